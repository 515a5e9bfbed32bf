using System.Collections.Concurrent;

namespace Khitab.Feeding.Jobs;

/// <summary>The jobs that run in this process.</summary>
/// <param name="signal">Told of their progress.</param>
internal sealed class LiveJobs(JobSignal signal)
{
    private readonly ConcurrentDictionary<Guid, LiveRun> _runs = new();

    /// <summary>A run begins.</summary>
    /// <returns>The run; null where the job runs here already.</returns>
    public LiveRun? Begin(Guid job, CancellationToken stopping)
    {
        var run = new LiveRun(signal, stopping);
        if (_runs.TryAdd(job, run)) return run;
        run.Dispose();
        return null;
    }

    /// <summary>A run has ended.</summary>
    public void End(Guid job)
    {
        if (_runs.TryRemove(job, out var run)) run.Dispose();
    }

    /// <summary>How far a job is that runs here; null for others.</summary>
    public ImportProgress? Progress(Guid job) => _runs.GetValueOrDefault(job)?.Last;

    /// <summary>Stops a run, if it is here.</summary>
    public void Stop(Guid job) => _runs.GetValueOrDefault(job)?.Stop();
}
