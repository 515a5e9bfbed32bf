namespace Khitab.Corpus.Files;

/// <summary>What a folder holds, at any depth.</summary>
/// <param name="Files">Paths of files that may be read, in order of name.</param>
/// <param name="PassedOver">How many links and hidden files and folders there are, by kind.</param>
/// <param name="Unread">Folders that cannot be listed or have nothing in them, each with the cause.</param>
internal sealed record FolderWalk(
    IReadOnlyList<string> Files, IReadOnlyDictionary<string, int> PassedOver, IReadOnlyList<(string Path, string Cause)> Unread)
{
    /// <summary>Why a file without a byte is not read: pipes and devices have none either, and opening one may wait for ever.</summary>
    public const string EmptyFile = "empty, or a pipe or device: it has no bytes";

    /// <summary>How the name of the folder ends in which a store keeps what it can make again: no article lies there.</summary>
    public const string StoreFolder = ".segments";

    private const string Link = "link";
    private const string Hidden = "hidden";

    /// <summary>Walks a folder. Links are not followed: one to a parent folder would never end.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="cancellation">Stops between folders.</param>
    /// <param name="list">Lists one folder; null for the disk.</param>
    public static FolderWalk Of(
        string root, CancellationToken cancellation, Func<string, IEnumerable<FileSystemInfo>>? list = null)
    {
        list ??= folder => new DirectoryInfo(folder).EnumerateFileSystemInfos();
        var files = new List<string>();
        var passed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unread = new List<(string, string)>();
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                foreach (var entry in list(folder))
                {
                    if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) PassOver(Link);
                    else if ((entry.Attributes & (FileAttributes.Hidden | FileAttributes.System)) != 0) PassOver(Hidden);
                    else if (entry is DirectoryInfo)
                    {
                        if (entry.Name.EndsWith(StoreFolder, StringComparison.Ordinal)) PassOver(StoreFolder);
                        else folders.Push(entry.FullName);
                    }
                    else files.Add(entry.FullName);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Of whatever it was, the rest is read; that this is not says the report.
                unread.Add((folder, error is UnauthorizedAccessException ? "no permission to list the folder" : error.Message));
            }
        }

        files.Sort(StringComparer.Ordinal);
        if (files.Count == 0 && unread.Count == 0)
            unread.Add((root, passed.Count == 0 ? "an empty folder" : "no files but links and hidden ones"));
        return new FolderWalk(files, passed, unread);

        void PassOver(string kind) => passed[kind] = passed.GetValueOrDefault(kind) + 1;
    }

    /// <summary>Whether a file has no bytes, links followed. It is not opened.</summary>
    public static bool IsEmpty(FileInfo file)
    {
        try
        {
            return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true, Length: 0 };
        }
        catch (IOException)
        {
            // A link that leads in a circle: opening it says so.
            return false;
        }
    }
}
