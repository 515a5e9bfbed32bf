namespace Khitab.Cli.Bench;

/// <summary>One pass over all texts.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Tokens">How many tokens it gave, as the program that made it counts them.</param>
internal sealed record BenchPass(double Seconds, long Tokens)
{
    /// <summary>The shortest pass: the one least disturbed by other work on the machine.</summary>
    public static BenchPass Shortest(IEnumerable<BenchPass> passes) => passes.MinBy(p => p.Seconds)!;
}
