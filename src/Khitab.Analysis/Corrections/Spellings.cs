using Khitab.Text;

namespace Khitab.Analysis.Corrections;

/// <summary>When two ways to write a name are one, and when a mention is written so.</summary>
public static class Spellings
{
    private const char Lam = '\u0644';
    private const char Alif = '\u0627';

    /// <summary>
    /// What all spellings of a name have in common. After «ل» the article's alif is not written: «للجزائر» is «الجزائر».
    /// </summary>
    public static string Key(string name)
    {
        var written = name.Length > 2 && name[0] == Lam && name[1] == Lam ? Alif + name[1..] : name;
        return ArabicNormalizer.Key(written) is { Length: > 0 } key ? key : ArabicNormalizer.Normalize(written);
    }

    /// <summary>Whether a mention is written as one of the names.</summary>
    /// <param name="keys">The names' keys.</param>
    /// <param name="text">The text of its article.</param>
    /// <param name="span">Its characters, without clitics before them.</param>
    internal static bool IsOneOf(IReadOnlySet<string> keys, string text, TextSpan span)
    {
        if (span.Start < 0 || span.Length <= 0 || span.End > text.Length) return false;
        var isAfterLam = text[span.Start] == Lam && span.Start > 0 && text[span.Start - 1] == Lam;
        return keys.Contains(Key(isAfterLam ? Lam + span.Of(text) : span.Of(text)));
    }
}
