using System.Collections.Concurrent;

namespace Khitab.Feeding.Jobs;

/// <summary>One run of a job in this process: what the importer says of it, and the way to stop it.</summary>
internal sealed class LiveRun : IProgress<ImportProgress>, IDisposable
{
    private readonly ConcurrentQueue<ImportFailure> _failures = new();
    private readonly JobSignal _signal;
    private readonly CancellationTokenSource _stop;
    private volatile ImportProgress? _last;

    public LiveRun(JobSignal signal, CancellationToken stopping)
    {
        _signal = signal;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Token = _stop.Token;
    }

    /// <summary>Cancelled when the run has to stop.</summary>
    public CancellationToken Token { get; }

    /// <summary>How far it is; null before the first report.</summary>
    public ImportProgress? Last => _last;

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        _last = value;
        foreach (var failure in value.NewFailures) _failures.Enqueue(failure);
        _signal.Raise();
    }

    /// <summary>The failures reported since the last call.</summary>
    public IReadOnlyList<ImportFailure> TakeFailures()
    {
        var taken = new List<ImportFailure>();
        while (_failures.TryDequeue(out var failure)) taken.Add(failure);
        return taken;
    }

    /// <summary>Stops it.</summary>
    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended in the meantime.
        }
    }

    public void Dispose() => _stop.Dispose();
}
