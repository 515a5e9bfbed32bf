namespace Khitab.Analysis;

/// <summary>
/// In which languages positions are read. Elsewhere an article has no statements and no verdicts: a silence that means nothing.
/// </summary>
public static class StanceLanguage
{
    /// <summary>Whether positions are read in articles of a language.</summary>
    /// <param name="language">An ISO 639-1 code, or <c>und</c>.</param>
    public static bool IsRead(string language) => language == "ar";
}
