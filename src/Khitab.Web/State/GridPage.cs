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

    /// <summary>The page that the link asks for; the last where there are not so many.</summary>
    public static GridPage From(Selection selection, int total)
    {
        var size = Read(selection.PageValue(Links.Rows));
        var page = new GridPage(1, size, total);
        return page with { Number = Math.Clamp(Read(selection.PageValue(Links.Page)), 1, page.Pages) };
    }

    private static int Read(string? value) => int.Parse(value!, NumberStyles.None, CultureInfo.InvariantCulture);
}
