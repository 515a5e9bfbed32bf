using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Propositions;
using Khitab.Analysis.Stance;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Finds positions on propositions that are named by what they are about («التهجير القسري»): the predicate that has these words for its
/// object says whether it is for or against (<see cref="ObjectStance"/>), and its subject, its owner or whoever's words it stands in is
/// the holder. Where none of these is found, nobody holds it: an author who tells of a refusal does not refuse.
/// </summary>
internal sealed class ObjectPropositionFinder
{
    // Between a predicate and its object stand its subject and a preposition.
    private const int Reach = 7;
    private const Proclitics Any = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For | Proclitics.Like | Proclitics.Article;
    private readonly PhraseTrie<string> _objects = new(byStem: true);
    private readonly bool _hasObjects;

    public ObjectPropositionFinder(Codebook codebook, FormQuestions questions)
    {
        foreach (var item in codebook.PropositionObjects)
        {
            foreach (var phrase in item.Phrases) _objects.Add(phrase, item.Proposition);
            _hasObjects = true;
        }

        if (_hasObjects) _objects.AskOnce(questions);
    }

    public void Find(SentenceFrame frame, VoiceMap voices, List<Predicate> predicates, List<Statement> statements)
    {
        if (!_hasObjects) return;
        var tokens = frame.Passage.Tokens;
        for (var t = frame.Sentence.First; t < frame.Sentence.End; t++)
        {
            if (!_objects.TryMatch(tokens, t, Any, out var hit) || hit.Last >= frame.Sentence.End) continue;
            if (Governing(frame, predicates, t) is { } predicate)
            {
                foreach (var proposition in hit.Value) Add(frame, voices, predicate, proposition, hit.Last, statements);
            }

            t = hit.Last;
        }
    }

    // The nearest before it in its clause.
    private static Predicate? Governing(SentenceFrame frame, List<Predicate> predicates, int at)
    {
        Predicate? nearest = null;
        foreach (var predicate in predicates)
        {
            if (predicate.Last < at && at - predicate.Last <= Reach && ObjectStance.Of(predicate.Entry) != 0
                && (nearest is null || predicate.Last > nearest.Value.Last)) nearest = predicate;
        }

        if (nearest is not { } found) return null;
        for (var t = found.Last + 1; t < at; t++)
            if (frame.Passage.Tokens[t].Kind == TokenKind.Punctuation && frame.Passage.Tokens.Original(t)[0] is '،' or ',' or '؛' or ':')
                return null;
        return found;
    }

    private static void Add(
        SentenceFrame frame, VoiceMap voices, Predicate predicate, string proposition, int last, List<Statement> statements)
    {
        var (holders, voice, confidence) = Holders(frame, voices, predicate);
        var negated = frame.Negated(predicate.First);
        var sign = negated ? -ObjectStance.Of(predicate.Entry) : ObjectStance.Of(predicate.Entry);
        foreach (var (holder, first) in holders)
        {
            var from = first >= frame.Sentence.First ? Math.Min(first, predicate.First) : predicate.First;
            var statement = new Statement(
                holder, Party.Proposition(proposition), sign, voice,
                frame.Possible(predicate.First) ? Modality.Hypothetical : Modality.Asserted, Act.Evaluates,
                negated ? Math.Min(confidence, 0.4) : confidence, frame.Passage.Tokens.SpanOf(from, last))
            {
                Class = EventClassWords.Fitting(predicate.Entry.Event, sign),
            };
            if (!statements.Exists(s => s.Holder == holder && s.Target == statement.Target && s.Span.Overlaps(statement.Span)))
                statements.Add(statement);
        }
    }

    private static (IReadOnlyList<(Party Holder, int First)> Holders, Voice Voice, double Confidence) Holders(
        SentenceFrame frame, VoiceMap voices, Predicate predicate)
    {
        var said = voices.At(predicate.First);
        if (predicate.Sense is { IsVerb: true, FirstPerson: false }
            && frame.SubjectOf(predicate.First, predicate.Sense.Gender).Argument is { } subject)
            return (Of(subject), Voice.Reported, 0.6);
        if (!predicate.Sense.IsVerb && frame.At(predicate.Last + 1) is { Preposition: null, IsDemonym: false } owner)
            return (Of(owner), Voice.Reported, 0.6);
        return said.Sure && said.Holder.Kind != PartyKind.Author && (!predicate.Sense.IsVerb || predicate.Sense.FirstPerson)
            ? ([(said.Holder, -1)], said.Voice, 0.5) : ([], said.Voice, 0);
    }

    private static IReadOnlyList<(Party, int)> Of(Argument argument) => [.. argument.Actors.Select(a => (Party.Actor(a), argument.First))];
}
