namespace Khitab.Model;

/// <summary>In this article, these characters touch this theme.</summary>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Span">The cue's characters.</param>
public sealed record ThemeMention(string Theme, TextSpan Span);
