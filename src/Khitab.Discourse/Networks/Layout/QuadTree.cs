namespace Khitab.Discourse;

/// <summary>
/// A quadtree over points with masses (Barnes and Hut 1986), built by sorting the points along a Morton curve, so that every cell is a
/// range of them. Far cells act as one point at their centre of mass. Everything is in single precision and in one order.
/// </summary>
internal sealed class QuadTree
{
    /// <summary>The most points of a leaf.</summary>
    public const int LeafSize = 16;

    private const int Levels = 15;

    private readonly uint[] _codes;
    private readonly uint[] _otherCodes;
    private readonly int[] _otherOrder;
    private readonly List<Cell> _cells = [];
    private readonly List<int> _leaves = [];

    /// <summary>A tree for so many points.</summary>
    public QuadTree(int count)
    {
        (_codes, _otherCodes, _otherOrder, Order) = (new uint[count], new uint[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++) Order[i] = i;
        (X, Y, Mass) = (new float[count], new float[count], new float[count]);
    }

    /// <summary>The points by number, in the order of the tree.</summary>
    public int[] Order { get; private set; }

    /// <summary>Places to the right, in the order of the tree.</summary>
    public float[] X { get; }

    /// <summary>Places upwards, in the order of the tree.</summary>
    public float[] Y { get; }

    /// <summary>Masses, in the order of the tree.</summary>
    public float[] Mass { get; }

    /// <summary>Numbers of the cells that have points of their own.</summary>
    public IReadOnlyList<int> Leaves => _leaves;

    /// <summary>A cell by its number; the first is the whole.</summary>
    public Cell this[int cell] => _cells[cell];

    /// <summary>Builds the tree anew.</summary>
    public void Fill(float[] x, float[] y, float[] mass)
    {
        float left = x.Min(), bottom = y.Min();
        var side = Math.Max(Math.Max(x.Max() - left, y.Max() - bottom), 1e-3f) * 1.0001f;
        var scale = (1 << Levels) / side;
        for (var k = 0; k < Order.Length; k++)
        {
            var i = Order[k];
            _codes[k] = Spread((uint)((x[i] - left) * scale)) | (Spread((uint)((y[i] - bottom) * scale)) << 1);
        }

        Sort();
        for (var k = 0; k < Order.Length; k++) (X[k], Y[k], Mass[k]) = (x[Order[k]], y[Order[k]], mass[Order[k]]);
        _cells.Clear();
        _leaves.Clear();
        Add(0, Order.Length, Levels - 1, side);
    }

    /// <summary>
    /// The points and far cells that act on the points of a leaf: cells whose side is less than theta times their distance from it, and the
    /// points of those that are nearer.
    /// </summary>
    /// <param name="leaf">Number of the leaf's cell.</param>
    /// <param name="theta">How large a cell may look.</param>
    /// <param name="into">Takes them, each as x, y and mass.</param>
    public void Sources(int leaf, float theta, List<(float X, float Y, float Mass)> into)
    {
        into.Clear();
        var (start, end) = (_cells[leaf].Start, _cells[leaf].End);
        float left = X[start], right = X[start], bottom = Y[start], top = Y[start];
        for (var k = start + 1; k < end; k++)
        {
            (left, right) = (Math.Min(left, X[k]), Math.Max(right, X[k]));
            (bottom, top) = (Math.Min(bottom, Y[k]), Math.Max(top, Y[k]));
        }

        var cells = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cells);
        var squared = theta * theta;
        // A cell that is far goes on behind all that is in it.
        for (var at = 0; at < cells.Length;)
        {
            ref readonly var cell = ref cells[at];
            var dx = Math.Max(0, Math.Max(left - cell.X, cell.X - right));
            var dy = Math.Max(0, Math.Max(bottom - cell.Y, cell.Y - top));
            if (cell.Side * cell.Side < squared * ((dx * dx) + (dy * dy)))
            {
                into.Add((cell.X, cell.Y, cell.Mass));
                at = cell.Next;
            }
            else if (cell.IsLeaf)
            {
                for (var k = cell.Start; k < cell.End; k++) into.Add((X[k], Y[k], Mass[k]));
                at = cell.Next;
            }
            else
            {
                at++;
            }
        }
    }

    private void Add(int start, int end, int level, float side)
    {
        var (number, mass, atX, atY) = (_cells.Count, 0f, 0f, 0f);
        _cells.Add(default);
        var isLeaf = end - start <= LeafSize || level < 0;
        if (isLeaf)
        {
            _leaves.Add(number);
            for (var k = start; k < end; k++) (mass, atX, atY) = (mass + Mass[k], atX + (Mass[k] * X[k]), atY + (Mass[k] * Y[k]));
        }
        else
        {
            for (var from = start; from < end;)
            {
                var digit = _codes[from] >> (2 * level);
                var to = from + 1;
                while (to < end && _codes[to] >> (2 * level) == digit) to++;
                var child = _cells.Count;
                Add(from, to, level - 1, side / 2);
                var cell = _cells[child];
                (mass, atX, atY) = (mass + cell.Mass, atX + (cell.Mass * cell.X), atY + (cell.Mass * cell.Y));
                from = to;
            }
        }

        _cells[number] = new Cell(start, end, _cells.Count, isLeaf, side, atX / mass, atY / mass, mass);
    }

    // By the codes' bytes, from the lowest: the order of points with one code stays.
    private void Sort()
    {
        var (codes, order, otherCodes, otherOrder) = (_codes, Order, _otherCodes, _otherOrder);
        Span<int> starts = stackalloc int[257];
        for (var shift = 0; shift < 32; shift += 8)
        {
            starts.Clear();
            foreach (var code in codes) starts[(int)((code >> shift) & 255) + 1]++;
            for (var i = 1; i < 257; i++) starts[i] += starts[i - 1];
            for (var k = 0; k < codes.Length; k++)
            {
                var to = starts[(int)((codes[k] >> shift) & 255)]++;
                (otherCodes[to], otherOrder[to]) = (codes[k], order[k]);
            }

            (codes, otherCodes, order, otherOrder) = (otherCodes, codes, otherOrder, order);
        }
    }

    private static uint Spread(uint value)
    {
        value = Math.Min(value, (1u << Levels) - 1);
        value = (value | (value << 8)) & 0x00FF00FF;
        value = (value | (value << 4)) & 0x0F0F0F0F;
        value = (value | (value << 2)) & 0x33333333;
        return (value | (value << 1)) & 0x55555555;
    }

    /// <summary>A cell.</summary>
    /// <param name="Start">Place of its first point.</param>
    /// <param name="End">Place behind its last point.</param>
    /// <param name="Next">Number of the first cell that is not in it.</param>
    /// <param name="IsLeaf">Whether its points are its own.</param>
    /// <param name="Side">Length of its side.</param>
    /// <param name="X">Its centre of mass.</param>
    /// <param name="Y">Its centre of mass.</param>
    /// <param name="Mass">The mass of its points.</param>
    internal readonly record struct Cell(int Start, int End, int Next, bool IsLeaf, float Side, float X, float Y, float Mass);
}
