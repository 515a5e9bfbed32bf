using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>Makes records of JSON objects: a field inside objects has their names before it, a list gives a field several values.</summary>
internal static class JsonRecords
{
    private const int DeepestField = 5;

    // No article has more fields; a transposed table does.
    private const int MostValues = 10_000;

    /// <summary>Reads one object.</summary>
    /// <param name="utf8">Its bytes; damaged characters become U+FFFD.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="cause">Why there is no record; null where there is one.</param>
    public static RawRecord? Read(ReadOnlyMemory<byte> utf8, ReadLimits limits, out string? cause)
    {
        cause = null;
        if (!Utf8.IsValid(utf8.Span))
        {
            var mended = Encoding.UTF8.GetString(utf8.Span);
            if ((cause = TextDecoder.Refusal(mended)) is not null) return null;
            utf8 = Encoding.UTF8.GetBytes(mended);
        }

        if (JsonMending.HasSurrogates(utf8.Span)) utf8 = JsonMending.Mended(utf8.Span);
        try
        {
            using var json = Parsed(utf8, limits);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                cause = "not an object with fields";
                return null;
            }

            var record = new RawRecord();
            var left = MostValues;
            Add(record, "", json.RootElement, 0, ref left);
            return record;
        }
        catch (JsonException error)
        {
            cause = CauseOf(error, limits);
            return null;
        }
    }

    // Raw line breaks inside strings are the commonest fault: what does not parse is mended once.
    private static JsonDocument Parsed(ReadOnlyMemory<byte> utf8, ReadLimits limits)
    {
        var options = new JsonDocumentOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = limits.DeepestJson,
        };
        try
        {
            return JsonDocument.Parse(utf8, options);
        }
        catch (JsonException)
        {
            var mended = JsonMending.Mended(utf8.Span);
            if (mended.AsSpan().SequenceEqual(utf8.Span)) throw;
            return JsonDocument.Parse(mended, options);
        }
    }

    // The parser's message begins with what it met and goes on with its own terms and paths.
    private static string CauseOf(JsonException error, ReadLimits limits) =>
        error.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
        ? $"objects and lists deeper inside one another than {limits.DeepestJson}, or not well-formed JSON"
        : "not well-formed JSON: " + error.Message.Split(['\n', '.'])[0];

    private static void Add(RawRecord record, string path, JsonElement value, int depth, ref int left)
    {
        if (--left < 0) return;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when depth < DeepestField:
                foreach (var property in value.EnumerateObject())
                {
                    // «$date»: {«$numberLong»: …} of database dumps is the value itself.
                    Add(record, path.Length == 0 ? property.Name : path + "." + property.Name, property.Value, depth + 1, ref left);
                }

                break;
            case JsonValueKind.Array when depth < DeepestField:
                if (value.GetArrayLength() == 0) record.Add(path, null);
                foreach (var element in value.EnumerateArray()) Add(record, path, element, depth + 1, ref left);
                break;
            case JsonValueKind.String:
                record.Add(path, value.GetString());
                break;
            case JsonValueKind.Number:
                record.Add(path, value.GetRawText());
                break;
            case JsonValueKind.Null:
                record.Add(path, null);
                break;
        }
    }
}
