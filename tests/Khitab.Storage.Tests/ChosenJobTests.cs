using Khitab.Storage.Tests.Stores;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>Jobs that a worker is told to run, and what is looked at for new ones.</summary>
public class ChosenJobTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_chosen_job_is_taken_by_one_worker_where_it_waits_or_has_lost_its_own(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Jobs.CreateAsync("{}", Start);
        var job = await store.Jobs.CreateAsync("{}", Start);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            Task.Run(() => store.Jobs.TakeAsync(job.Id, FormattableString.Invariant($"w{i}"), Start, Silence))));
        var owner = Assert.Single(taken.OfType<ImportJob>()).Owner;
        Assert.Equal([JobState.Waiting, JobState.Running], (await store.Jobs.OpenAsync()).Select(open => open.State));
        Assert.Null(await store.Jobs.TakeAsync(job.Id, "late", Start.AddSeconds(9), Silence));
        Assert.NotNull(await store.Jobs.TakeAsync(job.Id, "late", Start.AddSeconds(10), Silence));
        Assert.Null(await store.Jobs.BeatAsync(job.Id, owner!, null, Start.AddSeconds(11)));
        Assert.Null(await store.Jobs.TakeAsync(Guid.NewGuid(), "w", Start, Silence));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Attempts_count_what_came_to_nothing(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var job = await store.Jobs.CreateAsync("{}", Start);
        Assert.Equal(1, (await store.Jobs.TakeAsync(job.Id, "w", Start, Silence))!.Attempts);
        Assert.True(await store.Jobs.EndAsync(job.Id, "w", JobState.Waiting, null, 7));
        Assert.Equal((0, 7), ((await store.Jobs.FindAsync(job.Id))!.Attempts, (await store.Jobs.FindAsync(job.Id))!.Read));
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal(attempt, (await store.Jobs.TakeAsync(job.Id, "w", Start, Silence))!.Attempts);
            Assert.True(await store.Jobs.EndAsync(job.Id, "w", JobState.Waiting, "away"));
        }

        await store.Jobs.TakeAsync(job.Id, "w", Start, Silence);
        await store.Articles.AddAsync([Corpora.Bare("a")], new ArticleVersion("c", "a"), new JobProgress(job.Id, 1, "w"));
        Assert.Equal(1, (await store.Jobs.FindAsync(job.Id))!.Attempts);
        Assert.True(await store.Jobs.EndAsync(job.Id, "w", JobState.Failed, "away"));
        Assert.True(await store.Jobs.ResumeAsync(job.Id));
        Assert.Equal((0, (string?)null), ((await store.Jobs.FindAsync(job.Id))!.Attempts, (await store.Jobs.FindAsync(job.Id))!.Message));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Only_what_has_ended_is_removed_and_its_items_with_it(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var job = await store.Jobs.CreateAsync("{}", Start);
        await store.Jobs.AddItemsAsync(job.Id, [new JobItem(job.Id, "a", "empty", Start, false)]);
        Assert.False(await store.Jobs.RemoveAsync(job.Id));
        Assert.True(await store.Jobs.CancelAsync(job.Id));
        Assert.True(await store.Jobs.RemoveAsync(job.Id));
        Assert.Null(await store.Jobs.FindAsync(job.Id));
        Assert.Empty(await store.Jobs.ItemsAsync(job.Id, 0, 10));
        Assert.False(await store.Jobs.RemoveAsync(job.Id));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Schedules_keep_what_they_found_when_their_settings_change(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Schedules.AddAsync(first, "{\"place\":\"أخبار\"}");
        await store.Schedules.AddAsync(second, "2");
        Assert.True(await store.Schedules.SaveAsync(first, "found"));
        await store.Schedules.AddAsync(first, "new");
        Assert.Equal(
            [new ImportSchedule(first, "new", "found"), new ImportSchedule(second, "2", "")], await store.Schedules.AllAsync());
        Assert.True(await store.Schedules.RemoveAsync(first));
        Assert.False(await store.Schedules.RemoveAsync(first));
        Assert.False(await store.Schedules.SaveAsync(first, "late"));
        Assert.Null(await store.Schedules.FindAsync(first));
        Assert.Equal("2", (await store.Schedules.FindAsync(second))!.Settings);
    }
}
