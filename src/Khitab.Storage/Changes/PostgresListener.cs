using System.Globalization;
using Npgsql;

namespace Khitab.Storage.Changes;

/// <summary>Hears of changes that any process makes in a PostgreSQL database.</summary>
internal static class PostgresListener
{
    /// <summary>The channel that changes are told on.</summary>
    public const string Channel = "khitab";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // A connection that was cut without a word is found out by asking now and then.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>Listens until cancelled, and again after each loss of the connection.</summary>
    public static async Task RunAsync(
        string connectionString, ChangeFeed feed, StoreAvailability availability, Func<CancellationToken, Task<long>> sequence,
        CancellationToken cancellation)
    {
        // A connection of its own that is not handed on to others still listening.
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(own);
                connection.Notification += (_, told) =>
                {
                    if (long.TryParse(told.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var moved)) feed.Publish(moved);
                };
                await connection.OpenAsync(cancellation);
                await using var listen = new NpgsqlCommand("LISTEN " + Channel, connection);
                await listen.ExecuteNonQueryAsync(cancellation);
                availability.Find();
                // What was said while nobody listened.
                feed.Publish(await sequence(cancellation));
                while (true)
                {
                    if (await connection.WaitAsync(Silence, cancellation)) continue;
                    await using var ask = new NpgsqlCommand("SELECT 1", connection);
                    await ask.ExecuteScalarAsync(cancellation);
                }
            }
            catch (Exception error) when (error is NpgsqlException or StoreException or IOException)
            {
                if (!cancellation.IsCancellationRequested) availability.Lose();
                // The pool's connections went with this one; found out one by one, each would look like another loss.
                NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
