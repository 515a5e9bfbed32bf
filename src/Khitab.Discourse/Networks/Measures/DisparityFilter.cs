namespace Khitab.Discourse;

/// <summary>
/// The backbone of a weighted network by the disparity filter (Serrano, Boguñá and Vespignani 2009): an edge stays that is heavier, for one
/// of its ends, than chance would have it. If a node's strength fell to its k edges at random, an edge would have at least the share p of
/// it with probability (1 − p)^(k−1); below the significance it stays. A node's only edge is never significant by that node alone.
/// </summary>
internal static class DisparityFilter
{
    /// <summary>For each edge the probability of its share at the end where it is the more significant; 1 for an only edge.</summary>
    /// <param name="edges">
    /// The edges by the nodes' numbers; two directions of a pair are one edge, and get the same answer. Signs of weights don't matter.
    /// </param>
    public static double[] Significance(IReadOnlyList<(int A, int B, double Weight)> edges)
    {
        var pairs = new Dictionary<(int, int), double>(edges.Count);
        foreach (var (a, b, weight) in edges)
        {
            if (a != b) pairs[Pair(a, b)] = pairs.GetValueOrDefault(Pair(a, b)) + Math.Abs(weight);
        }

        var nodes = new Dictionary<int, (int Degree, double Strength)>();
        foreach (var ((a, b), weight) in pairs)
        {
            foreach (var node in (ReadOnlySpan<int>)[a, b])
            {
                var (degree, strength) = nodes.GetValueOrDefault(node);
                nodes[node] = (degree + 1, strength + weight);
            }
        }

        return [.. edges.Select(edge => edge.A == edge.B ? 1 : Math.Min(At(edge.A, edge), At(edge.B, edge)))];

        double At(int node, (int A, int B, double Weight) edge)
        {
            var (degree, strength) = nodes[node];
            return degree < 2 || strength <= 0 ? 1 : Math.Pow(1 - (pairs[Pair(edge.A, edge.B)] / strength), degree - 1);
        }
    }

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
