using Khitab.Storage;

namespace Khitab.Feeding.Following;

/// <summary>Finds anew what is true of the whole corpus, from the store, and saves it there; every node's model takes it up.</summary>
public sealed class Comparison(ArticleStore store, Reader reader)
{
    private const int ReadTogether = 256;

    /// <summary>Up to so many articles the whole corpus is compared whenever some join it.</summary>
    private const int Small = 50_000;

    /// <summary>Beyond so many it is not compared as a whole: the words of all articles would take more memory than a server has.</summary>
    private const int Largest = 300_000;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>
    /// Compares, if the corpus has changed since it was compared last, and a large one by much. Whoever changed it may have been killed
    /// before it was compared: what the store holds decides, not what the caller has just done.
    /// </summary>
    /// <param name="cancellation">Stops between articles and pairs of them; then the facts stay as they were.</param>
    /// <returns>Whether it was compared.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var articles = (await store.IdsAsync(cancellation)).Count;
            var before = await store.LoadFactsAsync(cancellation);
            var compared = before?.Compared ?? 0;
            // Fewer than there are: some came while the others were being compared.
            if (compared >= articles && !await store.HasOutgrownFactsAsync(cancellation)) return false;
            if (articles > Largest || (articles > Small && Math.Abs(articles - compared) < articles / 20)) return false;
            var facts = await Task.Run(
                () => reader.Analyzer.Compare(
                    store.ReadAsync(ReadTogether, cancellation).ToBlockingEnumerable(cancellation).SelectMany(some => some), cancellation),
                cancellation);
            await store.SaveFactsAsync(facts, cancellation);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }
}
