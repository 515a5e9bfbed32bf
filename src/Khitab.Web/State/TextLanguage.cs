namespace Khitab.Web.State;

/// <summary>In which language a piece of text is, as the <c>lang</c> attribute says it.</summary>
public static class TextLanguage
{
    /// <summary>
    /// The language known, or else Arabic where the first letter is of that script; null where neither tells. Latin letters alone do not:
    /// "Mali" is a word of many languages.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Its language by ISO 639-1; null or "und" where it is not known.</param>
    public static string? Of(string text, string? known = null)
    {
        if (known is not (null or "" or "und")) return known;
        return IsArabic(text.FirstOrDefault(char.IsLetter)) ? "ar" : null;
    }

    /// <summary>The <c>lang</c> attribute of text inside an interface, or null where it speaks the same language.</summary>
    /// <param name="words">The interface's words.</param>
    /// <param name="text">The text.</param>
    /// <param name="known">Its language where it is known.</param>
    public static string? LangOf(this Words words, string text, string? known = null) =>
        Of(text, known) is { } language && language != words.Language.Code ? language : null;

    private static bool IsArabic(char letter) =>
        letter is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF')
            or (>= '\uFE70' and <= '\uFEFC');
}
