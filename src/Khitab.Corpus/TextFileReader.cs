namespace Khitab.Corpus;

/// <summary>What reading one input gave: an article, or why there is none.</summary>
/// <param name="File">The input's name.</param>
/// <param name="Article">The article, or null.</param>
/// <param name="Cause">Why it could not be read, or null.</param>
public sealed record ReadOutcome(string File, Article? Article, string? Cause);

/// <summary>Reads plain-text files, one article each.</summary>
public static class TextFileReader
{
    /// <summary>The largest text read as one article, in bytes. A newspaper's year fits many times over; a disk image does not.</summary>
    public const long LargestFile = 16 * 1024 * 1024;

    /// <summary>Reads files and folders (every .txt inside, in order of name). Each file gives one outcome; an unreadable one does not stop the rest.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static IEnumerable<ReadOutcome> Read(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive };
                foreach (var file in Directory.EnumerateFiles(path, "*.txt", options).Order(StringComparer.Ordinal))
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return ReadFile(file, Path.GetRelativePath(path, file).Replace('\\', '/'));
                }
            }
            else
            {
                cancellation.ThrowIfCancellationRequested();
                yield return ReadFile(path, Path.GetFileName(path));
            }
        }
    }

    /// <summary>Reads one text from its bytes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its content.</param>
    public static ReadOutcome FromBytes(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestFile) return new ReadOutcome(name, null, $"larger than {LargestFile / 1024 / 1024} MB");
        if (!TextDecoder.TryDecode(bytes, out var text, out var cause)) return new ReadOutcome(name, null, cause);
        return string.IsNullOrWhiteSpace(text)
            ? new ReadOutcome(name, null, "empty")
            : new ReadOutcome(name, ArticleFactory.FromText(name, text), null);
    }

    private static ReadOutcome ReadFile(string path, string name)
    {
        try
        {
            if (!File.Exists(path)) return new ReadOutcome(name, null, "no such file");
            return new FileInfo(path).Length > LargestFile
                ? new ReadOutcome(name, null, $"larger than {LargestFile / 1024 / 1024} MB")
                : FromBytes(name, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file that vanished or is locked is reported with its name; the others are still read.
            return new ReadOutcome(name, null, error is UnauthorizedAccessException ? "no permission to read it" : error.Message);
        }
    }
}
