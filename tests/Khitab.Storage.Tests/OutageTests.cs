using Khitab.Storage.Tests.Stores;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>A database that goes away comes back, and meanwhile pages can say so.</summary>
public class OutageTests
{
    [PostgresFact]
    public async Task Work_waits_for_a_server_that_is_away_and_goes_on()
    {
        using var server = await PostgresServer.StartAsync();
        await using var store = OpenDatabase(await server.CreateAsync());
        await store.StartAsync();
        var articles = Corpora.Random(new Random(1), 6);
        await store.Articles.AddAsync([.. articles.Take(2)], new("c", "a"));
        var patience = TimeSpan.FromSeconds(60);
        var lost = WhenAsync(store.Availability, available: false);
        await server.DownAsync();
        await lost.WaitAsync(patience);
        var adding = store.Articles.AddAsync(articles, new("c", "a"));
        await Assert.ThrowsAsync<StoreException>(() => store.Articles.IdsAsync());
        await Assert.ThrowsAsync<StoreException>(() => store.Corrections.AddAsync(Corrections.New()));
        Assert.False(adding.IsCompleted);
        var found = WhenAsync(store.Availability, available: true);
        await server.UpAsync();
        Assert.Equal(4, await adding.WaitAsync(patience));
        await found.WaitAsync(patience);
        AssertSame(articles, await store.AllAsync());

        // What others change is heard of again too.
        await using var heard = store.Feed.ReadAllAsync().GetAsyncEnumerator();
        var next = heard.MoveNextAsync();
        await using var other = store.Another();
        await other.Articles.SaveFactsAsync(CorpusFacts.Empty);
        Assert.True(await next.AsTask().WaitAsync(patience));
    }

    private static Task WhenAsync(StoreAvailability availability, bool available)
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (availability.IsAvailable == available) came.TrySetResult();
        }

        availability.Changed += Look;
        Look();
        return came.Task;
    }
}
