using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Khitab.Discourse;
using Khitab.Storage;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>All statements of a selection as a file, written as they are read: the size of the corpus is no matter.</summary>
public static class StatementFiles
{
    private const int FlushAt = 64 * 1024;

    // Arabic as itself, not as six characters a letter; a file is no web page.
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes comma-separated values in UTF-8, a statement a line under a line of names.</summary>
    public static async Task WriteCsvAsync(
        StatementList statements, StatementFields fields, ArticleStore store, Stream to, CancellationToken cancellation = default)
    {
        var text = new StringBuilder(Csv.Start).Append(Csv.Line(fields.All.Select(field => field.Name)));
        await foreach (var row in StatementRows.ReadAsync(statements, statements.Snapshot, store, cancellation))
        {
            text.Append(Csv.Line(fields.All.Select(
                field => Convert.ToString(field.Value(row), CultureInfo.InvariantCulture) ?? "")));
            if (text.Length >= FlushAt) await FlushAsync();
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
            text.Clear();
        }
    }

    /// <summary>Writes lines of JSON in UTF-8 (<see href="https://jsonlines.org"/>), an object a statement.</summary>
    public static async Task WriteJsonlAsync(
        StatementList statements, StatementFields fields, ArticleStore store, Stream to, CancellationToken cancellation = default)
    {
        using var lines = new MemoryStream();
        await foreach (var row in StatementRows.ReadAsync(statements, statements.Snapshot, store, cancellation))
        {
            WriteLine(row, fields, lines);
            if (lines.Length >= FlushAt) await FlushAsync();
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            await to.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellation);
            lines.SetLength(0);
        }
    }

    private static void WriteLine(StatementRow row, StatementFields fields, Stream to)
    {
        using (var json = new Utf8JsonWriter(to, Plainly))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields.All)
            {
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, value(row));
            }

            json.WriteEndObject();
        }

        to.WriteByte((byte)'\n');
    }
}
