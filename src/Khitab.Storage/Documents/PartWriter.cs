using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Khitab.Storage.Documents;

/// <summary>
/// Writes one part of a document before it is compressed: a list of its distinct strings, then its fields, which say strings by their
/// place in that list, numbers in as many bytes as they need, and spans by their distance from the one before.
/// </summary>
internal sealed class PartWriter
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];
    private byte[] _bytes = new byte[2_048];
    private int _length;
    private int _before;

    /// <summary>Any number from 0 to 2³²-1, small ones shorter.</summary>
    public void UInt(uint value)
    {
        var to = Room(5);
        var used = 0;
        for (; value >= 0x80; value >>= 7) to[used++] = (byte)(value | 0x80);
        to[used++] = (byte)value;
        _length += used;
    }

    /// <summary>Any whole number, those near 0 shorter.</summary>
    public void Int(int value) => UInt((uint)((value << 1) ^ (value >> 31)));

    /// <summary>A yes or a no.</summary>
    public void Bool(bool value) => UInt(value ? 1u : 0u);

    /// <summary>A member of an enumeration.</summary>
    public void Enum<T>(T value)
        where T : struct, Enum => UInt((uint)Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A number as it is, to the last bit.</summary>
    public void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), value);
        _length += sizeof(double);
    }

    /// <summary>A string.</summary>
    public void String(string value) => UInt((uint)Place(value));

    /// <summary>A string or null.</summary>
    public void Optional(string? value) => UInt(value is null ? 0 : (uint)Place(value) + 1);

    /// <summary>A day or null.</summary>
    public void Day(DateOnly? value) => UInt(value is { } day ? (uint)day.DayNumber + 1 : 0);

    /// <summary>A span; those of one list should come in order.</summary>
    public void Span(TextSpan value)
    {
        Int(unchecked(value.Start - _before));
        Int(value.Length);
        _before = value.Start;
    }

    /// <summary>A party.</summary>
    public void Party(Party value)
    {
        Enum(value.Kind);
        String(value.Name);
    }

    /// <summary>Labels by language, in their order.</summary>
    public void Labels(IReadOnlyDictionary<string, string> labels) => List([.. labels], (to, label) =>
    {
        to.String(label.Key);
        to.String(label.Value);
    });

    /// <summary>A list, item by item.</summary>
    public void List<T>(IReadOnlyList<T> items, Action<PartWriter, T> write)
    {
        UInt((uint)items.Count);
        _before = 0;
        foreach (var item in items) write(this, item);
    }

    /// <summary>All that was written.</summary>
    public byte[] ToArray()
    {
        var wide = !_strings.TrueForAll(IsWellFormed);
        var encoding = wide ? Encoding.Unicode : Strict;
        var head = new PartWriter();
        head.Bool(wide);
        head.UInt((uint)_strings.Count);
        var total = 0;
        foreach (var text in _strings)
        {
            var length = wide ? text.Length * sizeof(char) : encoding.GetByteCount(text);
            head.UInt((uint)length);
            total += length;
        }

        var all = new byte[head._length + total + _length];
        head._bytes.AsSpan(0, head._length).CopyTo(all);
        var at = head._length;
        foreach (var text in _strings)
        {
            if (wide) MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(all.AsSpan(at));
            at += wide ? text.Length * sizeof(char) : encoding.GetBytes(text, all.AsSpan(at));
        }

        _bytes.AsSpan(0, _length).CopyTo(all.AsSpan(at));
        return all;
    }

    // UTF-8 has no way to write half of a surrogate pair, which the texts of broken files do have.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    private int Place(string value)
    {
        if (_places.TryGetValue(value, out var place)) return place;
        _places.Add(value, _strings.Count);
        _strings.Add(value);
        return _strings.Count - 1;
    }

    private Span<byte> Room(int bytes)
    {
        if (_length + bytes > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        return _bytes.AsSpan(_length);
    }
}
