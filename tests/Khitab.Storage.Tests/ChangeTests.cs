using Khitab.Storage.Tests.Stores;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>What has changed, and that whoever waits for it hears.</summary>
public class ChangeTests
{
    private static readonly ArticleVersion Version = new("c1", "a1");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Random changes against a plain list of what is stored and when it was touched last.
    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task What_has_changed_since_any_moment_is_what_a_plain_list_says(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var random = new Random(3);
        var articles = Corpora.Random(random, 12);
        var states = new List<(long Sequence, Dictionary<string, long> Kept)> { (0, new(StringComparer.Ordinal)) };
        for (var step = 0; step < 40; step++)
        {
            var kept = new Dictionary<string, long>(states[^1].Kept, StringComparer.Ordinal);
            var some = random.GetItems(articles.ToArray(), random.Next(1, 4)).DistinctBy(a => a.Article.Id).ToList();
            var ids = some.ConvertAll(a => a.Article.Id);
            var action = random.Next(3);
            if (action == 0) await store.Articles.AddAsync(some, Version);
            else if (action == 1) await store.Articles.ReplaceAsync(some, Version);
            else await store.Articles.RemoveAsync(ids);
            var now = await store.Articles.SequenceAsync();
            var touched = ids.Where(id => action == 0 ? !kept.ContainsKey(id) : kept.ContainsKey(id)).ToList();
            Assert.Equal(touched.Count > 0, now > states[^1].Sequence);
            foreach (var id in touched)
            {
                if (action == 2) kept.Remove(id);
                else kept[id] = now;
            }

            states.Add((now, kept));
        }

        var last = states[^1];
        foreach (var (sequence, kept) in states)
        {
            var changes = await store.Articles.ChangesAsync(sequence);
            Assert.Equal(last.Sequence, changes.Sequence);
            Assert.Equal(last.Kept.Where(k => k.Value > sequence).Select(k => k.Key).Order(), changes.Changed.Order());
            Assert.Superset(kept.Keys.Except(last.Kept.Keys).ToHashSet(), changes.Removed.ToHashSet());
            Assert.Empty(changes.Removed.Intersect(last.Kept.Keys).Except(changes.Changed));
        }

        Assert.Equal(last.Kept.Keys.Order(), (await store.AllAsync()).Select(a => a.Article.Id).Order());
    }

    // A store that remembered all that ever was removed would grow for ever; one that forgot it silently would leave ghosts behind.
    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Whoever_follows_at_any_pace_ends_with_what_is_stored_though_removals_are_forgotten(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        store.Articles.KeptRemovals = 3;
        var random = new Random(5);
        var articles = Corpora.Random(random, 12).ToArray();
        var (sequence, followed, hasForgotten) = (0L, new HashSet<string>(StringComparer.Ordinal), false);
        for (var step = 0; step < 60; step++)
        {
            var some = random.GetItems(articles, random.Next(1, 5)).DistinctBy(a => a.Article.Id).ToList();
            if (random.Next(2) == 0) await store.Articles.AddAsync(some, Version);
            else await store.Articles.RemoveAsync(some.ConvertAll(a => a.Article.Id));
            if (random.Next(8) != 0) continue;
            Assert.True(await store.Articles.HasChangedSinceAsync(sequence) || sequence == await store.Articles.SequenceAsync());
            var changes = await store.Articles.ChangesAsync(sequence);
            hasForgotten |= changes.HasForgotten;
            followed.ExceptWith(changes.Removed);
            followed.UnionWith(changes.Changed);
            if (changes.HasForgotten) followed.IntersectWith(await store.Articles.IdsAsync());
            sequence = changes.Sequence;
            Assert.Equal((await store.Articles.IdsAsync()).Order(), followed.Order());
        }

        Assert.Equal(kind != StoreKind.Memory, hasForgotten);
        Assert.False(await store.Articles.HasChangedSinceAsync(await store.Articles.SequenceAsync()));
        if (kind == StoreKind.Memory) return;
        await using var context = await store.ContextAsync();
        var kept = Convert.ToInt64(
            await context.Database.ScalarAsync("SELECT count(*) FROM removals", CancellationToken.None),
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(kept, 1, 12);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Facts_and_corrections_are_changes_and_jobs_are_not(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Articles.SaveFactsAsync(CorpusFacts.Empty);
        var facts = await store.Articles.ChangesAsync(0);
        Assert.Equal((1, true, false), (facts.Sequence, facts.Facts, facts.Corrections));
        await store.Corrections.AddAsync(Corrections.New());
        var corrections = await store.Articles.ChangesAsync(1);
        Assert.Equal((2, false, true), (corrections.Sequence, corrections.Facts, corrections.Corrections));
        await store.Jobs.CreateAsync("{}", DateTimeOffset.UnixEpoch);
        Assert.True((await store.Articles.ChangesAsync(2)).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_change_of_this_process_is_told_before_it_is_done(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var told = new List<long>();
        store.Feed.Moved += _ => throw new InvalidOperationException("A handler of somebody else.");
        store.Feed.Moved += told.Add;
        await store.Articles.AddAsync(Corpora.Random(new Random(1), 2), Version);
        await store.Articles.AddAsync(Corpora.Random(new Random(1), 2), Version);
        await store.Articles.SaveFactsAsync(CorpusFacts.Empty);
        Assert.Equal([1, 2], told);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task A_change_of_another_process_is_told(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Articles.AddAsync(Corpora.Random(new Random(1), 2), Version);
        await using var other = store.Another();
        await using var heard = other.Feed.ReadAllAsync().GetAsyncEnumerator();
        var first = heard.MoveNextAsync();
        await other.StartAsync();

        // What was there before is the first that it hears.
        Assert.True(await first.AsTask().WaitAsync(Patience));
        Assert.Equal(1, heard.Current);
        var second = heard.MoveNextAsync();
        await store.Articles.SaveFactsAsync(CorpusFacts.Empty);
        Assert.True(await second.AsTask().WaitAsync(Patience));
        Assert.Equal(2, heard.Current);
    }
}
