using System.IO.Hashing;

namespace Khitab.Corpus.Files;

/// <summary>
/// A packed file's content, which ends with an error as soon as it turns out to be a bomb, or at its end where its checksum is wrong.
/// </summary>
internal sealed class UnpackedStream(Stream inner, long packed, ReadLimits limits, ArchiveBudget budget, uint? checksum = null) : Stream
{
    private readonly Crc32 _sum = new();
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = ReadInner(buffer);
        _read += read;
        budget.Take(read);
        if (_read > limits.LargestItem && _read / limits.LargestRatio > packed)
            throw new ReadLimitException($"unpacks to more than {limits.LargestRatio} times its size");
        if (checksum is not { } told || buffer.IsEmpty) return read;
        _sum.Append(buffer[..read]);
        if (read == 0 && _sum.GetCurrentHashAsUInt32() != told) throw new InvalidDataException("damaged: its checksum is wrong");
        return read;
    }

    // The unpacker's own words for broken data say that it does not know the method.
    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException("damaged: it cannot be unpacked");
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
