using Quartz;

namespace Khitab.Feeding.Jobs;

/// <summary>
/// One run of an import job, as Quartz starts it: never two of one job at the same time, and again where a worker died in it.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class ImportWork(ImportRunner runner, WorkStopping stopping) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping.Token);
        await runner.RunAsync(QuartzQueue.IdOf(context), either.Token);
    }
}
