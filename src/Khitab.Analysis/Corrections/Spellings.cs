using Khitab.Text;

namespace Khitab.Analysis.Corrections;

/// <summary>When a mention is written as a name that a person gave.</summary>
internal static class Spellings
{
    private const char Lam = '\u0644';

    /// <summary>What all spellings of a name have in common.</summary>
    public static string Key(string name) => ArabicNormalizer.Key(name) is { Length: > 0 } key ? key : ArabicNormalizer.Normalize(name);

    /// <summary>
    /// Whether a mention is written as one of the names. After «ل» the article's alif is not written: «للجزائر» is «الجزائر» in lists
    /// that write it out, and «للجزائر» in those that do not.
    /// </summary>
    public static bool IsOneOf(IReadOnlySet<string> keys, string text, TextSpan span)
    {
        if (span.Start < 0 || span.Length <= 0 || span.End > text.Length) return false;
        var written = span.Of(text);
        if (keys.Contains(Key(written))) return true;
        return span.Start > 0 && text[span.Start - 1] == Lam && written[0] == Lam
            && (keys.Contains(Key(Lam + written)) || keys.Contains(Key('\u0627' + written)));
    }
}
