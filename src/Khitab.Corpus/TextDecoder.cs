using System.Text;

namespace Khitab.Corpus;

/// <summary>Turns a file's bytes into text, whatever of the usual encodings of Arabic they are in.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1256 = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    /// <summary>
    /// Decodes by byte order mark, then as strict UTF-8, then as windows-1256 where that gives mostly Arabic letters.
    /// The byte order mark is dropped and line ends are kept.
    /// </summary>
    /// <param name="bytes">The whole content.</param>
    /// <param name="text">The text, or an empty string.</param>
    /// <param name="cause">Why it cannot be read, in plain words; null where it could.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string? cause)
    {
        text = "";
        cause = null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            var utf16 = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            if (bytes.Length % 2 != 0) bytes = bytes[..^1];
            text = utf16.GetString(bytes[2..]);
            return Accept(ref text, ref cause);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (LooksLikeUtf16(bytes, out var guessed))
        {
            text = guessed.GetString(bytes);
            return Accept(ref text, ref cause);
        }

        try
        {
            text = StrictUtf8.GetString(bytes);
            return Accept(ref text, ref cause);
        }
        catch (DecoderFallbackException)
        {
            text = Windows1256.GetString(bytes);
            if (ArabicShare(text) >= 0.3) return Accept(ref text, ref cause);
            text = "";
            cause = "neither UTF-8, UTF-16 nor windows-1256 text";
            return false;
        }
    }

    // UTF-16 without a mark: Arabic letters all have the high byte 06, spaces and digits 00, on the same side throughout.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, out Encoding encoding)
    {
        encoding = Encoding.Unicode;
        if (bytes.Length < 8 || bytes.Length % 2 != 0) return false;
        int even = 0, odd = 0, pairs = Math.Min(bytes.Length / 2, 512);
        for (var i = 0; i < pairs; i++)
        {
            if (bytes[2 * i] is 0x00 or 0x06) even++;
            if (bytes[2 * i + 1] is 0x00 or 0x06) odd++;
        }

        if (odd > pairs * 0.9 && even < pairs * 0.5) return true;
        encoding = Encoding.BigEndianUnicode;
        return even > pairs * 0.9 && odd < pairs * 0.5;
    }

    private static bool Accept(ref string text, ref string? cause)
    {
        // A few stray control characters are an export's dirt; many of them are a picture or an archive.
        var controls = 0;
        foreach (var c in text)
        {
            if (c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v')) controls++;
        }

        if (controls <= text.Length / 100) return true;
        text = "";
        cause = "binary content, not text";
        return false;
    }

    private static double ArabicShare(string text)
    {
        int arabic = 0, letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is >= '\u0600' and <= '\u06FF') arabic++;
        }

        return letters == 0 ? 0 : (double)arabic / letters;
    }
}
