using System.Globalization;
using System.Text;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>
/// Every verdict of a selection as a file: one line an article and actor, the verdict and the counts in columns of their own.
/// </summary>
public static class MatrixCsv
{
    private const int FlushAt = 64 * 1024;

    private static readonly string[] Headings =
        ["article", "title", "outlet", "published", "actor", "actorName", "verdict", "verdictName", "confidence", "for", "against",
            "neither", "mentions", "link"];

    /// <summary>Writes the file in UTF-8, as it is counted.</summary>
    public static async Task WriteAsync(SelectionResult result, UiText words, Stream to, CancellationToken cancellation = default)
    {
        var text = new StringBuilder(Csv.Start).Append(Csv.Line(Headings));
        foreach (var cell in result.Matrix().Cells)
        {
            text.Append(Csv.Line(Fields(cell, result.Snapshot, words)));
            if (text.Length >= FlushAt) await FlushAsync();
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
            text.Clear();
        }
    }

    private static IEnumerable<string> Fields(StanceCell cell, CorpusSnapshot snapshot, UiText words)
    {
        var article = snapshot.Articles[cell.Article];
        var verdict = cell.Verdict.ToString().ToLowerInvariant();
        yield return article.Id;
        yield return article.DisplayTitle;
        yield return article.Outlet is { } outlet ? words.Outlet(snapshot, outlet) : "";
        yield return article.Published.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        yield return cell.Actor;
        yield return words.Actor(snapshot, cell.Actor);
        yield return verdict;
        yield return words["stance." + verdict];
        yield return cell.Confidence.ToString("0.####", CultureInfo.InvariantCulture);
        foreach (var n in (int[])[cell.For, cell.Against, cell.Neutral, cell.Mentions])
        {
            yield return n.ToString(CultureInfo.InvariantCulture);
        }
        yield return PagePaths.Article(article.Id);
    }
}
