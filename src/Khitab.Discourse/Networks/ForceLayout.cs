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
    private const double HomePull = 0.02;

    // Beyond this distance nodes leave one another alone, or parts without a tie would drift to the ends of the picture.
    private const double Reach = 4.5 * Ideal;
    private const double Gravity = 0.05;
    private const double Gap = 4;

    /// <summary>Places the nodes without overlaps, the centre of their places at 0, 0.</summary>
    public static (double X, double Y)[] Arrange(Graph graph, double[] radii, int seed)
    {
        var count = graph.Count;
        if (count == 0) return [];
        var spread = Ideal * Math.Sqrt(count);
        var x = new double[count];
        var y = new double[count];
        for (var i = 0; i < count; i++) (x[i], y[i]) = Home(graph.Ids[i], seed, spread);
        var homeX = (double[])x.Clone();
        var homeY = (double[])y.Clone();
        var moveX = new double[count];
        var moveY = new double[count];
        var rounds = count <= 150 ? 300 : count <= 400 ? 150 : 60;
        for (var round = 0; round < rounds; round++)
        {
            Array.Clear(moveX);
            Array.Clear(moveY);
            Repel(x, y, moveX, moveY);
            Attract(graph, x, y, moveX, moveY);
            var heat = spread / 8 * (1 - ((double)round / rounds));
            for (var i = 0; i < count; i++)
            {
                moveX[i] += ((HomePull * (homeX[i] - x[i])) - (Gravity * x[i])) * Math.Sqrt(count);
                moveY[i] += ((HomePull * (homeY[i] - y[i])) - (Gravity * y[i])) * Math.Sqrt(count);
                var length = Math.Sqrt((moveX[i] * moveX[i]) + (moveY[i] * moveY[i]));
                if (length <= 0) continue;
                var step = Math.Min(length, heat) / length;
                x[i] += moveX[i] * step;
                y[i] += moveY[i] * step;
            }
        }

        Separate(x, y, radii);
        Centre(x);
        Centre(y);
        return x.Zip(y).ToArray();
    }

    /// <summary>A node's home: a place in a square that depends on its id and the seed alone.</summary>
    private static (double X, double Y) Home(string id, int seed, double spread)
    {
        var hash = StableHash.Of(id, seed);
        var across = (hash >> 32) / (double)uint.MaxValue;
        var up = (hash & uint.MaxValue) / (double)uint.MaxValue;
        return ((across - 0.5) * spread, (up - 0.5) * spread);
    }

    private static void Repel(double[] x, double[] y, double[] moveX, double[] moveY)
    {
        for (var i = 1; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
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

    private static void Attract(Graph graph, double[] x, double[] y, double[] moveX, double[] moveY)
    {
        for (var i = 0; i < x.Length; i++)
        {
            foreach (var (j, weight) in graph.Neighbours[i])
            {
                var (dx, dy) = (x[j] - x[i], y[j] - y[i]);
                // A heavy edge pulls harder, but not in proportion: one much reported pair would fall into one point.
                // And a hub does not swallow its neighbours: what it pulls with is shared among them.
                var hub = Math.Sqrt(Math.Max(graph.Neighbours[i].Length, graph.Neighbours[j].Length));
                var pull = Math.Sqrt((dx * dx) + (dy * dy)) / Ideal * Math.Sqrt(Math.Sqrt(weight)) * 1.6 / hub;
                moveX[i] += dx * pull;
                moveY[i] += dy * pull;
            }
        }
    }

    /// <summary>Pushes overlapping nodes apart; where that does not end, the whole picture grows until nothing overlaps.</summary>
    private static void Separate(double[] x, double[] y, double[] radii)
    {
        for (var round = 0; round < 200; round++)
        {
            var moved = false;
            for (var i = 1; i < x.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
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

            if (!moved) return;
        }

        while (Overlaps(x, y, radii))
        {
            for (var i = 0; i < x.Length; i++)
            {
                x[i] *= 1.1;
                y[i] *= 1.1;
            }
        }
    }

    private static bool Overlaps(double[] x, double[] y, double[] radii)
    {
        for (var i = 1; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (dx, dy) = (x[i] - x[j], y[i] - y[j]);
                var apart = radii[i] + radii[j];
                if ((dx * dx) + (dy * dy) < apart * apart) return true;
            }
        }

        return false;
    }

    private static void Centre(double[] values)
    {
        var mean = values.Sum() / values.Length;
        for (var i = 0; i < values.Length; i++) values[i] -= mean;
    }
}
