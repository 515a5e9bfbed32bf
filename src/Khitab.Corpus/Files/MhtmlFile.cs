using MimeKit;

namespace Khitab.Corpus.Files;

/// <summary>
/// Reads pages that a browser saved whole in one file (MHTML: «.mhtml», «.mht»): the page among its parts, as a saved page is read. The
/// day on which it was saved is not the article's.
/// </summary>
internal static class MhtmlFile
{
    private const int LongestHead = 4096;

    /// <summary>Whether a file begins like one.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head)
    {
        var lines = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, LongestHead)]);
        return lines.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && lines.Contains("Content-Type:", StringComparison.OrdinalIgnoreCase)
            && char.IsAsciiLetter(lines[0]) && lines.AsSpan(0, Math.Min(lines.Length, 80)).Contains(':');
    }

    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        if (Page(file, context.Limits, out var cause) is not var (bytes, charset, address)) return [ReadOutcome.Failed(file.Name, cause)];
        return PageFile.Read(file.Name, bytes, charset, address, context);
    }

    private static (byte[] Bytes, string? Charset, string? Address)? Page(InputFile file, ReadLimits limits, out string cause)
    {
        // Pictures are most of such a file: only the page itself has to be of an item's size.
        cause = "no page in it";
        try
        {
            using var stream = file.Open();
            var message = MimeMessage.Load(stream);
            var part = message.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.IsHtml);
            if (part?.Content is null) return null;
            using var content = new MemoryStream();
            using var opened = part.Content.Open();
            var buffer = new byte[81920];
            for (int read; (read = opened.Read(buffer, 0, buffer.Length)) > 0;)
            {
                if (content.Length + read > limits.LargestItem) throw new ReadLimitException(limits.TooLargeItem);
                content.Write(buffer.AsSpan(0, read));
            }

            var address = message.Headers["Snapshot-Content-Location"] ?? part.ContentLocation?.OriginalString
                ?? message.Headers["Content-Location"];
            return (content.ToArray(), part.ContentType.Charset, address);
        }
        catch (FormatException error)
        {
            cause = "not well-formed MHTML: " + error.Message.Split('\n')[0];
            return null;
        }
    }
}
