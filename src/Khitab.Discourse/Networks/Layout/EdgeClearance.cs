namespace Khitab.Discourse;

/// <summary>Room between edges and the nodes that are not theirs.</summary>
internal static class EdgeClearance
{
    private const double EdgeGap = 12;

    // An edge is known by its colour, width and arrowhead.
    private const double Shortest = 28;

    /// <summary>
    /// Moves nodes out of the way of edges that are not theirs: an edge that passes under a node looks as if it ended there. The ends of an
    /// edge are moved apart until it can be seen between them. Not where edges are so many that there is no room beside them.
    /// </summary>
    public static void KeepOffEdges(Graph graph, double[] x, double[] y, double[] radii)
    {
        var edges = Enumerable.Range(0, graph.Count)
            .SelectMany(i => graph.Neighbours[i].Where(edge => edge.Node > i).Select(edge => (From: i, To: edge.Node))).ToArray();
        if (edges.Length > 3 * graph.Count || (long)edges.Length * graph.Count > 200_000) return;
        for (var round = 0; round < 20; round++)
        {
            var moved = false;
            foreach (var (from, to) in edges)
            {
                var (alongX, alongY) = (x[to] - x[from], y[to] - y[from]);
                var squared = (alongX * alongX) + (alongY * alongY);
                if (squared < 1) continue;
                var (length, least) = (Math.Sqrt(squared), radii[from] + radii[to] + Shortest);
                if (length < least)
                {
                    var shift = (least - length) / 2 / length;
                    x[from] -= alongX * shift;
                    y[from] -= alongY * shift;
                    x[to] += alongX * shift;
                    y[to] += alongY * shift;
                    (moved, alongX, alongY) = (true, x[to] - x[from], y[to] - y[from]);
                    squared = (alongX * alongX) + (alongY * alongY);
                }

                for (var i = 0; i < x.Length; i++)
                {
                    if (i == from || i == to) continue;
                    var share = (((x[i] - x[from]) * alongX) + ((y[i] - y[from]) * alongY)) / squared;
                    if (share is <= 0 or >= 1) continue;
                    var (dx, dy) = (x[i] - x[from] - (share * alongX), y[i] - y[from] - (share * alongY));
                    var distance = Math.Sqrt((dx * dx) + (dy * dy));
                    var apart = radii[i] + EdgeGap;
                    if (distance >= apart) continue;
                    var push = (apart - distance) / 2;
                    // A node right on the edge leaves it to one side.
                    if (distance < 1e-3) (dx, dy, distance) = (-alongY, alongX, Math.Sqrt(squared));
                    x[i] += dx / distance * push;
                    y[i] += dy / distance * push;
                    moved = true;
                }
            }

            if (!moved) return;
        }
    }
}
