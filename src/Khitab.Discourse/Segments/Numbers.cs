namespace Khitab.Discourse;

/// <summary>
/// A column of whole numbers in as few bytes as its largest needs: one, two or four each. Numbers that may be missing (-1) are kept one
/// higher, so that 0 is none.
/// </summary>
internal sealed class Numbers
{
    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[]? _ints;
    private readonly int _bias;

    private Numbers(byte[]? bytes, ushort[]? shorts, int[]? ints, int bias)
    {
        (_bytes, _shorts, _ints, _bias) = (bytes, shorts, ints, bias);
    }

    /// <summary>Number of rows.</summary>
    public int Count => _bytes?.Length ?? _shorts?.Length ?? _ints!.Length;

    /// <summary>Bytes of each row.</summary>
    public int Width => _bytes is not null ? 1 : _shorts is not null ? 2 : 4;

    /// <summary>The rows as they are kept where each is one byte, else nothing.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The rows as they are kept where each is two bytes, else nothing.</summary>
    public ReadOnlySpan<ushort> Shorts => _shorts;

    /// <summary>The rows as they are kept where each is four bytes, else nothing.</summary>
    public ReadOnlySpan<int> Ints => _ints;

    /// <summary>The number of a row, or -1.</summary>
    public int this[int row] => (_bytes is { } b ? b[row] : _shorts is { } s ? s[row] : _ints![row]) - _bias;

    /// <summary>A column of these numbers.</summary>
    /// <param name="values">The numbers, from 0; from -1 where <paramref name="orNone"/>.</param>
    /// <param name="orNone">Whether some may be missing.</param>
    /// <param name="hot">Whether counting goes over it: then it has two bytes at least, so that there are two sorts of loop and not
    /// three.</param>
    public static Numbers Of(ReadOnlySpan<int> values, bool orNone = false, bool hot = false)
    {
        var bias = orNone ? 1 : 0;
        var most = 0;
        foreach (var value in values) most = Math.Max(most, value + bias);
        if (most <= byte.MaxValue && !hot)
        {
            var bytes = new byte[values.Length];
            for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(values[i] + bias);
            return new Numbers(bytes, null, null, bias);
        }

        if (most <= ushort.MaxValue)
        {
            var shorts = new ushort[values.Length];
            for (var i = 0; i < shorts.Length; i++) shorts[i] = (ushort)(values[i] + bias);
            return new Numbers(null, shorts, null, bias);
        }

        var ints = new int[values.Length];
        for (var i = 0; i < ints.Length; i++) ints[i] = values[i] + bias;
        return new Numbers(null, null, ints, bias);
    }

    /// <summary>The column with other rows in the place of some: in its own width where they fit into it.</summary>
    /// <param name="from">The first row that goes.</param>
    /// <param name="to">The row after the last one that goes.</param>
    /// <param name="values">The rows that come.</param>
    /// <param name="layout">What the column is.</param>
    public Numbers With(int from, int to, ReadOnlySpan<int> values, ColumnLayout layout)
    {
        var most = 0;
        foreach (var value in values) most = Math.Max(most, value + _bias);
        if (most <= (Width == 1 ? byte.MaxValue : Width == 2 ? ushort.MaxValue : int.MaxValue))
            return new Numbers(Put(_bytes, values), Put(_shorts, values), Put(_ints, values), _bias);
        var all = ToArray();
        return Of([.. all.AsSpan(0, from), .. values, .. all.AsSpan(to)], layout.OrNone, layout.Hot);

        T[]? Put<T>(T[]? old, ReadOnlySpan<int> numbers)
            where T : struct, System.Numerics.INumber<T>
        {
            if (old is null) return null;
            var column = new T[old.Length - (to - from) + numbers.Length];
            old.AsSpan(0, from).CopyTo(column);
            for (var i = 0; i < numbers.Length; i++) column[from + i] = T.CreateTruncating(numbers[i] + _bias);
            old.AsSpan(to).CopyTo(column.AsSpan(from + numbers.Length));
            return column;
        }
    }

    /// <summary>Whether a row has a number.</summary>
    public bool Contains(int number)
    {
        var kept = number + _bias;
        return Width switch
        {
            1 => kept <= byte.MaxValue && Bytes.Contains((byte)kept),
            2 => kept <= ushort.MaxValue && Shorts.Contains((ushort)kept),
            _ => Ints.Contains(kept),
        };
    }

    /// <summary>The column as it was written.</summary>
    public static Numbers Read(SegmentReader from, bool orNone)
    {
        var bias = orNone ? 1 : 0;
        return from.Byte() switch
        {
            1 => new Numbers(from.Array<byte>(), null, null, bias),
            2 => new Numbers(null, from.Array<ushort>(), null, bias),
            4 => new Numbers(null, null, from.Array<int>(), bias),
            _ => throw new InvalidDataException("A column has no width that is known."),
        };
    }

    /// <summary>Writes width and rows.</summary>
    public void Write(SegmentWriter to)
    {
        to.Byte((byte)Width);
        if (_bytes is not null) to.Array<byte>(_bytes);
        else if (_shorts is not null) to.Array<ushort>(_shorts);
        else to.Array<int>(_ints);
    }

    /// <summary>All numbers.</summary>
    public int[] ToArray()
    {
        var values = new int[Count];
        for (var i = 0; i < values.Length; i++) values[i] = this[i];
        return values;
    }

    /// <summary>The greatest number, -1 where there is none.</summary>
    public int Greatest()
    {
        var most = -1;
        for (var i = 0; i < Count; i++) most = Math.Max(most, this[i]);
        return most;
    }

    /// <summary>The column with other numbers in the place of its own, in the same width.</summary>
    /// <param name="to">The number for each number; none is more than the column can hold.</param>
    public Numbers Mapped(ReadOnlySpan<int> to)
    {
        var values = ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= 0) values[i] = to[values[i]];
        }

        return Of(values, _bias == 1, Width > 1);
    }
}
