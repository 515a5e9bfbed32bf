using System.Text;

namespace Khitab.Corpus;

/// <summary>
/// Chooses among the encodings of one byte a letter that Arabic was written in. They give other letters for the same bytes: only the
/// right one gives words of Arabic letters alone, and many of them with the article.
/// </summary>
internal static class ArabicCodePages
{
    // Of the words beyond ASCII: as many letters have to be in words that are Arabic throughout.
    private const double LeastGood = 0.8;

    // The others have to be plainly better than windows-1256, which nearly all such files are in.
    private const double Better = 0.1;

    // windows-1256, ISO 8859-6, DOS (720), Macintosh.
    private static readonly Encoding[] Encodings =
        [.. new[] { 1256, 28596, 720, 10004 }.Select(page => CodePagesEncodingProvider.Instance.GetEncoding(page)!)];

    /// <summary>The encoding in which bytes are Arabic; null where they are in none.</summary>
    public static Encoding? Best(ReadOnlySpan<byte> bytes)
    {
        Encoding? best = null;
        var most = 0.0;
        foreach (var encoding in Encodings)
        {
            var quality = Quality(encoding, bytes);
            if (quality <= (best is null ? 0 : most + Better)) continue;
            (best, most) = (encoding, quality);
        }

        return best;
    }

    /// <summary>How well bytes read as Arabic: 0 where they do not.</summary>
    public static double Quality(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        if (TextDecoder.Refusal(text) is not null) return 0;
        int good = 0, bad = 0, words = 0, articles = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!IsOfWord(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            int arabic = 0, ascii = 0;
            for (; i < text.Length && IsOfWord(text[i]); i++)
            {
                if (text[i] is >= '\u0621' and <= '\u0652') arabic++;
                else if (char.IsAscii(text[i])) ascii++;
            }

            // «Société» beside Arabic is right in windows-1256, which has the letters of French.
            if (ascii == i - start || arabic == 0 && ascii * 2 >= i - start) continue;
            if (arabic < i - start)
            {
                bad += i - start;
                continue;
            }

            good += arabic;
            words++;
            var word = text.AsSpan(start, i - start);
            if (word.StartsWith("ال") || word.StartsWith("وال") || word.StartsWith("بال") || word.StartsWith("لل")) articles++;
        }

        return good == 0 || good < LeastGood * (good + bad) ? 0 : (double)good / (good + bad) + (double)articles / words;
    }

    // Signs of multiplication and the like stand inside words where the encoding is wrong.
    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) && !char.IsAsciiDigit(c) || c is '\uFFFD' or '×' or '÷' or (>= '\u064B' and <= '\u0652');
}
