using System.Text;

namespace Khitab.Corpus.Files;

/// <summary>A paragraph of a PDF.</summary>
/// <param name="Text">Its lines joined.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="Page">The page on which it begins, from 0.</param>
internal sealed record PdfParagraph(string Text, double Size, int Page);

/// <summary>
/// Joins the lines of a PDF to paragraphs, by the gaps between them, the ends that they reach and the size of their letters.
/// </summary>
internal static class PdfParagraphs
{
    /// <summary>How many times as large as the text a heading is at least.</summary>
    public const double HeadingSize = 1.15;

    private const double SameSize = 0.08;

    // Of the size of letters.
    private const double UsualLeading = 1.4;

    // Of the usual distance between lines.
    private const double WideLeading = 1.35;

    // Of the size of letters.
    private const double Indent = 1.0;

    // Of the width of a column: a line that ends before this is a paragraph's last, one that ends a little before it may be.
    private const double Short = 0.65;
    private const double Full = 0.9;

    /// <summary>The size of most letters.</summary>
    public static double BodySize(IReadOnlyList<IReadOnlyList<PdfPlaced>> pages) =>
        pages.SelectMany(p => p).GroupBy(l => Math.Round(l.Line.Size * 2) / 2).OrderByDescending(g => g.Sum(l => l.Line.Letters))
            .Select(g => g.Key).FirstOrDefault();

    /// <summary>The paragraphs in order; one may go on over columns and pages.</summary>
    public static IReadOnlyList<PdfParagraph> Of(IReadOnlyList<IReadOnlyList<PdfPlaced>> pages)
    {
        var body = BodySize(pages);
        var leading = Leading(pages) ?? UsualLeading * body;
        var mirror = pages.SelectMany(p => p).Sum(l => l.Line.Mirrored) > 0;
        var paragraphs = new List<PdfParagraph>();
        Fit? last = null;
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var line in Fitted(pages[page]))
            {
                var text = line.Line.Text(mirror);
                if (text.Length == 0) continue;
                if (last is not null && GoesOn(last, line, paragraphs[^1], text, body, leading))
                    paragraphs[^1] = paragraphs[^1] with { Text = Joined(paragraphs[^1].Text, text) };
                else paragraphs.Add(new PdfParagraph(text, line.Line.Size, page));
                last = line;
            }
        }

        return paragraphs;
    }

    private static bool GoesOn(Fit last, Fit line, PdfParagraph paragraph, string text, double body, double leading)
    {
        if (!IsSameSize(line.Line, last.Line)) return false;
        var drop = last.Line.Base - line.Line.Base;
        var follows = drop > 0 && line.Column == last.Column;

        // Headings stand in the middle or break where their sense does.
        if (line.Line.Size > HeadingSize * body) return follows && drop < 1.8 * line.Line.Size;
        var ended = SegmentCues.EndsLikeSentence(paragraph.Text) || paragraph.Text.EndsWith(':');
        if (HasBullet(text)) return false;
        if (!follows) return !ended && Reach(last) > Short;
        if (drop > WideLeading * leading) return false;
        if (Reach(last) < Short || ended && Reach(last) < Full) return false;
        return StartOf(line) - StartOf(last) <= Indent * line.Line.Size || !ended;
    }

    // A title may be wider than the text below it: a line's column is that of the lines around it of the same size.
    private static IEnumerable<Fit> Fitted(IReadOnlyList<PdfPlaced> lines)
    {
        for (var (first, end) = (0, 0); first < lines.Count; first = end)
        {
            while (end < lines.Count && lines[end].Column == lines[first].Column && IsSameSize(lines[end].Line, lines[first].Line)) end++;
            var group = lines.Skip(first).Take(end - first).ToList();
            var (left, right) = (group.Min(l => l.Line.Left), group.Max(l => l.Line.Right));
            foreach (var line in group) yield return new Fit(line.Line, line.Column, left, right);
        }
    }

    private static bool IsSameSize(PdfLine one, PdfLine other) => Math.Abs(one.Size - other.Size) <= SameSize * other.Size;

    // The usual distance of lines that follow one another.
    private static double? Leading(IReadOnlyList<IReadOnlyList<PdfPlaced>> pages)
    {
        var drops = pages.SelectMany(p => p.Zip(p.Skip(1)))
            .Select(pair => (Drop: pair.First.Line.Base - pair.Second.Line.Base, pair.First.Line.Size))
            .Where(d => d.Drop > 0 && d.Drop < 3 * d.Size).Select(d => d.Drop).Order().ToList();
        return drops.Count == 0 ? null : drops[drops.Count / 2];
    }

    // How much of its column a line has passed when it ends.
    private static double Reach(Fit line) =>
        line.Right - line.Left < 1 ? 1
            : line.Line.IsArabic ? (line.Right - line.Line.Left) / (line.Right - line.Left)
            : (line.Line.Right - line.Left) / (line.Right - line.Left);

    private static double StartOf(Fit line) =>
        line.Line.IsArabic ? line.Right - line.Line.Right : line.Line.Left - line.Left;

    private static bool HasBullet(string text) =>
        text.Length > 2 && "•-–▪◄►●■".Contains(text[0], StringComparison.Ordinal) && text[1] == ' ';

    // Arabic has no hyphens; what Latin breaks is joined.
    private static string Joined(string text, string next)
    {
        var broken = text.Length > 2 && text[^1] is '-' or '\u00AD' && char.IsLetter(text[^2]) && char.IsLower(next[0]);
        return new StringBuilder(text, 0, broken ? text.Length - 1 : text.Length, 0).Append(broken ? "" : " ").Append(next).ToString();
    }

    // A line with the edges of its column.
    private sealed record Fit(PdfLine Line, int Column, double Left, double Right);
}
