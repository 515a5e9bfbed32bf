namespace Khitab.Discourse;

/// <summary>What is known of an article without its text.</summary>
/// <param name="Index">Its place in the corpus, from 0: what rows refer to.</param>
/// <param name="Id">Its id.</param>
/// <param name="File">The name of the file or item it came from.</param>
/// <param name="Title">Its own title, or null where the text has none.</param>
/// <param name="DerivedTitle">Its first words where it has no title.</param>
/// <param name="Section">The newspaper's section, or null.</param>
/// <param name="Folder">The folder of its file inside the corpus, or null.</param>
/// <param name="Outlet">Id of the outlet, or null where unknown.</param>
/// <param name="Url">Address of the original, or null.</param>
/// <param name="Language">ISO 639-1, or "und".</param>
/// <param name="Published">What is known of the day of publication.</param>
/// <param name="Themes">What it is about, weightiest first.</param>
/// <param name="Origin">Number of its group of articles that relay or share text with one another; one alone is a group of its own.</param>
/// <param name="MentionCount">Mentions of actors in it, demonyms left out.</param>
/// <param name="StatementCount">Statements in it, the less certain left out.</param>
public sealed record ArticleHeader(
    int Index,
    string Id,
    string File,
    string? Title,
    string? DerivedTitle,
    string? Section,
    string? Folder,
    string? Outlet,
    string? Url,
    string Language,
    Publication Published,
    IReadOnlyList<ThemeShare> Themes,
    int Origin,
    int MentionCount,
    int StatementCount)
{
    /// <summary>What to call it by: its title, its first words, or its file's name.</summary>
    public string DisplayTitle => Title ?? DerivedTitle ?? File;
}
