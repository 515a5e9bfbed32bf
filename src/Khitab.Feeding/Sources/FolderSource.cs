using System.Globalization;
using Khitab.Feeding.Jobs;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Sources;

/// <summary>
/// Looks at a watched folder: files that are new or changed, and have stopped changing, are copied into the spool and imported from there,
/// so that whoever fills the folder may go on as he likes.
/// </summary>
internal sealed class FolderSource(Spool spool, IOptions<ImportOptions> options)
{
    /// <summary>Looks once.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public async Task<LookResult> LookAsync(ScheduleSettings settings, ScheduleState before, CancellationToken cancellation)
    {
        var root = settings.Place;
        if (!Directory.Exists(root) || RealPath.Of(root) != root) throw new IOException($"{root}: no such folder");
        // A folder may hold the store with its spool: what is copied there must not be found as new.
        var listing = FolderListing.Of(root, cancellation).Where(file => !spool.Holds(file.Path)).ToList();
        var (settled, state) = FolderListing.Compare(before, listing);
        if (settled.Count == 0) return new LookResult(state, null, [], TimeSpan.Zero);
        var folder = spool.Create();
        try
        {
            var (taken, items) = await CopyAsync(root, settled, folder, cancellation);
            var kept = state with { Seen = [.. state.Seen, .. taken], Pending = [.. state.Pending.Except(taken)] };
            if (folder.Names.Count > 0)
            {
                await folder.CompleteAsync(cancellation);
                return new LookResult(kept, folder, items, TimeSpan.Zero);
            }

            folder.Delete();
            return new LookResult(kept, null, [], TimeSpan.Zero);
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    private async Task<(IReadOnlyList<ulong> Taken, IReadOnlyList<(string, string, bool)> Items)> CopyAsync(
        string root, IReadOnlyList<FolderFile> settled, SpoolFolder folder, CancellationToken cancellation)
    {
        var (taken, items) = (new List<ulong>(), new List<(string, string, bool)>());
        long size = 0;
        foreach (var file in settled)
        {
            if (file.Length > options.Value.LargestFile)
            {
                taken.Add(file.Hash);
                items.Add((UploadName.Clean(file.Name), string.Create(
                    CultureInfo.InvariantCulture, $"larger than {options.Value.LargestFile >> 20} MB"), false));
                continue;
            }

            // The rest at the next look.
            if (folder.Names.Count > 0 && size + file.Length > options.Value.LargestUpload) break;
            try
            {
                // The way to it may have become a link since the listing.
                if (!RealPath.IsIn(root, RealPath.Of(file.Path))) continue;
                await using var content = new FileStream(
                    file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 81_920, useAsync: true);
                size += await folder.AddAsync(UploadName.Clean(file.Name), content, options.Value.LargestFile, cancellation);
                taken.Add(file.Hash);
            }
            catch (FileNotFoundException)
            {
                // Gone since the listing.
            }
            catch (UnauthorizedAccessException)
            {
                taken.Add(file.Hash);
                items.Add((UploadName.Clean(file.Name), "no permission to read it", false));
            }
        }

        return (taken, items);
    }
}
