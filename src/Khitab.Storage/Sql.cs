using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Khitab.Storage;

/// <summary>SQL as it is written, inside the context's transaction. Only for words of our own: nothing in it is a parameter.</summary>
internal static class Sql
{
    /// <summary>Runs it.</summary>
    public static async Task ExecuteAsync(this DatabaseFacade database, string sql, CancellationToken cancellation) =>
        await RunAsync(database, sql, command => command.ExecuteNonQueryAsync(cancellation), cancellation);

    /// <summary>Runs it and reads its first value.</summary>
    public static Task<object?> ScalarAsync(this DatabaseFacade database, string sql, CancellationToken cancellation) =>
        RunAsync(database, sql, command => command.ExecuteScalarAsync(cancellation), cancellation);

    private static async Task<T> RunAsync<T>(
        DatabaseFacade database, string sql, Func<System.Data.Common.DbCommand, Task<T>> run, CancellationToken cancellation)
    {
        await database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = database.CurrentTransaction?.GetDbTransaction();
            return await run(command);
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
