namespace Khitab.Discourse;

/// <summary>
/// A seeded force-directed layout in the manner of Fruchterman and Reingold (1991): every pair pushes apart by k²/d, edges pull by d²/k,
/// and the step cools down. Each node starts at a home computed from its id and is drawn back to it softly, so that the same actor stays in
/// about the same place when a filter changes. Only additions, products, quotients and square roots of doubles are used, in a fixed order:
/// the same graph and seed give the same picture, bit for bit, on every machine.
/// </summary>
internal static class ForceLayout
{
    private const double Ideal = 80;
    private const double HomePull = 0.05;

    // Beyond this distance nodes leave one another alone, or parts without a tie would drift to the ends of the picture.
    private const double Reach = 4.5 * Ideal;
    private const double Gravity = 0.06;
    private const double Gap = 4;
    private const double EdgeGap = 12;

    // How near parts without a tie come to one another: room for a name between them.
    private const double Clear = 0.9 * Ideal;

    /// <summary>
    /// Places the nodes without overlaps, the middle of their places at 0, 0, spread over a frame of this width over height.
    /// </summary>
    public static (double X, double Y)[] Arrange(Graph graph, double[] radii, int seed, double aspect)
    {
        var count = graph.Count;
        if (count == 0) return [];
        var spread = Ideal * Math.Sqrt(count);
        var wide = Math.Sqrt(aspect);
        var x = new double[count];
        var y = new double[count];
        for (var i = 0; i < count; i++)
        {
            var (across, up) = Home(graph.Ids[i], seed);
            (x[i], y[i]) = (across * spread * wide, up * spread / wide);
        }

        var homeX = (double[])x.Clone();
        var homeY = (double[])y.Clone();
        var moveX = new double[count];
        var moveY = new double[count];
        var pulls = Pulls(graph);
        var grid = new NeighbourGrid(count);
        var rounds = count <= 150 ? 300 : count <= 400 ? 150 : 60;
        for (var round = 0; round < rounds; round++)
        {
            Array.Clear(moveX);
            Array.Clear(moveY);
            grid.Fill(x, y, Reach);
            Repel(grid, x, y, moveX, moveY);
            Attract(graph, pulls, x, y, moveX, moveY);
            var heat = spread / 8 * (1 - ((double)round / rounds));
            for (var i = 0; i < count; i++)
            {
                moveX[i] += ((HomePull * (homeX[i] - x[i])) - (Gravity / aspect * x[i])) * Math.Sqrt(count);
                moveY[i] += ((HomePull * (homeY[i] - y[i])) - (Gravity * aspect * y[i])) * Math.Sqrt(count);
                var length = Math.Sqrt((moveX[i] * moveX[i]) + (moveY[i] * moveY[i]));
                if (length <= 0) continue;
                var step = Math.Min(length, heat) / length;
                x[i] += moveX[i] * step;
                y[i] += moveY[i] * step;
            }
        }

        DrawNear(graph, x, y);
        Widen(x, y, aspect);
        KeepOffEdges(graph, x, y, radii);
        Separate(grid, x, y, radii);
        Centre(x);
        Centre(y);
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

    private static void Repel(NeighbourGrid grid, double[] x, double[] y, double[] moveX, double[] moveY)
    {
        for (var i = 1; i < x.Length; i++)
        {
            for (var part = 0; part < 9; part++)
            {
                foreach (var j in grid.Around(i, part))
                {
                    if (j >= i) break;
                    var (dx, dy) = (x[i] - x[j], y[i] - y[j]);
                    var squared = (dx * dx) + (dy * dy);
                    if (squared > Reach * Reach) continue;
                    if (squared < 1e-6) (dx, dy, squared) = (1e-3, 1e-3 * (j + 1), 1e-6);
                    var push = Ideal * Ideal / squared;
                    moveX[i] += dx * push;
                    moveY[i] += dy * push;
                    moveX[j] -= dx * push;
                    moveY[j] -= dy * push;
                }
            }
        }
    }

    /// <summary>How hard each edge pulls, in the order of each node's neighbours.</summary>
    private static double[][] Pulls(Graph graph) =>
        Enumerable.Range(0, graph.Count).Select(i => Array.ConvertAll(graph.Neighbours[i], edge =>
        {
            // A heavy edge pulls harder, but not in proportion: one much reported pair would fall into one point.
            // And hubs do not fall into one another: what they pull with is shared among their neighbours. Who has but one stays near it.
            var hub = Math.Sqrt(Math.Min(graph.Neighbours[i].Length, graph.Neighbours[edge.Node].Length));
            return Math.Sqrt(Math.Sqrt(edge.Weight)) * 1.6 / (Ideal * hub);
        })).ToArray();

    private static void Attract(Graph graph, double[][] pulls, double[] x, double[] y, double[] moveX, double[] moveY)
    {
        for (var i = 0; i < x.Length; i++)
        {
            for (var e = 0; e < pulls[i].Length; e++)
            {
                var j = graph.Neighbours[i][e].Node;
                var (dx, dy) = (x[j] - x[i], y[j] - y[i]);
                var pull = Math.Sqrt((dx * dx) + (dy * dy)) * pulls[i][e];
                moveX[i] += dx * pull;
                moveY[i] += dy * pull;
            }
        }
    }

    /// <summary>
    /// Draws parts without a tie to the largest one towards it, each as it is and along its own direction, until it comes near a node that
    /// is not its own. Far out, two actors alone would make all the others small.
    /// </summary>
    private static void DrawNear(Graph graph, double[] x, double[] y)
    {
        const int Steps = 40;
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
                        if ((dx * dx) + (dy * dy) < Clear * Clear) return false;
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

    /// <summary>
    /// Moves nodes out of the way of edges that are not theirs: an edge that passes under a node looks as if it ended there. Not where
    /// edges are so many that there is no room beside them.
    /// </summary>
    private static void KeepOffEdges(Graph graph, double[] x, double[] y, double[] radii)
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

    /// <summary>Pushes overlapping nodes apart; where that does not end, the whole picture grows until nothing overlaps.</summary>
    private static void Separate(NeighbourGrid grid, double[] x, double[] y, double[] radii)
    {
        var widest = (2 * radii.Max()) + Gap;
        for (var round = 0; round < 200; round++)
        {
            grid.Fill(x, y, widest);
            var moved = false;
            for (var i = 1; i < x.Length; i++)
            {
                for (var part = 0; part < 9; part++)
                {
                    foreach (var j in grid.Around(i, part))
                    {
                        if (j >= i) break;
                        var (dx, dy) = (x[i] - x[j], y[i] - y[j]);
                        var apart = radii[i] + radii[j] + Gap;
                        var squared = (dx * dx) + (dy * dy);
                        if (squared >= apart * apart) continue;
                        if (squared < 1e-6) (dx, dy, squared) = (1e-3, 0, 1e-6);
                        var distance = Math.Sqrt(squared);
                        var push = ((apart - distance) / 2 * 1.01) / distance;
                        x[i] += dx * push;
                        y[i] += dy * push;
                        x[j] -= dx * push;
                        y[j] -= dy * push;
                        moved = true;
                    }
                }
            }

            if (!moved) return;
        }

        while (Overlaps(grid, x, y, radii))
        {
            for (var i = 0; i < x.Length; i++)
            {
                x[i] *= 1.1;
                y[i] *= 1.1;
            }
        }
    }

    private static bool Overlaps(NeighbourGrid grid, double[] x, double[] y, double[] radii)
    {
        grid.Fill(x, y, 2 * radii.Max());
        for (var i = 1; i < x.Length; i++)
        {
            for (var part = 0; part < 9; part++)
            {
                foreach (var j in grid.Around(i, part))
                {
                    if (j >= i) break;
                    var (dx, dy) = (x[i] - x[j], y[i] - y[j]);
                    var apart = radii[i] + radii[j];
                    if ((dx * dx) + (dy * dy) < apart * apart) return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Draws the narrower direction out, so that the frame is used; never so far that neighbours lose sight of one another.
    /// </summary>
    private static void Widen(double[] x, double[] y, double aspect)
    {
        var (width, height) = (x.Max() - x.Min(), y.Max() - y.Min());
        if (width < Ideal || height < Ideal) return;
        var wanted = aspect / (width / height);
        if (wanted >= 1) Stretch(x, Math.Min(wanted, 1.6));
        else Stretch(y, Math.Min(1 / wanted, 1.6));
    }

    private static void Stretch(double[] values, double by)
    {
        for (var i = 0; i < values.Length; i++) values[i] *= by;
    }

    private static void Centre(double[] values)
    {
        var middle = (values.Min() + values.Max()) / 2;
        for (var i = 0; i < values.Length; i++) values[i] -= middle;
    }
}
