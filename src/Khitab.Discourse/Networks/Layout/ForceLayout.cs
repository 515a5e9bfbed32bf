namespace Khitab.Discourse;

/// <summary>
/// Lays a network out: ForceAtlas2 from homes that the nodes' ids give, so that the same actor stays in about the same place when a filter
/// changes; then parts without a tie come near, the picture takes the shape of its frame, and nothing covers anything else. Only additions,
/// products, quotients and square roots are used, in a fixed order: the same graph and seed give the same picture, bit for bit, on every
/// machine.
/// </summary>
internal static class ForceLayout
{
    /// <summary>About how far tied nodes stand apart.</summary>
    private const double Ideal = 80;

    // How near parts without a tie come to one another: room for a name between them.
    private const double Clear = 0.9 * Ideal;
    private const float Repulsion = 700;
    private const float Gravity = 0.06f;

    // Each part is held against all others: of thousands nobody looks at the gaps.
    private const int MostParts = 1_500;

    // A heavy edge pulls harder, but not in proportion, or one much reported pair would fall into one point.
    private const double MostPull = 2.5;

    /// <summary>
    /// Places the nodes without overlaps, the middle of their places at 0, 0, spread over a frame of this width over height.
    /// </summary>
    public static (double X, double Y)[] Arrange(Graph graph, double[] radii, int seed, double aspect)
    {
        var count = graph.Count;
        if (count == 0) return [];
        var spread = Ideal * Math.Sqrt(count);
        var wide = Math.Sqrt(aspect);
        var (placeX, placeY) = (new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            var (across, up) = Home(graph.Ids[i], seed);
            (placeX[i], placeY[i]) = ((float)(across * spread * wide), (float)(up * spread / wide));
        }

        var iterations = count <= 400 ? 300 : count <= 2_000 ? 200 : 100;
        ForceAtlas2.Arrange(placeX, placeY, Edges(graph), new ForceAtlas2Settings(iterations, Repulsion, Gravity));
        double[] x = [.. placeX.Select(place => (double)place)], y = [.. placeY.Select(place => (double)place)];
        Spread(x, y, spread);
        if (count <= MostParts) LayoutParts.DrawNear(graph, x, y, Clear);
        LayoutFrame.Widen(x, y, aspect, Ideal);
        EdgeClearance.KeepOffEdges(graph, x, y, radii);
        OverlapRemoval.Separate(new NeighbourGrid(count), x, y, radii);
        LayoutFrame.Centre(x);
        LayoutFrame.Centre(y);
        return x.Zip(y).ToArray();
    }

    /// <summary>A node's home: a place in a square of side 1 around 0, 0 that depends on its id and the seed alone.</summary>
    private static (double X, double Y) Home(string id, int seed)
    {
        var hash = StableHash.Of(id, seed);
        var across = (hash >> 32) / (double)uint.MaxValue;
        var up = (hash & uint.MaxValue) / (double)uint.MaxValue;
        return (across - 0.5, up - 0.5);
    }

    private static (int From, int To, float Pull)[] Edges(Graph graph)
    {
        var edges = Enumerable.Range(0, graph.Count)
            .SelectMany(i => graph.Neighbours[i].Where(edge => edge.Node > i).Select(edge => (From: i, To: edge.Node, edge.Weight)))
            .ToArray();
        var mean = edges.Select(edge => edge.Weight).DefaultIfEmpty(1).Average();
        return Array.ConvertAll(
            edges, edge => (edge.From, edge.To, (float)Math.Min(MostPull, Math.Sqrt(Math.Sqrt(edge.Weight / Math.Max(mean, 1e-12))))));
    }

    /// <summary>Gives the picture the room that so many names need, whatever the forces came to.</summary>
    private static void Spread(double[] x, double[] y, double wanted)
    {
        if (x.Length < 3) return;
        LayoutFrame.Centre(x);
        LayoutFrame.Centre(y);
        var squares = 0.0;
        for (var i = 0; i < x.Length; i++) squares += (x[i] * x[i]) + (y[i] * y[i]);
        var radius = Math.Sqrt(squares / x.Length);
        if (radius < 1e-6) return;
        // The same room around each node on a disc comes to a mean square of 0.4 of the side of a square.
        LayoutFrame.Stretch(x, wanted * 0.45 / radius);
        LayoutFrame.Stretch(y, wanted * 0.45 / radius);
    }
}
