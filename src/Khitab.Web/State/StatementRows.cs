using Khitab.Analysis;
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
    /// <summary>The columns of the grid, by their names in the link.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [.. Enum.GetNames<StatementColumn>().Select(name => name.ToLowerInvariant())];

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
            StringComparer.Create(words.Language.Culture, ignoreCase: true));
    }

    /// <summary>
    /// Fetches the texts of these statements, each article once where they are together. Articles that are gone are left out.
    /// </summary>
    public static async IAsyncEnumerable<StatementRow> ReadAsync(
        IEnumerable<StatementItem> items, CorpusSnapshot snapshot, CorpusStore store,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        AnalyzedArticle? article = null;
        foreach (var item in items)
        {
            var header = snapshot.Articles[item.Article];
            if (article?.Article.Id != header.Id) article = await store.FindArticleAsync(header.Id, cancellation);
            if (article is not null && Row(item, header, article) is { } row) yield return row;
        }
    }

    private static StatementRow? Row(StatementItem item, ArticleHeader header, AnalyzedArticle article)
    {
        var text = article.Article.Text;
        // The store may already hold another reading of the text than the snapshot.
        if (item.Span.End > text.Length) return null;
        var whole = item.Sentence >= 0 && item.Sentence < article.Sentences.Count ? article.Sentences[item.Sentence] : item.Span;
        var start = Math.Min(whole.Start, item.Span.Start);
        var end = Math.Min(text.Length, Math.Max(whole.End, item.Span.End));
        return new StatementRow(item, header, text[start..end], item.Span.Start - start, item.Span.Length);
    }
}
