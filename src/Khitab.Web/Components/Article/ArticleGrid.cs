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
    /// <summary>The order by relevance to the words searched for: it has no column of its own.</summary>
    public const string Relevance = "relevance";

    /// <summary>The columns that it can be sorted by.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["title", "outlet", "date", "mentions", "statements", Relevance];

    /// <summary>The corpus's own order.</summary>
    public static GridSort Unsorted { get; } = new("", false);

    /// <summary>The order without a word in the link: where words are searched for, by how well an article answers them.</summary>
    public static GridSort Otherwise(Selection selection) => selection.Search is null ? Unsorted : new GridSort(Relevance, true);

    /// <summary>The selection's articles in the order asked for; those without a value for it come last, either way.</summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="words">The language, for names and their order.</param>
    /// <param name="sort">The order.</param>
    /// <param name="find">What its title is to contain, in any spelling; null: any.</param>
    public static IReadOnlyList<ArticleRow> Rows(SelectionResult result, UiText words, GridSort sort, string? find = null)
    {
        var found = find is null ? null : NameIndex.Of(result.Snapshot).Find(SelectionKey.Article, find, _ => 0, int.MaxValue)
            .ToHashSet(StringComparer.Ordinal);
        var rows = result.Articles.Where(place => found is null || found.Contains(result.Snapshot.Articles[place].Id)).Select(place =>
        {
            var header = result.Snapshot.Articles[place];
            return new ArticleRow(
                header, header.Outlet is { } outlet ? words.Outlet(result.Snapshot, outlet) : null, header.Published.Value
                    ?? header.Published.NotBefore, result.CountIn(place));
        });
        var names = StringComparer.Create(words.Language.Culture, ignoreCase: true);
        return sort.Column switch
        {
            "title" => Ordered(rows, row => row.Header.DisplayTitle, names, sort.Descending),
            "outlet" => Ordered(rows, row => row.Outlet, names, sort.Descending),
            "date" => Ordered(rows, row => row.Day, Comparer<DateOnly?>.Default, sort.Descending),
            "mentions" => Ordered(rows, row => row.Counts.Mentions, Comparer<int>.Default, sort.Descending),
            "statements" => Ordered(rows, row => row.Counts.Statements, Comparer<int>.Default, sort.Descending),
            Relevance when SearchQuery.Of(result.Snapshot, result.Selection.Search) is { } query =>
                Ordered(rows, row => query.Relevance(row.Header.Index), Comparer<double>.Default, sort.Descending),
            _ => [.. rows],
        };
    }

    private static List<ArticleRow> Ordered<T>(IEnumerable<ArticleRow> rows, Func<ArticleRow, T> key, IComparer<T> by, bool falling)
    {
        var known = rows.OrderBy(row => key(row) is null);
        return [.. falling ? known.ThenByDescending(key, by) : known.ThenBy(key, by)];
    }
}
