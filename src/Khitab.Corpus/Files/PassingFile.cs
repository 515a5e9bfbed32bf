namespace Khitab.Corpus.Files;

/// <summary>
/// Values that are needed again later, in the order added. Few of them lie in memory; more lie in a file of this process alone, which is
/// gone when it is disposed or the process ends. One thread uses it at a time.
/// </summary>
public sealed class PassingFile : IDisposable
{
    private const int InMemory = 4 << 20;
    private const int Buffer = 1 << 16;

    private readonly List<long> _ends = [];
    private Stream _bytes = new MemoryStream();
    private bool _isSmall = true;

    /// <summary>Number of values.</summary>
    public int Count => _ends.Count;

    /// <summary>The value at a place.</summary>
    public byte[] this[int place]
    {
        get
        {
            var start = place == 0 ? 0 : _ends[place - 1];
            var bytes = new byte[_ends[place] - start];
            if (_bytes.Position != start) _bytes.Seek(start, SeekOrigin.Begin);
            _bytes.ReadExactly(bytes);
            return bytes;
        }
    }

    /// <summary>Adds a value.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        var end = _ends.Count == 0 ? 0 : _ends[^1];
        if (_isSmall && end + value.Length > InMemory) Move();
        if (_bytes.Position != end) _bytes.Seek(end, SeekOrigin.Begin);
        _bytes.Write(value);
        _ends.Add(end + value.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => _bytes.Dispose();

    private void Move()
    {
        _isSmall = false;
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = Buffer,
        };
        // What is in it may be nobody else's business on this machine.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            var name = FormattableString.Invariant($"khitab-{Environment.ProcessId}-{Guid.NewGuid():N}.passing");
            var file = new FileStream(Path.Combine(Path.GetTempPath(), name), options);
            _bytes.Seek(0, SeekOrigin.Begin);
            _bytes.CopyTo(file);
            _bytes.Dispose();
            _bytes = file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a place for passing files it takes the memory that it takes.
        }
    }
}
