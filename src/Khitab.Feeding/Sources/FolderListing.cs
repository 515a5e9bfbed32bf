using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Khitab.Corpus.Files;

namespace Khitab.Feeding.Sources;

/// <summary>A file in a watched folder as it was at one look.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Name">Its path below the folder, with slashes.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Hash">What tells whether it is the same as before: name, size and time.</param>
internal sealed record FolderFile(string Path, string Name, long Length, ulong Hash);

/// <summary>What is in a watched folder.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Options = new()
    {
        // Links lead elsewhere, out of the folder or in circles.
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>The files of kinds that are read, in order of name.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<FolderFile> Of(string folder, CancellationToken cancellation)
    {
        var files = new List<FolderFile>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Options))
        {
            cancellation.ThrowIfCancellationRequested();
            if (CorpusReader.KnownExtension(file.Name) is null) continue;
            var name = System.IO.Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            var what = string.Create(CultureInfo.InvariantCulture, $"{name}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}");
            files.Add(new FolderFile(file.FullName, name, file.Length, XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(what))));
        }

        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Tells what has stopped changing from what may still be growing.</summary>
    /// <param name="state">What was found the last time.</param>
    /// <param name="listing">What is there now.</param>
    /// <returns>The files that are new and were the same at the last look; and what is kept, as if none of them was imported yet.</returns>
    public static (IReadOnlyList<FolderFile> Settled, ScheduleState State) Compare(ScheduleState state, IReadOnlyList<FolderFile> listing)
    {
        var (seen, pending) = (state.Seen.ToHashSet(), state.Pending.ToHashSet());
        var fresh = listing.Where(file => !seen.Contains(file.Hash)).ToList();
        return (
            [.. fresh.Where(file => pending.Contains(file.Hash))],
            state with
            {
                Seen = [.. listing.Select(file => file.Hash).Where(seen.Contains)],
                Pending = [.. fresh.Select(file => file.Hash)],
            });
    }
}
