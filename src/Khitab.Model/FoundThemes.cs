namespace Khitab.Model;

/// <summary>What an article is about by the themes found in the corpus.</summary>
/// <param name="Themes">The themes, weightiest first.</param>
/// <param name="Mentions">Their words in the article, in order.</param>
public sealed record FoundThemes(IReadOnlyList<ThemeShare> Themes, IReadOnlyList<ThemeMention> Mentions);
