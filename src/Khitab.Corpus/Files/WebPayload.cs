using System.Globalization;
using System.IO.Compression;

namespace Khitab.Corpus.Files;

/// <summary>
/// Undoes what a server did to a page to send it: pieces («chunked») and packing (gzip, deflate, Brotli). Crawlers often keep the header of
/// what they have undone themselves, so what is not packed as it says is taken as it is.
/// </summary>
internal static class WebPayload
{
    private const int MostPackings = 3;

    /// <summary>The page as the server had it.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="headers">The headers of the answer.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="budget">What unpacking may give in all.</param>
    /// <exception cref="InvalidDataException">It is packed in a way that is not read, or damaged.</exception>
    /// <exception cref="ReadLimitException">It unpacks to more than an item may have.</exception>
    public static byte[] Of(byte[] body, WebHeaders headers, ReadLimits limits, ArchiveBudget budget)
    {
        if (headers["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Joined(body) ?? body;
        var packings = (headers["Content-Encoding"] ?? "").Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (packings.Length > MostPackings) throw new InvalidDataException("packed many times over");
        foreach (var packing in packings.Reverse())
        {
            if (Unpacker(packing.ToLowerInvariant(), body) is { } unpacker) body = Unpacked(unpacker, limits, budget);
        }

        return body;
    }

    /// <summary>The pieces joined; null where they are none. Of what is cut off, what is there.</summary>
    private static byte[]? Joined(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        ReadOnlySpan<byte> rest = body;
        while (rest.IndexOf((byte)'\n') is >= 0 and < 100 and var end)
        {
            var digits = rest[..end].IndexOfAny(";\r "u8) is >= 0 and var extra ? rest[..extra] : rest[..end];
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || size < 0)
                return joined.Length == 0 ? null : joined.ToArray();
            rest = rest[(end + 1)..];
            if (size == 0) return joined.ToArray();
            joined.Write(rest[..Math.Min(size, rest.Length)]);
            rest = rest[Math.Min(size, rest.Length)..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        return joined.Length == 0 ? null : joined.ToArray();
    }

    private static Stream? Unpacker(string packing, byte[] body)
    {
        var packed = new MemoryStream(body, writable: false);
        return packing switch
        {
            "identity" or "none" or "utf-8" => null,
            "gzip" or "x-gzip" => body is [0x1F, 0x8B, ..] ? new GZipStream(packed, CompressionMode.Decompress) : null,

            // Servers send both what the standard means by the word and what the word says.
            "deflate" => body is [var first, var second, ..] && (first & 15) == 8 && ((first << 8) + second) % 31 == 0
                ? new ZLibStream(packed, CompressionMode.Decompress)
                : IsMarkup(body) ? null : new DeflateStream(packed, CompressionMode.Decompress),
            "br" => IsMarkup(body) ? null : new BrotliStream(packed, CompressionMode.Decompress),
            _ => IsMarkup(body) ? null
                : throw new InvalidDataException($"packed by {DisplayName.Of(packing)}, which is not read; gzip, deflate and br are"),
        };
    }

    private static bool IsMarkup(byte[] body) =>
        body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..];

    private static byte[] Unpacked(Stream unpacker, ReadLimits limits, ArchiveBudget budget)
    {
        using var opened = unpacker;
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            for (int read; (read = opened.Read(buffer)) > 0;)
            {
                budget.Take(read);
                if (bytes.Length + read > limits.LargestItem) throw new ReadLimitException(limits.TooLargeItem);
                bytes.Write(buffer.AsSpan(0, read));
            }
        }
        catch (Exception error) when (error is InvalidOperationException or InvalidDataException)
        {
            // Brotli's own error for broken data is one of a program.
            throw new InvalidDataException("damaged: the page cannot be unpacked");
        }

        return bytes.ToArray();
    }
}
