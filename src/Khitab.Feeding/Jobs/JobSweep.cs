using Khitab.Feeding.Sources;
using Khitab.Storage;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Jobs;

/// <summary>
/// Plans again what the store says is to be done and nobody does: jobs that wait, jobs whose worker has fallen silent, schedules. Run at
/// the start and every few seconds, this is what makes a killed process harmless; planning what is planned already changes nothing.
/// </summary>
internal sealed class JobSweep(
    JobStore jobs, ScheduleStore schedules, IWorkQueue queue, Worker worker, Spool spool, JobSignal signal, IOptions<ImportOptions> options,
    TimeProvider clock)
{
    private const int MostLooked = 10_000;
    private const int MostCompared = 50;

    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeptFiles = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptScheduledJobs = TimeSpan.FromDays(7);

    private DateTimeOffset _cleaned = DateTimeOffset.MinValue;
    private int _seen;

    /// <summary>Looks once.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var job in await jobs.OpenAsync(cancellation))
        {
            if (job.State == JobState.Waiting || job.Heartbeat <= now - worker.Silence(job.Owner, options.Value.Silence))
                await queue.RunAsync(job.Id, now, sooner: false, cancellation);
        }

        var planned = await schedules.AllAsync(cancellation);
        foreach (var schedule in planned)
        {
            var next = ScheduleState.Of(schedule).Next ?? now;
            await queue.LookAsync(schedule.Id, next > now ? next : now, sooner: false, cancellation);
        }

        await NoticeOthersAsync(planned, cancellation);
        if (now - _cleaned < BetweenCleanings) return;
        _cleaned = now;
        await CleanAsync(now, cancellation);
    }

    // Other processes on the same store change jobs without a word to this one.
    private async Task NoticeOthersAsync(IReadOnlyList<ImportSchedule> planned, CancellationToken cancellation)
    {
        var hash = new HashCode();
        foreach (var job in await jobs.LatestAsync(MostCompared, cancellation))
            hash.Add(HashCode.Combine(job.Id, job.State, job.Stage, job.Read, job.Stored, job.Failed, job.PassedOver, job.Message));
        foreach (var schedule in planned) hash.Add(HashCode.Combine(schedule.Id, schedule.State));
        var seen = hash.ToHashCode();
        if (seen != _seen) signal.Raise();
        _seen = seen;
    }

    private async Task CleanAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var job in await jobs.LatestAsync(MostLooked, cancellation))
        {
            var input = JobInput.Of(job);
            if (job.State is not (JobState.Done or JobState.Cancelled) && input.Folder is { } folder) needed.Add(folder);

            // A feed makes a job each time that it has news; nobody reads a list of thousands.
            if (job is { State: JobState.Done, Failed: 0 } && (input.Kind is SourceKind.Feed or SourceKind.Folder)
                && job.Created < now - KeptScheduledJobs) await jobs.RemoveAsync(job.Id, cancellation);
        }

        spool.Sweep(needed, now - KeptFiles);
    }
}
