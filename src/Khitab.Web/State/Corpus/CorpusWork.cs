using Khitab.Feeding.Jobs;
using Khitab.Storage;

namespace Khitab.Web.State.Corpus;

/// <summary>
/// What is done with articles that are stored, as all pages see it. Analysing again what another codebook or analyser has read goes on when
/// whoever asked for it leaves the page, and runs once at a time.
/// </summary>
public sealed partial class CorpusWork(ILogger<CorpusWork> log, TimeProvider clock, ICorpusCare care) : IDisposable
{
    // A page is drawn no more often than that.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private CancellationTokenSource? _stop;
    private DateTimeOffset _told;

    /// <summary>Raised when something of it has changed, on any thread.</summary>
    public event Action? Changed;

    /// <summary>How many articles another codebook or analyser has read; null where that is not known yet.</summary>
    public int? Outdated { get; private set; }

    /// <summary>How far it is; null where it does not run.</summary>
    public CareProgress? Progress { get; private set; }

    /// <summary>How many articles were replaced the last time; null before, and where that time failed.</summary>
    public int? Replaced { get; private set; }

    /// <summary>Why the last time broke off; null where it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Removes articles for good.</summary>
    /// <returns>How many of them there were.</returns>
    public async Task<int> RemoveAsync(IReadOnlyCollection<string> ids)
    {
        var removed = await care.RemoveAsync(ids);
        await CountAsync();
        return removed;
    }

    /// <summary>Counts the articles anew.</summary>
    public async Task CountAsync(CancellationToken cancellation = default)
    {
        try
        {
            Outdated = await care.OutdatedCountAsync(cancellation);
        }
        catch (StoreException)
        {
            Outdated = null;
        }

        Changed?.Invoke();
    }

    /// <summary>Begins, where it does not run already.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_stop is not null) return;
            _stop = new CancellationTokenSource();
            (Progress, Replaced, Failure) = (new CareProgress(0, Outdated ?? 0), null, null);
            _ = Task.Run(() => RunAsync(care, _stop.Token));
        }

        Changed?.Invoke();
    }

    /// <summary>Stops; what was replaced stays.</summary>
    public void Stop()
    {
        lock (_lock) _stop?.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private async Task RunAsync(ICorpusCare work, CancellationToken cancellation)
    {
        try
        {
            Replaced = await work.AnalyseAgainAsync(new Listener(Tell), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Whoever stopped it knows.
        }
        catch (StoreException error)
        {
            Failure = error.Message;
        }
        catch (Exception error)
        {
            LogFailed(error);
            Failure = error.Message;
        }

        lock (_lock)
        {
            _stop?.Dispose();
            (_stop, Progress) = (null, null);
        }

        await CountAsync(CancellationToken.None);
    }

    private void Tell(CareProgress progress)
    {
        lock (_lock)
        {
            if (_stop is null) return;
            Progress = progress;
            var now = clock.GetUtcNow();
            if (now - _told < Between) return;
            _told = now;
        }

        Changed?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Articles could not be analysed again.")]
    private partial void LogFailed(Exception error);

    // Progress<T> would hand each report to the thread pool, in any order.
    private sealed class Listener(Action<CareProgress> tell) : IProgress<CareProgress>
    {
        public void Report(CareProgress value) => tell(value);
    }
}
