using System.Globalization;
using System.Text;
using Khitab.Discourse;
using Khitab.Storage;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>All statements of a selection as a file, written as they are read: the size of the corpus is no matter.</summary>
public static class StatementsCsv
{
    private const int FlushAt = 64 * 1024;

    private static readonly string[] Headings =
    [
        "article", "title", "outlet", "published", "holder", "holderName", "target", "targetName", "polarity", "voice", "modality", "act",
        "confidence", "start", "length", "evidence", "sentence", "link",
    ];

    /// <summary>Writes the file in UTF-8.</summary>
    public static async Task WriteAsync(
        SelectionResult result, UiText words, ArticleStore store, Stream to, CancellationToken cancellation = default)
    {
        var text = new StringBuilder(Csv.Start).Append(Csv.Line(Headings));
        await foreach (var row in StatementRows.ReadAsync(result.Statements(), result.Snapshot, store, cancellation))
        {
            text.Append(Csv.Line(Fields(row, result.Snapshot, words)));
            if (text.Length < FlushAt) continue;
            await FlushAsync();
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
            text.Clear();
        }
    }

    private static IEnumerable<string> Fields(StatementRow row, CorpusSnapshot snapshot, UiText words)
    {
        var (detail, span) = (row.Item.Detail, row.Item.Span);
        yield return row.Article.Id;
        yield return row.Article.DisplayTitle;
        yield return row.Article.Outlet is { } outlet ? words.Outlet(snapshot, outlet) : "";
        yield return row.Article.Published.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        yield return detail.Holder.ToString();
        yield return words.Party(snapshot, detail.Holder);
        yield return detail.Target.ToString();
        yield return words.Party(snapshot, detail.Target);
        yield return detail.Polarity.ToString(CultureInfo.InvariantCulture);
        yield return detail.Voice.ToString().ToLowerInvariant();
        yield return detail.Modality.ToString().ToLowerInvariant();
        yield return detail.Act.ToString().ToLowerInvariant();
        yield return detail.Confidence.ToString("0.####", CultureInfo.InvariantCulture);
        yield return span.Start.ToString(CultureInfo.InvariantCulture);
        yield return span.Length.ToString(CultureInfo.InvariantCulture);
        yield return row.Evidence;
        yield return row.Text;
        yield return PageLink.Of(PagePaths.Article(row.Article.Id), place: PageLink.PlaceOf(span)).ToString();
    }
}
