namespace Khitab.Discourse;

/// <summary>
/// Gives the nodes of a graph places, sizes and groups, so that a file of it opens as a picture and not as a heap at one point.
/// </summary>
internal static class GraphPlaces
{
    // Larger graphs take minutes to lay out, and nobody looks at them without a layout of their own.
    private const int MostNodes = 2000;
    private const int Seed = 1;
    private const double Aspect = 1.5;

    /// <summary>The graph with places by its ties, the same each time; as it is where it has too many nodes.</summary>
    public static GraphFile Placed(GraphFile file)
    {
        if (file.Nodes.Count is 0 or > MostNodes) return file;

        // The layout counts in whole numbers: the lightest tie is one.
        var least = file.Edges.Select(e => Math.Abs(e.Weight)).Where(w => w > 0).DefaultIfEmpty(1).Min();
        var graph = Graph.Of(
            [.. file.Nodes.Select(n => n.Id)],
            file.Edges.Select(e => new NetworkEdge(
                e.From, e.To, false, 0, 0, 0, (int)Math.Clamp(Math.Round(Math.Abs(e.Weight) / least), 1, 1000))));
        var most = Math.Max(1, Enumerable.Range(0, graph.Count).Max(graph.Strength));
        double[] radii = [.. Enumerable.Range(0, graph.Count).Select(n => 5 + (15 * Math.Sqrt(graph.Strength(n) / most)))];
        var places = ForceLayout.Arrange(graph, radii, Seed, Aspect);
        var groups = Louvain.Communities(graph, Seed);
        return file with
        {
            Nodes = [.. file.Nodes.Select((n, i) => n with { X = places[i].X, Y = places[i].Y, Radius = radii[i], Group = groups[i] })],
        };
    }
}
