using Khitab.Feeding.Sources;
using Quartz;

namespace Khitab.Feeding.Jobs;

/// <summary>One look at a schedule's place, as Quartz starts it.</summary>
[DisallowConcurrentExecution]
internal sealed class LookWork(ScheduleLooker looker, WorkStopping stopping) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping.Token);
        await looker.LookAsync(QuartzQueue.IdOf(context), either.Token);
    }
}
