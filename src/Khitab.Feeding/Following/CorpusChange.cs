using Khitab.Analysis;
using Khitab.Analysis.Corrections;
using Khitab.Discourse;
using Khitab.Storage;

namespace Khitab.Feeding.Following;

/// <summary>
/// Brings what the model is made of from one state of the store to another: only segments that a change concerns are built again, and what
/// is added joins in segments of its own.
/// </summary>
internal sealed class CorpusChange(ArticleStore store, CorrectionStore corrections, Func<CorpusAnalyzer> analyzer)
{
    /// <summary>So many small segments may there be before they are made into larger ones.</summary>
    private const int MostSmall = 8;

    /// <summary>Of so few articles the rows are put in the place of those before; of more, the segment is built again.</summary>
    private const int MostReplaced = 16;

    private readonly SegmentFactory _factory = new(store);
    private readonly KnownArticles _known = new();

    /// <summary>The corpus as the store has it now; the same where nothing has changed.</summary>
    public async Task<FollowedCorpus> ApplyAsync(FollowedCorpus before, CancellationToken cancellation)
    {
        var changes = await store.ChangesAsync(before.Sequence, cancellation);
        if (changes.IsEmpty) return before with { Sequence = changes.Sequence };
        var facts = changes.Facts && await store.LoadFactsAsync(cancellation) is { } loaded
            ? await ExtendAsync(loaded, cancellation) : before.Facts;
        var set = changes.Corrections || before.Sequence == 0
            ? CorrectionSet.Of(await corrections.AllAsync(cancellation)) : before.Corrections;
        var known = _known.Of(before.Segments);
        var removed = await RemovedAsync(changes, known, cancellation);
        var stale = changes.Changed.Where(known.Contains).Concat(removed).ToHashSet(StringComparer.Ordinal);
        var scope = CorrectionSet.Between(before.Corrections, set);
        // One that went and came again stands where the store has it now: behind the others.
        var added = changes.Changed.Where(id => !known.Contains(id) || removed.Contains(id)).ToList();

        // Found themes and the common names of roles lie in the segments: new ones concern all articles.
        var (all, extended, fresh) = (changes.Facts, facts, new HashSet<CorpusSegment>());
        var patched = all ? before.Segments : await ReplacedAsync();
        var kept = await RebuiltAsync(
            patched, segment => all || (!fresh.Contains(segment) && Concerns(segment, stale, scope)), removed, facts, set, ExtendStale,
            cancellation);
        var joined = await _factory.BuildAsync([.. added.Chunk(CorpusSegment.UsualSize)], facts, set, Extend, cancellation);
        var segments = Merged([.. kept, .. joined]);
        return new FollowedCorpus(changes.Sequence, segments, extended, set);

        // Whoever corrects a statement waits for its article, not for the thousands beside it.
        async Task<IReadOnlyList<CorpusSegment>> ReplacedAsync()
        {
            if (stale.Count + scope.Articles.Count == 0) return before.Segments;
            var result = new List<CorpusSegment>(before.Segments.Count);
            foreach (var segment in before.Segments)
            {
                var ids = segment.Ids.Where(id => stale.Contains(id) || scope.Articles.Contains(id)).ToList();
                var isWhole = ids.Count is 0 or > MostReplaced || ids.Exists(removed.Contains)
                    || segment.Touches(scope.Actors) || segment.IsOf(scope.Outlets);
                var replaced = isWhole ? null : await _factory.ReplaceAsync(segment, ids, facts, set, ExtendStale, cancellation);
                if (replaced is not null) fresh.Add(replaced);
                result.Add(replaced ?? segment);
            }

            return result;
        }

        void ExtendStale(IReadOnlyList<AnalyzedArticle> articles) => Extend([.. articles.Where(a => stale.Contains(a.Article.Id))]);

        // New facts were extended when they came.
        void Extend(IReadOnlyList<AnalyzedArticle> articles)
        {
            if (!changes.Facts && articles.Count > 0) extended = analyzer().Extend(extended, articles);
        }
    }

    /// <summary>
    /// Facts with the actors and outlets of articles that came after the corpus was compared: only what is found of the whole corpus is
    /// stored.
    /// </summary>
    public async Task<CorpusFacts> ExtendAsync(CorpusFacts facts, CancellationToken cancellation)
    {
        var later = await store.ChangesAsync(facts.Sequence, cancellation);
        foreach (var some in later.Changed.Chunk(SegmentFactory.ReadTogether))
            facts = analyzer().Extend(facts, await store.FindAsync(some, cancellation));
        return facts;
    }

    private async Task<IReadOnlySet<string>> RemovedAsync(
        StoreChanges changes, IReadOnlySet<string> known, CancellationToken cancellation)
    {
        var removed = changes.Removed.ToHashSet(StringComparer.Ordinal);
        if (changes.HasForgotten && known.Count > 0) removed.UnionWith(known.Except(await store.IdsAsync(cancellation)));
        return removed;
    }

    private static bool Concerns(CorpusSegment segment, HashSet<string> stale, CorrectionScope scope) =>
        (stale.Count > 0 && segment.Ids.Any(stale.Contains))
        || (!scope.IsEmpty && (segment.Touches(scope.Actors) || segment.Ids.Any(scope.Articles.Contains) || segment.IsOf(scope.Outlets)));

    private async Task<IReadOnlyList<CorpusSegment>> RebuiltAsync(
        IReadOnlyList<CorpusSegment> segments, Func<CorpusSegment, bool> isConcerned, IReadOnlySet<string> removed, CorpusFacts facts,
        CorrectionSet set, Action<IReadOnlyList<AnalyzedArticle>> seen, CancellationToken cancellation)
    {
        var result = new List<CorpusSegment>(segments.Count);
        for (var i = 0; i < segments.Count;)
        {
            // Neighbours are built together, in segments of the usual size.
            var end = i;
            while (end < segments.Count && isConcerned(segments[end])) end++;
            if (end == i)
            {
                result.Add(segments[i++]);
                continue;
            }

            var ids = segments.Skip(i).Take(end - i).SelectMany(s => s.Ids).Where(id => !removed.Contains(id));
            result.AddRange(await _factory.BuildAsync([.. ids.Chunk(CorpusSegment.UsualSize)], facts, set, seen, cancellation));
            i = end;
        }

        return result;
    }

    private static IReadOnlyList<CorpusSegment> Merged(IReadOnlyList<CorpusSegment> segments)
    {
        if (segments.Count(IsSmall) <= MostSmall) return segments;
        var result = new List<CorpusSegment>();
        var open = new List<CorpusSegment>();
        foreach (var segment in segments)
        {
            if (open.Count > 0 && (!IsSmall(segment) || open.Sum(s => s.Count) + segment.Count > CorpusSegment.UsualSize)) Close();
            if (IsSmall(segment)) open.Add(segment);
            else result.Add(segment);
        }

        Close();
        return result;

        void Close()
        {
            if (open.Count > 0) result.Add(open.Count == 1 ? open[0] : CorpusSegment.Merge([.. open]));
            open.Clear();
        }
    }

    private static bool IsSmall(CorpusSegment segment) => segment.Count < CorpusSegment.UsualSize / 2;
}
