using Khitab.Analysis.Statements.Predicates;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// Brings the scored proposals of an article together by holder, target and sign, and sets each against what else its sentence and its
/// article say.
/// </summary>
internal sealed class CandidateReader(ActorCountries countries)
{
    /// <summary>The score of what nothing proposes, as log-odds.</summary>
    public const double Lowest = -8;

    // What a text is about tells whether its author judges, and misleads on what others do in it.
    private static readonly float[] OfNoText = new float[5 + ArticleSubjects.Names.Count()];

    // Odds of one to nine.
    private const double Loud = -2.2;

    /// <summary>Names of the features, in order; behind them come those of the proposal that speaks loudest.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "score.best", "score.second", "score.clear", "score.act", "score.judgement", "score.implied", "rival.reversed", "rival.opposite",
        "rival.same-predicate-holder", "rival.same-predicate-target", "rival.best-in-sentence", "rival.rank", "rival.loud",
        "article.same-elsewhere", "article.sentences", "article.opposite-elsewhere", "article.reversed-elsewhere", "article.pair-either",
        "holder.author", "holder.source", "voice.author", "voice.direct", "context.negated", "context.possible", "context.title",
        "holder.several", "target.several", "holder.kind", "target.kind", "holder.count", "target.count", "pair.same-country",
        "pair.own-part", "grammar.confidence", "grammar.elsewhere", "sign", "lexicon.kind", "lexicon.weak", "form.shape", "via.last",
        "via.sayer", "words.best", "words.most", "words.other-holder", "words.other-target", "words.both", "words.both-rank",
        "text.author-loud", "text.others-loud", "text.spoken", "text.sentences", "text.place", .. ArticleSubjects.Names,
    ];

    /// <summary>The candidates of an article.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="score">The first decision's score of a proposal, as log-odds.</param>
    /// <param name="words">The witness's log-odds of a proposal.</param>
    /// <param name="article">What its sentences have in common.</param>
    public List<Candidate> Read(
        IReadOnlyList<Proposed> sentences, Func<Proposal, double> score, Func<Proposal, double> words,
        ArticleView article)
    {
        var all = new List<Candidate>();
        var sides = new List<(Party Holder, string Target)>();
        var byPredicate = new Dictionary<(int Sentence, int Token), List<Candidate>>();
        for (var s = 0; s < sentences.Count; s++)
        {
            var here = new Dictionary<(Party, string, int), Candidate>();
            foreach (var proposal in sentences[s].Proposals)
            {
                var value = score(proposal);
                if (value < StatementModel.Hopeless) continue;
                var said = words(proposal);
                sides.Clear();
                proposal.AddSides(sides);
                foreach (var (holder, target) in sides)
                {
                    var candidate = Of(here, s, holder, target, proposal.Sign);
                    if (value > Loud) candidate.Clear++;
                    candidate.Words = Math.Max(candidate.Words, said);
                    if (value > candidate.Score)
                    {
                        candidate.Second = candidate.Score;
                        (candidate.Score, candidate.Best, candidate.BestWords) = (value, proposal, said);
                    }
                    else if (value > candidate.Second)
                    {
                        candidate.Second = value;
                    }
                }
            }

            foreach (var statement in sentences[s].Grammar)
            {
                if (statement.Polarity == 0 || statement.Target.Kind != PartyKind.Actor) continue;
                var candidate = Of(here, s, statement.Holder, statement.Target.Name, statement.Polarity);
                if (candidate.Grammar is null || candidate.Grammar.Confidence < statement.Confidence) candidate.Grammar = statement;
            }

            foreach (var candidate in here.Values)
            {
                all.Add(candidate);
                if (candidate.Best is not { } best) continue;
                var key = (s, best.Predicate.First);
                if (!byPredicate.TryGetValue(key, out var list)) byPredicate[key] = list = [];
                list.Add(candidate);
            }
        }

        Compare(all, sentences, byPredicate, article);
        return all;
    }

    private static Candidate Of(Dictionary<(Party, string, int), Candidate> here, int sentence, Party holder, string target, int sign)
    {
        var key = (holder, target, sign);
        return here.TryGetValue(key, out var known) ? known : here[key] = new Candidate(sentence, holder, target, sign);
    }

    private void Compare(
        List<Candidate> all, IReadOnlyList<Proposed> sentences, Dictionary<(int Sentence, int Token), List<Candidate>> byPredicate,
        ArticleView article)
    {
        var authors = all.Count(c => c.Score > Loud && c.Holder.Kind == PartyKind.Author);
        var others = all.Count(c => c.Score > Loud && c.Holder.Kind != PartyKind.Author);
        var spoken = sentences.Count(s => s.Proposals.Any(p => p.Said.Voice != Voice.Author));
        var length = (float)sentences.Count;
        var triples = all.GroupBy(c => (c.Holder, c.Target, c.Sign)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var group in all.GroupBy(c => c.Sentence))
        {
            var here = group.OrderByDescending(c => c.Score).ToList();
            var byKey = here.ToDictionary(c => (c.Holder, c.Target, c.Sign));
            var loud = here.Count(c => c.Score > Loud);
            var authorsHere = here.Count(c => c.Score > Loud && c.Holder.Kind == PartyKind.Author);
            for (var rank = 0; rank < here.Count; rank++)
            {
                var c = here[rank];
                var best = c.Best;
                List<Candidate>? rivals = best is null ? null : byPredicate[(c.Sentence, best.Predicate.First)];
                double otherHolder = Lowest, otherTarget = Lowest, wordsHolder = Lowest, wordsTarget = Lowest;
                foreach (var rival in rivals ?? [])
                {
                    if (ReferenceEquals(rival, c)) continue;
                    if (rival.Holder == c.Holder)
                    {
                        otherTarget = Math.Max(otherTarget, rival.Score);
                        wordsTarget = Math.Max(wordsTarget, rival.BestWords);
                    }
                    else if (rival.Target == c.Target)
                    {
                        otherHolder = Math.Max(otherHolder, rival.Score);
                        wordsHolder = Math.Max(wordsHolder, rival.BestWords);
                    }
                }

                var reversed = c.Holder.Kind == PartyKind.Actor ? (Party.Actor(c.Target), c.Holder.Name) : default;
                var (elsewhere, times, grammarElsewhere) = Elsewhere((c.Holder, c.Target, c.Sign));
                var (opposite, _, _) = Elsewhere((c.Holder, c.Target, -c.Sign));
                var (back, _, _) = c.Holder.Kind == PartyKind.Actor ? Elsewhere((reversed.Item1, reversed.Name, c.Sign)) : (Lowest, 0, 0);
                ReadOnlySpan<float> features =
                [
                    F(c.Score), F(c.Second), c.Clear, B(best?.Route == Route.Act), B(best?.Route == Route.Judgement),
                    B(best?.Route == Route.Implied),
                    F(c.Holder.Kind == PartyKind.Actor && byKey.TryGetValue((reversed.Item1, reversed.Name, c.Sign), out var r)
                        ? r.Score : Lowest),
                    F(byKey.TryGetValue((c.Holder, c.Target, -c.Sign), out var o) ? o.Score : Lowest),
                    F(otherHolder), F(otherTarget), F(here[0].Score), Math.Min(10, rank), Math.Min(10, loud),
                    F(elsewhere), Math.Min(5, times), F(opposite), F(back), F(Math.Max(elsewhere, back)),
                    B(c.Holder.Kind == PartyKind.Author), B(c.Holder.Kind == PartyKind.Source),
                    B(best?.Said.Voice == Voice.Author), B(best?.Said.Voice == Voice.Direct), B(best?.Negated == true),
                    B(best?.Possible == true), B(sentences[c.Sentence].Passage.Kind == SegmentKind.Title),
                    best?.Holder?.Actors.Length ?? 1, best?.Target.Actors.Length ?? 1, (int)(best?.Holder?.Kind ?? (SlotKind)9),
                    (int)(best?.Target.Kind ?? (SlotKind)9),
                    c.Holder.Kind == PartyKind.Actor ? Math.Min(8, article.Counts.GetValueOrDefault(c.Holder.Name)) : 0,
                    Math.Min(8, article.Counts.GetValueOrDefault(c.Target)),
                    B(c.Holder.Kind == PartyKind.Actor && countries.SameCountry(c.Holder.Name, c.Target)),
                    B(c.Holder.Kind == PartyKind.Actor && countries.IsOwnPart(c.Holder.Name, c.Target)),
                    (float)(c.Grammar?.Confidence ?? 0), (float)grammarElsewhere, c.Sign,
                    (int)(best?.Predicate.Entry.Kind ?? (PredicateKind)20),
                    B(best?.Predicate.Entry.Weak == true), (int)(best?.Predicate.Sense.Shape ?? (PredicateShape)9),
                    B(best?.Via == Via.Last),
                    B(best?.Via == Via.Sayer),
                    F(c.BestWords), F(c.Words), F(wordsHolder), F(wordsTarget), F(c.Score + c.BestWords),
                    Math.Min(10, here.Count(o => o.Score + o.BestWords > c.Score + c.BestWords)),
                    .. c.Holder.Kind == PartyKind.Author
                        ? [
                            (authors - authorsHere) / length, (others - (loud - authorsHere)) / length, spoken / length,
                            Math.Min(40, length), c.Sentence / length, .. article.Subjects.Shares,
                        ]
                        : OfNoText,
                ];

                // All that the first decision saw but what the word is worth, which its score says.
                c.Features = new float[features.Length + ProposalFeatures.Names.Count - 1];
                features.CopyTo(c.Features);
                best?.Features.AsSpan(0, ProposalFeatures.Names.Count - 1).CopyTo(c.Features.AsSpan(features.Length));
                c.Span = SpanOf(c, sentences[c.Sentence]);

                (double Score, int Times, double Grammar) Elsewhere((Party, string, int) key)
                {
                    if (!triples.TryGetValue(key, out var same)) return (Lowest, 0, 0);
                    var (top, n, grammar) = (Lowest, 0, 0.0);
                    foreach (var other in same)
                    {
                        if (other.Sentence == c.Sentence) continue;
                        top = Math.Max(top, other.Score);
                        if (other.Score > Loud) n++;
                        grammar = Math.Max(grammar, other.Grammar?.Confidence ?? 0);
                    }

                    return (top, n, grammar);
                }
            }
        }

        static float F(double value) => (float)value;

        static float B(bool value) => value ? 1 : 0;
    }

    // From the first to the last of what it rests on.
    private static TextSpan SpanOf(Candidate candidate, Proposed sentence)
    {
        if (candidate.Best is not { } best) return candidate.Grammar!.Span;
        var (first, last) = (best.Predicate.First, best.Predicate.Last);
        foreach (var slot in (ReadOnlySpan<Slot?>)[best.Holder, best.Target])
        {
            if (slot is not { IsHere: true }) continue;
            (first, last) = (Math.Min(first, slot.First), Math.Max(last, slot.Last));
        }

        return sentence.Passage.Tokens.SpanOf(first, last);
    }
}
