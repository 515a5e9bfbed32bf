namespace Khitab.Cli.Bench;

/// <summary>One pass over all texts, the median of several.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Tokens">How many tokens it gave, as the program that made it counts them.</param>
internal sealed record BenchPass(double Seconds, long Tokens)
{
    /// <summary>The pass of median length.</summary>
    public static BenchPass Median(IEnumerable<BenchPass> passes)
    {
        var sorted = passes.OrderBy(p => p.Seconds).ToList();
        return sorted[sorted.Count / 2];
    }
}
