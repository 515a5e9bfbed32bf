using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>Which rows of a grid are shown.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">How many rows a page has.</param>
/// <param name="Total">How many rows there are.</param>
public readonly record struct GridPage(int Number, int Size, int Total)
{
    /// <summary>The number of pages, one at least.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Rows before the first that is shown.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>How many rows are shown.</summary>
    public int Count => Math.Min(Size, Total - Skip);

    /// <summary>How many rows a page of the API's lists has.</summary>
    private const int ListSize = 500;

    /// <summary>The page that the link asks for; the last where there are not so many.</summary>
    public static GridPage From(Selection selection, int total) => Of(selection, total, Read(selection.PageValue(Links.Rows)));

    /// <summary>
    /// The page of the API's lists of articles and actors that the link asks for: 500 rows, so that a corpus of a newspaper's month comes
    /// at once and no answer grows with the corpus.
    /// </summary>
    public static GridPage OfList(Selection selection, int total) => Of(selection, total, ListSize);

    private static GridPage Of(Selection selection, int total, int size)
    {
        var page = new GridPage(1, size, total);
        return page with { Number = Math.Clamp(Read(selection.PageValue(Links.Page)), 1, page.Pages) };
    }

    private static int Read(string? value) => int.Parse(value!, NumberStyles.None, CultureInfo.InvariantCulture);
}
