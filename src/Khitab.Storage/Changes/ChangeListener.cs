using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Storage.Changes;

/// <summary>Prepares the store before the application starts, and tells the feed of changes that other processes make.</summary>
internal sealed partial class ChangeListener(
    StoreAccess access, ArticleStore articles, ChangeFeed feed, StoreAvailability availability, ILogger<ChangeListener> log)
    : BackgroundService, IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // In memory there is nothing to find wrong, and the first question is soon enough.
        if (access.Kind == StoreKind.Memory) return;
        try
        {
            await access.PrepareAsync(Patience.OfReaders, cancellationToken);
        }
        catch (StoreException error)
        {
            // Whoever asks the store gets the same answer and can show it; the application need not die of it.
            LogRefused(error.Message);
        }
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        // The last connection that is closed folds SQLite's log into the file, which is then all there is to copy.
        if (access.Kind == StoreKind.Sqlite) SqliteConnection.ClearPool(new SqliteConnection(access.ConnectionString));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (access.Kind == StoreKind.Memory) return;
        availability.Changed += Say;
        try
        {
            while (!await IsPreparedAsync(stoppingToken)) await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            if (access.Kind == StoreKind.Sqlite)
                await SqliteListener.RunAsync(access.ConnectionString!, feed, articles.SequenceAsync, stoppingToken);
            else
                await PostgresListener.RunAsync(access.ConnectionString!, feed, availability, articles.SequenceAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application ends.
        }
        catch (Exception error)
        {
            LogEnded(error);
        }
        finally
        {
            availability.Changed -= Say;
        }
    }

    private void Say()
    {
        if (availability.IsAvailable) LogFound();
        else LogLost();
    }

    private async Task<bool> IsPreparedAsync(CancellationToken cancellation)
    {
        try
        {
            await access.PrepareAsync(Patience.OfReaders, cancellation);
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store cannot be used: {Cause}")]
    private partial void LogRefused(string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store does not answer; it is asked again until it does.")]
    private partial void LogLost();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store answers again.")]
    private partial void LogFound();

    [LoggerMessage(Level = LogLevel.Error, Message = "Changes that other processes make are not heard of any more.")]
    private partial void LogEnded(Exception error);
}
