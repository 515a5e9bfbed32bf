using Khitab.Storage.Rows;
using Khitab.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>Several people, workers and nodes write at the same time.</summary>
public class ConcurrencyTests
{
    private static readonly ArticleVersion Version = new("c1", "a1");

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Workers_of_one_process_that_add_the_same_articles_store_each_once(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await AddFromManyAsync([store, store, store, store]);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task Processes_that_add_the_same_articles_store_each_once(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await using var second = store.Another();
        await using var third = store.Another();
        await AddFromManyAsync([store, second, third, second]);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task Processes_that_start_at_once_make_one_store(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var all = Enumerable.Range(0, 4).Select(_ => store.Another()).ToList();
        await Task.WhenAll(all.Select(s => Task.Run(() => s.Articles.SequenceAsync())));
        await using var context = await store.ContextAsync();
        Assert.Equal(1, await context.Set<StoreState>().CountAsync());
        foreach (var one in all) await one.DisposeAsync();
    }

    // Numbers and sequences grow in the order of commits: whoever reads on from what he has seen misses nothing.
    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task Whoever_asks_again_and_again_what_has_changed_hears_of_everything(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await using var second = store.Another();
        var writing = Task.WhenAll(new[] { store, second }.Select((s, i) => Task.Run(async () =>
        {
            for (var batch = 0; batch < 15; batch++)
                await s.Articles.AddAsync(Corpora.Random(new Random(i), 3, FormattableString.Invariant($"p{i}b{batch}-")), Version);
        })));
        await using var reader = store.Another();
        var heard = new HashSet<string>(StringComparer.Ordinal);
        for (var since = 0L; ;)
        {
            var ended = writing.IsCompleted;
            var changes = await reader.Articles.ChangesAsync(since);
            heard.UnionWith(changes.Changed);
            since = changes.Sequence;
            if (ended) break;
        }

        await writing;
        Assert.Equal(90, heard.Count);
    }

    private static async Task AddFromManyAsync(IReadOnlyList<TestStore> stores)
    {
        var articles = Corpora.Random(new Random(9), 60);
        var added = await Task.WhenAll(stores.Select((store, i) => Task.Run(async () =>
        {
            var random = new Random(i);
            var sum = 0;
            for (var batch = 0; batch < 12; batch++)
            {
                var some = random.GetItems(articles.ToArray(), 10);
                sum += await store.Articles.AddAsync(some, Version);
            }

            return sum + await store.Articles.AddAsync(articles, Version);
        })));
        Assert.Equal(60, added.Sum());
        var kept = await stores[0].AllAsync(7);
        Assert.Equal(articles.Select(a => a.Article.Id).Order(), kept.Select(a => a.Article.Id).Order());
    }
}
