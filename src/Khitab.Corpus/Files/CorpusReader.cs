namespace Khitab.Corpus.Files;

/// <summary>
/// Reads articles from files as people have them: text, pages, documents, data, feeds, archives and folders of any of these. Items
/// are yielded one by one as they are read, so that memory does not grow with the input. Nothing in the input stops the reading:
/// a broken item yields an outcome with its cause, and the rest is still read.
/// </summary>
public static class CorpusReader
{
    /// <summary>Reads files and folders, a folder's files in order of name.</summary>
    /// <param name="paths">Files or folders. A file named here is read even if its extension is unknown; in folders such files are passed
    /// over.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Reported at each file and item, on the reading thread.</param>
    /// <param name="cancellation">Stops between items, with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<ReadOutcome> Read(
        IEnumerable<string> paths, ReadOptions? options = null, IProgress<ReadProgress>? progress = null,
            CancellationToken cancellation = default)
    {
        var context = new ReadContext(options ?? ReadOptions.Default, progress, cancellation);
        return Counted(paths.SelectMany(path => Directory.Exists(path) ? ReadFolder(path, context) : ReadPath(path, context)), context);
    }

    /// <summary>Reads one file from its bytes.</summary>
    /// <param name="name">Its name; the extension says its kind.</param>
    /// <param name="content">Its content.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Reported at each file and item.</param>
    /// <param name="cancellation">Stops between items.</param>
    public static IEnumerable<ReadOutcome> Read(
        string name, byte[] content, ReadOptions? options = null, IProgress<ReadProgress>? progress = null,
            CancellationToken cancellation = default)
    {
        var context = new ReadContext(options ?? ReadOptions.Default, progress, cancellation);
        return Counted(
            FileFormats.Read(new InputFile(DisplayName.Of(name), () => new MemoryStream(content, writable: false)), context), context);
    }

    /// <summary>
    /// The extension of a file's name in lower case, with that of its packing («.jsonl.gz»), where it is of a kind that is read; null for
    /// files that are passed over in folders.
    /// </summary>
    public static string? KnownExtension(string name) => FileFormats.KnownExtension(name);

    private static IEnumerable<ReadOutcome> Counted(IEnumerable<ReadOutcome> outcomes, ReadContext context)
    {
        foreach (var outcome in outcomes)
        {
            context.Count(outcome);
            yield return outcome;
        }
    }

    private static IEnumerable<ReadOutcome> ReadPath(string path, ReadContext context)
    {
        var name = DisplayName.Of(Path.GetFileName(path));
        if (!File.Exists(path)) return [ReadOutcome.Failed(name, "no such file")];
        return FolderWalk.IsEmpty(new FileInfo(path))
            ? [ReadOutcome.Failed(name, FolderWalk.EmptyFile)]
            : FileFormats.Read(OnDisk(path, name), context);
    }

    private static IEnumerable<ReadOutcome> ReadFolder(string folder, ReadContext context)
    {
        var found = FolderWalk.Of(folder, context.Cancellation);
        foreach (var (kind, count) in found.PassedOver) context.PassOver(kind, count);
        foreach (var (path, cause) in found.Unread) yield return ReadOutcome.Failed(NameOf(path), cause);
        foreach (var path in found.Files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var name = NameOf(path);
            var file = OnDisk(path, name) with { Folder = InputFile.FolderOf(name) };
            if (FileFormats.KindByName(file) != FileKind.Unknown && FolderWalk.IsEmpty(new FileInfo(path)))
            {
                yield return ReadOutcome.Failed(name, FolderWalk.EmptyFile);
                continue;
            }

            if (FileFormats.IsOfOtherKind(file))
            {
                context.PassOver(file);
                continue;
            }

            foreach (var outcome in FileFormats.Read(file, context)) yield return outcome;
        }

        // The folder itself has no name below it.
        string NameOf(string path) => Path.GetRelativePath(folder, path) is var below && below == "."
            ? DisplayName.Of(folder)
            : DisplayName.Of(below.Replace('\\', '/'));
    }

    private static InputFile OnDisk(string path, string name) =>
        new(name,
            () => new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan));
}
