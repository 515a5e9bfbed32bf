namespace Khitab.Analysis.Themes;

/// <summary>How themes are found in a corpus of its own.</summary>
public sealed record DiscoverySettings
{
    /// <summary>The documented defaults.</summary>
    public static DiscoverySettings Default { get; } = new();

    /// <summary>Themes to look for; <c>null</c> for the square root of a third of the articles, 4 to <see cref="MostThemes"/>.</summary>
    public int? Themes { get; init; }

    /// <summary>The most themes that the rule gives.</summary>
    public int MostThemes { get; init; } = 40;

    /// <summary>Articles below which nothing is looked for: words that come together in so few are of one event.</summary>
    public int LeastArticles { get; init; } = 30;

    /// <summary>Articles that themes are learnt from, at most; of more every n-th is taken. All get their shares.</summary>
    public int MostLearnt { get; init; } = 12_000;

    /// <summary>Articles that must have a word.</summary>
    public int LeastArticlesOfTerm { get; init; } = 3;

    /// <summary>The largest part of the articles that may have a word, 0 to 1.</summary>
    public double MostArticlesOfTerm { get; init; } = 0.25;

    /// <summary>Words that themes are made of, at most: those of the greatest weight.</summary>
    public int MostTerms { get; init; } = 6_000;

    /// <summary>Rounds of the factorisation, at most.</summary>
    public int Rounds { get; init; } = 40;

    /// <summary>
    /// Typical terms of a theme: its name is made of the first three, its coherence is measured on the first ten, and all are its cues.
    /// </summary>
    public int Terms { get; init; } = 15;

    /// <summary>The least coherence (NPMI) of a theme that is kept, -1 to 1.</summary>
    public double LeastCoherence { get; init; } = 0.05;

    /// <summary>The least share of an article that makes it one of the theme.</summary>
    public double LeastShare { get; init; } = 0.2;

    /// <summary>Different cues of a theme that an article must have.</summary>
    public int LeastCues { get; init; } = 2;

    /// <summary>The seed of the start; the same seed, articles and order give the same themes.</summary>
    public int Seed { get; init; } = 1;
}
