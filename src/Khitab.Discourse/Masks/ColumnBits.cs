using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Khitab.Discourse;

/// <summary>Compares whole columns with what is looked for, 64 rows to a word of bits: about as fast as memory is read.</summary>
internal static class ColumnBits
{
    /// <summary>Where one word in so many has a bit, the processor guesses too often wrong which has.</summary>
    private const int Dense = 5;

    /// <summary>Sets the bits of the rows that have a number; leaves the others. The column is not narrower than two bytes.</summary>
    public static void SetEqual(Numbers column, int wanted, Span<ulong> bits)
    {
        if (column.Width == sizeof(ushort)) SetEqual(column.Shorts, (ushort)wanted, bits);
        else SetEqual(column.Ints, wanted, bits);
    }

    /// <summary>
    /// Clears the bits of the rows that have none of a few numbers, in one column or in either of two. The columns are not narrower than
    /// two bytes; where no bit is set they are not read.
    /// </summary>
    public static void KeepEqual(ReadOnlySpan<int> wanted, Numbers column, Numbers? other, Span<ulong> bits)
    {
        if (column.Width == sizeof(ushort) && other is not { Width: not sizeof(ushort) })
        {
            Span<ushort> narrow = stackalloc ushort[wanted.Length];
            for (var i = 0; i < wanted.Length; i++) narrow[i] = (ushort)wanted[i];
            KeepEqual<ushort>(narrow, column.Shorts, other is null ? default : other.Shorts, bits);
        }
        else
        {
            // Columns of two widths are rare: what all have is fast.
            KeepEqual(wanted, column.ToArray(), other is null ? default : other.ToArray(), bits);
        }
    }

    /// <summary>
    /// Clears the bits of the rows whose code does not pass. What passes is asked in a table of 16 by 16: the lower half of a code says the
    /// place, the upper half the bit. Codes of words without a bit are not read.
    /// </summary>
    /// <param name="codes">The codes.</param>
    /// <param name="fails">For each code what it fails.</param>
    /// <param name="keys">The failures that are asked for.</param>
    /// <param name="failing">A code passes if just these are among its failures.</param>
    /// <param name="bits">The bits.</param>
    public static void KeepPassing(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> fails, int keys, int failing, Span<ulong> bits)
    {
        Span<byte> lower = stackalloc byte[16], upper = stackalloc byte[16];
        lower.Clear();
        upper.Clear();
        for (var code = 0; code < 128; code++)
        {
            var bit = (byte)(1 << (code >> 4));
            if ((fails[code] & keys) == failing) lower[code & 15] |= bit;
            if ((fails[code + 128] & keys) == failing) upper[code & 15] |= bit;
        }

        var (low, high) = (Vector128.Create<byte>(lower), Vector128.Create<byte>(upper));
        var places = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128).AsByte();
        ref var first = ref MemoryMarshal.GetReference(codes);
        var whole = codes.Length >> 6;
        var all = IsDense(bits);
        for (var word = 0; word < whole; word++)
        {
            if (!all && bits[word] == 0) continue;
            var row = word << 6;
            bits[word] &= Passing(ref first, row) | (Passing(ref first, row + 16) << 16)
                | (Passing(ref first, row + 32) << 32) | (Passing(ref first, row + 48) << 48);
        }

        for (var row = whole << 6; row < codes.Length; row++)
        {
            if ((fails[codes[row]] & keys) != failing) bits[whole] &= ~(1UL << (row & 63));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        ulong Passing(ref byte from, int at)
        {
            var code = Vector128.LoadUnsafe(ref from, (nuint)at);
            var half = Vector128.ShiftRightLogical(code.AsUInt16(), 4).AsByte() & Vector128.Create((byte)15);
            var place = code & Vector128.Create((byte)15);
            var isUpper = Vector128.LessThan(code.AsSByte(), Vector128<sbyte>.Zero).AsByte();
            var table = Vector128.ConditionalSelect(isUpper, Vector128.Shuffle(high, place), Vector128.Shuffle(low, place));
            return ~Vector128.Equals(table & Vector128.Shuffle(places, half), Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
        }
    }

    /// <summary>Counts the numbers of some rows.</summary>
    /// <param name="column">The column, by the part's numbers.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="numbers">The corpus's number of each of the part's.</param>
    /// <param name="counts">What they are added to, by the corpus's numbers.</param>
    public static void Count(Numbers column, ReadOnlySpan<ulong> rows, int[] numbers, int[] counts)
    {
        if (ReadAhead.Pays(rows))
        {
            ReadAhead.Fetch<int>(numbers);
            ReadAhead.Fetch(column);
        }

        if (column.Width == sizeof(ushort)) Count(column.Shorts, rows, numbers, counts);
        else Count(column.Ints, rows, numbers, counts);
    }

    private static void Count<T>(ReadOnlySpan<T> column, ReadOnlySpan<ulong> rows, int[] numbers, int[] counts)
        where T : unmanaged
    {
        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word]; bits != 0; bits &= bits - 1)
            {
                counts[numbers[PackedRows.Number(column[(word << 6) + BitOperations.TrailingZeroCount(bits)])]]++;
            }
        }
    }

    private static void SetEqual<T>(ReadOnlySpan<T> column, T wanted, Span<ulong> bits)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (row, lanes, all) = (0, Vector512<T>.Count, Vector512.Create(wanted));
        ref var first = ref MemoryMarshal.GetReference(column);
        for (; row + 64 <= column.Length; row += 64)
        {
            var word = 0UL;
            for (var at = 0; at < 64; at += lanes)
            {
                word |= Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)(row + at)), all).ExtractMostSignificantBits() << at;
            }

            bits[row >> 6] |= word;
        }

        for (; row < column.Length; row++)
        {
            if (column[row] == wanted) bits[row >> 6] |= 1UL << (row & 63);
        }
    }

    /// <summary>Whether it is quicker to read a whole column than to ask at each word whether to.</summary>
    private static bool IsDense(ReadOnlySpan<ulong> bits)
    {
        var set = 0;
        foreach (var word in bits) set += word != 0 ? 1 : 0;
        return set * Dense > bits.Length;
    }

    private static void KeepEqual<T>(ReadOnlySpan<T> wanted, ReadOnlySpan<T> column, ReadOnlySpan<T> other, Span<ulong> bits)
        where T : unmanaged, IBinaryInteger<T>
    {
        var whole = column.Length >> 6;
        var all = IsDense(bits);
        for (var word = 0; word < whole; word++)
        {
            if (!all && bits[word] == 0) continue;
            var found = Equal(column, word << 6, wanted);
            if (!other.IsEmpty) found |= Equal(other, word << 6, wanted);
            bits[word] &= found;
        }

        for (var row = whole << 6; row < column.Length; row++)
        {
            if (wanted.Contains(column[row]) || (!other.IsEmpty && wanted.Contains(other[row]))) continue;
            bits[whole] &= ~(1UL << (row & 63));
        }
    }

    /// <summary>Which of the 64 rows from one on have one of some numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal<T>(ReadOnlySpan<T> column, int row, ReadOnlySpan<T> wanted)
        where T : unmanaged, IBinaryInteger<T>
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(column), row);
        var found = 0UL;
        for (var at = 0; at < 64; at += Vector512<T>.Count)
        {
            var some = Vector512.LoadUnsafe(ref first, (nuint)at);
            var equal = Vector512<T>.Zero;
            foreach (var number in wanted) equal |= Vector512.Equals(some, Vector512.Create(number));
            found |= equal.ExtractMostSignificantBits() << at;
        }

        return found;
    }
}
