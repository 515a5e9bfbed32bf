using System.Text.RegularExpressions;
using Khitab.Text;

namespace Khitab.Corpus.Files;

/// <summary>
/// Finds what a PDF has at the head or foot of page after page: the newspaper's name, the issue, the number of the page. Figures in it may
/// differ.
/// </summary>
internal static partial class PdfRunningHeads
{
    private const int Edge = 2;

    // Left and right pages have heads of their own.
    private const double Share = 0.4;

    /// <summary>The pages without these lines.</summary>
    /// <param name="pages">The lines of each page in order of reading.</param>
    /// <param name="body">The size of most letters: what is larger on a first page is its title.</param>
    public static IReadOnlyList<IReadOnlyList<PdfPlaced>> Without(IReadOnlyList<IReadOnlyList<PdfPlaced>> pages, double body)
    {
        var counts = pages.SelectMany(p => Edges(p).Select(l => Key(l)).Distinct()).CountBy(k => k)
            .ToDictionary(StringComparer.Ordinal);
        var most = Math.Max(2, (int)Math.Ceiling(Share * pages.Count));
        return
        [
            .. pages.Select((page, number) =>
            {
                var running = Edges(page)
                    .Where(l => counts[Key(l)] >= most && !(number == 0 && l.Line.Size > PdfParagraphs.HeadingSize * body)).ToHashSet();
                return page.Where(l => !running.Contains(l)).ToList();
            }),
        ];
    }

    private static IEnumerable<PdfPlaced> Edges(IReadOnlyList<PdfPlaced> page)
    {
        var heights = page.Select(l => Math.Round(l.Line.Base)).Distinct().Order().ToList();
        var (low, high) = (heights.Take(Edge).ToHashSet(), heights.TakeLast(Edge).ToHashSet());
        return page.Where(l => low.Contains(Math.Round(l.Line.Base)) || high.Contains(Math.Round(l.Line.Base)));
    }

    private static string Key(PdfPlaced line) => Figures().Replace(ArabicNormalizer.Normalize(line.Line.Text(mirror: false)), "#");

    [GeneratedRegex(@"\p{Nd}+")]
    private static partial Regex Figures();
}
