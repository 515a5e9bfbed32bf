using System.Buffers;
using System.Text;

namespace Khitab.Corpus;

/// <summary>Turns a file's bytes into text, in any of the usual encodings of Arabic.</summary>
public static class TextDecoder
{
    // How many bytes of a long file are examined: enough to reach its first letters after any header.
    internal const int HeadLength = 256 * 1024;

    internal const string CutInCharacter = "UTF-16 text that is cut in the middle of a character";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Decodes by byte order mark, then as UTF-8, then as the encoding of one byte a letter in which it is Arabic, and repairs Arabic that
    /// was decoded wrongly before it was saved. The byte order mark is dropped and line ends are kept. A few damaged characters in UTF-8
    /// become U+FFFD; a text full of them is refused.
    /// </summary>
    /// <param name="bytes">The whole content.</param>
    /// <param name="text">The text, or an empty string.</param>
    /// <param name="cause">Why it cannot be read, in plain words; null where it could.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string? cause) =>
        TryDecode(bytes, null, out text, out cause);

    /// <summary>The same for a page that names its own encoding, which decides where the bytes themselves do not.</summary>
    /// <param name="bytes">The whole content.</param>
    /// <param name="declared">The encoding's name as the page gives it («iso-8859-6»), or null.</param>
    /// <param name="text">The text, or an empty string.</param>
    /// <param name="cause">Why it cannot be read, in plain words; null where it could.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, string? declared, out string text, out string? cause)
    {
        text = "";
        if (Detect(bytes, declared, out var skip, out cause) is not { } encoding) return false;
        if (encoding is UnicodeEncoding && (bytes.Length - skip) % 2 != 0)
        {
            cause = CutInCharacter;
            return false;
        }

        text = encoding.GetString(bytes[skip..]);
        if ((cause = Refusal(text)) is null)
        {
            text = Mojibake.Mended(text);
            return true;
        }

        text = "";
        return false;
    }

    /// <summary>The encoding of a text by its first bytes; null with the cause if they are not text.</summary>
    /// <param name="head">The first bytes; a character cut by their end does no harm.</param>
    /// <param name="declared">The encoding that the content itself names, or null.</param>
    /// <param name="skip">How many bytes its byte order mark takes.</param>
    /// <param name="cause">Why it is not text.</param>
    internal static Encoding? Detect(ReadOnlySpan<byte> head, string? declared, out int skip, out string? cause)
    {
        cause = null;
        skip = 2;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        skip = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        if (skip == 3) return Utf8;
        if (LooksLikeUtf16(head, out var guessed)) return guessed;
        if (IsMostlyUtf8(head)) return Utf8;

        // What a page declares is often wrong: it counts first where Arabic comes out of it, else last.
        var named = declared is null ? null : Named(declared);
        if (named is not null && named.IsSingleByte && ArabicCodePages.Best(head) is { } likely
            && ArabicCodePages.Quality(named, head) >= ArabicCodePages.Quality(likely, head)) return named;
        if (ArabicCodePages.Best(head) is { } best) return best;
        if (named is not null && Refusal(named.GetString(head)) is null) return named;
        cause = "neither UTF-8, UTF-16 nor Arabic text in an encoding of one byte a letter (windows-1256, ISO 8859-6)";
        return null;
    }

    /// <summary>Why a decoded text is not text; null if it is.</summary>
    internal static string? Refusal(ReadOnlySpan<char> text)
    {
        // A few stray control characters are noise from an export; many of them mean a picture or an archive.
        int controls = 0, damaged = 0, lost = 0, shown = 0, letters = 0;
        foreach (var c in text)
        {
            if (c > ' ') shown++;
            if (c == '?') lost++;
            else if (!char.IsAscii(c)) letters++;
            if (c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v')) controls++;
            else if (c == '\uFFFD') damaged++;
        }

        if (controls > text.Length / 100) return "binary content, not text";
        if (damaged > 2 + text.Length / 50) return "too many damaged characters";

        // What programs write for letters that an encoding does not have; nothing brings them back.
        return lost > 10 && lost * 2 > shown && letters * 5 < lost
            ? "its letters were lost when it was saved: question marks are in their place" : null;
    }

    // A page's <meta charset> may name anything; only real encodings count.
    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Damaged UTF-8 must not be taken for windows-1256: its letters would all come out as «ط§ظ„». In other encodings hardly two bytes
    // beyond ASCII happen to make a character of UTF-8.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (bytes.Length > 0)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status == OperationStatus.NeedMoreData) break;
            if (status == OperationStatus.Done) good++;
            else bad++;
            bytes = bytes[used..];
        }

        return bad * 10 <= good;
    }

    // UTF-16 without a mark: Arabic letters all have the high byte 06, spaces and digits 00, on the same side throughout.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, out Encoding encoding)
    {
        encoding = Encoding.Unicode;
        if (bytes.Length < 8) return false;
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
}
