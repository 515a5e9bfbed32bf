using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Counts the statements that match a selection, one key ignored, by what they are of that key; or the articles, outlets or origins that
/// have them. A statement that matches has its article in, so far as the keys of articles let it in.
/// </summary>
internal sealed class StatementFacet
{
    private readonly SelectionKey _key;
    private readonly int _keys;
    private readonly SelectedArticles? _selected;
    private readonly ArticleKeys _articleKeys;
    private readonly MatchingRows _matching;
    private readonly DistinctTally _tally;
    private readonly int[] _byCode = new int[StatementCounts.Codes];
    private ulong[] _articles = [];
    private ulong[] _rows = [];

    private StatementFacet(RowMasks masks, SelectionKey key, CountUnit unit, SelectedArticles? selected)
    {
        (_key, _keys, _selected) = (key, ~RowMasks.RowBit(key), selected);
        (_articleKeys, _matching) = (new ArticleKeys(masks, key), new MatchingRows(masks));
        var tables = masks.Snapshot.Tables;
        var size = key == SelectionKey.Actor ? tables.Actors.Length : IsByCode ? StatementCounts.Codes : tables.PartyList.Length;
        _tally = new DistinctTally(masks.Snapshot, size, unit);
    }

    private bool IsByCode => _key is SelectionKey.Stance or SelectionKey.Voice or SelectionKey.Modality or SelectionKey.Class;

    /// <summary>The counts by value.</summary>
    /// <param name="masks">The selection.</param>
    /// <param name="key">The key.</param>
    /// <param name="unit">What is counted, mentions not among it.</param>
    /// <param name="selected">The articles, where the ignored key chooses them too or chooses nothing.</param>
    /// <param name="cancellation">Stops between parts.</param>
    public static int[] Count(
        RowMasks masks, SelectionKey key, CountUnit unit, SelectedArticles? selected, CancellationToken cancellation)
    {
        var facet = PartPass.Run(
            masks.Snapshot.Parts, () => new StatementFacet(masks, key, unit, selected), (counter, part) => counter.Count(part),
            (sum, other) => sum.Add(other), cancellation);
        if (!facet.IsByCode) return facet._tally.Counts();
        return unit == CountUnit.Statements ? FacetAnswers.ByCode(facet._byCode, key) : facet._tally.Counts();
    }

    private void Count(Part part)
    {
        var articles = ArticlesOf(part);
        if (articles.IsEmpty) return;
        var rows = RowBits.Room(ref _rows, part.Statements.Rows.Count);
        RowBits.OfArticles(articles, part.Statements.Rows.Offsets, rows);
        _matching.Keep(part, _keys, rows);
        if (_tally.OfRows is not { } counts) CountDistinct(part, articles, rows);
        else if (IsByCode) CountCodes((_key == SelectionKey.Class ? part.Statements.Act : part.Statements.Code).Bytes, rows);
        else CountParties(part, rows, counts);
    }

    private ReadOnlySpan<ulong> ArticlesOf(Part part)
    {
        if (_selected is not null) return _selected.Bits[part.Index];
        var words = (part.Count + 63) / 64;
        if (_articles.Length != words) _articles = new ulong[words];
        _articleKeys.Fill(_articles, part);
        return _articles;
    }

    private void CountCodes(ReadOnlySpan<byte> codes, ReadOnlySpan<ulong> rows)
    {
        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word]; bits != 0; bits &= bits - 1) _byCode[codes[(word << 6) + BitOperations.TrailingZeroCount(bits)]]++;
        }
    }

    private void CountParties(Part part, ReadOnlySpan<ulong> rows, int[] counts)
    {
        if (_key != SelectionKey.Actor)
        {
            ColumnBits.Count(
                _key == SelectionKey.Target ? part.Statements.Target : part.Statements.Holder, rows, part.PartyOf, counts);
            return;
        }

        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                CountActors(part, row);
            }
        }
    }

    private void CountActors(Part part, int row)
    {
        var (holder, target) = (part.HolderActor(row), part.TargetActor(row));
        if (holder >= 0) _tally.Count(holder);
        if (target >= 0 && target != holder) _tally.Count(target);
    }

    private void CountDistinct(Part part, ReadOnlySpan<ulong> articles, ReadOnlySpan<ulong> rows)
    {
        var statements = part.Statements;
        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (!_tally.Enter(part, article)) continue;
                for (var row = statements.Rows.Start(article); row < statements.Rows.End(article); row++)
                {
                    if (!RowBits.Has(rows, row)) continue;
                    if (_key == SelectionKey.Class)
                    {
                        var (value, quad) = ClassValues.Of(statements.Act[row]);
                        _tally.Count(value);
                        if (quad is { } above) _tally.Count(above);
                        continue;
                    }

                    _tally.Count(_key switch
                    {
                        SelectionKey.Holder => part.Holder(row),
                        SelectionKey.Target => part.Target(row),
                        SelectionKey.Stance => statements.Code[row] & 3,
                        SelectionKey.Voice => StatementCode.Voice(statements.Code[row]),
                        _ => StatementCode.Modality(statements.Code[row]),
                    });
                }
            }
        }
    }

    private void Add(StatementFacet other)
    {
        _tally.Add(other._tally);
        CountLists.Add<int>(_byCode, other._byCode, 1);
    }
}
