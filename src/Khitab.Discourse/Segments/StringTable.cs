using System.Text;

namespace Khitab.Discourse;

/// <summary>
/// The distinct strings that a segment has of one sort, as UTF-8 in order of their bytes: a string's number is its place, found by halving.
/// A string takes its bytes and four more.
/// </summary>
internal sealed class StringTable
{
    private const int Small = 512;

    private readonly byte[] _text;
    private readonly int[] _offsets;

    private StringTable(byte[] text, int[] offsets) => (_text, _offsets) = (text, offsets);

    /// <summary>Number of strings.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>Bytes held.</summary>
    public long Size => _text.Length + ((long)_offsets.Length * sizeof(int));

    /// <summary>The string with a number.</summary>
    public string this[int number] => Encoding.UTF8.GetString(Utf8(number));

    /// <summary>A table of distinct strings, and the place of each in it.</summary>
    public static (StringTable Table, int[] Places) Of(IReadOnlyList<string> distinct)
    {
        var bytes = new byte[distinct.Count][];
        var order = new int[distinct.Count];
        for (var i = 0; i < order.Length; i++) (bytes[i], order[i]) = (Encoding.UTF8.GetBytes(distinct[i]), i);
        Array.Sort(order, (x, y) => bytes[x].AsSpan().SequenceCompareTo(bytes[y]));
        var (places, offsets) = (new int[order.Length], new int[order.Length + 1]);
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
            offsets[place + 1] = offsets[place] + bytes[order[place]].Length;
        }

        var text = new byte[offsets[^1]];
        for (var place = 0; place < order.Length; place++) bytes[order[place]].CopyTo(text, offsets[place]);
        return (new StringTable(text, offsets), places);
    }

    /// <summary>The table as it was written.</summary>
    public static StringTable Read(SegmentReader from)
    {
        var (text, offsets) = (from.Array<byte>(), from.Array<int>());
        RowGroups.Check(offsets, text.Length);
        return new StringTable(text, offsets);
    }

    /// <summary>Writes bytes and offsets.</summary>
    public void Write(SegmentWriter to)
    {
        to.Array<byte>(_text);
        to.Array<int>(_offsets);
    }

    /// <summary>The bytes of a string.</summary>
    public ReadOnlySpan<byte> Utf8(int number) => _text.AsSpan(_offsets[number], _offsets[number + 1] - _offsets[number]);

    /// <summary>The number of a string, or -1.</summary>
    public int Find(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> room = most <= Small ? stackalloc byte[Small] : new byte[most];
        return Find(room[..Encoding.UTF8.GetBytes(value, room)]);
    }

    /// <summary>All strings in order of number.</summary>
    public string[] ToArray()
    {
        var strings = new string[Count];
        for (var i = 0; i < strings.Length; i++) strings[i] = this[i];
        return strings;
    }

    private int Find(ReadOnlySpan<byte> value)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Utf8(middle).SequenceCompareTo(value);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
