using Khitab.Storage.Tests.Stores;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>Jobs outlive the workers that have them, and count what they did once.</summary>
public class JobStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Jobs_are_listed_the_latest_first(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var first = await store.Jobs.CreateAsync("{\"folder\":\"أخبار\"}", Start);
        var second = await store.Jobs.CreateAsync("{}", Start);
        Assert.Equal(first, await store.Jobs.FindAsync(first.Id));
        Assert.Equal([second, first], await store.Jobs.LatestAsync(10));
        Assert.Equal([second], await store.Jobs.LatestAsync(1));
        Assert.Null(await store.Jobs.FindAsync(Guid.NewGuid()));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_job_whose_worker_falls_silent_is_taken_over(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var job = await store.Jobs.CreateAsync("{}", Start);
        await store.Jobs.TakeAsync(job.Id, "first", Start, Silence);
        Assert.Equal(JobState.Running, await store.Jobs.BeatAsync(job.Id, "first", "read", Start.AddSeconds(9)));
        Assert.Null(await store.Jobs.TakeAsync(job.Id, "second", Start.AddSeconds(18), Silence));
        var taken = await store.Jobs.TakeAsync(job.Id, "second", Start.AddSeconds(20), Silence);
        Assert.Equal(("second", 2, "read"), (taken!.Owner, taken.Attempts, taken.Stage));

        // The first was only slow: it hears that the job is another's, and can neither beat nor end it.
        Assert.Null(await store.Jobs.BeatAsync(job.Id, "first", "analyze", Start.AddSeconds(21)));
        Assert.False(await store.Jobs.EndAsync(job.Id, "first", JobState.Done, null));
        Assert.True(await store.Jobs.EndAsync(job.Id, "second", JobState.Done, null));
        Assert.Equal(JobState.Done, (await store.Jobs.FindAsync(job.Id))!.State);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_person_pauses_resumes_and_cancels(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var job = await store.Jobs.CreateAsync("{}", Start);
        Assert.False(await store.Jobs.ResumeAsync(job.Id));
        await store.Jobs.TakeAsync(job.Id, "w", Start, Silence);
        Assert.True(await store.Jobs.PauseAsync(job.Id));
        Assert.Equal(JobState.Paused, await store.Jobs.BeatAsync(job.Id, "w", null, Start));
        Assert.False(await store.Jobs.EndAsync(job.Id, "w", JobState.Done, null));
        Assert.Null(await store.Jobs.TakeAsync(job.Id, "w", Start.AddDays(1), Silence));
        Assert.True(await store.Jobs.ResumeAsync(job.Id));
        Assert.NotNull(await store.Jobs.TakeAsync(job.Id, "w", Start, Silence));
        Assert.True(await store.Jobs.CancelAsync(job.Id));
        Assert.False(await store.Jobs.PauseAsync(job.Id));
        Assert.True(await store.Jobs.ResumeAsync(job.Id));
        await store.Jobs.TakeAsync(job.Id, "w", Start, Silence);
        Assert.True(await store.Jobs.EndAsync(job.Id, "w", JobState.Failed, "القرص ممتلئ"));
        var failed = await store.Jobs.FindAsync(job.Id);
        Assert.Equal((JobState.Failed, "القرص ممتلئ", true), (failed!.State, failed.Message, failed.HasEnded));
        Assert.True(await store.Jobs.ResumeAsync(job.Id));
        await store.Jobs.TakeAsync(job.Id, "w", Start, Silence);
        Assert.True(await store.Jobs.EndAsync(job.Id, "w", JobState.Waiting, "again"));
        Assert.NotNull(await store.Jobs.TakeAsync(job.Id, "w", Start, Silence));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Jobs.EndAsync(job.Id, "w", JobState.Paused, null));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_job_that_begins_anew_counts_nothing_twice(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var version = new ArticleVersion("c", "a");
        var articles = Corpora.Random(new Random(1), 10);
        await store.Articles.AddAsync([.. articles.Take(2)], version);
        var job = await store.Jobs.CreateAsync("{}", Start);
        JobItem Item(string name, bool passedOver) => new(job.Id, name, "سبب", Start, passedOver);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await store.Articles.AddAsync([.. articles.Take(6)], version, new JobProgress(job.Id, 6));
            await store.Jobs.AddItemsAsync(job.Id, [Item("a.pdf", false), Item("b.png", true), Item("a.pdf", false)]);
        }

        await store.Articles.AddAsync([.. articles.Skip(6)], version, new JobProgress(job.Id, 10));
        await store.Jobs.AddItemsAsync(job.Id, [Item("a.pdf", true), Item(new string('ن', 5_000), false)]);
        var after = (await store.Jobs.FindAsync(job.Id))!;
        Assert.Equal((10, 8, 2, 1, 2), (after.Read, after.Stored, after.Known, after.Failed, after.PassedOver));
        var items = await store.Jobs.ItemsAsync(job.Id, 0, 10);
        Assert.Equal([("a.pdf", true), ("b.png", true)], items.Take(2).Select(i => (i.Name, i.PassedOver)));
        Assert.Equal(400, items[2].Name.Length);
        Assert.Equal(["b.png"], (await store.Jobs.ItemsAsync(job.Id, 1, 1)).Select(i => i.Name));
        await Assert.ThrowsAsync<JobLostException>(() => store.Jobs.AddItemsAsync(Guid.NewGuid(), [Item("x", false)]));
    }
}
