using System.Data.Common;
using System.Globalization;
using Khitab.Cli.Bench.Query;
using Khitab.Discourse;

namespace Khitab.Benchmarks.Query;

/// <summary>A database that is asked in SQL.</summary>
internal sealed class SqlPeer : IQueryPeer
{
    private readonly ISqlStore _store;
    private int _count;

    private SqlPeer(ISqlStore store) => _store = store;

    /// <inheritdoc/>
    public string Name => _store.Name;

    /// <inheritdoc/>
    public int MostArticles => int.MaxValue;

    /// <summary>A peer with empty tables.</summary>
    public static async Task<SqlPeer> OfAsync(ISqlStore store, CancellationToken cancellation = default)
    {
        var peer = new SqlPeer(store);
        foreach (var (table, columns) in ArticleTables.Layout)
        {
            var typed = columns.Select(c => c + (c == "id" ? " INTEGER PRIMARY KEY" : " INTEGER NOT NULL"));
            await peer.RunAsync($"CREATE TABLE {table} ({string.Join(", ", typed)})", cancellation);
        }

        return peer;
    }

    /// <inheritdoc/>
    public async Task AddAsync(IReadOnlyList<AnalyzedArticle> articles, CancellationToken cancellation)
    {
        foreach (var (table, rows) in ArticleTables.Of(articles, _count).Rows) await _store.AddAsync(table, rows, cancellation);
        _count += articles.Count;
    }

    /// <inheritdoc/>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        foreach (var statement in _store.Finish) await RunAsync(statement, cancellation);
    }

    /// <inheritdoc/>
    public async Task<OverviewNumbers> AskAsync(Selection selection, CancellationToken cancellation)
    {
        var question = new SqlQuestion(selection);
        var parts = new Dictionary<string, IReadOnlyList<long[]>>();
        try
        {
            await using var registered = cancellation.Register(_store.Interrupt);
            foreach (var (table, query) in question.Tables)
            {
                foreach (var statement in _store.Fill(table, query)) await RunAsync(statement, cancellation);
            }

            foreach (var (part, query) in question.Parts) parts[part] = await ReadAsync(query, cancellation);
        }
        catch (Exception e) when (e is DbException or OperationCanceledException && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("Given up.", e, cancellation);
        }
        finally
        {
            foreach (var (table, _) in question.Tables) await RunAsync($"DROP TABLE IF EXISTS {table}", CancellationToken.None);
        }

        return new OverviewNumbers(parts);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task RunAsync(string statement, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var command = Command(statement);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<List<long[]>> ReadAsync(string query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var command = Command(query);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<long[]>();
        while (await reader.ReadAsync(cancellation))
        {
            var row = new long[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = NumberOf(reader.GetValue(i));
            rows.Add(row);
        }

        return rows;
    }

    private DbCommand Command(string text)
    {
        var command = _store.Command(text);
        command.CommandTimeout = 0;
        return command;
    }

    // DuckDB gives sums as whole numbers of any size.
    private static long NumberOf(object value) =>
        value is System.Numerics.BigInteger big ? (long)big : Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
