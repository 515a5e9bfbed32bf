using System.Runtime.CompilerServices;
using Khitab.Discourse;
using Khitab.Storage;

namespace Khitab.Web.State;

/// <summary>A statement with its words.</summary>
/// <param name="Item">The statement.</param>
/// <param name="Article">Its article.</param>
/// <param name="Text">The sentence, or the evidence alone where it is in none.</param>
/// <param name="Start">Where the evidence begins in <paramref name="Text"/>.</param>
/// <param name="Length">How long the evidence is.</param>
public sealed record StatementRow(StatementItem Item, ArticleHeader Article, string Text, int Start, int Length)
{
    /// <summary>The words of the evidence.</summary>
    public string Evidence => Text.Substring(Start, Length);
}

/// <summary>The list of statements as page, API and export show it.</summary>
public static class StatementRows
{
    // A page of the grid has 500 rows at most, and so does one batch.
    private const int BatchSize = 500;

    /// <summary>The columns of the grid, by their names in the link.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [.. Enum.GetNames<StatementColumn>().Select(name => name.ToLowerInvariant())];

    /// <summary>What the grid can be grouped by, by its name in the link.</summary>
    public static IReadOnlyDictionary<string, StatementGrouping> Groupings { get; } =
        Enum.GetValues<StatementGrouping>().ToDictionary(by => by.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The order without a word in the link: that of the texts.</summary>
    public static GridSort Unsorted { get; } = new("place", false);

    /// <summary>The statements in the link's order.</summary>
    /// <param name="result">The answers.</param>
    /// <param name="link">The selection with the page's own keys, which the answers do not need.</param>
    /// <param name="words">The language that names are sorted in.</param>
    public static StatementList Sorted(SelectionResult result, Selection link, UiText words)
    {
        var sort = GridSort.From(link, Columns, Unsorted);
        return result.Statements(
            Enum.Parse<StatementColumn>(sort.Column, ignoreCase: true),
            sort.Descending,
            party => words.Party(result.Snapshot, party),
            StringComparer.Create(words.Language.Culture, ignoreCase: true),
            Opened(link));
    }

    /// <summary>What the link groups by, or null.</summary>
    public static StatementGrouping? GroupedBy(Selection link) => link.PageValue(Links.Group) is { } by ? Groupings[by] : null;

    /// <summary>The group that the link opens, or null.</summary>
    public static StatementGroupChoice? Opened(Selection link) =>
        GroupedBy(link) is { } by && link.PageValue(Links.Opened) is { } value ? new StatementGroupChoice(by, value) : null;

    /// <summary>
    /// Fetches the texts of these statements, many at a time: the store is asked once a batch, and a list of any length holds the texts of
    /// one batch only. Articles that are gone are left out.
    /// </summary>
    public static async IAsyncEnumerable<StatementRow> ReadAsync(
        IEnumerable<StatementItem> items, CorpusSnapshot snapshot, ArticleStore store,
            [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var batch in items.Chunk(BatchSize))
        {
            var ids = batch.Select(item => snapshot.Articles[item.Article].Id).ToHashSet(StringComparer.Ordinal);
            var texts = await store.FindTextsAsync(ids, cancellation);
            foreach (var item in batch)
            {
                var header = snapshot.Articles[item.Article];
                if (texts.TryGetValue(header.Id, out var text) && Row(item, header, snapshot, text) is { } row) yield return row;
            }
        }
    }

    private static StatementRow? Row(StatementItem item, ArticleHeader header, CorpusSnapshot snapshot, string text) =>
        SentenceExcerpt.Of(snapshot, item.Article, item.Sentence, item.Span, text) is { } excerpt
            ? new StatementRow(item, header, excerpt.Text, excerpt.Start, item.Span.Length)
            : null;
}
