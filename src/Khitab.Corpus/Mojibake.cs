using System.Collections.Frozen;
using System.Text;

namespace Khitab.Corpus;

/// <summary>
/// Repairs Arabic that was once read in a wrong encoding and saved again, as many scrapers and spreadsheets do. Of UTF-8 read as
/// windows-1252, Latin-1, windows-1256 and others «Ø§Ù„Ø±ØµÙŠÙ» and «ط§ظ„ط±طµظٹظپ» are «الرصيف»; of windows-1256 read as Latin-1
/// «ÇáÑÕíÝ» is.
/// </summary>
internal static class Mojibake
{
    // Some texts went through it twice.
    private const int MostTimes = 3;
    private const int Sample = 2000;

    // So many words without any letter of ASCII: French and its like have hardly one. Few words have to have an article among them.
    private const int LeastWords = 3;
    private const int SureWords = 8;
    private const double LeastQuality = 0.9;

    private static readonly FrozenDictionary<char, byte> Western = Bytes(1252, latin: true);
    private static readonly FrozenDictionary<char, byte> Arabic = Bytes(1256, latin: false);

    // windows-1251, DOS 437 and 850, Macintosh: the bytes D8 and D9 of Arabic letters in UTF-8 are these there.
    private static readonly (char First, char Second, FrozenDictionary<char, byte> Bytes)[] Rarer =
    [
        ('Ш', 'Щ', Bytes(1251, latin: false)),
        ('╪', '┘', Bytes(437, latin: false)),
        ('Ï', '┘', Bytes(850, latin: false)),
        ('ÿ', 'Ÿ', Bytes(10000, latin: false)),
    ];

    /// <summary>The text repaired, or the same text where nothing shows that it is damaged so.</summary>
    public static string Mended(string text)
    {
        text = EscapedText.Mended(text);
        for (var time = 0; time < MostTimes; time++)
        {
            var mended = LooksWestern(text) ? Read(text, Western) : LooksArabic(text) ? Read(text, Arabic) : text;
            foreach (var (first, second, bytes) in Rarer)
            {
                if (ReferenceEquals(mended, text) && LooksLike(text, first, second)) mended = Read(text, bytes);
            }

            if (ReferenceEquals(mended, text)) break;
            text = mended;
        }

        return OneByte(text);
    }

    // Half of such a text is these two.
    private static bool LooksLike(string text, char first, char second)
    {
        if (text.AsSpan().IndexOfAny(first, second) < 0) return false;
        int leads = 0, beyond = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (c < 0x80) continue;
            beyond++;
            if (c == first || c == second) leads++;
        }

        return leads >= 3 && leads * 3 > beyond;
    }

    // Arabic of one byte a letter that was read as Latin-1: words of accented letters alone, whose bytes are Arabic.
    private static string OneByte(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u00C0', '\u00FF') < 0) return text;
        var bytes = new byte[text.Length];
        int words = 0, length = 0;
        var isWhole = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80) bytes[i] = (byte)c;
            else if (!Western.TryGetValue(c, out bytes[i])) return text;
            if (c is >= '\u00C0' and <= '\u00FF')
            {
                isWhole |= length == 0;
                length++;
                continue;
            }

            if (isWhole && length >= 3 && !char.IsAsciiLetter(c)) words++;
            isWhole = false;
            length = char.IsAsciiLetter(c) ? 1 : 0;
        }

        if (isWhole && length >= 3) words++;
        return words >= LeastWords && ArabicCodePages.Best(bytes) is { } encoding
            && ArabicCodePages.Quality(encoding, bytes) is var quality && (words >= SureWords ? quality >= LeastQuality : quality > 1)
            ? encoding.GetString(bytes) : text;
    }

    // The first bytes of Arabic letters in UTF-8, D8 and D9, are Ø and Ù; having gone through it twice, their first one is Ã.
    private static bool LooksWestern(string text) => text.AsSpan().IndexOfAny('Ø', 'Ù', 'Ã') >= 0;

    // In windows-1256 they are ط and ظ, which together make up one letter in forty of Arabic and half of these texts.
    private static bool LooksArabic(string text)
    {
        int leads = 0, beyond = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (c < 0x80) continue;
            beyond++;
            if (c is 'ط' or 'ظ') leads++;
        }

        return leads >= 3 && leads * 4 > beyond;
    }

    // Reads each run that is UTF-8 by its bytes as such. The text is left alone unless most of what is not ASCII is.
    private static string Read(string text, FrozenDictionary<char, byte> bytes)
    {
        var mended = new StringBuilder(text.Length);
        int read = 0, beyond = 0, letters = 0;
        Span<byte> sequence = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c >= 0x80) beyond++;
            if (c < 0x80 || !bytes.TryGetValue(c, out var first) || Length(first) is not (> 1 and var length) || i + length > text.Length)
            {
                mended.Append(c);
                i++;
                continue;
            }

            sequence[0] = first;
            var whole = true;
            for (var n = 1; n < length && whole; n++) whole = bytes.TryGetValue(text[i + n], out sequence[n]);
            if (!whole || Rune.DecodeFromUtf8(sequence[..length], out var rune, out var used) != System.Buffers.OperationStatus.Done
                || used != length)
            {
                mended.Append(c);
                i++;
                continue;
            }

            mended.Append(rune.ToString());
            i += length;
            read += length;
            beyond += length - 1;
            if (Rune.IsLetter(rune)) letters++;
        }

        return letters >= 2 && read * 10 >= beyond * 7 ? mended.ToString() : text;
    }

    private static int Length(byte first) => first switch
    {
        >= 0xC2 and <= 0xDF => 2,
        >= 0xE0 and <= 0xEF => 3,
        >= 0xF0 and <= 0xF4 => 4,
        _ => 1,
    };

    // Bytes without a character of their own are kept as the control characters of Latin-1.
    private static FrozenDictionary<char, byte> Bytes(int codePage, bool latin)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var bytes = new Dictionary<char, byte>();
        for (var b = 0x80; b <= 0xFF; b++)
        {
            bytes.TryAdd(encoding.GetString([(byte)b])[0], (byte)b);
            if (latin || b < 0xA0) bytes.TryAdd((char)b, (byte)b);
        }

        return bytes.ToFrozenDictionary();
    }
}
