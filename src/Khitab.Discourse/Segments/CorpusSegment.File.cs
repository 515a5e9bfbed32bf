using System.Buffers.Binary;
using System.IO.Hashing;

namespace Khitab.Discourse;

/// <content>
/// The written form: eight bytes of name, the version (4), the length of what follows (4), the strings, values, texts and tables in their
/// order (<see cref="SegmentLayout"/>), and the XxHash3 of all that (8). All numbers are little-endian.
/// </content>
public sealed partial class CorpusSegment
{
    private const int Version = 1;
    private const int HeadLength = 16;

    private static ReadOnlySpan<byte> FileName => "KHITSEGM"u8;

    /// <summary>Writes the segment.</summary>
    public void Write(Stream to)
    {
        var payload = new SegmentWriter();
        payload.Int(Count);
        foreach (var strings in Strings) strings.Write(payload);
        payload.Array<double>(Values);
        foreach (var text in _texts) text.Write(payload);
        foreach (var table in _tables) table.Write(payload);
        Span<byte> head = stackalloc byte[HeadLength];
        FileName.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], payload.Written.Length);
        Span<byte> hash = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(hash, HashOf(head, payload.Written));
        to.Write(head);
        to.Write(payload.Written);
        to.Write(hash);
    }

    /// <summary>Reads a segment that was written; the stream may hold more after it.</summary>
    /// <exception cref="InvalidDataException">It is damaged, cut off, of another version, or no segment at all.</exception>
    public static CorpusSegment Read(Stream from)
    {
        try
        {
            var head = new byte[HeadLength];
            from.ReadExactly(head);
            if (!head.AsSpan(0, FileName.Length).SequenceEqual(FileName)) throw new InvalidDataException("This is no segment.");
            var version = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8));
            if (version != Version) throw new InvalidDataException($"The segment is of version {version}; {Version} is read.");
            var payload = ReadPayload(from, BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(12)));
            var hash = new byte[sizeof(ulong)];
            from.ReadExactly(hash);
            if (BinaryPrimitives.ReadUInt64LittleEndian(hash) != HashOf(head, payload)) throw new InvalidDataException("It is damaged.");
            return Parse(new SegmentReader(payload));
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("The segment is cut off.", cut);
        }
    }

    // A damaged length must not claim memory that the stream does not fill.
    private static byte[] ReadPayload(Stream from, int length)
    {
        if (length < 0) throw new InvalidDataException("The segment has no length.");
        if (from.CanSeek && length > from.Length - from.Position) throw new InvalidDataException("The segment is cut off.");
        var payload = new byte[Math.Min(length, 1 << 20)];
        for (var read = 0; read < length;)
        {
            if (read == payload.Length) Array.Resize(ref payload, (int)Math.Min(length, 2L * payload.Length));
            from.ReadExactly(payload, read, payload.Length - read);
            read = payload.Length;
        }

        return payload;
    }

    private static ulong HashOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> payload)
    {
        var hash = new XxHash3();
        hash.Append(head);
        hash.Append(payload);
        return hash.GetCurrentHashAsUInt64();
    }

    private static CorpusSegment Parse(SegmentReader from)
    {
        var count = from.Int();
        var strings = Array.ConvertAll(SegmentLayout.Strings, _ => StringTable.Read(from));
        var values = from.Array<double>();
        var texts = new TextColumn[TextCount];
        for (var i = 0; i < texts.Length; i++) texts[i] = TextColumn.Read(from);
        if (count < 0 || Array.Exists(texts, text => text.Count != count)) throw new InvalidDataException("Texts do not fit articles.");
        var tables = Array.ConvertAll(SegmentLayout.All, rows => SegmentTable.Read(from, SegmentLayout.Of(rows), count));
        if (!from.IsAtEnd) throw new InvalidDataException("The segment has more than its columns.");
        var parties = 1 + strings[(int)NumberOf.Actor].Count + strings[(int)NumberOf.Other].Count;
        foreach (var rows in SegmentLayout.All)
        {
            foreach (var (column, layout) in tables[(int)rows].Columns.Zip(SegmentLayout.Of(rows)))
            {
                var most = layout.Of switch
                {
                    NumberOf.Plain => int.MaxValue,
                    NumberOf.Party => parties,
                    NumberOf.Value => values.Length,
                    var of => strings[(int)of].Count,
                };
                if (column.Greatest() >= most) throw new InvalidDataException("A number names nothing.");
            }
        }

        if (StatementColumns.Of(tables[(int)SegmentRows.Statements]).Code.Width != 1) throw new InvalidDataException("A code is no byte.");
        return new CorpusSegment(strings, values, texts, tables);
    }
}
