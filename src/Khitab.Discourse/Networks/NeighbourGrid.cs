namespace Khitab.Discourse;

/// <summary>
/// Points sorted into square cells, so that those near one another are found without asking every pair. What lies within a cell's width of
/// a point lies in its own cell or one of the eight around it. Cells and the points in them keep one order: sums over them are repeatable.
/// </summary>
internal sealed class NeighbourGrid
{
    private readonly int[] column;
    private readonly int[] row;
    private readonly int[] items;
    private int[] starts = [];
    private int columns;
    private int rows;

    /// <summary>A grid for so many points.</summary>
    public NeighbourGrid(int count)
    {
        column = new int[count];
        row = new int[count];
        items = new int[count];
    }

    /// <summary>Sorts the points anew into cells of at least this width.</summary>
    public void Fill(double[] x, double[] y, double width)
    {
        var (left, bottom) = (x.Min(), y.Min());
        // Few points far apart would need many empty cells: wider ones find the same neighbours.
        var span = Math.Max(x.Max() - left, y.Max() - bottom);
        var cell = Math.Max(width, span / (2 + Math.Sqrt(x.Length)));
        columns = (int)((x.Max() - left) / cell) + 1;
        rows = (int)((y.Max() - bottom) / cell) + 1;
        starts = new int[(columns * rows) + 1];
        for (var i = 0; i < x.Length; i++)
        {
            column[i] = (int)((x[i] - left) / cell);
            row[i] = (int)((y[i] - bottom) / cell);
            starts[Cell(i) + 1]++;
        }

        for (var c = 1; c < starts.Length; c++) starts[c] += starts[c - 1];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var i = 0; i < x.Length; i++) items[next[Cell(i)]++] = i;
    }

    /// <summary>
    /// The points of one of the nine cells around a point, in order of number.
    /// </summary>
    /// <param name="point">The point.</param>
    /// <param name="part">Which of the nine, 0 to 8.</param>
    public ReadOnlySpan<int> Around(int point, int part)
    {
        var (c, r) = (column[point] + (part % 3) - 1, row[point] + (part / 3) - 1);
        if (c < 0 || c >= columns || r < 0 || r >= rows) return [];
        var cell = (r * columns) + c;
        return items.AsSpan(starts[cell], starts[cell + 1] - starts[cell]);
    }

    private int Cell(int point) => (row[point] * columns) + column[point];
}
