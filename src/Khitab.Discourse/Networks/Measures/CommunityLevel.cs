namespace Khitab.Discourse;

/// <summary>A graph whose nodes are nodes or communities of another: what a community has inside counts in its strength alone.</summary>
internal sealed class CommunityLevel
{
    /// <summary>A gain that is less than this is rounding.</summary>
    public const double Least = 1e-9;

    private CommunityLevel((int Node, double Weight)[][] neighbours, double[] strengths, int[] order)
    {
        (Neighbours, Strengths, Order) = (neighbours, strengths, order);
        Whole = strengths.Sum();
    }

    /// <summary>Number of nodes.</summary>
    public int Count => Neighbours.Length;

    /// <summary>Neighbours of each node but itself.</summary>
    public (int Node, double Weight)[][] Neighbours { get; }

    /// <summary>The weight of each node's ends of edges, both ends of those inside among them.</summary>
    public double[] Strengths { get; }

    /// <summary>The weight of all ends of edges.</summary>
    public double Whole { get; }

    /// <summary>In which order nodes are visited.</summary>
    public int[] Order { get; }

    /// <summary>The graph itself, visited in an order that the seed and the ids fix.</summary>
    public static CommunityLevel Of(Graph graph, int seed) => new(
        graph.Neighbours,
        [.. Enumerable.Range(0, graph.Count).Select(graph.Strength)],
        [.. Enumerable.Range(0, graph.Count).OrderBy(node => StableHash.Of(graph.Ids[node], seed)).ThenBy(node => node)]);

    /// <summary>The graph of parts as nodes.</summary>
    /// <param name="parts">The number of each node's part.</param>
    /// <param name="count">Number of parts.</param>
    public CommunityLevel Merged(int[] parts, int count)
    {
        var edges = Enumerable.Range(0, count).Select(_ => new SortedDictionary<int, double>()).ToArray();
        var strengths = new double[count];
        for (var node = 0; node < Count; node++)
        {
            strengths[parts[node]] += Strengths[node];
            foreach (var (other, weight) in Neighbours[node])
            {
                if (parts[other] == parts[node]) continue;
                edges[parts[node]][parts[other]] = edges[parts[node]].GetValueOrDefault(parts[other]) + weight;
            }
        }

        return new CommunityLevel(
            Array.ConvertAll(edges, map => map.Select(edge => (edge.Key, edge.Value)).ToArray()), strengths,
            [.. Enumerable.Range(0, count)]);
    }

    /// <summary>What a node's joining a community adds to modularity, in weight of edges.</summary>
    /// <param name="node">The node; it is not counted in the community.</param>
    /// <param name="links">The weight of its edges into the community.</param>
    /// <param name="total">The strength of the community.</param>
    public double Gain(int node, double links, double total) => Whole <= 0 ? 0 : links - (Strengths[node] * total / Whole);

    /// <summary>Whether a part of a community is as well tied to the rest as chance would have it.</summary>
    /// <param name="strength">The part's strength.</param>
    /// <param name="cut">The weight of edges between it and the rest.</param>
    /// <param name="whole">The community's strength.</param>
    public bool IsWellTied(double strength, double cut, double whole) =>
        Whole > 0 && cut >= (strength * (whole - strength) / Whole) - Least;
}
