namespace Khitab.Discourse;

/// <summary>Takes care that no node covers another.</summary>
internal static class OverlapRemoval
{
    private const double Gap = 4;

    /// <summary>Pushes overlapping nodes apart; where that does not end, the whole picture grows until nothing overlaps.</summary>
    public static void Separate(NeighbourGrid grid, double[] x, double[] y, double[] radii)
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
}
