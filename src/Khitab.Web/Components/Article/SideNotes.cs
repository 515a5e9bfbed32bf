using Khitab.Analysis.Corrections;

namespace Khitab.Web.Components.Article;

/// <summary>Something said at the edge, level with the sentence that it is about.</summary>
/// <param name="Span">What it is about; it lies inside the article's text.</param>
public abstract record SideNote(TextSpan Span);

/// <summary>A position taken there.</summary>
/// <param name="Span">Its evidence.</param>
/// <param name="Statement">The statement.</param>
/// <param name="IsIn">Whether the page's selection has it.</param>
/// <param name="By">Who coded it, or null where it is as it was read.</param>
public sealed record StatementNote(TextSpan Span, Statement Statement, bool IsIn, CodedBy? By = null) : SideNote(Span);

/// <summary>A passage that another article has too.</summary>
/// <param name="Span">The passage here.</param>
/// <param name="Other">Id of the other article.</param>
public sealed record SharedNote(TextSpan Span, string Other) : SideNote(Span);

/// <summary>A claim on which other articles differ.</summary>
/// <param name="Span">What this article says.</param>
/// <param name="Conflict">Number of the claim in the snapshot.</param>
/// <param name="Others">Ids of the articles that say otherwise.</param>
public sealed record ClaimNote(TextSpan Span, int Conflict, IReadOnlyList<string> Others) : SideNote(Span);

/// <summary>The notes of one sentence.</summary>
/// <param name="Shown">Those that are shown, the most telling first.</param>
/// <param name="Folded">Those behind «+3».</param>
public sealed record NoteGroup(IReadOnlyList<SideNote> Shown, IReadOnlyList<SideNote> Folded);

/// <summary>Says which notes are next to which stretch of text.</summary>
public static class SideNotes
{
    /// <summary>
    /// How much text makes room for a note, in UTF-16 code units: a note is about as high as 60 characters of text set in 65 a line, so
    /// that groups keep level with their sentences however many notes there are.
    /// </summary>
    public const int RoomOfNote = 60;

    /// <summary>Most notes that a sentence shows before the rest is folded.</summary>
    public const int MostShown = 4;

    /// <summary>A span cut to what lies inside a text of this length.</summary>
    public static TextSpan Fit(TextSpan span, int length)
    {
        var start = Math.Clamp(span.Start, 0, length);
        return TextSpan.FromBounds(start, (int)Math.Clamp((long)span.Start + span.Length, start, length));
    }

    /// <summary>
    /// The groups by the stretch that they are next to: the one in which the note's span begins, or else the nearest before it that is
    /// read, or else the first. Every note is in exactly one group; there are none where nothing of the article is read.
    /// </summary>
    public static IReadOnlyDictionary<TextStretch, NoteGroup> Of(IReadOnlyList<ArticleBlock> blocks, IEnumerable<SideNote> notes)
    {
        var stretches = Anchors(blocks);
        if (stretches.Count == 0) return new Dictionary<TextStretch, NoteGroup>();
        var starts = stretches.ConvertAll(s => s.Span.Start);
        return notes
            .GroupBy(note => stretches[Place(starts, note.Span.Start)])
            .ToDictionary(group => group.Key, group => Fold(group.Key, [.. group.OrderBy(Rank).ThenBy(note => note.Span)]));
    }

    /// <summary>Where notes can go: sentences, and whole blocks without any.</summary>
    private static List<TextStretch> Anchors(IReadOnlyList<ArticleBlock> blocks) =>
        [.. blocks.Where(b => b.IsRead)
            .SelectMany(b => b.Stretches.Any(s => s.Sentence >= 0) ? b.Stretches.Where(s => s.Sentence >= 0) : b.Stretches)];

    private static int Place(List<int> starts, int start)
    {
        var place = starts.BinarySearch(start);
        return Math.Max(0, place >= 0 ? place : ~place - 1);
    }

    private static NoteGroup Fold(TextStretch at, List<SideNote> notes)
    {
        var shown = Math.Clamp((at.Span.Length + RoomOfNote - 1) / RoomOfNote, 1, MostShown);

        // «+1» takes the room of the note that it hides.
        return notes.Count <= shown + 1 ? new NoteGroup(notes, []) : new NoteGroup(notes[..shown], notes[shown..]);
    }

    // What is rare and opens something comes first, then the selection's own rows, judgements before mere words, the author before others.
    private static int Rank(SideNote note) => note is not StatementNote { Statement: var statement } position ? 0
        : 1 + (position.IsIn ? 0 : 4) + (statement.Polarity != 0 ? 0 : 2) + (statement.Holder.Kind == PartyKind.Author ? 0 : 1);
}
