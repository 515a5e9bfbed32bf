using Khitab.Storage;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Following;

/// <summary>Finds anew what is true of the whole corpus, from the store, and saves it there; every node's model takes it up.</summary>
public sealed partial class Comparison(ArticleStore store, Reader reader, ILogger<Comparison> log) : BackgroundService
{
    private const int ReadTogether = 256;

    private const int Many = 5_000;

    /// <summary>Up to so many articles the whole corpus is compared whenever some join it.</summary>
    private const int Small = 50_000;

    /// <summary>Beyond so many it is not compared as a whole: the words of all articles would take more memory than a server has.</summary>
    private const int Largest = 300_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>Has the corpus compared behind the scenes; asked for several times meanwhile, it is compared once.</summary>
    public void Request() => _asked.Release();

    /// <summary>
    /// Compares, if the corpus has changed since it was compared last, and a large one by much. Whoever changed it may have been killed
    /// before it was compared: what the store holds decides, not what the caller has just done.
    /// </summary>
    /// <param name="anew">Whether the articles were analysed again, so that it is compared though it is as large as before.</param>
    /// <param name="cancellation">Stops between articles and pairs of them; then the facts stay as they were.</param>
    /// <returns>Whether it was compared.</returns>
    public async Task<bool> RunAsync(bool anew = false, CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var before = await store.LoadFactsAsync(cancellation) ?? CorpusFacts.Empty;
            var compared = before.Compared;
            if (!anew && !await store.HasChangedSinceAsync(before.Sequence, cancellation)) return false;
            // Asked before the articles are read: what comes or goes meanwhile makes the corpus another one.
            var sequence = await store.SequenceAsync(cancellation);
            var articles = await store.CountAsync(cancellation);
            if (articles > Largest || (articles > Small && Math.Abs(articles - compared) < articles / 20)) return false;
            var isLarge = articles > Many;
            var analyzer = reader.Analyzer;
            // The words of all articles come into memory now, where those of the analysis are still.
            if (isLarge) analyzer.Rest();
            if (isLarge) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
            var facts = await Task.Run(
                () => analyzer.Compare(
                    store.ReadAsync(ReadTogether, cancellation).ToBlockingEnumerable(cancellation).SelectMany(some => some), cancellation),
                cancellation);
            await store.SaveFactsAsync(facts with { Sequence = sequence }, cancellation);
            // What it held is room for the segments that are now built again. Pages are asked for meanwhile: nobody waits for a collection.
            if (isLarge) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _asked.WaitAsync(stoppingToken);
            while (_asked.Wait(0, CancellationToken.None))
            {
                // All requests until here are answered by one comparison.
            }

            try
            {
                await RunAsync(cancellation: stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The corpus could not be compared as a whole; what was known of it stays.")]
    private partial void LogFailed(Exception error);
}
