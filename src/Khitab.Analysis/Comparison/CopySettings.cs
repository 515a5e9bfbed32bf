namespace Khitab.Analysis.Comparison;

/// <summary>When two articles count as one text.</summary>
public sealed record CopySettings
{
    /// <summary>The documented defaults.</summary>
    public static CopySettings Default { get; } = new();

    /// <summary>The least part of both articles' content words that are in both in the same order, 0 to 1.</summary>
    public double LeastSimilarity { get; init; } = 0.6;

    /// <summary>The least part of the shorter article that is in the longer.</summary>
    public double LeastOfShorter { get; init; } = 0.75;

    /// <summary>
    /// The most of an article's numbers and names that may be replaced by others, 0 to 1: where more are, the articles fill in one form
    /// (market tables, prayer times, condolences) with news of their own.
    /// </summary>
    public double MostReplacedFacts { get; init; } = 0.25;

    /// <summary>Content words below which only the very same words make a copy.</summary>
    public int LeastWords { get; init; } = 20;

    /// <summary>Content words below which even the very same words are no copy: a column's name alone is no text.</summary>
    public int LeastSameWords { get; init; } = 5;

    /// <summary>Of a bucket with more articles than this each is compared with the first and the previous one only.</summary>
    public int CommonBucket { get; init; } = 24;
}
