using System.IO.Hashing;

namespace Khitab.Corpus.Files;

/// <summary>
/// A packed file's content, which ends with an error as soon as it turns out to be a bomb, or at its end where its checksum is wrong.
/// </summary>
internal sealed class UnpackedStream(Stream inner, long packed, ReadLimits limits, ArchiveBudget budget, uint? checksum = null)
    : ForwardStream(inner)
{
    private readonly Stream _inner = inner;
    private readonly Crc32 _sum = new();
    private long _read;

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
            return _inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException("damaged: it cannot be unpacked");
        }
    }
}
