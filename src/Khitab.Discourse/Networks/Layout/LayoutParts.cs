namespace Khitab.Discourse;

/// <summary>The parts of a picture that no edge ties together, and how they are drawn near one another.</summary>
internal static class LayoutParts
{
    private const int Steps = 40;

    /// <summary>
    /// Draws parts without a tie to the largest one towards it, each as it is and along its own direction, until it comes near a node that
    /// is not its own. Far out, two actors alone would make all the others small.
    /// </summary>
    public static void DrawNear(Graph graph, double[] x, double[] y, double clear)
    {
        var parts = Parts(graph);
        if (parts.Count < 2) return;
        // The first of the largest, so that it does not depend on a sort.
        var main = parts.MaxBy(p => p.Count)!;
        var (midX, midY) = (main.Sum(i => x[i]) / main.Count, main.Sum(i => y[i]) / main.Count);
        var placed = new List<int>(main);
        var others = parts.Where(p => p != main)
            .Select(p => (Nodes: p, X: (p.Sum(i => x[i]) / p.Count) - midX, Y: (p.Sum(i => y[i]) / p.Count) - midY))
            .OrderBy(p => (p.X * p.X) + (p.Y * p.Y)).ThenBy(p => p.Nodes[0]).ToList();
        foreach (var (nodes, fromX, fromY) in others)
        {
            var shift = 0.0;
            for (var step = 1; step < Steps && IsClear(step / (double)Steps); step++) shift = step / (double)Steps;
            foreach (var i in nodes)
            {
                x[i] -= fromX * shift;
                y[i] -= fromY * shift;
            }

            placed.AddRange(nodes);

            bool IsClear(double by)
            {
                foreach (var i in nodes)
                {
                    foreach (var j in placed)
                    {
                        var (dx, dy) = (x[i] - (fromX * by) - x[j], y[i] - (fromY * by) - y[j]);
                        if ((dx * dx) + (dy * dy) < clear * clear) return false;
                    }
                }

                return true;
            }
        }
    }

    /// <summary>The parts that no edge ties together, in the order of their first nodes.</summary>
    private static List<List<int>> Parts(Graph graph)
    {
        var seen = new bool[graph.Count];
        var parts = new List<List<int>>();
        for (var first = 0; first < graph.Count; first++)
        {
            if (seen[first]) continue;
            var part = new List<int> { first };
            seen[first] = true;
            for (var next = 0; next < part.Count; next++)
            {
                foreach (var edge in graph.Neighbours[part[next]])
                {
                    if (seen[edge.Node]) continue;
                    seen[edge.Node] = true;
                    part.Add(edge.Node);
                }
            }

            parts.Add(part);
        }

        return parts;
    }
}
