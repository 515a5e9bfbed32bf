using Quartz;

namespace Khitab.Feeding.Jobs;

/// <summary>Work planned with Quartz: in memory, or in a PostgreSQL store that several workers share.</summary>
internal sealed class QuartzQueue(ISchedulerFactory schedulers) : IWorkQueue
{
    /// <summary>The group that import jobs are limited by.</summary>
    public const string Imports = "imports";

    private const string Looks = "looks";

    /// <inheritdoc/>
    public Task RunAsync(Guid job, DateTimeOffset due, bool sooner, CancellationToken cancellation) =>
        PlanAsync<ImportWork>(Imports, job, due, sooner, cancellation);

    /// <inheritdoc/>
    public Task LookAsync(Guid schedule, DateTimeOffset due, bool sooner, CancellationToken cancellation) =>
        PlanAsync<LookWork>(Looks, schedule, due, sooner, cancellation);

    /// <inheritdoc/>
    public async Task ForgetAsync(Guid id, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        await scheduler.DeleteJob(new JobKey(id.ToString("N"), Imports), cancellation);
        await scheduler.DeleteJob(new JobKey(id.ToString("N"), Looks), cancellation);
    }

    /// <summary>The id of the job or schedule that a piece of work is about.</summary>
    public static Guid IdOf(IJobExecutionContext context) => Guid.ParseExact(context.JobDetail.Key.Name, "N");

    private async Task PlanAsync<T>(string group, Guid id, DateTimeOffset due, bool sooner, CancellationToken cancellation)
        where T : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var key = new JobKey(id.ToString("N"), group);
        if (!await scheduler.Exists(key, cancellation))
        {
            var job = JobBuilder.Create<T>().WithIdentity(key).StoreDurably().RequestRecovery().Build();
            await scheduler.AddJob(job, AddJobOptions.Replacing, cancellation);
        }

        var trigger = TriggerBuilder.Create().WithIdentity(key.Name, group).ForJob(key).StartAt(due).WithExecutionGroup(group).Build();
        await scheduler.ScheduleTrigger(trigger, sooner ? TriggerConflict.KeepEarlier : TriggerConflict.Keep, cancellation);
    }
}
