using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Stance;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Finds positions on the codebook's propositions by its patterns: parts that stand together in a sentence, each an actor («@mali») or one
/// of several phrases. A negation before the first phrase turns the position around.
/// </summary>
internal sealed class PropositionFinder
{
    private const int Widest = 30;
    private const Proclitics Any = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For | Proclitics.Like | Proclitics.Article;
    private readonly List<Pattern> _patterns = [];
    private readonly ActorCountries _countries;

    private sealed record Part(string? Actor, PhraseTrie<bool>? Phrases);

    private sealed record Pattern(string Proposition, int Sign, IReadOnlyList<Part> Parts);

    private readonly RelationLexicon _lexicon;

    public PropositionFinder(Codebook codebook, RelationLexicon lexicon, ActorCountries countries)
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
                    parts.Add(new Part(part[0][1..], null));
                    continue;
                }

                var phrases = new PhraseTrie<bool>();
                foreach (var phrase in part) phrases.Add(phrase, true);
                parts.Add(new Part(null, phrases));
            }

            _patterns.Add(new Pattern(pattern.Proposition, pattern.Sign, parts));
        }
    }

    public void Find(SentenceFrame frame, VoiceMap voices, List<Statement> statements)
    {
        foreach (var pattern in _patterns)
        {
            if (Match(frame, pattern) is not { } match) continue;
            // «رشحوا س»: who says so is the verb's own subject, not the author.
            var said = voices.SourceOf(match.Cue) ?? Accuser(frame, match.Cue) ?? voices.At(match.Cue);
            var negated = frame.Negated(match.Cue);
            var sign = negated ? -pattern.Sign : pattern.Sign;
            var modality = frame.Possible(match.Cue) ? Modality.Hypothetical : Modality.Asserted;
            var statement = new Statement(
                said.Holder, Party.Proposition(pattern.Proposition), sign, said.Voice, modality, Act.Evaluates,
                said.Sure && !negated ? 0.6 : 0.4, frame.Passage.Tokens.SpanOf(match.First, match.Last));
            if (!statements.Any(s => s.Holder == statement.Holder && s.Target == statement.Target && s.Polarity == sign && s.Span.Overlaps(statement.Span)))
                statements.Add(statement);
        }
    }

    // «تتهم س ص بالتدخل»: the charge is held by who brings it.
    private Said? Accuser(SentenceFrame frame, int cue)
    {
        for (var t = cue - 1; t >= frame.Sentence.First && t >= cue - 8; t--)
        {
            if (frame.At(t) is not null || !_lexicon.Verbs.TryMatch(frame.Passage.Tokens, t, out var verb) || verb.Value.Modality != Modality.Reported || verb.NounLike) continue;
            var subject = frame.SubjectOf(t, verb.Gender).Argument;
            if (verb.Pronoun is not null)
            {
                var charged = frame.Arguments.LastOrDefault(a => a.Last < t && t - a.Last <= 6 && !a.IsDemonym);
                if (subject is null || (charged is not null && subject.Overlaps(charged)))
                    subject = frame.Arguments.LastOrDefault(a => charged is not null && a.Last < charged.First && a is { IsDemonym: false, Preposition: null });
            }

            return subject is { Actors.Count: 1 } ? new Said(Party.Actor(subject.Actors[0]), Voice.Reported, true) : null;
        }

        return null;
    }

    // The parts in any order, the first phrase being the cue; the tightest stretch that has them all.
    private (int First, int Last, int Cue)? Match(SentenceFrame frame, Pattern pattern)
    {
        (int First, int Last, int Cue)? best = null;
        var cuePart = pattern.Parts.FirstOrDefault(p => p.Phrases is not null);
        if (cuePart is null) return null;
        foreach (var cue in Places(frame, cuePart))
        {
            var (first, last) = cue;
            var whole = true;
            foreach (var part in pattern.Parts)
            {
                if (ReferenceEquals(part, cuePart)) continue;
                (int First, int Last)? nearest = null;
                foreach (var place in Places(frame, part))
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

            if (whole && last - first <= Widest && (best is null || last - first < best.Value.Last - best.Value.First)) best = (first, last, cue.First);
        }

        return best;
    }

    private static int Distance((int First, int Last) a, (int First, int Last) b) => a.First > b.Last ? a.First - b.Last : b.First - a.Last;

    private IEnumerable<(int First, int Last)> Places(SentenceFrame frame, Part part)
    {
        if (part.Actor is { } actor)
        {
            foreach (var argument in frame.Arguments)
            {
                if (argument.Actors.Any(a => a == actor || _countries.Of(a) == actor)) yield return (argument.First, argument.Last);
            }

            yield break;
        }

        var tokens = frame.Passage.Tokens;
        for (var t = frame.Sentence.First; t < frame.Sentence.End; t++)
        {
            if (part.Phrases!.TryMatch(tokens, t, Any, out var hit) && hit.Last < frame.Sentence.End) yield return (t, hit.Last);
        }
    }
}
