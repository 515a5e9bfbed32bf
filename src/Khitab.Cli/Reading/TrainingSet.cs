using Khitab.Analysis;
using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Evaluation;
using Khitab.Analysis.Statements.Decision;

namespace Khitab.Cli.Reading;

/// <summary>A proposal with what the marks say of it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Right">Whether a mark agrees.</param>
/// <param name="Used">Whether it is learned from: a mark that agrees may be told by another word of the sentence.</param>
internal sealed record Example(Proposal Proposal, bool Right, bool Used);

/// <summary>A marked article as a decision sees it.</summary>
/// <param name="Marks">The marks.</param>
/// <param name="Source">Its newspaper.</param>
/// <param name="Analyzed">The analysis.</param>
/// <param name="View">What its sentences have in common.</param>
/// <param name="Names">The analysis's actors to the marked ones.</param>
/// <param name="Gold">The marked statements, each with its sentence.</param>
/// <param name="Sentences">Its sentences' examples, each with what the grammar read.</param>
internal sealed record MarkedExamples(
    MarkedArticle Marks, string Source, AnalyzedArticle Analyzed, ArticleView View,
    IReadOnlyDictionary<string, string> Names, IReadOnlyList<(ReadStatement Is, TextSpan Sentence)> Gold,
    IReadOnlyList<(Proposed Proposed, IReadOnlyList<Example> Examples)> Sentences)
{
    private const string Words = "words";

    /// <summary>Whether figures count it; others are only learned from.</summary>
    public bool Measured { get; init; } = true;

    /// <summary>
    /// How often it counts in training: made sentences and the seeds are few beside the newspapers, and the articles that figures count are
    /// few beside those that are only learned from.
    /// </summary>
    public float Weight => Source is "sentences" or "seeds" ? 12 : Measured || IsCorrected ? 2 : 1;

    /// <summary>
    /// Whether its judged statements are what people corrected in a corpus of theirs: they looked at the article, and there are few of
    /// them, so they count as much as an article that figures count.
    /// </summary>
    public bool IsCorrected { get; init; }

    /// <summary>Single statements that somebody judged, where the article was not marked whole; else null.</summary>
    public IReadOnlyList<JudgedStatement>? Judged { get; init; }

    /// <summary>The examples of all sentences.</summary>
    public IEnumerable<Example> Examples => Sentences.SelectMany(s => s.Examples);

    /// <summary>Families of features: those of the first decision, and the words that the witness sees.</summary>
    public static IEnumerable<string> Families =>
        ProposalFeatures.Names.Select(n => n[..n.IndexOf('.', StringComparison.Ordinal)]).Distinct().Append(Words);

    /// <summary>The same article with a family of features blotted out.</summary>
    public MarkedExamples Without(string family)
    {
        var hidden = Enumerable.Range(0, ProposalFeatures.Names.Count)
            .Where(i => ProposalFeatures.Names[i].StartsWith(family + ".", StringComparison.Ordinal)).ToList();
        return this with
        {
            Sentences = [.. Sentences.Select(s =>
            {
                var blotted = s.Examples.Select(e =>
                {
                    var features = (float[])e.Proposal.Features.Clone();
                    foreach (var i in hidden) features[i] = 0;
                    return e with
                    {
                        Proposal = e.Proposal with { Features = features, Words = family == Words ? [] : e.Proposal.Words },
                    };
                }).ToList();
                return (s.Proposed with { Proposals = [.. blotted.Select(b => b.Proposal)] }, (IReadOnlyList<Example>)blotted);
            })],
        };
    }
}

/// <summary>Reads marked articles into examples.</summary>
internal static class TrainingSet
{
    public static List<MarkedExamples> Read(
        IReadOnlyList<MarkedArticle> marks, IReadOnlyDictionary<string, Article> articles, IReadOnlyDictionary<string, string> sources)
    {
        var codebook = CodebookLoader.Load();
        var analyzer = new ArticleAnalyzer(codebook, new ActorLexicon(codebook), VerdictSettings.Default, undecided: true);
        var result = new List<MarkedExamples>();
        foreach (var marked in marks)
        {
            var proposed = new List<Proposed>();
            var analyzed = analyzer.Analyze(articles[marked.Id], proposed);
            var reading = ArticleReading.Of(analyzed);
            var gold = ArticleReading.Of(marked, analyzed.Article.Text);
            var names = ActorMatching.Of(gold.Actors, reading.Actors);
            var text = reading.Text;
            var placed = gold.Statements.Select(s => (Is: s, Sentence: MarkedSentences.Around(text, s.Span.Start))).ToList();
            result.Add(new MarkedExamples(
                marked, sources[marked.Id], analyzed,
                ViewOf(analyzed),
                names, placed, [.. proposed.Select(p => (p, Label(p, names, placed, text)))]));
        }

        return result;
    }

    private static IReadOnlyList<Example> Label(
        Proposed proposed, IReadOnlyDictionary<string, string> names, List<(ReadStatement Is, TextSpan Sentence)> gold, string text)
    {
        if (proposed.Proposals.Count == 0) return [];
        var tokens = proposed.Passage.Tokens;
        var found = proposed.Proposals.Select(p =>
        {
            var start = tokens[p.Predicate.First].Start;
            var around = MarkedSentences.Around(text, start);
            var span = tokens.SpanOf(p.Predicate.First, p.Predicate.Last);
            var agreeing = new List<int>();
            var exact = false;
            for (var g = 0; g < gold.Count; g++)
            {
                if (gold[g].Is.Polarity != p.Sign || !gold[g].Sentence.Overlaps(around) || !Same(p, gold[g].Is, names)) continue;
                agreeing.Add(g);
                exact |= gold[g].Is.Span.Overlaps(span);
            }

            return (Agreeing: agreeing, Exact: exact);
        }).ToList();
        var told = new HashSet<int>();
        foreach (var (agreeing, exact) in found)
        {
            if (exact) told.UnionWith(agreeing);
        }

        return [.. proposed.Proposals.Select((p, i) =>
            new Example(p, found[i].Agreeing.Count > 0, found[i].Exact || !found[i].Agreeing.Exists(told.Contains)))];
    }

    private static bool Same(Proposal proposal, ReadStatement marked, IReadOnlyDictionary<string, string> names)
    {
        foreach (var (holder, target) in proposal.Sides())
        {
            var t = names.GetValueOrDefault(target);
            if (t != marked.Target) continue;
            if (holder.Kind == PartyKind.Author ? marked.Holder == "author"
                : holder.Kind == PartyKind.Source ? ArticleReading.IsSource(marked.Holder)
                : names.GetValueOrDefault(holder.Name) == marked.Holder) return true;
        }

        return false;
    }

    /// <summary>Articles of which only single statements were judged, right or wrong.</summary>
    public static List<MarkedExamples> Read(IReadOnlyList<JudgedStatement> judged, IReadOnlyDictionary<string, Article> articles)
    {
        var codebook = CodebookLoader.Load();
        var analyzer = new ArticleAnalyzer(codebook, new ActorLexicon(codebook), VerdictSettings.Default, undecided: true);
        var result = new List<MarkedExamples>();
        foreach (var group in judged.GroupBy(j => j.Id, StringComparer.Ordinal))
        {
            var proposed = new List<Proposed>();
            var analyzed = analyzer.Analyze(articles[group.Key], proposed);
            List<JudgedStatement> here = [.. group];
            result.Add(new MarkedExamples(
                new MarkedArticle(group.Key, [], [], [], []), here[0].Source, analyzed, ViewOf(analyzed),
                new Dictionary<string, string>(), [],
                [.. proposed.Select(p => (p, (IReadOnlyList<Example>)[.. p.Proposals.Select(x => Label(p, x, here))]))])
            {
                Judged = here,
                Measured = false,
            });
        }

        return result;
    }

    private static Example Label(Proposed sentence, Proposal proposal, List<JudgedStatement> judged)
    {
        var place = sentence.Passage.Tokens.SpanOf(proposal.Predicate.First, proposal.Predicate.Last);
        foreach (var (holder, target) in proposal.Sides())
        {
            var verdict = judged.Find(j => j.Is(holder, target, proposal.Sign) && j.Span.Overlaps(place));
            if (verdict is not null) return new Example(proposal, verdict.Right, true);
        }

        return new Example(proposal, false, false);
    }

    private static ArticleView ViewOf(AnalyzedArticle analyzed) => new(
        analyzed.Mentions.Where(m => m.Kind != MentionKind.Demonym).GroupBy(m => m.Actor).ToDictionary(g => g.Key, g => g.Count()),
        ArticleSubjects.Of(analyzed.OtherThemes));

    /// <summary>Whether a mark agrees with a candidate; null where nobody said.</summary>
    public static bool? IsRight(MarkedExamples article, Candidate candidate)
    {
        if (article.Judged is { } judged)
        {
            return judged.FirstOrDefault(
                j => j.Is(candidate.Holder, candidate.Target, candidate.Sign) && j.Span.Overlaps(candidate.Span))?.Right;
        }

        var around = MarkedSentences.Around(article.Analyzed.Article.Text, candidate.Span.Start);
        var target = article.Names.GetValueOrDefault(candidate.Target);
        foreach (var (marked, sentence) in article.Gold)
        {
            if (marked.Polarity != candidate.Sign || marked.Target != target) continue;
            if (!sentence.Overlaps(around) && !marked.Span.Overlaps(candidate.Span)) continue;
            if (candidate.Holder.Kind == PartyKind.Author ? marked.Holder == "author"
                : candidate.Holder.Kind == PartyKind.Source ? ArticleReading.IsSource(marked.Holder)
                : article.Names.GetValueOrDefault(candidate.Holder.Name) == marked.Holder) return true;
        }

        return false;
    }
}
