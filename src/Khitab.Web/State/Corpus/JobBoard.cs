using Khitab.Feeding.Jobs;
using Khitab.Storage;

namespace Khitab.Web.State.Corpus;

/// <summary>
/// The import jobs and schedules as all pages show them: read once for a change, however many people look, and never twice at a time.
/// </summary>
public sealed partial class JobBoard : IDisposable
{
    /// <summary>So many jobs are shown, the latest.</summary>
    public const int Most = 100;

    private readonly IImportJobs _jobs;
    private readonly ILogger<JobBoard> _log;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lazy<Task> _first;
    private int _due;

    /// <summary>A board of these jobs.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="log">Where failures go.</param>
    public JobBoard(IImportJobs jobs, ILogger<JobBoard> log)
    {
        (_jobs, _log) = (jobs, log);
        _first = new(RefreshAsync);
        jobs.Changed += Raise;
    }

    /// <summary>Raised when something of it has changed, on any thread.</summary>
    public event Action? Changed;

    /// <summary>Running and past jobs, the newest first.</summary>
    public IReadOnlyList<JobView> Jobs { get; private set; } = [];

    /// <summary>Watched folders and addresses on a schedule.</summary>
    public IReadOnlyList<ScheduleView> Schedules { get; private set; } = [];

    /// <summary>Whether the store did not answer when it was asked last: what is shown may be old.</summary>
    public bool IsAway { get; private set; }

    /// <summary>What is being imported, or null where nothing is.</summary>
    public Incoming? Incoming => Corpus.Incoming.Of(Jobs);

    /// <summary>Completes when the jobs have been read once.</summary>
    public Task ReadyAsync() => _first.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        _jobs.Changed -= Raise;
        _turn.Dispose();
    }

    private void Raise()
    {
        // One that waits already sees this change too.
        if (Interlocked.Exchange(ref _due, 1) == 0) _ = Task.Run(RefreshAsync);
    }

    private async Task RefreshAsync()
    {
        await _turn.WaitAsync();
        try
        {
            Volatile.Write(ref _due, 0);
            (Jobs, Schedules, IsAway) = (await _jobs.JobsAsync(Most), await _jobs.SchedulesAsync(), false);
        }
        catch (StoreException)
        {
            IsAway = true;
        }
        catch (Exception error)
        {
            // Pages keep what they have: nobody waits for this, so nobody else would say it.
            LogFailed(error);
        }
        finally
        {
            _turn.Release();
        }

        Changed?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The import jobs could not be read.")]
    private partial void LogFailed(Exception error);
}
