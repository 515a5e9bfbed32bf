namespace Khitab.Corpus.Files;

/// <summary>A window that slides over a stream: what has been consumed is dropped, what is not yet used stays, up to a limit.</summary>
internal sealed class ByteWindow(Stream stream, int largest)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The buffered bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>A copy of the buffered bytes that remains valid after the next call.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Whether nothing follows the buffered bytes.</summary>
    public bool Ended => _ended;

    /// <summary>Drops the first bytes.</summary>
    public void Pass(int count) => _start += count;

    /// <summary>Reads more; false if the stream has ended or the window has reached its largest size.</summary>
    public bool Grow()
    {
        if (_ended || _end - _start > largest) return false;
        if (_end == _buffer.Length)
        {
            var kept = _end - _start;
            if (kept > _buffer.Length / 2) Array.Resize(ref _buffer, _buffer.Length * 2);
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, kept);
            (_start, _end) = (0, kept);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }
}
