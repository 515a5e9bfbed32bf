using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Article;

/// <summary>A row of the grid of articles.</summary>
/// <param name="Header">The article.</param>
/// <param name="Outlet">Its outlet's name, or null where it is not known.</param>
/// <param name="Day">The day of publication, or else the day that it cannot be older than; null where neither is known.</param>
/// <param name="Counts">How many of its rows the selection has.</param>
public sealed record ArticleRow(ArticleHeader Header, string? Outlet, DateOnly? Day, ArticleCounts Counts);

/// <summary>The grid of articles as numbers and order: pure, so that page and tests agree.</summary>
public static class ArticleGrid
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 25;

    /// <summary>The selection's articles in the order asked for; those without a value for it come last, either way.</summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="words">The language, for names and their order.</param>
    /// <param name="sort">A column of <see cref="Links.SortColumns"/>, with a minus before it for the greatest first; null for the corpus's order.</param>
    public static IReadOnlyList<ArticleRow> Rows(SelectionResult result, Words words, string? sort)
    {
        var rows = result.Articles.Select(place =>
        {
            var header = result.Snapshot.Articles[place];
            return new ArticleRow(
                header, header.Outlet is { } outlet ? words.Outlet(result.Snapshot, outlet) : null, header.Published.Value ?? header.Published.NotBefore, result.CountIn(place));
        });
        var falling = sort?.StartsWith('-') ?? false;
        var names = StringComparer.Create(words.Language.Culture, ignoreCase: true);
        return (falling ? sort![1..] : sort) switch
        {
            "title" => Ordered(rows, row => row.Header.DisplayTitle, names, falling),
            "outlet" => Ordered(rows, row => row.Outlet, names, falling),
            "date" => Ordered(rows, row => row.Day, Comparer<DateOnly?>.Default, falling),
            "mentions" => Ordered(rows, row => row.Counts.Mentions, Comparer<int>.Default, falling),
            "statements" => Ordered(rows, row => row.Counts.Statements, Comparer<int>.Default, falling),
            _ => [.. rows],
        };
    }

    /// <summary>What a click on a column's title asks for: names from the first letter, numbers and dates from the greatest; again, the other way.</summary>
    public static string Next(string column, string? sort)
    {
        var first = column is "title" or "outlet" ? column : "-" + column;
        return sort == first ? (first[0] == '-' ? column : "-" + column) : first;
    }

    /// <summary>How many pages the rows take, 1 or more.</summary>
    public static int PageCount(int rows) => Math.Max(1, (rows + PageSize - 1) / PageSize);

    private static List<ArticleRow> Ordered<T>(IEnumerable<ArticleRow> rows, Func<ArticleRow, T> key, IComparer<T> by, bool falling)
    {
        var known = rows.OrderBy(row => key(row) is null);
        return [.. falling ? known.ThenByDescending(key, by) : known.ThenBy(key, by)];
    }
}
