using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Writes the parts of a segment one after another, little-endian.</summary>
internal sealed class SegmentWriter
{
    private readonly MemoryStream _to = new();

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _to.GetBuffer().AsSpan(0, (int)_to.Length);

    public void Byte(byte value) => _to.WriteByte(value);

    public void Int(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _to.Write(bytes);
    }

    /// <summary>The number of elements, then the elements.</summary>
    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Int(values.Length);
        _to.Write(MemoryMarshal.AsBytes(values));
    }
}

/// <summary>Reads what <see cref="SegmentWriter"/> wrote. Whatever does not fit is an <see cref="InvalidDataException"/>.</summary>
internal sealed class SegmentReader(byte[] from)
{
    private int _at;

    /// <summary>Whether all has been read.</summary>
    public bool IsAtEnd => _at == from.Length;

    public byte Byte() => Take(1)[0];

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public T[] Array<T>()
        where T : unmanaged
    {
        var count = Int();
        if (count < 0 || (long)count * Unsafe.SizeOf<T>() > from.Length - _at) throw new InvalidDataException("A column is cut off.");
        return MemoryMarshal.Cast<byte, T>(Take(count * Unsafe.SizeOf<T>())).ToArray();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > from.Length - _at) throw new InvalidDataException("The segment is cut off.");
        _at += count;
        return from.AsSpan(_at - count, count);
    }
}
