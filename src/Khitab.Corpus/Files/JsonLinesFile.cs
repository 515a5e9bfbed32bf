using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>Reads .jsonl: one article a line. A broken line harms no other.</summary>
internal static class JsonLinesFile
{
    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        using var stream = file.OpenUtf8();
        var window = new ByteWindow(stream, context.Limits.LargestItem);
        var articles = new RecordArticles(file, context);
        long line = 0;
        var any = false;
        while (NextLine(window, context.Limits.LargestItem, out var length, out var tooLarge))
        {
            line++;
            if (tooLarge)
            {
                any = true;
                yield return ReadOutcome.Failed(file.Name, context.Limits.TooLargeItem, $"line {line}");
                continue;
            }

            var json = Trimmed(window.Memory[..length]);
            if (json.Length > 0)
            {
                any = true;
                yield return JsonRecords.Read(json, context.Limits, out var cause) is { } record
                    ? articles.Read(record, $"line {line}", line)
                    : ReadOutcome.Failed(file.Name, cause!, $"line {line}");
            }

            window.Pass(length);
            if (!window.Bytes.IsEmpty) window.Pass(1);
        }

        if (!any) yield return ReadOutcome.Failed(file.Name, "empty");
    }

    // The length of the next line without its end. One that is too large is passed over.
    private static bool NextLine(ByteWindow window, int largest, out int length, out bool tooLarge)
    {
        var searched = 0;
        tooLarge = false;
        length = 0;
        while (true)
        {
            var end = window.Bytes[searched..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                length = searched + end;
                if (tooLarge) window.Pass(length + 1);
                return true;
            }

            searched = window.Bytes.Length;
            if (searched > largest || tooLarge)
            {
                tooLarge = true;
                window.Pass(searched);
                searched = 0;
            }

            if (window.Grow() || !window.Ended) continue;
            length = window.Bytes.Length;
            return length > 0 || tooLarge;
        }
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line)
    {
        while (line.Length > 0 && (line.Span[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or 0x1E)) line = line[1..];
        while (line.Length > 0 && (line.Span[^1] is (byte)' ' or (byte)'\t' or (byte)'\r')) line = line[..^1];
        return line;
    }
}
