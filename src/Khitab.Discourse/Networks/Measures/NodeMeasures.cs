namespace Khitab.Discourse;

/// <summary>
/// How central a node of a network is. Ties are taken without their direction and by the size of their weight, but in PageRank.
/// </summary>
/// <param name="Degree">Number of nodes that it is tied to.</param>
/// <param name="Strength">Sum of the weights of its ties.</param>
/// <param name="Betweenness">Freeman's (1977), from 0 to 1.</param>
/// <param name="Closeness">Freeman's (1979) with Wasserman and Faust's correction, from 0 to 1.</param>
/// <param name="Eigenvector">Bonacich's (1972); all together have length 1.</param>
/// <param name="PageRank">Brin and Page's (1998); all together come to 1.</param>
public readonly record struct NodeMeasures(
    int Degree, double Strength, double Betweenness, double Closeness, double Eigenvector, double PageRank)
{
    // What of shortest paths takes longer than a second or two is left out.
    private const long MostSteps = 400_000_000;

    /// <summary>The measures of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="edges">Its edges, in their direction where they have one.</param>
    /// <param name="directed">Whether they have one.</param>
    /// <returns>
    /// The measures; betweenness and closeness are not a number in a graph too large for them (400 million nodes times edges).
    /// </returns>
    internal static NodeMeasures[] Of(Graph graph, IReadOnlyList<(int From, int To, double Weight)> edges, bool directed)
    {
        var isLarge = (long)graph.Count * graph.EdgeCount > MostSteps;
        var none = isLarge ? Enumerable.Repeat(double.NaN, graph.Count).ToArray() : [];
        var between = isLarge ? none : Discourse.Betweenness.Of(graph);
        var close = isLarge ? none : Discourse.Closeness.Of(graph);
        var eigen = EigenvectorCentrality.Of(graph);
        var rank = Discourse.PageRank.Of(graph.Count, edges, directed);
        return [.. Enumerable.Range(0, graph.Count).Select(i => new NodeMeasures(
            graph.Degree(i), graph.Strength(i), between[i], close[i], eigen[i], rank[i]))];
    }
}
