namespace Khitab.Discourse;

/// <summary>
/// An undirected weighted graph for computing: nodes are numbers, and an edge is in the list of both ends. The edges of a pair in both
/// directions are one, its weight their sum.
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

    public int Degree(int node) => Neighbours[node].Length;

    /// <summary>The sum of the weights of a node's edges.</summary>
    public double Strength(int node) => Neighbours[node].Sum(edge => edge.Weight);

    /// <summary>The graph of some actors and the edges among them.</summary>
    public static Graph Of(IReadOnlyList<string> ids, IEnumerable<NetworkEdge> edges)
    {
        var places = ids.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place, StringComparer.Ordinal);
        var weights = ids.Select(_ => new SortedDictionary<int, double>()).ToArray();
        foreach (var edge in edges)
        {
            var (a, b) = (places[edge.From], places[edge.To]);
            weights[a][b] = weights[a].GetValueOrDefault(b) + edge.Weight;
            weights[b][a] = weights[a][b];
        }

        return new Graph(ids, Array.ConvertAll(weights, map => map.Select(pair => (pair.Key, pair.Value)).ToArray()));
    }
}
