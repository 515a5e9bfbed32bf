using Khitab.Analysis.Codebooks;
using Khitab.Feeding.Following;
using Khitab.Feeding.Jobs;
using Khitab.Storage;

namespace Khitab.Feeding.Importing;

/// <summary>Removes stored articles and has them analysed again; the model follows the store.</summary>
public sealed class CorpusCare(ArticleStore store, CodebookStore codebooks, Reader reader, Comparison comparison, ModelKeeper keeper)
    : ICorpusCare
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
        var total = await OutdatedCountAsync(cancellation);
        var codebook = reader.Current;
        progress.Report(new CareProgress(0, total));
        var (done, again) = (0, 0);
        await codebooks.KeepAsync(codebook.Version.Codebook, codebook.Files, cancellation);
        foreach (var version in (await store.VersionsAsync(cancellation)).Where(version => version != codebook.Version))
        {
            var change = await ChangeAsync(version, codebook, cancellation);
            foreach (var some in (await store.OfVersionAsync(version, cancellation)).Chunk(Together))
            {
                var touched = await TouchedAsync(change, some, cancellation);
                var articles = await store.FindSourcesAsync(touched, cancellation);
                await store.ReplaceAsync(
                    codebook.Analyzer.AnalyzeArticles(articles, cancellation: cancellation), codebook.Version, cancellation);
                await store.MarkAsync([.. some.Except(touched, StringComparer.Ordinal)], codebook.Version, cancellation);
                again += touched.Count;
                progress.Report(new CareProgress(done += some.Length, total));
            }
        }

        // Also where no article reads otherwise: names that are shown may be others.
        if (done > 0) await comparison.RunAsync(anew: true, cancellation);
        await keeper.CatchUpAsync(cancellation);
        return again;
    }, cancellation);

    /// <inheritdoc/>
    public async Task<int> OutdatedCountAsync(CancellationToken cancellation = default)
    {
        await reader.RefreshAsync(cancellation);
        return (await store.OutdatedAsync(await Task.Run(() => reader.Version, cancellation), cancellation)).Count;
    }

    private async Task<CodebookChange> ChangeAsync(ArticleVersion from, CodebookInUse to, CancellationToken cancellation)
    {
        // Another analyser may read anything otherwise.
        if (from.Analyser != to.Version.Analyser) return CodebookChange.Unknown;
        if (await codebooks.FindAsync(from.Codebook, cancellation) is not { } files) return CodebookChange.Unknown;
        return CodebookChange.Between(CodebookLoader.Load(files), CodebookLoader.Load(to.Files));
    }

    // Those whose analysis cannot be read are analysed in any case.
    private async Task<IReadOnlyCollection<string>> TouchedAsync(
        CodebookChange change, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        if (!change.IsBounded) return ids;
        var untouched = (await store.FindAsync(ids, cancellation)).Where(article => !change.Touches(article))
            .Select(article => article.Article.Id).ToHashSet(StringComparer.Ordinal);
        return [.. ids.Where(id => !untouched.Contains(id))];
    }
}
