using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Counts what articles have of one key, in one pass and in any unit, where the fused pass does not. Of more than half of the corpus the
/// others are counted, and taken away from what the whole corpus counts, where rows do not depend on the selection.
/// </summary>
internal sealed class FacetCounter
{
    private readonly RowMasks _masks;
    private readonly SelectionKey _key;
    private readonly CountUnit _unit;
    private readonly DistinctTally _tally;
    private readonly MatchingRows _matching;

    // The keys that rows obey.
    private readonly int _keys;
    private Part _part = null!;
    private ulong[] _rows = [];
    private ulong[] _room = [];

    private FacetCounter(RowMasks masks, SelectionKey key, CountUnit unit)
    {
        (_masks, _key, _unit, _keys, _matching) = (masks, key, unit, ~RowMasks.RowBit(key), new(masks));
        _tally = new DistinctTally(masks.Snapshot, Size(masks.Snapshot, key), unit);
    }

    /// <summary>The counts by value.</summary>
    /// <param name="result">The selection.</param>
    /// <param name="key">The key.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="isInside">Whether the key still chooses the articles; rows ignore it in any case.</param>
    public static int[] Count(SelectionResult result, SelectionKey key, CountUnit unit, bool isInside)
    {
        var (masks, snapshot) = (result.Masks, result.Snapshot);
        if (Size(snapshot, key) == 0) return [];
        var articles = isInside || !masks.Selection.Has(key) ? result.Counts.Articles : null;
        if (FacetAnswers.IsOfStatements(key) || (key == SelectionKey.Actor && unit == CountUnit.Statements))
        {
            return StatementFacet.Count(masks, key, unit, articles, result.Reader);
        }

        articles ??= SelectedArticles.Of(masks, key, byRows: !AreRowsIn(masks, key, unit), result.Reader);
        var others = articles.Count > snapshot.Places.Count / 2 && IsOfArticles(masks, key, unit);
        var counted = PartPass.Run(
            result,
            () => new FacetCounter(masks, key, unit),
            (counter, part) => counter.Count(part, articles.In(part, others, ref counter._room)),
            (sum, other) => sum._tally.Add(other._tally))._tally.Counts();
        if (!others) return counted;
        var whole = snapshot.Known(Selection.Empty)!;
        var left = FacetAnswers.Of(whole.Counts, whole.Masks, key, unit)!;
        CountLists.Add<int>(left, counted.AsSpan(0, left.Length), -1);
        return left;
    }

    /// <summary>Whether each row that is counted has its article in by itself, so far as the keys of articles let it in.</summary>
    private static bool AreRowsIn(RowMasks masks, SelectionKey key, CountUnit unit) => unit switch
    {
        CountUnit.Statements => true,
        CountUnit.Mentions => key is not (SelectionKey.Actor or SelectionKey.Theme)
            && masks.ActiveRowKeys == RowMasks.RowBit(SelectionKey.Actor),
        _ => false,
    };

    /// <summary>Whether what is counted depends on the articles alone, and adds up.</summary>
    private static bool IsOfArticles(RowMasks masks, SelectionKey key, CountUnit unit) =>
        !masks.Selection.Demonyms && key != SelectionKey.Article && unit switch
        {
            CountUnit.Mentions => key is SelectionKey.Actor or SelectionKey.Theme || masks.ActorsIncluded is null,
            CountUnit.Articles => true,
            _ => false,
        };

    private static int Size(CorpusSnapshot snapshot, SelectionKey key) => key switch
    {
        SelectionKey.Actor => snapshot.Tables.Actors.Length,
        SelectionKey.Theme => snapshot.Tables.ThemeList.Length,
        SelectionKey.Outlet => snapshot.Tables.Outlets.Length,
        SelectionKey.Section => snapshot.Tables.Sections.Count,
        SelectionKey.Folder => snapshot.Tables.Folders.Count,
        SelectionKey.Article => snapshot.Places.Count,
        _ => 1,
    };

    private void Count(Part part, ReadOnlySpan<ulong> articles)
    {
        if (articles.IsEmpty) return;
        _part = part;
        if (_key == SelectionKey.Actor)
        {
            CountActors(articles);
            return;
        }

        var (rows, offsets) = RowsOf(part, articles);
        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var count = offsets is null ? 1 : RowBits.Count(rows, offsets[article], offsets[article + 1]);
                if (count > 0 && _tally.Enter(part, article)) Count(article, count);
            }
        }
    }

    /// <summary>The rows of articles that are counted, and whose they are; nothing where articles are.</summary>
    private (ulong[] Rows, int[]? Offsets) RowsOf(Part part, ReadOnlySpan<ulong> articles)
    {
        if (_unit == CountUnit.Statements)
        {
            var rows = RowBits.Room(ref _rows, part.Statements.Rows.Count);
            RowBits.OfArticles(articles, part.Statements.Rows.Offsets, rows);
            _matching.Keep(part, _keys, rows);
            return (_rows, part.Statements.Rows.Offsets);
        }

        // Cues are counted by theme.
        if (_unit != CountUnit.Mentions || _key == SelectionKey.Theme) return ([], null);
        var mentions = RowBits.Room(ref _rows, part.Mentions.Rows.Count);
        RowBits.OfArticles(articles, part.Mentions.Rows.Offsets, mentions);
        _matching.KeepMentions(part, mentions);
        return (_rows, part.Mentions.Rows.Offsets);
    }

    private void Count(int article, int rows)
    {
        if (_key == SelectionKey.Theme)
        {
            CountThemes(article, rows);
            return;
        }

        var value = _key switch
        {
            SelectionKey.Outlet => _part.Outlet(article),
            SelectionKey.Section => _part.Section(article),
            SelectionKey.Folder => _part.Folder(article),
            _ => _part.First + article,
        };
        if (value >= 0) _tally.Count(value, rows);
    }

    private void CountThemes(int article, int rows)
    {
        var themes = _part.CarriedThemes(_masks.Snapshot.Tables.Tree).Rows;
        for (var at = themes.Offsets[article]; at < themes.Offsets[article + 1]; at += 2)
        {
            var (theme, cues) = themes.Narrow is { } narrow ? (narrow[at], narrow[at + 1]) : (themes.Wide![at], themes.Wide[at + 1]);
            if (_unit != CountUnit.Mentions) _tally.Count(theme, rows);
            else if (cues > 0) _tally.Count(theme, cues);
        }
    }

    /// <summary>Mentions by actor, whoever the actor key includes.</summary>
    private void CountActors(ReadOnlySpan<ulong> articles)
    {
        var mentions = _part.Mentions;
        var counted = _part.Counted(_masks.Selection.Demonyms);
        if (_tally.OfRows is { } counts)
        {
            var rows = RowBits.Room(ref _rows, mentions.Rows.Count);
            RowBits.OfArticles(articles, mentions.Rows.Offsets, rows);
            for (var word = 0; word < rows.Length; word++) rows[word] &= counted.Named[word] | counted.Again[word];
            ColumnBits.Count(mentions.Actor, rows, _part.ActorOf, counts);
            return;
        }

        foreach (var article in InPart.Bits(articles.ToArray()))
        {
            if (!_tally.Enter(_part, article)) continue;
            for (var row = mentions.Rows.Start(article); row < mentions.Rows.End(article); row++)
            {
                if (RowBits.Has(counted.Named, row)) _tally.Count(_part.MentionActor(row));
            }
        }
    }
}
