using Khitab.Analysis.Corrections;
using Khitab.Discourse;
using Khitab.Storage;

namespace Khitab.Feeding.Following;

/// <summary>Builds segments of stored articles, several at once.</summary>
internal sealed class SegmentFactory(ArticleStore store)
{
    /// <summary>How many articles are read from the store at once: all of a segment's would take some hundred megabytes.</summary>
    public const int ReadTogether = 128;

    /// <summary>Segments of these articles, in their order; one that is no longer stored or cannot be read is left out.</summary>
    /// <param name="ids">The articles' ids, segment by segment.</param>
    /// <param name="facts">What the corpus knows of each beside what it says itself.</param>
    /// <param name="corrections">What is laid over them.</param>
    /// <param name="seen">Told of each article as it was read, one call at a time.</param>
    /// <param name="cancellation">Stops between reads.</param>
    public async Task<IReadOnlyList<CorpusSegment>> BuildAsync(
        IReadOnlyList<IReadOnlyList<string>> ids, CorpusFacts facts, CorrectionSet corrections,
        Action<IReadOnlyList<AnalyzedArticle>>? seen, CancellationToken cancellation)
    {
        var built = new CorpusSegment?[ids.Count];
        var turn = new Lock();
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(0, ids.Count, options, async (place, token) =>
        {
            var parts = new List<CorpusSegment>();
            foreach (var some in ids[place].Chunk(ReadTogether))
            {
                var articles = await store.FindAsync(some, token);
                if (articles.Count == 0) continue;
                if (seen is not null)
                {
                    lock (turn) seen(articles);
                }

                parts.Add(CorpusSegment.Build([.. articles.Select(article => corrections.Apply(facts.Complete(article)))]));
            }

            if (parts.Count > 0) built[place] = parts.Count == 1 ? parts[0] : CorpusSegment.Merge(parts);
        });
        return [.. built.OfType<CorpusSegment>()];
    }

    /// <summary>
    /// The segment with some articles as they are stored now; null where one of them is no longer stored or cannot be read.
    /// </summary>
    /// <param name="segment">The segment.</param>
    /// <param name="ids">Few of its articles.</param>
    /// <param name="facts">What the corpus knows of each beside what it says itself.</param>
    /// <param name="corrections">What is laid over them.</param>
    /// <param name="seen">Told of the articles as they were read.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<CorpusSegment?> ReplaceAsync(
        CorpusSegment segment, IReadOnlyCollection<string> ids, CorpusFacts facts, CorrectionSet corrections,
        Action<IReadOnlyList<AnalyzedArticle>> seen, CancellationToken cancellation)
    {
        var articles = await store.FindAsync(ids, cancellation);
        if (articles.Count < ids.Count) return null;
        seen(articles);
        return segment.With(articles.ToDictionary(a => a.Article.Id, article => corrections.Apply(facts.Complete(article))));
    }
}
