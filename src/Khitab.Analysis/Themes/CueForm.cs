using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Themes;

/// <summary>
/// Whether words are a cue in one of its own inflections. The light stemmer equates more: «مصالح» (interests) with «المصالحة»
/// (reconciliation), «الخبر» with «الخبرة», «الصادرة» with «الصادرات», «السلامة» with «السلام».
/// </summary>
internal static class CueForm
{
    private static readonly string[] Pronouns = ["هما", "هم", "ها", "نا", "كم"];

    // «وزيرة الاقتصاد», «كلية التجارة»: a cue in the name of an office says nothing of the subject.
    private static readonly HashSet<string> Offices = new(
        """
        وزارة وزير وزيرة لوزارة لوزير لوزيرة بوزارة كلية بكلية معهد أستاذ أستاذة باحث باحثة خبير خبيرة محلل محللة المحلل الخبير الباحث
        دكتور مجلس المجلس غرفة
        مدير مديرة مديرية لجنة اللجنة وكالة مكتب أمانة قسم سفير سفيرة السفير سفارة متحدث المتحدث
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ArabicNormalizer.Key), StringComparer.Ordinal);

    /// <summary>Whether the tokens of a hit are the cue's words, each in a form that means the same.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="hit">Where the stems match.</param>
    /// <param name="words">The cue's words as written.</param>
    public static bool Is<T>(TokenizedText tokens, PhraseHit<T> hit, IReadOnlyList<string> words)
    {
        var k = 0;
        for (var t = hit.First; t <= hit.Last; t++)
        {
            if (!tokens.IsWordOrNumber(t)) continue;
            if (k == words.Count) return false;

            // «مصالحه» is «his interests»; the keys of both end alike.
            if (words[k][^1] == 'ة' && tokens.Original(t)[^1] == 'ه') return false;
            var key = tokens.Key(t).AsSpan();
            var cue = ArabicNormalizer.Key(words[k++]);
            if (!IsForm(t == hit.First ? key[Math.Min(hit.CoreStart, key.Length)..] : key, cue)) return false;
        }

        return k == words.Count;
    }

    /// <summary>Whether a word of an office comes right before a place.</summary>
    public static bool FollowsOffice(TokenizedText tokens, int first) =>
        first > 0 && tokens[first - 1].Kind == TokenKind.Word && Offices.Contains(tokens.Key(first - 1));

    private static bool IsForm(ReadOnlySpan<char> word, ReadOnlySpan<char> cue)
    {
        cue = WithoutArticle(cue);
        if (IsInflected(WithoutArticle(word), cue)) return true;

        // «للسلام» has lost the alif of its article.
        return word.Length > 3 && word[0] == 'ل' && IsInflected(word[1..], cue);
    }

    private static bool IsInflected(ReadOnlySpan<char> word, ReadOnlySpan<char> cue)
    {
        if (word.SequenceEqual(cue)) return true;

        // Adjectives agree: «اقتصادي», «اقتصادية», «متمردون», «متمردين».
        var adjective = Base(cue);
        if (adjective.Length < cue.Length && word.SequenceEqual(adjective)) return EndsInYa(adjective);
        if (EndsInYa(adjective) && word.StartsWith(adjective) && word[adjective.Length..] is "ه" or "ين" or "ون" or "ا" or "ان")
            return true;
        if (cue.EndsWith("ين") || cue.EndsWith("ون"))
            return word.Length == cue.Length && word[..^2].SequenceEqual(cue[..^2]) && word[^2..] is "ين" or "ون";

        // Indefinite accusatives and pronouns: «اتفاقا», «نفوذها», «وساطتها».
        if (cue[^1] != 'ه' && word.Length == cue.Length + 1 && word[^1] == 'ا' && word.StartsWith(cue)) return true;
        foreach (var pronoun in Pronouns)
        {
            if (!word.EndsWith(pronoun)) continue;
            var bare = word[..^pronoun.Length];
            if (bare.SequenceEqual(cue)) return true;
            if (cue[^1] == 'ه' && bare.Length == cue.Length && bare[^1] == 'ت' && bare[..^1].SequenceEqual(cue[..^1])) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Base(ReadOnlySpan<char> cue) => cue.Length > 4 && cue[^1] == 'ه' && cue[^2] == 'ي' ? cue[..^1] : cue;

    private static bool EndsInYa(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 'ي';

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.StartsWith("ال") ? word[2..] : word;
}
