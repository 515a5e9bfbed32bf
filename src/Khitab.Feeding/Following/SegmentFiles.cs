using System.Text.Json;
using Khitab.Discourse;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Following;

/// <summary>
/// Segments on disk, beside a store that lasts, so that the next start need not build them from the documents. They are a copy: whatever is
/// wrong with them, they are built again.
/// </summary>
/// <param name="folder">Where they lie; null where the store does not last.</param>
/// <param name="log">Where it is said that they could not be used.</param>
internal sealed partial class SegmentFiles(string? folder, ILogger log) : IDisposable
{
    private const string Index = "segments.json";
    private const string Lock = "lock";
    private const int Format = 1;

    // Which file each segment lies in: segments never change.
    private readonly Dictionary<CorpusSegment, string> _names = new(ReferenceEqualityComparer.Instance);

    private FileStream? _lock;

    /// <summary>The segments saved last, with the sequence and the corrections that they have; null where there are none to use.</summary>
    public async Task<(IReadOnlyList<CorpusSegment> Segments, long Sequence, IReadOnlyList<Guid> Corrections)?> ReadAsync(
        CancellationToken cancellation)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, Index))) return null;
        try
        {
            var index = JsonSerializer.Deserialize<Saved>(await File.ReadAllTextAsync(Path.Combine(folder, Index), cancellation));
            if (index is not { Format: Format }) return null;
            var segments = new CorpusSegment[index.Files.Count];
            await Parallel.ForAsync(0, segments.Length, cancellation, (place, _) =>
            {
                using var file = File.OpenRead(Path.Combine(folder, Path.GetFileName(index.Files[place])));
                segments[place] = CorpusSegment.Read(file);
                return ValueTask.CompletedTask;
            });
            for (var i = 0; i < segments.Length; i++) _names[segments[i]] = index.Files[i];
            return (segments, index.Sequence, index.Corrections);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
        {
            LogUnusable(error.Message);
            return null;
        }
    }

    /// <summary>
    /// Saves the segments that are not there yet, then the index; a start in between finds the former ones. Of several processes that
    /// follow one store from one folder the first saves, until it ends: each would take the others' files for left ones.
    /// </summary>
    public void Write(FollowedCorpus corpus)
    {
        if (folder is null) return;
        try
        {
            Directory.CreateDirectory(folder);
            if (!TakeLock(folder)) return;
            foreach (var segment in corpus.Segments.Where(segment => !IsThere(folder, segment)))
            {
                var name = Guid.NewGuid().ToString("N") + ".segment";
                using (var file = File.Create(Path.Combine(folder, name))) segment.Write(file);
                _names[segment] = name;
            }

            var index = new Saved(
                Format, corpus.Sequence, [.. corpus.Segments.Select(s => _names[s])],
                [.. corpus.Corrections.Corrections.Select(c => c.Id)]);
            var temporary = Path.Combine(folder, Index + ".new");
            File.WriteAllText(temporary, JsonSerializer.Serialize(index));
            File.Move(temporary, Path.Combine(folder, Index), overwrite: true);
            Forget(corpus);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without them the next start takes longer, and nothing is lost.
            LogUnusable(error.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock?.Dispose();

    // The system lets it go with the process, however that ends.
    private bool TakeLock(string place)
    {
        try
        {
            _lock ??= new FileStream(Path.Combine(place, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private bool IsThere(string place, CorpusSegment segment) =>
        _names.TryGetValue(segment, out var name) && File.Exists(Path.Combine(place, name));

    private void Forget(FollowedCorpus corpus)
    {
        var used = corpus.Segments.ToHashSet<CorpusSegment>(ReferenceEqualityComparer.Instance);
        foreach (var gone in _names.Keys.Where(segment => !used.Contains(segment)).ToList()) _names.Remove(gone);
        var names = _names.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder!, "*.segment").Where(file => !names.Contains(Path.GetFileName(file))))
            File.Delete(file);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Saved segments are not used: {Cause}")]
    private partial void LogUnusable(string cause);

    private sealed record Saved(int Format, long Sequence, IReadOnlyList<string> Files, IReadOnlyList<Guid> Corrections);
}
