namespace Khitab.Feeding.Sources;

/// <summary>Tells of changes in one folder, some time after the first of many.</summary>
internal sealed class FolderHint : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly ITimer _timer;
    private readonly TimeSpan _delay;
    private int _isDue;

    /// <summary>Begins to watch.</summary>
    /// <exception cref="IOException">The system has no watches left.</exception>
    public FolderHint(string folder, TimeSpan delay, TimeProvider clock, Action changed)
    {
        _delay = delay;
        _timer = clock.CreateTimer(
            _ =>
            {
                Interlocked.Exchange(ref _isDue, 0);
                changed();
            },
            null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Created += (_, _) => Due();
        _watcher.Changed += (_, _) => Due();
        _watcher.Renamed += (_, _) => Due();
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Due()
    {
        if (Interlocked.Exchange(ref _isDue, 1) == 0) _timer.Change(_delay, Timeout.InfiniteTimeSpan);
    }
}
