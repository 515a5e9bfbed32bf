namespace Khitab.Discourse;

/// <summary>By what the best split of a polarised network is chosen.</summary>
public enum PolarisationMeasure
{
    /// <summary>
    /// Krackhardt and Stern's E-I index (1988) of both networks: the mean of congruence's share inside the clusters less that between them,
    /// and of conflict's share between less that inside. From −1 to 1: 1 where all agreement is inside and all conflict between.
    /// </summary>
    ExternalInternal,

    /// <summary>
    /// What the Discourse Network Analyzer 3 reports: half the absolute differences between both matrices and those that were expected,
    /// divided by the sum of both. Expected are, within cluster g of s members, s·(s−1)/W of the mean congruence of the W pairs inside
    /// clusters; between g and h, s·t/B of the mean conflict of the B pairs between them; elsewhere nothing. That program reports the
    /// greatest value, and clusters of as equal sizes as can be, and so does this.
    /// </summary>
    AbsoluteDifference,
}

/// <summary>How far actors part into clusters that agree inside and disagree with one another.</summary>
/// <param name="Value">The measure of the best split; 0 where nothing is tied.</param>
/// <param name="Clusters">Each actor's cluster, from 0.</param>
public sealed record Polarisation(double Value, IReadOnlyList<int> Clusters)
{
    private const int MostExact = 14;
    private const int Starts = 4;

    /// <summary>The best split that is found: of all for few actors, by exchanges from seeded starts for more. Deterministic.</summary>
    /// <param name="congruence">The network of congruence.</param>
    /// <param name="conflict">The network of conflict of the same statements, normalised alike.</param>
    /// <param name="clusters">Number of clusters, from 2.</param>
    /// <param name="measure">What is best.</param>
    public static Polarisation Of(StanceNetwork congruence, StanceNetwork conflict, int clusters, PolarisationMeasure measure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(clusters, 2);
        var actors = congruence.Actors.Count;
        var (agree, differ) = (Matrix(congruence), Matrix(conflict));
        var whole = agree.Cast<double>().Sum() + differ.Cast<double>().Sum();
        if (whole <= 0 || actors <= clusters) return new Polarisation(0, new int[actors]);
        var sizes = Enumerable.Range(0, clusters).Select(g => (actors + clusters - 1 - g) / clusters).ToArray();
        var quality = new SplitQuality(agree, differ, sizes, measure);
        return actors <= MostExact && clusters == 2 ? Exact(quality, actors) : Exchanged(quality, actors, clusters, congruence.Actors);
    }

    private static double[,] Matrix(StanceNetwork network)
    {
        var matrix = new double[network.Actors.Count, network.Actors.Count];
        foreach (var tie in network.Ties) matrix[tie.Row, tie.Column] = matrix[tie.Column, tie.Row] = tie.Weight;
        return matrix;
    }

    private static Polarisation Exact(SplitQuality quality, int actors)
    {
        Polarisation? best = null;
        for (var split = 1; split < 1 << (actors - 1); split++)
        {
            // The last actor is not in the split, which is the smaller cluster or, turned about, the larger one.
            var size = System.Numerics.BitOperations.PopCount((uint)split);
            if (size != actors / 2 && size != actors - (actors / 2)) continue;
            var flip = size != actors / 2 ? 1 : 0;
            var clusters = Enumerable.Range(0, actors).Select(i => ((split >> i) & 1) ^ flip).ToArray();
            var value = quality.Of(clusters);
            if (best is null || value > best.Value + 1e-12) best = new Polarisation(value, clusters);
        }

        return best!;
    }

    private static Polarisation Exchanged(SplitQuality quality, int actors, int clusters, IReadOnlyList<string> ids)
    {
        Polarisation? best = null;
        for (var start = 1; start <= Starts; start++)
        {
            var order = Enumerable.Range(0, actors).OrderBy(i => StableHash.Of(ids[i], start)).ThenBy(i => i).ToArray();
            var split = new int[actors];
            for (var i = 0; i < actors; i++) split[order[i]] = i % clusters;
            var value = quality.Of(split);
            for (var moved = true; moved;)
            {
                moved = false;
                for (var a = 0; a < actors; a++)
                {
                    for (var b = a + 1; b < actors; b++)
                    {
                        if (split[a] == split[b]) continue;
                        var gain = quality.Gain(split, a, b);
                        if (gain <= 1e-12) continue;
                        (split[a], split[b]) = (split[b], split[a]);
                        (value, moved) = (value + gain, true);
                    }
                }
            }

            if (best is null || value > best.Value + 1e-12) best = new Polarisation(value, split);
        }

        return best!;
    }
}
