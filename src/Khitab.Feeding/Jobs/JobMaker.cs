using Khitab.Storage;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Jobs;

/// <summary>Makes jobs and has them run.</summary>
internal sealed partial class JobMaker(
    JobStore store, IWorkQueue queue, JobSignal signal, TimeProvider clock, ILogger<JobMaker> log)
{
    /// <summary>Makes a job.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="items">What is known already to be passed over or unreadable: names and causes.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ImportJob> MakeAsync(
        JobInput input, IReadOnlyList<(string Name, string Cause, bool PassedOver)> items, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var job = await store.CreateAsync(input.ToJson(), now, cancellation);
        if (items.Count > 0)
        {
            var noted = items.Select(item => new JobItem(job.Id, item.Name, item.Cause, now, item.PassedOver));
            await store.AddItemsAsync(job.Id, [.. noted], CancellationToken.None);
        }

        try
        {
            await queue.RunAsync(job.Id, now, sooner: true, CancellationToken.None);
        }
        catch (Exception error)
        {
            // The job is kept: it runs when the sweep finds it.
            LogNotPlanned(job.Id, error);
        }

        signal.Raise();
        return job;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {Job} is kept and cannot be planned yet.")]
    private partial void LogNotPlanned(Guid job, Exception error);
}
