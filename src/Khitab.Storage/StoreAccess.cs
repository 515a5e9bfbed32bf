using Khitab.Model.Telemetry;
using Khitab.Storage.Changes;
using Khitab.Storage.Rows;
using Khitab.Storage.Schemas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Khitab.Storage;

/// <summary>
/// The way to the database that all stores take: a context of their own for each question, tried again where the database is away, and for
/// a change one transaction, one at a time.
/// </summary>
internal sealed class StoreAccess
{
    /// <summary>What the lock that PostgreSQL's writers take is called; any number that nobody else uses in this database.</summary>
    private const long WritersLock = 0x4B68_6974_6162;

    private readonly IDbContextFactory<KhitabContext> _contexts;
    private readonly StoreAvailability _availability;
    private readonly ChangeFeed _feed;
    private readonly StoreSchema _schema;
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile bool _prepared;

    public StoreAccess(
        IDbContextFactory<KhitabContext> contexts, DbContextOptions<KhitabContext> options, StoreAvailability availability, ChangeFeed feed,
        StoreSchema schema)
    {
        (_contexts, _availability, _feed, _schema) = (contexts, availability, feed, schema);
        // Told from the options: a context would bring up its provider, which a start has better things to do than wait for.
        var provider = options.Extensions.First(extension => extension.Info.IsDatabaseProvider).GetType().Assembly.GetName().Name!;
        Kind = provider.EndsWith(".Sqlite", StringComparison.Ordinal) ? StoreKind.Sqlite
            : provider.EndsWith(".PostgreSQL", StringComparison.Ordinal) ? StoreKind.Postgres
            : StoreKind.Memory;
        ConnectionString = Kind == StoreKind.Memory ? null : RelationalOptionsExtension.Extract(options).ConnectionString;
    }

    /// <summary>Which provider.</summary>
    public StoreKind Kind { get; }

    /// <summary>Where the database is; null in memory.</summary>
    public string? ConnectionString { get; }

    /// <summary>Creates the tables, or brings those of an older version up to date; does nothing the second time.</summary>
    /// <param name="retries">How often it is tried again.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store is of a newer version, or not to be used.</exception>
    public async Task PrepareAsync(int retries, CancellationToken cancellation)
    {
        if (_prepared) return;
        await PatientlyAsync(retries, token => AloneAsync(_preparing, async () =>
        {
            if (_prepared) return true;
            await using var context = await _contexts.CreateDbContextAsync(token);
            await _schema.PrepareAsync(context, token);
            return _prepared = true;
        }, token), cancellation);
    }

    /// <summary>Asks.</summary>
    /// <param name="operation">What telemetry calls it.</param>
    /// <param name="read">The question; asked again from its beginning where the database was away.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The database does not answer, or cannot be used.</exception>
    public async Task<T> ReadAsync<T>(
        string operation, Func<KhitabContext, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        using var measured = KhitabTelemetry.Query(operation);
        await PrepareAsync(Patience.OfReaders, cancellation);
        return await PatientlyAsync(Patience.OfReaders, async token =>
        {
            await using var context = await _contexts.CreateDbContextAsync(token);
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(context, token);
        }, cancellation);
    }

    /// <summary>Changes something, all of it or nothing.</summary>
    /// <param name="operation">What telemetry calls it.</param>
    /// <param name="write">
    /// The change; made again from its beginning where the database was away, also where it went away so late that nobody knows whether the
    /// first try was kept. It has to bear that.
    /// </param>
    /// <param name="retries">How often it is tried again.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The database does not answer, or cannot be used.</exception>
    public async Task<T> WriteAsync<T>(
        string operation, Func<StoreWriting, CancellationToken, Task<T>> write, int retries, CancellationToken cancellation)
    {
        using var measured = KhitabTelemetry.Query(operation);
        await PrepareAsync(retries, cancellation);
        var (result, sequence) = await PatientlyAsync(
            retries, token => AloneAsync(_writing, () => WriteOnceAsync(write, token), token), cancellation);
        _feed.Publish(sequence);
        return result;
    }

    // Held for one try only: a worker that waits for the database must not keep others from hearing that it is away.
    private static async Task<T> AloneAsync<T>(SemaphoreSlim turn, Func<Task<T>> work, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(T Result, long Sequence)> WriteOnceAsync<T>(
        Func<StoreWriting, CancellationToken, Task<T>> write, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await BeginAsync(context, cancellation);
        var state = await context.Set<StoreState>().SingleAsync(cancellation);
        var writing = new StoreWriting(context, state);
        var result = await write(writing, cancellation);
        await context.SaveChangesAsync(cancellation);
        if (Kind == StoreKind.Postgres && writing.HasMoved)
            await context.Database.ExecuteAsync($"NOTIFY {PostgresListener.Channel}, '{state.Sequence}'", cancellation);
        if (transaction is not null) await transaction.CommitAsync(cancellation);
        return (result, state.Sequence);
    }

    // Writers go one after another: numbers and sequences are then given in the order of commits, and whoever has seen one has seen all
    // before it. SQLite's transactions begin with its own lock.
    private async Task<IDbContextTransaction?> BeginAsync(KhitabContext context, CancellationToken cancellation)
    {
        if (Kind == StoreKind.Memory) return null;
        var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (Kind == StoreKind.Postgres) await context.Database.ExecuteAsync($"SELECT pg_advisory_xact_lock({WritersLock})", cancellation);
        return transaction;
    }

    private async Task<T> PatientlyAsync<T>(int retries, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        if (Kind == StoreKind.Memory) return await work(cancellation);
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellation);
            var result = await new Patience(context, retries, _availability).ExecuteAsync(work, cancellation);
            _availability.Find();
            return result;
        }
        catch (RetryLimitExceededException error)
        {
            throw new StoreException("The store does not answer.", error);
        }
    }
}
