using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Khitab.Storage;

/// <summary>Asks again, at growing intervals, where a database is away or busy.</summary>
/// <param name="context">Any context of the store.</param>
/// <param name="retries">How often it asks again.</param>
/// <param name="availability">What it tells of a database that is away.</param>
internal sealed class Patience(DbContext context, int retries, StoreAvailability availability)
    : ExecutionStrategy(context, retries, TimeSpan.FromSeconds(2))
{
    /// <summary>For a page: two or three seconds.</summary>
    public const int OfReaders = 4;

    /// <summary>For work that nobody waits for: about an hour, until its token is cancelled.</summary>
    public const int OfWorkers = 1_800;

    /// <summary>Whether what went wrong may go right later.</summary>
    public static bool IsPassing(Exception? error) => error switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        NpgsqlException { IsTransient: true } => true,
        SqliteException { SqliteErrorCode: 5 or 6 } => true, // Busy, locked.
        _ => IsPassing(error.InnerException),
    };

    /// <inheritdoc/>
    protected override bool ShouldRetryOn(Exception exception)
    {
        if (!IsPassing(exception)) return false;
        if (IsAway(exception)) availability.Lose();
        return true;
    }

    // A deadlock or a busy file is an answer: the database is there.
    private static bool IsAway(Exception? error) => error switch
    {
        null => false,
        PostgresException answer => answer.SqlState is not (PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure),
        NpgsqlException => true,
        _ => IsAway(error.InnerException),
    };
}
