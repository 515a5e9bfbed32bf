using Khitab.Cli.Bench.Query;

namespace Khitab.Benchmarks.Query;

/// <summary>The peers of <c>bench query</c>.</summary>
internal static class QueryPeers
{
    /// <summary>Those that are asked about a corpus of so many articles; one that cannot be had here is named and left out.</summary>
    public static async Task<IReadOnlyList<IQueryPeer>> ForAsync(int articles)
    {
        var peers = new List<IQueryPeer> { await SqlPeer.OfAsync(new DuckDbStore()), await SqlPeer.OfAsync(new SqliteStore()) };
        if (await PostgresStore.StartAsync() is { } postgres) peers.Add(await SqlPeer.OfAsync(postgres));
        else await Console.Error.WriteLineAsync("PostgreSQL is not here and left out.");
        var linq = new LinqPeer();
        if (articles <= linq.MostArticles) peers.Add(linq);
        else await linq.DisposeAsync();
        return peers;
    }
}
