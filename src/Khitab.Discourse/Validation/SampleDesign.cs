namespace Khitab.Discourse.Validation;

/// <summary>How a sample is to be drawn.</summary>
/// <param name="Size">How many sentences; all where there are fewer.</param>
/// <param name="Seed">What the draw begins from.</param>
/// <param name="NothingFound">The share, 0 to 1, of sentences in which the machine found nothing.</param>
public sealed record SampleDesign(int Size, long Seed, double NothingFound = 0.3)
{
    /// <summary>The fewest sentences that a sample has.</summary>
    public const int Fewest = 20;

    /// <summary>The most sentences that a sample has: nobody codes more.</summary>
    public const int Most = 2_000;

    /// <summary>The fewest of a stratum from which a variance can be told.</summary>
    internal const int LeastOfStratum = 2;
}
