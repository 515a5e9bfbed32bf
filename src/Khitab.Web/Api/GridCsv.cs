using System.Globalization;
using Khitab.Discourse;
using Khitab.Web.Components.Article;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>The grids of actors and articles as files: all their rows, in the link's order and by its filter.</summary>
internal static class GridCsv
{
    /// <summary>The actors.</summary>
    public static string Actors(SelectionResult result, Selection link, UiText words)
    {
        var snapshot = result.Snapshot;
        return Table(
            ["id", "name", "type", "country", "mentions", "articles", "quoted", "for", "against"],
            ActorRows.Sorted(result, link, words).Select(row => (string[])
            [
                row.Actor, words.Actor(snapshot, row.Actor), snapshot.FindActor(row.Actor)!.Type.Key(),
                    ActorRows.CountryOf(snapshot, row.Actor) ?? "",
                Number(row.Mentions), Number(row.Articles), Number(row.Quoted), Number(row.For), Number(row.Against),
            ]));
    }

    /// <summary>The articles.</summary>
    public static string Articles(SelectionResult result, Selection link, UiText words)
    {
        var snapshot = result.Snapshot;
        var rows = ArticleGrid.Rows(
            result, words, GridSort.From(link, ArticleGrid.Columns, ArticleGrid.Otherwise(link)), link.PageValue(Links.Find));
        return Table(
            [
                "id", "title", "outlet", "published", "notBefore", "section", "folder", "language", "themes", "mentions", "statements",
                "url", "link",
            ],
            rows.Select(row => (string[])
            [
                row.Header.Id, row.Header.DisplayTitle, row.Outlet ?? "", Day(row.Header.Published.Value),
                    Day(row.Header.Published.NotBefore), row.Header.Section ?? "", row.Header.Folder ?? "",
                row.Header.Language, string.Join("; ", row.Header.Themes.Select(t => words.Theme(snapshot, t.Theme))),
                Number(row.Counts.Mentions), Number(row.Counts.Statements), row.Header.Url ?? "", PagePaths.Article(row.Header.Id),
            ]));
    }

    private static string Table(IEnumerable<string> headings, IEnumerable<string[]> rows) =>
        Csv.Start + Csv.Line(headings) + string.Concat(rows.Select(row => Csv.Line(row)));

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
