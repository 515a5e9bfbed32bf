namespace Khitab.Analysis.Comparison;

/// <summary>
/// When two passages count as one. Weights are in plain content words that few articles have: one such word that both passages have in
/// the same order weighs 1.
/// </summary>
public sealed record SharedPassageSettings
{
    /// <summary>The documented defaults.</summary>
    public static SharedPassageSettings Default { get; } = new();

    /// <summary>What a word of an actor's name, a theme's cue or a number weighs.</summary>
    public double KnownWord { get; init; } = 0.15;

    /// <summary>What a content word that is in one passage and not in the other takes off.</summary>
    public double Gap { get; init; } = 0.22;

    /// <summary>How many content words may be between two shared ones.</summary>
    public int LongestGap { get; init; } = 8;

    /// <summary>
    /// Set phrases of the trade have up to so many content words; in a run of twice as many, word for word, every word weighs 1 however
    /// many articles have it.
    /// </summary>
    public int SetPhrase { get; init; } = 10;

    /// <summary>The least weight of a passage.</summary>
    public double LeastPassage { get; init; } = 1.9;

    /// <summary>The least weight of the weightiest passage of two articles.</summary>
    public double LeastBest { get; init; } = 4;

    /// <summary>The least weight of all passages of two articles together.</summary>
    public double LeastPair { get; init; } = 8;

    /// <summary>Shared runs of three content words that make two articles worth comparing.</summary>
    public int LeastRuns { get; init; } = 2;

    /// <summary>A run that more articles have than this is compared with its first and its previous article only.</summary>
    public int CommonRun { get; init; } = 24;

    /// <summary>The most runs of a corpus that are looked up; of more a fixed part is taken by hash.</summary>
    public int MostRuns { get; init; } = 8_000_000;
}
