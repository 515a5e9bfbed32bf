namespace Khitab.Model;

/// <summary>One way to divide what articles are about.</summary>
/// <param name="Id">The scheme's id: <see cref="Codebook"/>, one of the codebook's general schemes, or <see cref="Found"/>.</param>
/// <param name="Labels">Its name, by interface language; empty for the two that every corpus has, which the interface names.</param>
/// <param name="Themes">Its themes. Their ids begin with the scheme's id and a hyphen, except the codebook's own.</param>
public sealed record ThemeScheme(string Id, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<Theme> Themes)
{
    /// <summary>The codebook's own themes.</summary>
    public const string Codebook = "codebook";

    /// <summary>Themes found in the corpus itself.</summary>
    public const string Found = "found";

    /// <summary>What found themes are made of; empty for other schemes.</summary>
    public IReadOnlyList<ThemeTerms> Terms { get; init; } = [];

    /// <summary>Whether the corpus has too few articles to find themes in.</summary>
    public bool TooFewArticles { get; init; }
}
