namespace Khitab.Model;

/// <summary>A theme that the article is really about.</summary>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Weight">Its share of the article's cue weight, 0 to 1.</param>
public sealed record ThemeShare(string Theme, double Weight);
