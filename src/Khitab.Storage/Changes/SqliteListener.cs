using Microsoft.Data.Sqlite;

namespace Khitab.Storage.Changes;

/// <summary>Notices the changes that other processes make in a SQLite file, by asking once a second.</summary>
internal static class SqliteListener
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Asks until cancelled.</summary>
    public static async Task RunAsync(
        string connectionString, ChangeFeed feed, Func<CancellationToken, Task<long>> sequence, CancellationToken cancellation)
    {
        // The version that SQLite gives counts the changes of all connections but the one that asks.
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var ask = connection.CreateCommand();
        ask.CommandText = "PRAGMA data_version";
        var last = await ask.ExecuteScalarAsync(cancellation);
        feed.Publish(await sequence(cancellation));
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            var now = await ask.ExecuteScalarAsync(cancellation);
            if (Equals(now, last)) continue;
            last = now;
            feed.Publish(await sequence(cancellation));
        }
    }
}
