using System.Collections.Concurrent;
using Khitab.Feeding.Jobs;

namespace Khitab.Feeding.Tests.Jobs;

/// <summary>Notes what is planned, and leaves the doing to the test.</summary>
internal sealed class FakeQueue : IWorkQueue
{
    /// <summary>Jobs planned and when, as Quartz would keep them.</summary>
    public ConcurrentDictionary<Guid, DateTimeOffset> Runs { get; } = new();

    /// <summary>Schedules planned and when.</summary>
    public ConcurrentDictionary<Guid, DateTimeOffset> Looks { get; } = new();

    public Task RunAsync(Guid job, DateTimeOffset due, bool sooner, CancellationToken cancellation) => Plan(Runs, job, due, sooner);

    public Task LookAsync(Guid schedule, DateTimeOffset due, bool sooner, CancellationToken cancellation) =>
        Plan(Looks, schedule, due, sooner);

    public Task ForgetAsync(Guid id, CancellationToken cancellation)
    {
        Runs.TryRemove(id, out _);
        Looks.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    private static Task Plan(ConcurrentDictionary<Guid, DateTimeOffset> plan, Guid id, DateTimeOffset due, bool sooner)
    {
        plan.AddOrUpdate(id, due, (_, before) => sooner && due < before ? due : before);
        return Task.CompletedTask;
    }
}
