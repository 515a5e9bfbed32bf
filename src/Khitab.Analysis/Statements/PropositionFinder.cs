using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Stance;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Finds positions on the codebook's propositions by its patterns: parts that occur together in a sentence, each an actor («@mali») or one
/// of several phrases. A negation before the first phrase turns the position around.
/// </summary>
internal sealed class PropositionFinder
{
    private const int Widest = 30;
    private const Proclitics Any = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For | Proclitics.Like | Proclitics.Article;
    private readonly List<Pattern> _patterns = [];

    // The phrases of all patterns together, each standing for the number of its part: a sentence is read once, not once a pattern.
    private readonly PhraseTrie<int> _phrases = new();
    private readonly List<List<(int First, int Last)>> _places = [];
    private readonly List<int> _found = [];
    private readonly List<PhraseHit<IReadOnlyList<int>>> _hits = [];
    private readonly ActorCountries _countries;
    private readonly RelationLexicon _lexicon;

    /// <summary>An actor, or by number the phrases of which one must be there.</summary>
    private readonly record struct Part(string? Actor, int Phrases);

    private sealed record Pattern(string Proposition, int Sign, IReadOnlyList<Part> Parts, int Cue);

    public PropositionFinder(Codebook codebook, RelationLexicon lexicon, ActorCountries countries, FormQuestions questions)
    {
        _countries = countries;
        _lexicon = lexicon;
        foreach (var pattern in codebook.PropositionPatterns)
        {
            var parts = new List<Part>();
            foreach (var part in pattern.Parts)
            {
                if (part[0].StartsWith('@'))
                {
                    parts.Add(new Part(part[0][1..], -1));
                    continue;
                }

                foreach (var phrase in part) _phrases.Add(phrase, _places.Count);
                parts.Add(new Part(null, _places.Count));
                _places.Add([]);
            }

            var cue = parts.FindIndex(p => p.Actor is null);
            if (cue >= 0) _patterns.Add(new Pattern(pattern.Proposition, pattern.Sign, parts, cue));
        }

        _phrases.AskOnce(questions);
    }

    public void Find(SentenceFrame frame, VoiceMap voices, List<Statement> statements)
    {
        FindPhrases(frame);
        if (_found.Count == 0) return;
        foreach (var pattern in _patterns)
        {
            if (_places[pattern.Parts[pattern.Cue].Phrases].Count == 0 || Match(frame, pattern) is not { } match) continue;

            // «رشحوا س»: who says so is the verb's own subject, not the author.
            var said = voices.SourceOf(match.Cue) ?? Accuser(frame, match.Cue) ?? voices.At(match.Cue);
            var negated = frame.Negated(match.Cue);
            var sign = negated ? -pattern.Sign : pattern.Sign;
            var modality = frame.Possible(match.Cue) ? Modality.Hypothetical : Modality.Asserted;
            var statement = new Statement(
                said.Holder, Party.Proposition(pattern.Proposition), sign, said.Voice, modality, Act.Evaluates,
                said.Sure && !negated ? 0.6 : 0.4, frame.Passage.Tokens.SpanOf(match.First, match.Last));
            if (!statements.Any(
                s => s.Holder == statement.Holder && s.Target == statement.Target && s.Polarity == sign && s.Span.Overlaps(statement.Span)))
                statements.Add(statement);
        }
    }

    // «تتهم س ص بالتدخل»: the charge is held by who brings it.
    private Said? Accuser(SentenceFrame frame, int cue)
    {
        for (var t = cue - 1; t >= frame.Sentence.First && t >= cue - 8; t--)
        {
            if (frame.At(t) is not null || !_lexicon.Verbs.TryMatch(frame.Passage.Tokens, t, out var verb)
                || verb.Value.Modality != Modality.Reported || verb.NounLike)
            {
                continue;
            }

            var subject = frame.SubjectOf(t, verb.Gender).Argument;
            if (verb.Pronoun is not null)
            {
                var charged = frame.Arguments.LastOrDefault(a => a.Last < t && t - a.Last <= 6 && !a.IsDemonym);
                if (subject is null || (charged is not null && subject.Overlaps(charged)))
                    subject = frame.Arguments.LastOrDefault(
                        a => charged is not null && a.Last < charged.First && a is { IsDemonym: false, Preposition: null });
            }

            return subject is { Actors.Length: 1 } ? new Said(Party.Actor(subject.Actors[0]), Voice.Reported, true) : null;
        }

        return null;
    }

    // The parts in any order, the first phrase being the cue; the tightest stretch that has them all.
    private (int First, int Last, int Cue)? Match(SentenceFrame frame, Pattern pattern)
    {
        (int First, int Last, int Cue)? best = null;
        foreach (var cue in _places[pattern.Parts[pattern.Cue].Phrases])
        {
            var (first, last) = cue;
            var whole = true;
            for (var p = 0; p < pattern.Parts.Count; p++)
            {
                if (p == pattern.Cue) continue;
                (int First, int Last)? nearest = null;
                foreach (var place in Places(frame, pattern.Parts[p]))
                {
                    if (place.First <= cue.Last && place.Last >= cue.First) continue;
                    if (nearest is null || Distance(place, cue) < Distance(nearest.Value, cue)) nearest = place;
                }

                if (nearest is not { } found)
                {
                    whole = false;
                    break;
                }

                first = Math.Min(first, found.First);
                last = Math.Max(last, found.Last);
            }

            if (whole && last - first <= Widest && (best is null || last - first < best.Value.Last - best.Value.First))
            {
                best = (first, last, cue.First);
            }
        }

        return best;
    }

    private static int Distance((int First, int Last) a, (int First, int Last) b) => a.First > b.Last ? a.First - b.Last : b.First - a.Last;

    private IReadOnlyList<(int First, int Last)> Places(SentenceFrame frame, Part part) => part.Actor is not { } actor
        ? _places[part.Phrases]
        : [.. frame.Arguments.Where(a => a.Actors.Any(id => id == actor || _countries.Of(id) == actor)).Select(a => (a.First, a.Last))];

    // Where each part's phrases stand, of several at one token the longest; one that runs out of the sentence is none.
    private void FindPhrases(SentenceFrame frame)
    {
        foreach (var part in _found) _places[part].Clear();
        _found.Clear();
        for (var t = frame.Sentence.First; t < frame.Sentence.End; t++)
        {
            _hits.Clear();
            _phrases.AddAll(frame.Passage.Tokens, t, Any, _hits);
            foreach (var hit in _hits)
            {
                foreach (var part in hit.Value)
                {
                    var places = _places[part];
                    if (places.Count == 0) _found.Add(part);
                    if (places.Count == 0 || places[^1].First != t) places.Add((t, hit.Last));
                    else if (places[^1].Last < hit.Last) places[^1] = (t, hit.Last);
                }
            }
        }

        foreach (var part in _found) _places[part].RemoveAll(p => p.Last >= frame.Sentence.End);
    }
}
