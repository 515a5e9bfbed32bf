namespace Khitab.Discourse;

/// <summary>
/// An undirected weighted graph for computing: nodes are numbers, and an edge is in the list of both ends. The edges of a pair in both
/// directions are one, its weight their sum; what ties below zero ties as strongly as what ties above.
/// </summary>
internal sealed class Graph
{
    private Graph(IReadOnlyList<string> ids, (int Node, double Weight)[][] neighbours)
    {
        Ids = ids;
        Neighbours = neighbours;
    }

    public IReadOnlyList<string> Ids { get; }

    public int Count => Ids.Count;

    /// <summary>Neighbours of each node in order of number.</summary>
    public (int Node, double Weight)[][] Neighbours { get; }

    /// <summary>Number of edges, a pair once.</summary>
    public int EdgeCount => Neighbours.Sum(list => list.Length) / 2;

    /// <summary>How many nodes a node is tied to.</summary>
    public int Degree(int node) => Neighbours[node].Length;

    /// <summary>The sum of the weights of a node's edges.</summary>
    public double Strength(int node) => Neighbours[node].Sum(edge => edge.Weight);

    /// <summary>The graph of some nodes and the edges among them; loops are left out.</summary>
    /// <param name="ids">The nodes' ids.</param>
    /// <param name="edges">The edges by the nodes' numbers.</param>
    public static Graph Of(IReadOnlyList<string> ids, IEnumerable<(int A, int B, double Weight)> edges)
    {
        var weights = ids.Select(_ => new SortedDictionary<int, double>()).ToArray();
        foreach (var (a, b, weight) in edges)
        {
            if (a == b) continue;
            weights[a][b] = weights[a].GetValueOrDefault(b) + Math.Abs(weight);
            weights[b][a] = weights[a][b];
        }

        return new Graph(ids, Array.ConvertAll(weights, map => map.Select(pair => (pair.Key, pair.Value)).ToArray()));
    }
}
