using System.Numerics;

namespace Khitab.Discourse.Validation;

/// <summary>Divides a population into strata and a sample among them.</summary>
/// <remarks>
/// Each stratum gets two sentences, without which its variance is unknown, or all where there is one; the rest goes by the square root of
/// its size (power allocation with exponent 1/2: Bankier 1988, «Power allocations: determining sample sizes for subnational areas», The
/// American Statistician 42), so that small outlets and rare targets are told of too. Where strata are so many that their twos would take
/// more than two thirds of the sample, the smallest are joined with their like.
/// </remarks>
public static class Stratification
{
    /// <summary>The strata of a population, with their sizes and samples; those where something was found first, largest first.</summary>
    /// <param name="sizes">How many sentences there are of each key.</param>
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

    private static int Need(int population) => Math.Min(population, SampleDesign.LeastOfStratum);

    // The smallest first, until there is room; of about equal ones those that have most to give up, so that they meet their like before any
    // of them goes on alone. A key that is given up stays so: whatever comes to it later goes on to the wider one.
    private static Dictionary<StratumKey, int> Joined(IEnumerable<KeyValuePair<StratumKey, int>> sizes, int sample)
    {
        var strata = sizes.ToDictionary(s => s.Key, s => s.Value);
        var (needs, gone) = (strata.Values.Sum(Need), new HashSet<StratumKey>());
        if (sample >= strata.Values.Sum()) return strata;
        var queue = new PriorityQueue<StratumKey, (int Scale, int Given, int Size, string Name)>();
        foreach (var (key, size) in strata) queue.Enqueue(key, Rank(key, size));
        while (needs * 3 > sample * 2 && queue.TryDequeue(out var smallest, out var rank))
        {
            // What has grown since stands in the queue again, by its new size.
            if (strata.GetValueOrDefault(smallest) != rank.Size || smallest.Wider() is not { } wider) continue;
            var twin = smallest.IsSure is { } sure ? smallest with { IsSure = !sure } : smallest;
            foreach (var key in new[] { smallest, twin }.Distinct())
            {
                gone.Add(key);
                if (!strata.Remove(key, out var size)) continue;
                var to = wider;
                while (gone.Contains(to)) to = to.Wider()!;
                var before = strata.GetValueOrDefault(to);
                needs += Need(before + size) - Need(before) - Need(size);
                strata[to] = before + size;
                queue.Enqueue(to, Rank(to, before + size));
            }
        }

        return strata;
    }

    private static (int Scale, int Given, int Size, string Name) Rank(StratumKey key, int size)
    {
        var given = 0;
        for (var k = key.Wider(); k is not null; k = k.Wider()) given++;
        return (BitOperations.Log2((uint)size), -given, size, key.ToString());
    }

    // By the square root, each within its bounds: whoever would get more than it has leaves the rest to the others.
    private static IEnumerable<(StratumKey Key, int Population, int Sample)> Divide(Dictionary<StratumKey, int> strata, int sample)
    {
        var order = strata.OrderByDescending(s => s.Value).ThenBy(s => s.Key.ToString(), StringComparer.Ordinal).ToList();
        var given = order.ToDictionary(s => s.Key, s => Need(s.Value));
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
