using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Sources;

/// <summary>
/// Has watched folders looked at soon after something changed in them. The system's word is a hint only: it is not given for every file
/// system and may be lost, and the schedule looks anyway.
/// </summary>
internal sealed partial class FolderHints(
    ScheduleStore store, IWorkQueue queue, WorkStopping stopping, TimeProvider clock, ILogger<FolderHints> log) : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Guid, FolderHint> _hints = [];

    /// <summary>Follows the folders that are watched now, and no others.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        var folders = (await store.AllAsync(cancellation))
            .Select(schedule => (schedule.Id, Settings: ScheduleSettings.Of(schedule)))
            .Where(pair => pair.Settings is { Kind: SourceKind.Folder })
            .ToDictionary(pair => pair.Id, pair => pair.Settings!.Place);
        foreach (var gone in _hints.Keys.Where(id => !folders.ContainsKey(id)).ToList())
        {
            _hints.Remove(gone, out var hint);
            hint?.Dispose();
        }

        foreach (var (id, place) in folders)
        {
            if (_hints.ContainsKey(id) || !Directory.Exists(place)) continue;
            try
            {
                _hints.Add(id, new FolderHint(place, Delay, clock, () => _ = HintAsync(id)));
            }
            catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // Too many watches on this machine, for instance.
                LogNotFollowed(place, error.Message);
            }
        }
    }

    public void Dispose()
    {
        foreach (var hint in _hints.Values) hint.Dispose();
        _hints.Clear();
    }

    private async Task HintAsync(Guid id)
    {
        try
        {
            await queue.LookAsync(id, clock.GetUtcNow(), sooner: true, stopping.Token);
        }
        catch (Exception error)
        {
            // A hint that is lost costs a few seconds.
            LogLost(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Folder} is only looked at on its schedule: {Cause}")]
    private partial void LogNotFollowed(string folder, string cause);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A hint that a folder has changed is lost.")]
    private partial void LogLost(Exception error);
}
