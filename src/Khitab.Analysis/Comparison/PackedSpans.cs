using System.Buffers;

namespace Khitab.Analysis.Comparison;

/// <summary>
/// Spans of one article in the order of its words, two bytes for most: each is the gap after the one before and its length, as whole
/// numbers of 7 bits a byte. They are read from the first on; few are ever asked for.
/// </summary>
internal sealed class PackedSpans
{
    private readonly byte[] _bytes;

    private PackedSpans(byte[] bytes) => _bytes = bytes;

    /// <summary>Packs spans.</summary>
    public static PackedSpans Of(IReadOnlyList<TextSpan> spans)
    {
        var to = new ArrayBufferWriter<byte>(spans.Count * 2 + 16);
        var end = 0;
        foreach (var span in spans)
        {
            var gap = span.Start - end;
            Write(to, (uint)((gap << 1) ^ (gap >> 31)));
            Write(to, (uint)span.Length);
            end = span.End;
        }

        return new PackedSpans(to.WrittenSpan.ToArray());
    }

    /// <summary>The span at a place.</summary>
    public TextSpan this[int place]
    {
        get
        {
            var reader = Read();
            for (var skipped = 0; skipped < place; skipped++) reader.Next();
            return reader.Next();
        }
    }

    /// <summary>Reads them from the first on.</summary>
    public Reader Read() => new(_bytes);

    private static void Write(ArrayBufferWriter<byte> to, uint value)
    {
        var room = to.GetSpan(5);
        var used = 0;
        for (; value >= 0x80; value >>= 7) room[used++] = (byte)(value | 0x80);
        room[used++] = (byte)value;
        to.Advance(used);
    }

    /// <summary>Reads one span after the other.</summary>
    public ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;
        private int _end;

        /// <summary>The next span; there has to be one.</summary>
        public TextSpan Next()
        {
            var gap = Number();
            var span = new TextSpan(_end + ((int)(gap >> 1) ^ -(int)(gap & 1)), (int)Number());
            _end = span.End;
            return span;
        }

        private uint Number()
        {
            var value = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var next = _bytes[_at++];
                value |= (uint)(next & 0x7F) << shift;
                if (next < 0x80) return value;
            }
        }
    }
}
