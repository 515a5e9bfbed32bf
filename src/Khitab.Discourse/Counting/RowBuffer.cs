using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Khitab.Discourse;

/// <summary>
/// Rows of one article after another, gathered in one place before they are counted. How many rows an article has cannot be guessed: a
/// loop over each article's own would stop the processor from looking ahead at every article, and leave it waiting for memory each time.
/// Rows are copied sixteen at a time, whether or not there are so many, and then counted in one long loop.
/// </summary>
internal sealed class RowBuffer
{
    /// <summary>With so many rows it is time to count them: few enough that all stay in the nearest cache.</summary>
    private const int Enough = 1_024;

    private const int Lanes = 16;

    private int[] _rows = new int[(2 * Enough) + Lanes];

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it is time to count them.</summary>
    public bool IsFull => Count >= Enough;

    /// <summary>The rows.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Count);

    /// <summary>Adds the first of some rows.</summary>
    /// <param name="from">The rows, and whatever is after them.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T>(ReadOnlySpan<T> from, int count)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == sizeof(ushort) && count <= Lanes && from.Length >= Lanes && Count + Lanes <= _rows.Length)
        {
            var rows = Vector256.LoadUnsafe(ref Unsafe.As<T, ushort>(ref MemoryMarshal.GetReference(from)));
            var (low, high) = Vector256.Widen(rows);
            ref var to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), Count);
            low.AsInt32().StoreUnsafe(ref to);
            high.AsInt32().StoreUnsafe(ref to, Lanes / 2);
            Count += count;
        }
        else
        {
            AddEach(from[..count]);
        }
    }

    /// <summary>Forgets the rows.</summary>
    public void Clear() => Count = 0;

    private void AddEach<T>(ReadOnlySpan<T> rows)
        where T : unmanaged
    {
        if (Count + rows.Length + Lanes > _rows.Length) Array.Resize(ref _rows, 2 * (Count + rows.Length + Lanes));
        foreach (var row in rows) _rows[Count++] = PackedRows.Number(row);
    }
}
