namespace Khitab.Cli;

/// <summary>Where paths lead when symbolic links are followed: two names of one file are one.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    private static StringComparison Comparison =>
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The full path without links. What does not exist stays as it is written.</summary>
    /// <exception cref="IOException">Its links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var parts = new Stack<string>(Parts(full[real.Length..]).Reverse());
        while (parts.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            // «/proc/self/fd/1» may lead to «pipe:[123]», which is no path.
            if (target.EndsWith(']') && target.Contains(":[", StringComparison.Ordinal)) return next;
            if (++links > MostLinks) throw new IOException("its symbolic links lead in a circle");
            var led = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(led)!;
            foreach (var further in Parts(led[real.Length..]).Reverse()) parts.Push(further);
        }

        return real;
    }

    /// <summary>Whether two real paths are one.</summary>
    public static bool AreSame(string one, string other) => one.Equals(other, Comparison);

    /// <summary>Whether a real path lies below a folder's.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, Comparison);

    private static string[] Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
