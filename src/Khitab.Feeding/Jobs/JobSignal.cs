using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Jobs;

/// <summary>Says that jobs have changed, at most four times a second however often they do.</summary>
/// <param name="clock">The clock.</param>
/// <param name="log">Where the failures of whoever listens go.</param>
internal sealed partial class JobSignal(TimeProvider clock, ILogger<JobSignal> log) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private ITimer? _timer;
    private bool _isResting;
    private bool _isDue;

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>Something has changed.</summary>
    public void Raise()
    {
        lock (_lock)
        {
            _isDue = _isResting;
            if (_isResting) return;
            _isResting = true;
            _timer ??= clock.CreateTimer(_ => Rested(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(Between, Timeout.InfiniteTimeSpan);
        }

        foreach (var handler in (Changed?.GetInvocationList() ?? []).Cast<Action>())
        {
            try
            {
                handler();
            }
            catch (Exception error)
            {
                // A page that is being closed, for instance: that is no matter of the import that told it.
                LogFailed(error);
            }
        }
    }

    public void Dispose() => _timer?.Dispose();

    private void Rested()
    {
        lock (_lock)
        {
            _isResting = false;
            if (!_isDue) return;
        }

        Raise();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Whoever was told of a change of import jobs failed.")]
    private partial void LogFailed(Exception error);
}
