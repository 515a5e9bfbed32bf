using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>
/// Brings arrays of a part near: read from one end to the other, they come as fast as memory goes, while each place in them alone would be
/// waited for.
/// </summary>
internal static class ReadAhead
{
    /// <summary>Bytes of a line of the cache.</summary>
    private const int Line = 64;

    /// <summary>Of a part of so many rows fewer are looked for one by one: all of it takes longer.</summary>
    private const int Fewest = 640;

    private static int _sum;

    /// <summary>Whether so many rows of a part are counted that it is worth it.</summary>
    public static bool Pays(ReadOnlySpan<ulong> rows) => RowBits.Count(rows) >= Fewest;

    /// <summary>Reads a byte of each line of a column.</summary>
    public static void Fetch(Numbers column)
    {
        if (column.Width == sizeof(byte)) Fetch(column.Bytes);
        else if (column.Width == sizeof(ushort)) Fetch(column.Shorts);
        else Fetch(column.Ints);
    }

    /// <summary>Reads a byte of each line.</summary>
    public static void Fetch<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(array);
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var sum = 0;
        for (var at = 0; at < bytes.Length; at += Line) sum += Unsafe.Add(ref first, at);
        // What is read must be of use to somebody, or it is not read.
        if (sum == int.MinValue) Volatile.Write(ref _sum, sum);
    }
}
