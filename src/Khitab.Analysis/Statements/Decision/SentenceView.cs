using Khitab.Analysis.Actors;
using Khitab.Analysis.Stance;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Text;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>What an article's sentences have in common for a decision.</summary>
/// <param name="Counts">Mentions by actor, adjectives of origin left out.</param>
/// <param name="Subjects">What it is about.</param>
internal sealed record ArticleView(IReadOnlyDictionary<string, int> Counts, ArticleSubjects Subjects)
{
    /// <summary>Whoever spoke last before the sentence that is read.</summary>
    public Party? LastSpeaker { get; set; }

    /// <summary>The view of an article by its mentions and subjects.</summary>
    public static ArticleView Of(IReadOnlyList<FoundMention> mentions, ArticleSubjects subjects)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Demonym) continue;
            counts[mention.Actor] = counts.GetValueOrDefault(mention.Actor) + 1;
        }

        return new ArticleView(counts, subjects);
    }
}

/// <summary>
/// A sentence with its predicates and slots, and how much of each sort of word lies between any two of its tokens.
/// </summary>
internal sealed class SentenceView
{
    // How much of each sort comes before each token of the sentence.
    private readonly Gap[] _before;
    private readonly (Slot? Slot, double Confidence)?[] _subjects;

    public SentenceView(
        SentenceFrame frame, VoiceMap voices, List<Predicate> predicates, List<Slot> slots, ArticleView article)
    {
        Frame = frame;
        Voices = voices;
        Predicates = predicates;
        Slots = slots;
        Article = article;
        _subjects = new (Slot?, double)?[predicates.Count];
        var sentence = frame.Sentence;
        var counts = new Gap[sentence.End - sentence.First + 1];
        var tokens = frame.Passage.Tokens;
        foreach (var predicate in predicates)
        {
            ref var here = ref counts[predicate.First - sentence.First + 1];
            here.Predicates = 1;
            if (predicate.Sense.IsVerb) here.Verbs = 1;
        }

        foreach (var slot in slots)
        {
            if (slot.IsHere) counts[slot.First - sentence.First + 1].Slots = 1;
        }

        foreach (var clause in frame.Clauses)
        {
            if (clause.Opens.Length > 0) counts[clause.First - sentence.First + 1].Connectives = 1;
        }

        for (var t = sentence.First; t < sentence.End; t++)
        {
            ref var here = ref counts[t - sentence.First + 1];
            if (tokens[t].Kind == TokenKind.Punctuation)
            {
                var c = tokens.Original(t)[0];
                if (c is '،' or ',') here.Commas = 1;
                else if (c is '"' or '«' or '»' or '“' or '”') here.Marks = 1;
                else if (c is ':' or '؛' or ';' or '.' or '!' or '؟') here.Stops = 1;
            }
            else
            {
                here.Words = 1;
                if (frame.Is(t, GrammarRole.Relative)) here.Relatives = 1;
            }

            here += counts[t - sentence.First];
        }

        _before = counts;
    }

    public SentenceFrame Frame { get; }

    public VoiceMap Voices { get; }

    public List<Predicate> Predicates { get; }

    public List<Slot> Slots { get; }

    public ArticleView Article { get; }

    public bool IsTitle => Frame.Passage.Kind == SegmentKind.Title;

    /// <summary>The subject of a verb by the grammar of the frame, by the verb's index among the predicates.</summary>
    public (Slot? Slot, double Confidence) SubjectOf(int predicate)
    {
        if (_subjects[predicate] is { } known) return known;
        var verb = Predicates[predicate];
        var subject = Frame.SubjectOf(verb.First, verb.Sense.Gender);
        var found = (SlotOf(subject.Argument), subject.Confidence);
        _subjects[predicate] = found;
        return found;
    }

    /// <summary>The slot that an argument has become, or null.</summary>
    public Slot? SlotOf(Argument? argument)
    {
        if (argument is null) return null;
        foreach (var slot in Slots)
        {
            if (slot.First != argument.First || slot.Actors.Length != argument.Actors.Length) continue;
            if (slot.Actors[0] == argument.Actors[0]) return slot;
        }

        return null;
    }

    /// <summary>Counts over the tokens strictly between two tokens, in either order.</summary>
    public Gap Between(int a, int b)
    {
        var (from, to) = a < b ? (a + 1, b) : (b + 1, a);
        from = Math.Clamp(from - Frame.Sentence.First, 0, _before.Length - 1);
        to = Math.Clamp(to - Frame.Sentence.First, from, _before.Length - 1);
        return _before[to] - _before[from];
    }
}

/// <summary>How many words, marks and parties lie between two tokens.</summary>
internal record struct Gap(
    int Words, int Commas, int Stops, int Marks, int Relatives, int Verbs, int Predicates, int Slots, int Connectives)
{
    public static Gap operator +(in Gap a, in Gap b) => new(
        a.Words + b.Words, a.Commas + b.Commas, a.Stops + b.Stops, a.Marks + b.Marks, a.Relatives + b.Relatives, a.Verbs + b.Verbs,
        a.Predicates + b.Predicates, a.Slots + b.Slots, a.Connectives + b.Connectives);

    public static Gap operator -(in Gap a, in Gap b) => new(
        a.Words - b.Words, a.Commas - b.Commas, a.Stops - b.Stops, a.Marks - b.Marks, a.Relatives - b.Relatives, a.Verbs - b.Verbs,
        a.Predicates - b.Predicates, a.Slots - b.Slots, a.Connectives - b.Connectives);
}
