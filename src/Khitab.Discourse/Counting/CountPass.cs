namespace Khitab.Discourse;

/// <summary>
/// Counts the parts of a corpus for a selection: first which articles are in, then what they name and say. Numbers of a part are turned
/// into those of the corpus as they are met, so that nothing is added up part by part: what is often named stays in the cache, and the rest
/// is met seldom. Of more than half of the corpus the others are counted, and taken away from what the whole corpus counts.
/// </summary>
internal static class CountPass
{
    /// <summary>Counts a selection.</summary>
    public static SelectionCounts Of(RowMasks masks, CancellationToken cancellation = default)
    {
        // Made once, before several threads would make it at once.
        _ = (masks.Snapshot.Stock, masks.Snapshot.MonthSpan);
        var selected = SelectedArticles.Of(masks, cancellation: cancellation);
        if (AnswerCache.IsWhole(masks.Selection) && masks.Snapshot.Earlier is { } earlier)
        {
            return Grown(masks, selected, earlier, cancellation);
        }

        var whole = Whole(masks, selected);
        var (otherNames, otherStatements) = (whole is not null, whole is not null && masks.ActiveRowKeys == 0 && !masks.Selection.Unsure);
        var sum = PartPass.Run(
            masks.Snapshot.Parts,
            () => new Counter(masks, selected, otherNames, otherStatements),
            (counter, part) => counter.Count(part),
            (mine, other) => mine.Add(other),
            cancellation);
        return new SelectionCounts(
            masks, selected, sum.Names(otherNames ? whole : null), sum.Statements(otherStatements ? whole : null));
    }

    /// <summary>The whole corpus, of which the first parts were counted before others joined them.</summary>
    private static SelectionCounts Grown(
        RowMasks masks, SelectedArticles selected, EarlierCounts earlier, CancellationToken cancellation)
    {
        var sum = PartPass.Run(
            masks.Snapshot.Parts[earlier.Parts..], () => new Counter(masks, selected, false, false),
            (counter, part) => counter.Count(part), (mine, other) => mine.Add(other), cancellation);
        var (names, statements) = (sum.Names(null), sum.Statements(null));
        names.Add(earlier.Names);
        statements.Add(earlier.Statements);
        masks.Snapshot.Earlier = null;
        return new SelectionCounts(masks, selected, names, statements);
    }

    /// <summary>What the whole corpus counts, where most of its articles are in.</summary>
    private static SelectionCounts? Whole(RowMasks masks, SelectedArticles selected)
    {
        var isWide = selected.Count > masks.Snapshot.Places.Count / 2;
        return isWide && !masks.Selection.Demonyms && !AnswerCache.IsWhole(masks.Selection)
            ? masks.Snapshot.Known(Selection.Empty)!.Counts : null;
    }

    /// <summary>What one thread counts.</summary>
    private sealed class Counter(RowMasks masks, SelectedArticles selected, bool otherNames, bool otherStatements)
    {
        private readonly NamePass _names = new(masks.Snapshot, masks.Selection.Demonyms);
        private readonly StatementPass _statements = new(masks.Snapshot, masks.Selection.Demonyms);
        private readonly CountSpares _spare = masks.Snapshot.Tables.Spare;
        private readonly MatchingRows? _matching = otherStatements ? new(masks) : null;
        private ulong[] _room = [];
        private ulong[] _rows = [];

        public void Count(Part part)
        {
            _names.Count(part, selected.In(part, otherNames, ref _room));
            var articles = selected.In(part, otherStatements, ref _room);
            _statements.Count(part, articles, otherStatements ? Others(part, articles) : selected.Statements[part.Index]);
        }

        /// <summary>The statements of the articles that are not in: where no row key is in use, all that are sure.</summary>
        private ReadOnlySpan<ulong> Others(Part part, ReadOnlySpan<ulong> articles)
        {
            var rows = RowBits.Room(ref _rows, part.Statements.Rows.Count);
            RowBits.OfArticles(articles, part.Statements.Rows.Offsets, rows);
            _matching!.Keep(part, ~0, rows);
            return rows;
        }

        public void Add(Counter other)
        {
            _names.Counts.Add(other._names.Counts);
            _spare.Give(other._names.Counts);
            _statements.Add(other._statements);
        }

        public NameCounts Names(SelectionCounts? whole)
        {
            if (whole is null) return _names.Counts;
            var left = _spare.Names(masks.Snapshot);
            left.Add(whole.Names);
            left.Add(_names.Counts, -1);
            _spare.Give(_names.Counts);
            return left;
        }

        public StatementCounts Statements(SelectionCounts? whole)
        {
            var counted = _statements.Finish();
            if (whole is null) return counted;
            var left = _spare.Statements(masks.Snapshot);
            left.Add(whole.OfStatements);
            left.Add(counted, -1);
            _spare.Give(counted);
            return left;
        }
    }
}
