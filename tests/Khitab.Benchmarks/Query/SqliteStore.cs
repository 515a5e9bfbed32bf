using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Khitab.Benchmarks.Query;

/// <summary>SQLite in a file of its own, with covering indexes for what is looked up and all of the file where it can be mapped.</summary>
internal sealed class SqliteStore : ISqlStore
{
    // Rows of one statement: each statement has its own cost.
    private const int AtOnce = 100;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-sqlite-");
    private readonly SqliteConnection _connection;

    /// <summary>An empty one.</summary>
    public SqliteStore()
    {
        var file = Path.Combine(_folder.FullName, "articles.sqlite");
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        // Nothing here has to outlast a loss of power.
        using var command = Command(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA mmap_size = 8000000000; "
            + "PRAGMA temp_store = MEMORY; PRAGMA threads = 2");
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public string Name => "SQLite " + _connection.ServerVersion;

    /// <inheritdoc/>
    public IReadOnlyList<string> Finish { get; } = [.. SqlIndexes.All, "ANALYZE"];

    /// <inheritdoc/>
    public async Task AddAsync(string table, IReadOnlyList<int[]> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return;
        await using var transaction = (SqliteTransaction)await _connection.BeginTransactionAsync(cancellation);
        await using var many = Insert(table, rows[0].Length, AtOnce, transaction);
        await using var one = Insert(table, rows[0].Length, 1, transaction);
        foreach (var some in rows.Chunk(AtOnce))
        {
            if (some.Length == AtOnce) await RunAsync(many, some, cancellation);
            else foreach (var row in some) await RunAsync(one, [row], cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private SqliteCommand Insert(string table, int columns, int rows, SqliteTransaction transaction)
    {
        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        for (var i = 0; i < rows * columns; i++) command.Parameters.Add(FormattableString.Invariant($"$p{i}"), SqliteType.Integer);
        var names = command.Parameters.Cast<SqliteParameter>().Select(p => p.ParameterName).Chunk(columns);
        command.CommandText = $"INSERT INTO {table} VALUES {string.Join(", ", names.Select(row => $"({string.Join(", ", row)})"))}";
        return command;
    }

    private static Task<int> RunAsync(SqliteCommand command, int[][] rows, CancellationToken cancellation)
    {
        var parameter = 0;
        foreach (var row in rows)
        {
            foreach (var value in row) command.Parameters[parameter++].Value = value;
        }

        return command.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Fill(string table, string query) =>
        [$"CREATE TEMP TABLE {table} (article INTEGER PRIMARY KEY)", $"INSERT INTO {table} {query} ORDER BY t.id"];

    /// <inheritdoc/>
    public DbCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <inheritdoc/>
    public void Interrupt() => raw.sqlite3_interrupt(_connection.Handle!);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
