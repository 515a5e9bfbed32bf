namespace Khitab.Feeding.Jobs;

/// <summary>Says that jobs have changed, at most four times a second however often they do.</summary>
/// <param name="clock">The clock.</param>
internal sealed class JobSignal(TimeProvider clock) : IDisposable
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

        Changed?.Invoke();
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
}
