namespace Khitab.Discourse;

/// <summary>
/// Points sorted into square cells, so that those near one another are found without asking every pair. What lies within a cell's width of
/// a point lies in its own cell or one of the eight around it. Cells and the points in them keep one order: sums over them are repeatable.
/// </summary>
internal sealed class NeighbourGrid
{
    private readonly int[] _column;
    private readonly int[] _row;
    private readonly int[] _items;
    private int[] _starts = [];
    private int _columns;
    private int _rows;

    /// <summary>A grid for so many points.</summary>
    public NeighbourGrid(int count)
    {
        _column = new int[count];
        _row = new int[count];
        _items = new int[count];
    }

    /// <summary>Sorts the points again into cells of at least this width.</summary>
    public void Fill(double[] x, double[] y, double width)
    {
        var (left, bottom) = (x.Min(), y.Min());
        // Few points far apart would need many empty cells: wider ones find the same neighbours.
        var span = Math.Max(x.Max() - left, y.Max() - bottom);
        var cell = Math.Max(width, span / (2 + Math.Sqrt(x.Length)));
        _columns = (int)((x.Max() - left) / cell) + 1;
        _rows = (int)((y.Max() - bottom) / cell) + 1;
        _starts = new int[(_columns * _rows) + 1];
        for (var i = 0; i < x.Length; i++)
        {
            _column[i] = (int)((x[i] - left) / cell);
            _row[i] = (int)((y[i] - bottom) / cell);
            _starts[Cell(i) + 1]++;
        }

        for (var c = 1; c < _starts.Length; c++) _starts[c] += _starts[c - 1];
        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        for (var i = 0; i < x.Length; i++) _items[next[Cell(i)]++] = i;
    }

    /// <summary>
    /// The points of one of the nine cells around a point, in order of number.
    /// </summary>
    /// <param name="point">The point.</param>
    /// <param name="part">Which of the nine, 0 to 8.</param>
    public ReadOnlySpan<int> Around(int point, int part)
    {
        var (c, r) = (_column[point] + (part % 3) - 1, _row[point] + (part / 3) - 1);
        if (c < 0 || c >= _columns || r < 0 || r >= _rows) return [];
        var cell = (r * _columns) + c;
        return _items.AsSpan(_starts[cell], _starts[cell + 1] - _starts[cell]);
    }

    private int Cell(int point) => (_row[point] * _columns) + _column[point];
}
