namespace Khitab.Corpus.Files;

/// <summary>A part's content, which ends with an error where it is larger than an item may be.</summary>
internal sealed class BoundedStream(Stream inner, ReadLimits limits) : ForwardStream(inner)
{
    private readonly Stream _inner = inner;
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        if ((_read += read) > limits.LargestItem) throw new ReadLimitException(limits.TooLargeItem);
        return read;
    }
}
