namespace Khitab.Web.State;

/// <summary>
/// The language and direction of a text that comes from the corpus, for the attributes of its element: a reader's voice and hyphenation
/// must not take an Arabic sentence for a part of the English page around it.
/// </summary>
public static class TextLanguage
{
    private const string Unknown = "und";
    private static readonly HashSet<string> RightToLeft = new(["ar", "fa", "ur", "he", "yi", "ps", "ckb", "sd", "ug", "dv"], StringComparer.Ordinal);

    /// <summary>The language's code: the known one, or by the letters; null where they tell nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">What is known of it: ISO 639-1, "und" or null.</param>
    public static string? Code(string text, string? known = null) => known is null or Unknown ? IsArabicScript(text) ? "ar" : null : known;

    /// <summary>"rtl" or "ltr"; by most letters and not by the first one, as a browser would: «CNN تقول» runs from right to left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">What is known of its language.</param>
    public static string Direction(string text, string? known = null) =>
        (known is null or Unknown ? IsArabicScript(text) : RightToLeft.Contains(known)) ? "rtl" : "ltr";

    private static bool IsArabicScript(string text)
    {
        var (arabic, other) = (0, 0);
        foreach (var c in text)
        {
            if (c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')) arabic++;
            else if (char.IsLetter(c)) other++;
        }

        return arabic > other;
    }
}
