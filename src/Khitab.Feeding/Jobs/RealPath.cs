namespace Khitab.Feeding.Jobs;

/// <summary>Paths with their symbolic links followed, so that what lies in a folder is told by its path.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path that a path leads to. What is not there stays as it is written; of a circle of links, the last one.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (Followed(full) is not { } next) return Path.TrimEndingDirectorySeparator(full);
            full = next;
        }

        return full;
    }

    /// <summary>Whether a real path is a folder itself or lies in it.</summary>
    public static bool IsIn(string folder, string path) =>
        path == folder
        || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The first link on the way, followed; null where there is none.
    private static string? Followed(string full)
    {
        var root = Path.GetPathRoot(full)!;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        for (var i = 0; i < parts.Length; i++)
        {
            var folder = at;
            at = Path.Combine(at, parts[i]);
            if (new FileInfo(at).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine([Path.Combine(folder, target), .. parts[(i + 1)..]]));
        }

        return null;
    }
}
