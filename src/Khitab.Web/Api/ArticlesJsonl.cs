using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Khitab.Storage;

namespace Khitab.Web.Api;

/// <summary>
/// All articles as lines of JSON, written as they are read: the size of the corpus is no matter. Its fields are called as our reader of
/// files knows them, so that what was exported can be imported.
/// </summary>
public static class ArticlesJsonl
{
    private const int AtOnce = 200;
    private const int FlushAt = 64 * 1024;

    // Arabic as itself, not as six characters a letter; a file is no web page.
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file in UTF-8.</summary>
    /// <param name="store">Where the articles are.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task WriteAsync(ArticleStore store, Stream to, CancellationToken cancellation = default)
    {
        using var lines = new MemoryStream();
        await foreach (var batch in store.ReadSourcesAsync(AtOnce, cancellation))
        {
            foreach (var article in batch)
            {
                Write(article, lines);
                if (lines.Length >= FlushAt) await FlushAsync();
            }
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            await to.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellation);
            lines.SetLength(0);
        }
    }

    private static void Write(Article article, Stream to)
    {
        using (var json = new Utf8JsonWriter(to, Plainly))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            // A reader would put a title above a text that does not begin with it, and take that for another article.
            if (article.Title is { } title && article.Text.AsSpan().TrimStart().StartsWith(title)) json.WriteString("title", title);
            Optional("outlet", article.OutletName ?? article.Outlet);
            Optional("date", article.Published.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Optional("url", article.Url);
            Optional("author", article.Author);
            Optional("section", article.Section);
            json.WriteString("language", article.Language);
            json.WriteString("file", article.File);
            json.WriteString("text", article.Text);
            json.WriteEndObject();

            void Optional(string name, string? value)
            {
                if (value is not null) json.WriteString(name, value);
            }
        }

        to.WriteByte((byte)'\n');
    }
}
