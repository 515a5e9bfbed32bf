using System.Data.Common;
using Khitab.Storage.Tests.Stores;
using Npgsql;
using NpgsqlTypes;

namespace Khitab.Benchmarks.Query;

/// <summary>A PostgreSQL server of the bench's own, with memory as its manual advises for a machine that does little else.</summary>
internal sealed class PostgresStore : ISqlStore
{
    private readonly PostgresServer _server;
    private readonly NpgsqlConnection _connection;
    private NpgsqlCommand? _running;

    private PostgresStore(PostgresServer server, NpgsqlConnection connection) => (_server, _connection) = (server, connection);

    /// <inheritdoc/>
    public string Name => "PostgreSQL " + _connection.ServerVersion.Split(' ')[0];

    // A vacuum tells which pages need not be looked at when an index answers.
    /// <inheritdoc/>
    public IReadOnlyList<string> Finish { get; } = [.. SqlIndexes.All, "VACUUM ANALYZE"];

    /// <summary>Starts one; null where there is none.</summary>
    public static async Task<PostgresStore?> StartAsync()
    {
        if (!PostgresServer.IsThere) return null;
        var server = await PostgresServer.StartAsync();
        var text = await server.CreateAsync() + ";Pooling=false";
        await using (var connection = new NpgsqlConnection(text))
        {
            await connection.OpenAsync();
            foreach (var setting in new[]
                {
                    "shared_buffers = '2GB'", "work_mem = '256MB'", "maintenance_work_mem = '1GB'", "effective_cache_size = '8GB'",
                    "random_page_cost = 1.1", "max_wal_size = '8GB'", "jit = off", "max_parallel_workers_per_gather = 2",
                })
            {
                await using var command = new NpgsqlCommand("ALTER SYSTEM SET " + setting, connection);
                await command.ExecuteNonQueryAsync();
            }
        }

        await server.DownAsync();
        await server.UpAsync();
        var asked = new NpgsqlConnection(text);
        await asked.OpenAsync();
        return new PostgresStore(server, asked);
    }

    /// <inheritdoc/>
    public async Task AddAsync(string table, IReadOnlyList<int[]> rows, CancellationToken cancellation)
    {
        await using var copy = await _connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var value in row) await copy.WriteAsync(value, NpgsqlDbType.Integer, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Fill(string table, string query) =>
        [$"CREATE TEMP TABLE {table} AS {query}", $"CREATE UNIQUE INDEX ON {table} (article)", $"ANALYZE {table}"];

    /// <inheritdoc/>
    public DbCommand Command(string text) => _running = new NpgsqlCommand(text, _connection);

    /// <inheritdoc/>
    public void Interrupt() => _running?.Cancel();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _server.Dispose();
    }
}
