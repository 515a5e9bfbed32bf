using System.Text;

namespace Khitab.Corpus.Files;

/// <summary>One file to be read, on a disk or in an archive.</summary>
/// <param name="Name">Its name for the reader; never used as a path.</param>
/// <param name="Open">Opens its content from the start; may be called again.</param>
internal sealed record InputFile(string Name, Func<Stream> Open)
{
    // So many bytes of ASCII alone may come before the first letter that tells the encoding.
    private const long FurthestLook = 64 * 1024 * 1024;

    /// <summary>The folder that it lies in inside the corpus, archives being no folders; null at the top.</summary>
    public string? Folder { get; init; }

    /// <summary>The last part of the name.</summary>
    public string ShortName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Whether this is the content of a file that is packed, as its name still says («news.jsonl.gz»).</summary>
    public bool Packed { get; init; }

    /// <summary>The extension in lower case with its dot, or an empty string; of a packed file the one before that.</summary>
    public string Extension =>
        Path.GetExtension(Packed ? Path.GetFileNameWithoutExtension(ShortName) : ShortName).ToLowerInvariant();

    /// <summary>The folder of a path below another folder, or null where there is neither.</summary>
    public static string? FolderOf(string path, string? below = null)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries)[..^1].Where(part => part != ".");
        var folder = string.Join('/', below is null ? parts : parts.Prepend(below));
        return folder.Length == 0 ? null : folder;
    }

    /// <summary>The whole content of a file that is one item.</summary>
    /// <exception cref="ReadLimitException">It is larger than an item may be.</exception>
    public byte[] ReadAll(ReadLimits limits)
    {
        using var stream = Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > limits.LargestItem) throw new ReadLimitException(limits.TooLargeItem);
            bytes.Write(buffer.AsSpan(0, read));
        }

        return bytes.ToArray();
    }

    /// <summary>The first bytes.</summary>
    public byte[] ReadHead(int length)
    {
        using var stream = Open();
        var head = new byte[length];
        return head[..stream.ReadAtLeast(head, length, throwOnEndOfStream: false)];
    }

    /// <summary>The content as characters, decoded as it is read.</summary>
    /// <exception cref="InvalidDataException">It is no text.</exception>
    public StreamReader OpenText()
    {
        var encoding = DetectEncoding(out var skip);
        return new StreamReader(Skipped(skip), encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024);
    }

    /// <summary>The content as UTF-8 without a byte order mark, whatever it is stored in.</summary>
    /// <exception cref="InvalidDataException">It is no text.</exception>
    public Stream OpenUtf8()
    {
        var encoding = DetectEncoding(out var skip);
        var stream = Skipped(skip);
        return encoding is UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
    }

    /// <summary>Whether it is UTF-16 with half a character at its end.</summary>
    public bool EndsInsideCharacter()
    {
        if (TextDecoder.Detect(ReadHead(4096), null, out var skip, out _) is not UnicodeEncoding) return false;
        using var stream = Open();
        var length = 0L;
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;) length += read;
        return (length - skip) % 2 != 0;
    }

    private Encoding DetectEncoding(out int skip)
    {
        var head = Telling(out var isStart);
        var encoding = TextDecoder.Detect(head, null, out skip, out var cause) ?? throw new InvalidDataException(cause);
        if (!isStart) skip = 0;
        return TextDecoder.Refusal(encoding.GetString(head.AsSpan(isStart ? skip : 0))) is { } refusal
            ? throw new InvalidDataException(refusal)
            : encoding;
    }

    // The first bytes; where these are all ASCII, which is the same everywhere, the first that are not with what follows them.
    private byte[] Telling(out bool isStart)
    {
        using var stream = Open();
        var head = new byte[TextDecoder.HeadLength];
        for (var passed = 0L; ; passed += head.Length)
        {
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var part = head.AsSpan(0, read);
            var at = part.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            isStart = passed == 0;
            if (read == head.Length && at < 0 && passed < FurthestLook) continue;
            if (isStart || at < 0 || read < head.Length) return part.ToArray();

            // From that byte on, so that it is not near the end of what is looked at; an even number, as UTF-16 has two bytes a letter.
            at -= at % 2;
            var rest = new byte[TextDecoder.HeadLength - (read - at)];
            return [.. part[at..], .. rest.AsSpan(0, stream.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false))];
        }
    }

    private Stream Skipped(int count)
    {
        var stream = Open();
        stream.ReadExactly(new byte[count]);
        return stream;
    }
}
