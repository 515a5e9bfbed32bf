namespace Khitab.Discourse.Validation;

/// <summary>Divides a population into strata and a sample among them.</summary>
/// <remarks>
/// Each stratum gets two sentences or more, without which its variance is unknown; the rest goes by the square root of its size (power
/// allocation with exponent 1/2: Bankier 1988, «Power allocations: determining sample sizes for subnational areas», The American
/// Statistician 42), so that small outlets and rare targets are told of too. What is too small for two is joined with its like.
/// </remarks>
public static class Stratification
{
    /// <summary>The strata of a population, with their sizes and samples; those where something was found first, largest first.</summary>
    /// <param name="sizes">How many sentences there are of each key, without nulls in the keys but where nothing was found.</param>
    /// <param name="design">How many to draw.</param>
    public static IReadOnlyList<(StratumKey Key, int Population, int Sample)> Of(
        IReadOnlyDictionary<StratumKey, int> sizes, SampleDesign design)
    {
        var found = sizes.Where(s => s.Key.Found).Sum(s => s.Value);
        var silent = sizes.Where(s => !s.Key.Found).Sum(s => s.Value);
        var size = Math.Min(Math.Max(design.Size, 2 * SampleDesign.LeastOfStratum), found + silent);
        var ofSilent = Math.Clamp(
            (int)Math.Round(size * design.NothingFound),
            Math.Max(size - found, Math.Min(SampleDesign.LeastOfStratum, silent)),
            Math.Min(silent, size - Math.Min(SampleDesign.LeastOfStratum, found)));
        return
        [
            .. Divide(Joined(sizes.Where(s => s.Key.Found), size - ofSilent), size - ofSilent),
            .. Divide(Joined(sizes.Where(s => !s.Key.Found), ofSilent), ofSilent),
        ];
    }

    // The smallest stratum gives up a property, together with all that differ from it in this property only, until there is room for all.
    private static Dictionary<StratumKey, int> Joined(IEnumerable<KeyValuePair<StratumKey, int>> sizes, int sample)
    {
        var strata = sizes.ToDictionary(s => s.Key, s => s.Value);
        while (strata.Count > 1)
        {
            var smallest = strata.OrderBy(s => s.Value).ThenByDescending(s => Given(s.Key))
                .ThenBy(s => s.Key.ToString(), StringComparer.Ordinal).First(s => s.Key.Wider() is not null);
            var needs = strata.Values.Sum(n => Math.Min(n, SampleDesign.LeastOfStratum));
            if (smallest.Value >= SampleDesign.LeastOfStratum && needs <= sample) break;
            var wider = smallest.Key.Wider()!;
            var joined = strata.Where(s => s.Key == wider || Covers(wider, s.Key)).ToList();
            foreach (var one in joined) strata.Remove(one.Key);
            strata[wider] = joined.Sum(s => s.Value);
        }

        return strata;
    }

    private static bool Covers(StratumKey wider, StratumKey key)
    {
        for (var k = key.Wider(); k is not null; k = k.Wider())
        {
            if (k == wider) return true;
        }

        return false;
    }

    private static int Given(StratumKey key) =>
        (key.Outlet is null ? 0 : 1) + (key.Target is null ? 0 : 1) + (key.Polarity is null ? 0 : 1) + (key.IsSure is null ? 0 : 1);

    // By the square root, each within its bounds: whoever would get more than it has leaves the rest to the others.
    private static IEnumerable<(StratumKey Key, int Population, int Sample)> Divide(Dictionary<StratumKey, int> strata, int sample)
    {
        var order = strata.OrderByDescending(s => s.Value).ThenBy(s => s.Key.ToString(), StringComparer.Ordinal).ToList();
        var given = order.ToDictionary(s => s.Key, s => Math.Min(s.Value, SampleDesign.LeastOfStratum));
        for (var left = sample - given.Values.Sum(); left > 0; left--)
        {
            var open = order.Where(s => given[s.Key] < s.Value).ToList();
            if (open.Count == 0) break;
            // The one that lags furthest behind its share: in the end all shares are kept but for rounding.
            given[open.MinBy(s => given[s.Key] / Math.Sqrt(s.Value)).Key]++;
        }

        return order.Select(s => (s.Key, s.Value, Math.Min(given[s.Key], sample)));
    }
}
