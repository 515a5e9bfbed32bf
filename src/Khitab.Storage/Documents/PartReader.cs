using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Khitab.Storage.Documents;

/// <summary>Reads what <see cref="PartWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">It does not fit that form.</exception>
internal ref struct PartReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string[] _strings;
    private int _at;
    private int _before;

    /// <summary>Reads the strings; the fields follow.</summary>
    public PartReader(ReadOnlySpan<byte> bytes)
        : this(bytes, [])
    {
        var wide = Bool();
        var lengths = new int[Count()];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = Count();
        _strings = new string[lengths.Length];
        for (var i = 0; i < lengths.Length; i++) _strings[i] = Characters(Take(lengths[i]), wide);
    }

    private PartReader(ReadOnlySpan<byte> bytes, string[] strings)
    {
        _bytes = bytes;
        _strings = strings;
    }

    /// <summary>Whether nothing follows.</summary>
    public readonly bool IsAtEnd => _at == _bytes.Length;

    /// <summary>Reads one item of a list.</summary>
    public delegate T Item<out T>(ref PartReader from);

    /// <summary>The first string alone, without the others.</summary>
    public static string First(ReadOnlySpan<byte> bytes)
    {
        var reader = new PartReader(bytes, []);
        var wide = reader.Bool();
        var count = reader.Count();
        if (count == 0) throw Damaged();
        var length = reader.Count();
        for (var i = 1; i < count; i++) reader.UInt();
        return Characters(reader.Take(length), wide);
    }

    /// <summary>A number from 0 on.</summary>
    public uint UInt()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (_at >= _bytes.Length) throw Damaged();
            var next = _bytes[_at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw Damaged();
    }

    /// <summary>Any whole number.</summary>
    public int Int()
    {
        var value = UInt();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>A yes or a no.</summary>
    public bool Bool() => UInt() != 0;

    /// <summary>A member of an enumeration.</summary>
    public T Enum<T>()
        where T : struct, Enum
    {
        var value = (int)UInt();
        return System.Runtime.CompilerServices.Unsafe.BitCast<int, T>(value);
    }

    /// <summary>A number to the last bit.</summary>
    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <summary>A string.</summary>
    public string String()
    {
        var place = UInt();
        return place < _strings.Length ? _strings[place] : throw Damaged();
    }

    /// <summary>A string or null.</summary>
    public string? Optional()
    {
        var place = UInt();
        if (place == 0) return null;
        return place <= _strings.Length ? _strings[place - 1] : throw Damaged();
    }

    /// <summary>A day or null.</summary>
    public DateOnly? Day()
    {
        var number = UInt();
        if (number == 0) return null;
        return number - 1 <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number - 1) : throw Damaged();
    }

    /// <summary>A span.</summary>
    public TextSpan Span()
    {
        _before = unchecked(_before + Int());
        return new TextSpan(_before, Int());
    }

    /// <summary>A party.</summary>
    public Party Party() => new(Enum<PartyKind>(), String());

    /// <summary>Labels by language.</summary>
    public IReadOnlyDictionary<string, string> Labels()
    {
        var labels = new Dictionary<string, string>();
        for (var left = Count(); left > 0; left--)
        {
            var language = String();
            labels[language] = String();
        }

        return labels;
    }

    /// <summary>A list, item by item.</summary>
    public T[] List<T>(Item<T> read)
    {
        // Every item takes a byte at least: a count beyond that is damage, and must not cost its memory.
        var items = new T[Count()];
        _before = 0;
        for (var i = 0; i < items.Length; i++) items[i] = read(ref this);
        return items;
    }

    private static InvalidDataException Damaged() => new("The document ends early or does not fit its form.");

    private static string Characters(ReadOnlySpan<byte> bytes, bool wide)
    {
        if (wide) return MemoryMarshal.Cast<byte, char>(bytes).ToString();
        if (bytes.Length > 2 * StringPool.Longest) return Encoding.UTF8.GetString(bytes);
        Span<char> characters = stackalloc char[2 * StringPool.Longest];
        return StringPool.Get(characters[..Encoding.UTF8.GetChars(bytes, characters)]);
    }

    private int Count()
    {
        var count = UInt();
        return count <= _bytes.Length - _at ? (int)count : throw Damaged();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - _at) throw Damaged();
        _at += length;
        return _bytes.Slice(_at - length, length);
    }
}
