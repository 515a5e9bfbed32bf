using Khitab.Corpus.Records;
using Khitab.Feeding.Sources;
using Khitab.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Jobs;

/// <summary>
/// Runs one job: takes it, says again and again that it is alive, has the importer do the work, and notes how it ended. Whatever interrupts
/// that, the job can be run again from its beginning.
/// </summary>
internal sealed partial class ImportRunner(
    JobStore store, IImporter importer, JobPreparation preparation, LiveJobs live, JobSignal signal, Spool spool, IWorkQueue queue,
    Worker worker, IOptions<ImportOptions> options, TimeProvider clock, ILogger<ImportRunner> log)
{
    // The store may be away when the process has to end; the job is then found by its silent worker.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    /// <summary>Runs a job, if it waits for a worker or has lost its own.</summary>
    /// <param name="id">The job.</param>
    /// <param name="stopping">The process ends: the job goes back to waiting.</param>
    public async Task RunAsync(Guid id, CancellationToken stopping)
    {
        using var run = live.Begin(id, stopping);
        if (run is null) return;
        try
        {
            var found = await store.FindAsync(id, stopping);
            var job = found is null ? null : await store.TakeAsync(
                id, worker.Name, clock.GetUtcNow(), worker.Silence(found.Owner, options.Value.Silence), stopping);
            if (job is null) return;
            signal.Raise();
            await WorkAsync(job, run, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nothing was taken, or it is given back.
        }
        finally
        {
            live.End(id);
            signal.Raise();
        }
    }

    private async Task WorkAsync(ImportJob job, LiveRun run, CancellationToken stopping)
    {
        if (job.Attempts > options.Value.MostDeaths)
        {
            await EndAsync(job, JobState.Failed, $"given up: begun {options.Value.MostDeaths} times without storing anything more");
            return;
        }

        using var ended = new CancellationTokenSource();
        var beating = BeatAsync(job.Id, run, ended.Token);
        ImportResult? result = null;
        Exception? error = null;
        try
        {
            var request = await preparation.PrepareAsync(job, worker.Name, run.Token);
            result = await importer.ImportAsync(request, run, run.Token);
        }
        catch (Exception caught)
        {
            error = caught;
        }

        await ended.CancelAsync();
        await beating;
        try
        {
            await (result is not null ? CompleteAsync(job, run, result) : BreakOffAsync(job, run, error!, stopping));
        }
        catch (Exception caught) when (caught is StoreException or JobLostException or OperationCanceledException)
        {
            // The job stays as it is in the store: whoever takes it up finds its worker silent.
            LogUnkept(job.Id, caught);
        }
    }

    private async Task CompleteAsync(ImportJob job, LiveRun run, ImportResult result)
    {
        await NoteAsync(job.Id, [.. run.TakeFailures(), .. result.Failures]);
        var over = result.PassedOver.Select(kind => new JobItem(
            job.Id, kind.Key, FormattableString.Invariant($"{kind.Value} of this kind are no articles"), clock.GetUtcNow(), true));
        await store.AddItemsAsync(job.Id, [.. over]);
        // Where a person stopped it meanwhile, that stays, and so do its files.
        if (await store.EndAsync(job.Id, worker.Name, JobState.Done, null, result.Read)) await ForgetAsync(job);
    }

    private async Task BreakOffAsync(ImportJob job, LiveRun run, Exception error, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(LastWords, clock);
        await NoteAsync(job.Id, run.TakeFailures(), patience.Token);
        if (error is OperationCanceledException && run.Token.IsCancellationRequested)
        {
            // Paused, cancelled or lost: the store says so already.
            if (stopping.IsCancellationRequested)
                await store.EndAsync(job.Id, worker.Name, JobState.Waiting, null, 0, patience.Token);
            return;
        }

        if (error is JobLostException) return;
        var cause = CauseOf(error);
        var attempts = (await store.FindAsync(job.Id, patience.Token))?.Attempts ?? job.Attempts;
        if (!MayPass(error) || attempts >= options.Value.MostAttempts)
        {
            LogFailed(job.Id, error);
            await EndAsync(job, JobState.Failed, attempts > 1 ? FormattableString.Invariant($"{cause} (attempt {attempts})") : cause);
            return;
        }

        LogTriedAgain(job.Id, attempts, error);
        if (!await store.EndAsync(job.Id, worker.Name, JobState.Waiting, cause, 0, patience.Token)) return;
        var wait = BackOff.After(attempts, options.Value.FirstBackOff, options.Value.LongestBackOff);
        await queue.RunAsync(job.Id, clock.GetUtcNow() + wait, sooner: false, CancellationToken.None);
    }

    private async Task EndAsync(ImportJob job, JobState state, string message) =>
        await store.EndAsync(job.Id, worker.Name, state, message);

    private async Task ForgetAsync(ImportJob job)
    {
        spool.Delete(JobInput.Of(job).Folder);
        await queue.ForgetAsync(job.Id, CancellationToken.None);
    }

    private async Task BeatAsync(Guid id, LiveRun run, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.Value.Heartbeat, clock, ended);
                await NoteAsync(id, run.TakeFailures(), ended);
                var state = await store.BeatAsync(id, worker.Name, run.Last?.Stage.ToString(), clock.GetUtcNow(), ended);
                if (state == JobState.Running) continue;
                run.Stop();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
        catch (Exception error) when (error is StoreException or JobLostException)
        {
            // Without a sign of life another takes the job; going on would be work for nothing.
            LogSilent(id, error);
            run.Stop();
        }
    }

    private async Task NoteAsync(Guid job, IReadOnlyList<ImportFailure> failures, CancellationToken cancellation = default)
    {
        if (failures.Count == 0) return;
        var now = clock.GetUtcNow();
        await store.AddItemsAsync(
            job, [.. failures.Select(failure => new JobItem(job, failure.Name, failure.Cause, now, false))], cancellation);
    }

    private static bool MayPass(Exception error) => error switch
    {
        FetchException fetch => fetch.MayPass,
        FileNotFoundException or DirectoryNotFoundException => false,
        StoreException or IOException or TimeoutException or System.Data.Common.DbException => true,
        _ => false,
    };

    private static string CauseOf(Exception error) => error switch
    {
        StoreException or IOException or TimeoutException or JobBrokenException or FieldMappingException
            or Khitab.Analysis.Codebooks.CodebookException or UnauthorizedAccessException => error.Message,
        System.Data.Common.DbException => "the store does not answer",
        _ => "an error of the program; the log has its details",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Job} failed.")]
    private partial void LogFailed(Guid job, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {Job} is tried again; attempt {Attempt} failed.")]
    private partial void LogTriedAgain(Guid job, int attempt, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {Job} cannot say that it is alive, and stops.")]
    private partial void LogSilent(Guid job, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How import {Job} ended cannot be kept; it will be taken up again.")]
    private partial void LogUnkept(Guid job, Exception error);
}
