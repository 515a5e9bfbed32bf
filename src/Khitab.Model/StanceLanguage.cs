namespace Khitab.Model;

/// <summary>
/// The languages in which positions are read. Articles in others have no statements and no verdicts, which says nothing about them.
/// </summary>
public static class StanceLanguage
{
    /// <summary>Whether positions are read in articles of a language.</summary>
    /// <param name="language">An ISO 639-1 code, or <c>und</c>.</param>
    public static bool IsRead(string language) => language == "ar";
}
