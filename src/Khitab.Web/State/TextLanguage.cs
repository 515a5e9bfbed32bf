namespace Khitab.Web.State;

/// <summary>In which language and direction a piece of text is, as the attributes <c>lang</c> and <c>dir</c> say it.</summary>
public static class TextLanguage
{
    private static readonly HashSet<string> RightToLeft = new(
        ["ar", "fa", "ur", "he", "yi", "ps", "ckb", "sd", "ug", "dv"], StringComparer.Ordinal);

    /// <summary>
    /// The language known, or else Arabic where most letters are of that script; null where neither tells. Latin letters alone do not:
    /// "Mali" is a word of many languages.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Its language by ISO 639-1; null or "und" where it is not known.</param>
    public static string? Of(string text, string? known = null)
    {
        if (known is not (null or "" or "und")) return known;
        return IsMostlyArabic(text) ? "ar" : null;
    }

    /// <summary>The <c>lang</c> attribute of text inside an interface, or null where it speaks the same language.</summary>
    /// <param name="words">The interface's words.</param>
    /// <param name="text">The text.</param>
    /// <param name="known">Its language where it is known.</param>
    public static string? LangOf(this UiText words, string text, string? known = null) =>
        Of(text, known) is { } language && language != words.Language.Code ? language : null;

    /// <summary>"rtl" or "ltr"; by most letters and not by the first one, as a browser would: «CNN تقول» runs from right to left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Its language where it is known.</param>
    public static string Direction(string text, string? known = null) =>
        (known is null or "" or "und" ? IsMostlyArabic(text) : RightToLeft.Contains(known)) ? "rtl" : "ltr";

    private static bool IsMostlyArabic(string text)
    {
        var (arabic, other) = (0, 0);
        foreach (var c in text)
        {
            if (IsArabic(c)) arabic++;
            else if (char.IsLetter(c)) other++;
        }

        return arabic > other;
    }

    private static bool IsArabic(char letter) =>
        letter is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') or (
            >= '\uFB50' and <= '\uFDFF')
            or (>= '\uFE70' and <= '\uFEFC');
}
