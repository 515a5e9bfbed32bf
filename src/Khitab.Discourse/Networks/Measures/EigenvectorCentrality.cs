namespace Khitab.Discourse;

/// <summary>
/// Eigenvector centrality (Bonacich 1972): a node is as central as its neighbours are, by the weights of its edges: the eigenvector of the
/// greatest eigenvalue. It is found by iterating x ← (A + I)·x, whose identity keeps two-mode graphs from swinging between their sides; the
/// weights are divided by their greatest strength first. Of length 1; in a part that is not the strongest it comes to 0.
/// </summary>
internal static class EigenvectorCentrality
{
    private const int MostRounds = 1_000;
    private const double Enough = 1e-10;

    /// <summary>The centrality of each node; all 0 where there is no edge.</summary>
    public static double[] Of(Graph graph)
    {
        var count = graph.Count;
        var strongest = Enumerable.Range(0, count).Select(graph.Strength).DefaultIfEmpty().Max();
        if (strongest <= 0) return new double[count];
        var now = new double[count];
        Array.Fill(now, 1 / Math.Sqrt(count));
        for (var round = 0; round < MostRounds; round++)
        {
            var next = (double[])now.Clone();
            for (var node = 0; node < count; node++)
            {
                foreach (var (other, weight) in graph.Neighbours[node]) next[node] += weight / strongest * now[other];
            }

            var length = Math.Sqrt(next.Sum(value => value * value));
            for (var i = 0; i < count; i++) next[i] /= length;
            var moved = next.Zip(now, (a, b) => Math.Abs(a - b)).Sum();
            now = next;
            if (moved < Enough * count) break;
        }

        return now;
    }
}
