using System.Runtime.CompilerServices;

namespace Khitab.Discourse;

/// <summary>
/// Numbers of each article of a part, all of an article in one place: two bytes each where all of them fit, else four.
/// </summary>
internal sealed class PackedRows
{
    private PackedRows(ushort[]? narrow, int[]? wide, int[] offsets) => (Narrow, Wide, Offsets) = (narrow, wide, offsets);

    /// <summary>The numbers, where all fit into two bytes.</summary>
    public ushort[]? Narrow { get; }

    /// <summary>The numbers, where they do not.</summary>
    public int[]? Wide { get; }

    /// <summary>Where each article begins, and the last ends.</summary>
    public int[] Offsets { get; }

    /// <summary>Bytes held.</summary>
    public long Size => (sizeof(ushort) * (long)(Narrow?.Length ?? 0)) + (sizeof(int) * (long)((Wide?.Length ?? 0) + Offsets.Length));

    /// <summary>A number of one, two or four bytes. The runtime's own conversion between any two numbers is a call, not an instruction.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Number<T>(T packed)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == sizeof(byte) ? Unsafe.BitCast<T, byte>(packed)
        : Unsafe.SizeOf<T>() == sizeof(ushort) ? Unsafe.BitCast<T, ushort>(packed) : Unsafe.BitCast<T, int>(packed);

    /// <summary>The rows with these numbers, none of which is below 0.</summary>
    public static PackedRows Of(ReadOnlySpan<int> numbers, int[] offsets)
    {
        if (numbers.IndexOfAnyExceptInRange(0, ushort.MaxValue) >= 0) return new PackedRows(null, numbers.ToArray(), offsets);
        var narrow = new ushort[numbers.Length];
        for (var i = 0; i < narrow.Length; i++) narrow[i] = (ushort)numbers[i];
        return new PackedRows(narrow, null, offsets);
    }
}
