using Khitab.Cli.Bench.Query;

namespace Khitab.Benchmarks.Query;

/// <summary>The peers of <c>bench query</c>.</summary>
internal static class QueryPeers
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["duckdb", "sqlite", "postgresql", "linq"];

    /// <summary>Those of some names for a corpus of so many articles; one that cannot be had is named and left out.</summary>
    public static async Task<IReadOnlyList<IQueryPeer>> ForAsync(int articles, IReadOnlyList<string> names)
    {
        var peers = new List<IQueryPeer>();
        if (names.Contains("duckdb")) peers.Add(await SqlPeer.OfAsync(new DuckDbStore()));
        if (names.Contains("sqlite")) peers.Add(await SqlPeer.OfAsync(new SqliteStore()));
        if (names.Contains("postgresql"))
        {
            if (await PostgresStore.StartAsync() is { } postgres) peers.Add(await SqlPeer.OfAsync(postgres));
            else await Console.Error.WriteLineAsync("PostgreSQL is not here and left out.");
        }

        if (names.Contains("linq") && articles <= LinqPeer.Most) peers.Add(new LinqPeer());
        return peers;
    }
}
