namespace Khitab.Web.Components.Article;

/// <summary>A mark over an article's text.</summary>
/// <param name="Span">The characters marked.</param>
/// <param name="Class">Its classes in the style sheet.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Link">Where a click on it leads, or null.</param>
/// <param name="Label">What is said before it, in the style sheet's way and not as text: a quotation's speaker; or null.</param>
public sealed record TextMark(TextSpan Span, string Class, string Title, string? Link = null, string? Label = null)
{
    /// <summary>The key of the mention that it is, see <see cref="State.RowKey"/>; null where it is none.</summary>
    public string? Named { get; init; }

    /// <summary>The key of the quotation that it is, or null.</summary>
    public string? Quoted { get; init; }
}

/// <summary>A stretch of text under the same marks throughout.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Start">Their offset in the article.</param>
/// <param name="Marks">The marks over it, the outermost first.</param>
public sealed record TextPiece(string Text, int Start, IReadOnlyList<TextMark> Marks)
{
    /// <summary>The mark that a click follows: the innermost that leads anywhere, or null.</summary>
    public TextMark? Linked => Marks.Where(m => m.Link is not null).MinBy(m => m.Span.Length);

    /// <summary>What is said before it: the label of a mark that begins here, or null.</summary>
    public string? Label => Marks.FirstOrDefault(m => m.Label is not null && m.Span.Start == Start)?.Label;
}

/// <summary>Cuts a text into pieces so that marks that overlap in any way can all be drawn.</summary>
public static class MarkedText
{
    /// <summary>The pieces of a stretch of text in order; together they are the stretch, character by character.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="range">The stretch to cut.</param>
    /// <param name="marks">Marks in any order; those outside the stretch are left out, those across its ends cut.</param>
    public static IReadOnlyList<TextPiece> Cut(string text, TextSpan range, IEnumerable<TextMark> marks)
    {
        var inside = marks.Where(m => m.Span.Length > 0 && m.Span.Overlaps(range)).OrderBy(m => m.Span).ToList();
        var cuts = new SortedSet<int> { range.Start, range.End };
        foreach (var mark in inside)
        {
            cuts.Add(Whole(text, Math.Max(mark.Span.Start, range.Start)));
            cuts.Add(Whole(text, Math.Min(mark.Span.End, range.End)));
        }

        var bounds = cuts.ToList();
        var pieces = new List<TextPiece>(bounds.Count);
        for (var i = 0; i + 1 < bounds.Count; i++)
        {
            var piece = TextSpan.FromBounds(bounds[i], bounds[i + 1]);
            pieces.Add(new TextPiece(piece.Of(text), piece.Start, [.. inside.Where(m => m.Span.Contains(piece))]));
        }

        return pieces;
    }

    /// <summary>The offset, or that before it where it is between the two halves of one character.</summary>
    internal static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]) ? offset - 1 : offset;

    /// <summary>
    /// The marks by the stretch that they lie over, so that drawing a long article asks no stretch about the marks of all others. A mark
    /// over several stretches is in each.
    /// </summary>
    /// <param name="stretches">Stretches in order, none over another.</param>
    /// <param name="marks">Marks in any order.</param>
    public static ILookup<TextStretch, TextMark> ByStretch(IEnumerable<TextStretch> stretches, IEnumerable<TextMark> marks)
    {
        var all = stretches.ToList();
        var ends = all.ConvertAll(s => s.Span.End);
        return marks.SelectMany(mark => Over(mark)).ToLookup(pair => pair.Stretch, pair => pair.Mark);

        IEnumerable<(TextStretch Stretch, TextMark Mark)> Over(TextMark mark)
        {
            // The first stretch that ends after the mark begins.
            var place = ends.BinarySearch(mark.Span.Start + 1);
            for (var i = place >= 0 ? place : ~place; i < all.Count && all[i].Span.Start < mark.Span.End; i++)
            {
                if (all[i].Span.Overlaps(mark.Span)) yield return (all[i], mark);
            }
        }
    }
}
