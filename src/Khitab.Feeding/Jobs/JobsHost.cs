using Khitab.Feeding.Sources;
using Khitab.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Khitab.Feeding.Jobs;

/// <summary>
/// Starts Quartz beside the application rather than before it, so that pages open while a database is away, and ends it with the jobs that
/// run given back.
/// </summary>
internal sealed partial class JobsHost(
    ISchedulerFactory schedulers, JobSweep sweep, ConfiguredSchedules configured, FolderHints hints, WorkStopping work, TimeProvider clock,
    ILogger<JobsHost> log) : BackgroundService
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(10);

    private IScheduler? _scheduler;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await work.StopAsync();
        await base.StopAsync(cancellationToken);
        try
        {
            if (_scheduler is not null) await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host waits no longer. Jobs that still ran are taken up again at the next start.
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => WorkAsync(stoppingToken), stoppingToken);

    private async Task WorkAsync(CancellationToken stopping)
    {
        var isConfigured = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                // Asks the store, and goes no further while it is away: Quartz gives up for good where it cannot begin.
                if (!isConfigured) await configured.AddAsync(stopping);
                isConfigured = true;
                if (_scheduler is null)
                {
                    var scheduler = await schedulers.GetScheduler(stopping);
                    await scheduler.Start(stopping);
                    _scheduler = scheduler;
                }

                await sweep.RunAsync(stopping);
                await hints.FollowAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // Whatever it is, it must not end the looking; a store that is away comes back.
                if (error is StoreException or SchedulerException or System.Data.Common.DbException) LogAway(error.Message);
                else LogFailed(error);
            }

            try
            {
                await Task.Delay(BetweenSweeps, clock, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import jobs cannot be looked at for the moment: {Cause}")]
    private partial void LogAway(string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for import jobs failed; it is tried again.")]
    private partial void LogFailed(Exception error);
}
