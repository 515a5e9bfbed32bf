using System.Data.Common;
using DuckDB.NET.Data;

namespace Khitab.Benchmarks.Query;

/// <summary>DuckDB in a file of its own; its columns carry their least and greatest values, and it asks for no indexes.</summary>
internal sealed class DuckDbStore : ISqlStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-duckdb-");
    private readonly DuckDBConnection _connection;
    private DuckDBCommand? _running;

    /// <summary>An empty one.</summary>
    public DuckDbStore()
    {
        _connection = new DuckDBConnection("Data Source=" + Path.Combine(_folder.FullName, "articles.duckdb"));
        _connection.Open();
    }

    /// <inheritdoc/>
    public string Name => "DuckDB " + _connection.ServerVersion.TrimStart('v');

    /// <inheritdoc/>
    public IReadOnlyList<string> Finish { get; } = ["CHECKPOINT", "ANALYZE"];

    /// <inheritdoc/>
    public Task AddAsync(string table, IReadOnlyList<int[]> rows, CancellationToken cancellation)
    {
        using var appender = _connection.CreateAppender(table);
        foreach (var values in rows)
        {
            var row = appender.CreateRow();
            foreach (var value in values) row.AppendValue(value);
            row.EndRow();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Fill(string table, string query) => [$"CREATE TEMP TABLE {table} AS {query}"];

    /// <inheritdoc/>
    public DbCommand Command(string text)
    {
        _running = _connection.CreateCommand();
        _running.CommandText = text;
        return _running;
    }

    /// <inheritdoc/>
    public void Interrupt() => _running?.Cancel();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
