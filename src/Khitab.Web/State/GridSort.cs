using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>How a grid is sorted, as its link says it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
public readonly record struct GridSort(string Column, bool Descending)
{
    /// <summary>What the link asks for, or the page's own order where it names no column of the page.</summary>
    public static GridSort From(Selection selection, IEnumerable<string> columns, GridSort otherwise)
    {
        if (selection.PageValue(Links.Sort) is not { } written) return otherwise;
        var column = written.TrimStart('-');
        return columns.Contains(column) ? new GridSort(column, written.StartsWith('-')) : otherwise;
    }

    /// <summary>
    /// The selection after a click on a column's heading: another column begins with its first direction, the same one turns round.
    /// The first page comes again.
    /// </summary>
    /// <param name="selection">The selection.</param>
    /// <param name="column">The column that was clicked.</param>
    /// <param name="greatestFirst">Whether the column begins with its greatest: numbers do, names do not.</param>
    /// <param name="otherwise">The page's own order, which the link leaves out.</param>
    public Selection Clicked(Selection selection, string column, bool greatestFirst, GridSort otherwise)
    {
        var next = new GridSort(column, Column == column ? !Descending : greatestFirst);
        return selection.WithPage(Links.Page, null).WithPage(Links.Evidence, null)
            .WithPage(Links.Sort, next == otherwise ? null : next.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => (Descending ? "-" : "") + Column;
}
