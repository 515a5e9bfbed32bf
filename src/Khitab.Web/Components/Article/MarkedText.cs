using Khitab.Text;

namespace Khitab.Web.Components.Article;

/// <summary>A layer of marks over an article's text.</summary>
/// <param name="Span">The characters marked.</param>
/// <param name="Class">Its class in the style sheet.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Mark">The mark that it opens, or null.</param>
public sealed record TextMark(TextSpan Span, string Class, string Title, string? Mark = null);

/// <summary>A stretch of text under the same marks throughout.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Start">Their offset in the article.</param>
/// <param name="Marks">The marks over it, the outermost first.</param>
public sealed record TextPiece(string Text, int Start, IReadOnlyList<TextMark> Marks);

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
            cuts.Add(Math.Max(mark.Span.Start, range.Start));
            cuts.Add(Math.Min(mark.Span.End, range.End));
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
}
