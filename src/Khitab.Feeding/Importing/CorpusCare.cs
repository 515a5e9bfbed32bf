using Khitab.Feeding.Following;
using Khitab.Feeding.Jobs;
using Khitab.Storage;

namespace Khitab.Feeding.Importing;

/// <summary>Removes stored articles and has them analysed again; the model follows the store.</summary>
public sealed class CorpusCare(ArticleStore store, Reader reader, Comparison comparison, ModelKeeper keeper) : ICorpusCare
{
    private const int Together = 512;

    /// <inheritdoc/>
    public async Task<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
    {
        var removed = await store.RemoveAsync(ids, cancellation);
        if (removed == 0) return 0;

        // They are gone from the pages at once; what is true of the rest takes longer to find, and nobody waits for it.
        await keeper.CatchUpAsync(CancellationToken.None);
        comparison.Request();
        return removed;
    }

    /// <inheritdoc/>
    public Task<int> AnalyseAgainAsync(IProgress<CareProgress> progress, CancellationToken cancellation = default) => Task.Run(async () =>
    {
        var outdated = await store.OutdatedAsync(reader.Version, cancellation);
        progress.Report(new CareProgress(0, outdated.Count));
        var done = 0;
        foreach (var some in outdated.Chunk(Together))
        {
            var articles = await store.FindSourcesAsync(some, cancellation);
            await store.ReplaceAsync(reader.Analyzer.AnalyzeArticles(articles, cancellation: cancellation), reader.Version, cancellation);
            progress.Report(new CareProgress(done += some.Length, outdated.Count));
        }

        if (done > 0) await comparison.RunAsync(anew: true, cancellation);
        await keeper.CatchUpAsync(cancellation);
        return done;
    }, cancellation);

    /// <inheritdoc/>
    public async Task<int> OutdatedCountAsync(CancellationToken cancellation = default) =>
        (await store.OutdatedAsync(await Task.Run(() => reader.Version, cancellation), cancellation)).Count;
}
