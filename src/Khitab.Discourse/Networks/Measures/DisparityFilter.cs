namespace Khitab.Discourse;

/// <summary>
/// The backbone of a weighted network by the disparity filter (Serrano, Boguñá and Vespignani 2009): an edge stays that is heavier, for one
/// of its ends, than chance would have it. If a node's strength fell to its k edges at random, an edge would have at least the share p of
/// it with probability (1 − p)^(k−1); below the significance it stays. A node's only edge is never significant by that node alone.
/// </summary>
internal static class DisparityFilter
{
    /// <summary>For each edge the probability of its share at the end where it is the more significant; 1 for an only edge.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="edges">Its edges by the nodes' numbers; two directions of a pair are one edge, and get the same answer.</param>
    public static double[] Significance(Graph graph, IReadOnlyList<(int A, int B)> edges)
    {
        var strengths = Enumerable.Range(0, graph.Count).Select(graph.Strength).ToArray();
        return [.. edges.Select(edge => Math.Min(At(edge.A, edge.B), At(edge.B, edge.A)))];

        double At(int node, int other)
        {
            var list = graph.Neighbours[node];
            var place = Array.BinarySearch(list, (other, 0.0), ByNode.Instance);
            if (list.Length < 2 || place < 0 || strengths[node] <= 0) return 1;
            return Math.Pow(1 - (list[place].Weight / strengths[node]), list.Length - 1);
        }
    }

    private sealed class ByNode : IComparer<(int Node, double Weight)>
    {
        public static ByNode Instance { get; } = new();

        public int Compare((int Node, double Weight) x, (int Node, double Weight) y) => x.Node.CompareTo(y.Node);
    }
}
