using System.Globalization;
using Khitab.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Khitab.Storage.Schemas;

/// <summary>
/// The version of the store's tables. A new store gets the tables as the model has them now; one of an older version takes the steps from
/// its own version on, and one of a newer version is left alone.
/// </summary>
/// <param name="steps">The step from version 1 to 2 first, and so on; the current version is one more than their number.</param>
internal sealed class StoreSchema(params IReadOnlyList<SchemaStep> steps)
{
    private const long PreparersLock = 0x4B68_6974_6163;

    /// <summary>The schema of this build. Steps of builds that are out are never changed, only added to.</summary>
    public static StoreSchema Current { get; } = new(CareStep.Step, ValidationTables.Step, JobOfArticles.Step, CodebookEditTable.Step);

    /// <summary>The version of the tables.</summary>
    public int Version => steps.Count + 1;

    /// <summary>The schema with further steps.</summary>
    public StoreSchema Then(params IReadOnlyList<SchemaStep> further) => new([.. steps, .. further]);

    /// <summary>Makes the store fit for use.</summary>
    /// <exception cref="StoreException">It is of a newer version, or no store.</exception>
    public async Task PrepareAsync(KhitabContext context, CancellationToken cancellation)
    {
        try
        {
            if (context.Database.IsRelational()) await PrepareTablesAsync(context, cancellation);
            else if (!await context.Set<StoreState>().AnyAsync(cancellation)) await BeginAsync(context, cancellation);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 14 or 26)
        {
            var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
            var reason = error.SqliteErrorCode == 14 ? "cannot be opened or created" : "is no SQLite database";
            throw new StoreException($"The store {file} {reason}.", error);
        }
    }

    private async Task PrepareTablesAsync(KhitabContext context, CancellationToken cancellation)
    {
        var database = context.Database;
        if (database.IsSqlite()) await OpenFileAsync(database, cancellation);
        else await CreateDatabaseAsync(context, cancellation);
        await using var transaction = await database.BeginTransactionAsync(cancellation);
        if (database.IsNpgsql()) await database.ExecuteAsync($"SELECT pg_advisory_xact_lock({PreparersLock})", cancellation);
        if (await HasTablesAsync(database, cancellation))
        {
            await UpgradeAsync(context, cancellation);
        }
        else
        {
            await database.ExecuteAsync(database.GenerateCreateScript(), cancellation);
            // Documents are compressed already: the server need not try again with each.
            if (database.IsNpgsql()) await database.ExecuteAsync("ALTER TABLE articles ALTER document SET STORAGE EXTERNAL", cancellation);
            await BeginAsync(context, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task OpenFileAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        // Documents fill pages of this size better than those of 4 KB; a file that is there keeps its own.
        await database.ExecuteAsync("PRAGMA page_size = 16384", cancellation);
        // Readers and the one writer do not wait for one another.
        await database.ScalarAsync("PRAGMA journal_mode = wal", cancellation);
    }

    private static async Task CreateDatabaseAsync(KhitabContext context, CancellationToken cancellation)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation)) return;
        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // Another node that starts at the same time was first.
        }
    }

    private static async Task<bool> HasTablesAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        var count = await database.ScalarAsync(
            database.IsSqlite()
                ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'store'"
                : "SELECT count(to_regclass('store'))",
            cancellation);
        return Convert.ToInt64(count, CultureInfo.InvariantCulture) > 0;
    }

    private async Task BeginAsync(KhitabContext context, CancellationToken cancellation)
    {
        context.Add(new StoreState { Schema = Version });
        await context.SaveChangesAsync(cancellation);
    }

    private async Task UpgradeAsync(KhitabContext context, CancellationToken cancellation)
    {
        // By itself: later versions may have given the row columns that older ones lack.
        var found = Convert.ToInt32(
            await context.Database.ScalarAsync("SELECT \"schema\" FROM store WHERE id = 1", cancellation), CultureInfo.InvariantCulture);
        if (found > Version)
        {
            throw new StoreException(
                $"The store is of version {found}, which a newer Khitab wrote; this one reads up to version {Version}. Nothing was changed.");
        }

        for (var version = found; version < Version; version++)
        {
            var step = steps[version - 1];
            await context.Database.ExecuteAsync(context.Database.IsSqlite() ? step.Sqlite : step.Postgres, cancellation);
        }

        if (found < Version)
            await context.Database.ExecuteAsync(
                string.Create(CultureInfo.InvariantCulture, $"UPDATE store SET \"schema\" = {Version} WHERE id = 1"), cancellation);
    }
}
