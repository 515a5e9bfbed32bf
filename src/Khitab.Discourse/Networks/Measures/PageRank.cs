namespace Khitab.Discourse;

/// <summary>
/// PageRank (Brin and Page 1998): where a reader ends up who follows edges by their weights, and starts anywhere again with probability
/// 0.15. An edge with a direction is followed in it; from a node without a way on one starts again. The ranks add up to 1.
/// </summary>
internal static class PageRank
{
    private const double Damping = 0.85;
    private const int MostRounds = 1_000;
    private const double Enough = 1e-12;

    /// <summary>The rank of each node.</summary>
    /// <param name="count">Number of nodes.</param>
    /// <param name="edges">The edges by the nodes' numbers; weights below zero lead as strongly as those above.</param>
    /// <param name="directed">Whether an edge leads from the first to the second only.</param>
    public static double[] Of(int count, IReadOnlyList<(int From, int To, double Weight)> edges, bool directed)
    {
        if (count == 0) return [];
        var leaving = new double[count];
        foreach (var (from, to, weight) in edges)
        {
            leaving[from] += Math.Abs(weight);
            if (!directed) leaving[to] += Math.Abs(weight);
        }

        var now = new double[count];
        Array.Fill(now, 1.0 / count);
        for (var round = 0; round < MostRounds; round++)
        {
            var lost = 0.0;
            for (var node = 0; node < count; node++) lost += leaving[node] > 0 ? 0 : now[node];
            var next = new double[count];
            Array.Fill(next, ((1 - Damping) + (Damping * lost)) / count);
            foreach (var (from, to, weight) in edges)
            {
                if (weight == 0) continue;
                next[to] += Damping * now[from] * Math.Abs(weight) / leaving[from];
                if (!directed) next[from] += Damping * now[to] * Math.Abs(weight) / leaving[to];
            }

            var moved = next.Zip(now, (a, b) => Math.Abs(a - b)).Sum();
            now = next;
            if (moved < Enough * count) break;
        }

        return now;
    }
}
