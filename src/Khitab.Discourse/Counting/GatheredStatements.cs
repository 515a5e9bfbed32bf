using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>
/// Statements of a part, some hundreds at a time side by side. Which rows they are is known before any is read, and what is read of one
/// does not wait for another: memory is asked for many of them at once, where a loop that counts each as it comes asks for one after
/// another.
/// </summary>
internal sealed class GatheredStatements
{
    private const int Most = 1_024;

    private readonly int[] _rows = new int[Most];
    private readonly int[] _holders = new int[Most];
    private readonly int[] _targets = new int[Most];
    private readonly byte[] _codes = new byte[Most];
    private int _word;

    /// <summary>Who holds them, by the part's numbers of parties, until they are translated.</summary>
    public Span<int> Holders => _holders.AsSpan(0, Count);

    /// <summary>On whom or what they are, by the part's numbers of parties, until they are translated.</summary>
    public Span<int> Targets => _targets.AsSpan(0, Count);

    /// <summary>What they say, as <see cref="StatementCode"/>.</summary>
    public ReadOnlySpan<byte> Codes => _codes.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Begins with a part.</summary>
    public void Begin() => _word = 0;

    /// <summary>Goes on to the next of some statements of a part; false where there are no more.</summary>
    public bool Next(StatementColumns statements, ReadOnlySpan<ulong> rows)
    {
        Count = 0;
        for (; _word < rows.Length && Count <= Most - 64; _word++)
        {
            for (var bits = rows[_word]; bits != 0; bits &= bits - 1) _rows[Count++] = (_word << 6) + BitOperations.TrailingZeroCount(bits);
        }

        var some = _rows.AsSpan(0, Count);
        Read(statements.Holder, some, _holders);
        Read(statements.Target, some, _targets);
        ref var codes = ref MemoryMarshal.GetReference(statements.Code.Bytes);
        for (var i = 0; i < some.Length; i++) _codes[i] = Unsafe.Add(ref codes, some[i]);
        return Count > 0;
    }

    /// <summary>Replaces numbers of parties with what a table has for them.</summary>
    public static void Translate(Span<int> numbers, int[] table)
    {
        // Without the runtime's checks of bounds: a segment's numbers are checked when it is read.
        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Unsafe.Add(ref first, numbers[i]);
    }

    private static void Read(Numbers column, ReadOnlySpan<int> rows, int[] to)
    {
        if (column.Width == sizeof(ushort)) Read(column.Shorts, rows, to);
        else Read(column.Ints, rows, to);
    }

    private static void Read<T>(ReadOnlySpan<T> column, ReadOnlySpan<int> rows, int[] to)
        where T : unmanaged
    {
        ref var first = ref MemoryMarshal.GetReference(column);
        for (var i = 0; i < rows.Length; i++) to[i] = PackedRows.Number(Unsafe.Add(ref first, rows[i]));
    }
}
