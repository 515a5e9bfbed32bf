using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Chooses the articles of a part: first by the keys that choose articles, then by those that choose rows, and of these first by the actors
/// and parties that a row must be of, for which columns are searched whole; only what is left is looked at row by row. A selector can be
/// used for one part after another, by one thread.
/// </summary>
internal sealed class ArticleSelector(RowMasks masks, SelectionKey? ignored = null)
{
    /// <summary>With more values than this, rows are looked at one by one.</summary>
    private const int MostSearched = 6;

    private readonly int _articleKeys = ignored is { } key ? ~RowMasks.ArticleBit(key) : ~0;
    private readonly int _activeRowKeys = masks.ActiveRowKeys & ~(ignored is { } key ? RowMasks.RowBit(key) : 0);
    private readonly int _ignoredRowKey = ignored is { } key ? RowMasks.RowBit(key) : 0;
    private ushort[] _fails = [];
    private bool _failsCount;
    private ulong[] _selected = [];
    private ulong[] _found = [];

    /// <summary>What the articles of the last part fail, by <see cref="RowMasks.ArticleBit"/>; empty where they fail nothing.</summary>
    public ReadOnlySpan<ushort> Fails => _failsCount ? _fails : default;

    /// <summary>The articles that are in, a bit each; the bits are another part's after the next call. Empty where none is.</summary>
    public ReadOnlySpan<ulong> Select(Part part)
    {
        var words = (part.Count + 63) / 64;
        if (_selected.Length < words) (_selected, _found) = (new ulong[words], new ulong[words]);
        var selected = _selected.AsSpan(0, words);
        _failsCount = ArticleFails.Fill(ref _fails, masks, part);
        selected.Clear();
        if (_failsCount)
        {
            for (var a = 0; a < part.Count; a++)
            {
                if ((_fails[a] & _articleKeys) == 0) selected[a >> 6] |= 1UL << (a & 63);
            }
        }
        else
        {
            selected.Fill(~0UL);
            if ((part.Count & 63) != 0) selected[^1] = (1UL << (part.Count & 63)) - 1;
        }

        if (_activeRowKeys != 0) ByRows(part, selected);
        return selected.IndexOfAnyExcept(0UL) < 0 ? default : selected;
    }

    /// <summary>Whether an article has a row that is in: a statement, or with the actor key alone a mention.</summary>
    public bool HasRow(Part part, int article)
    {
        if (_activeRowKeys == 0) return true;
        var (hot, mask) = (part.Hot, masks.Of(part));
        var (start, end) = (hot.Offsets[article], hot.Offsets[article + 1]);
        return hot.Narrow is { } narrow
            ? HasRow<ushort>(part, mask, narrow.AsSpan(start, end - start)) : HasRow<int>(part, mask, hot.Wide.AsSpan(start, end - start));
    }

    private bool HasRow<T>(Part part, PartMask mask, ReadOnlySpan<T> article)
        where T : unmanaged, IBinaryInteger<T>
    {
        var mentions = int.CreateTruncating(article[0]);
        var at = HotRows.HeadLength + mentions + int.CreateTruncating(article[1]);
        for (var left = int.CreateTruncating(article[2]); left > 0; left--, at += 3)
        {
            var fails = mask.FailsOf(
                int.CreateTruncating(article[at]), int.CreateTruncating(article[at + 1]), int.CreateTruncating(article[at + 2]));
            if ((fails & ~_ignoredRowKey) == 0) return true;
        }

        if (_activeRowKeys != RowMasks.RowBit(SelectionKey.Actor)) return false;
        if (masks.Selection.Demonyms) mentions += int.CreateTruncating(article[1]);
        foreach (var actor in article.Slice(HotRows.HeadLength, mentions))
        {
            if (masks.HasActor(part.ActorOf[int.CreateTruncating(actor)])) return true;
        }

        return false;
    }

    private void ByRows(Part part, Span<ulong> selected)
    {
        bool IsActive(SelectionKey key) => (_activeRowKeys & RowMasks.RowBit(key)) != 0;
        var statements = part.Statements;
        if (IsActive(SelectionKey.Holder) && masks.OneOfHolders.Length <= MostSearched && HasIncluded(SelectionKey.Holder))
        {
            Keep(selected, () => Search(statements.Holder, statements.Rows, masks.OneOfHolders, part.PartyOf, 0));
        }

        if (IsActive(SelectionKey.Target) && masks.OneOfTargets.Length <= MostSearched && HasIncluded(SelectionKey.Target))
        {
            Keep(selected, () => Search(statements.Target, statements.Rows, masks.OneOfTargets, part.PartyOf, 0));
        }

        if (IsActive(SelectionKey.Actor) && masks.OneOfActors.Length <= MostSearched)
        {
            Keep(selected, () =>
            {
                Search(statements.Holder, statements.Rows, masks.OneOfActors, part.ActorOf, 1);
                Search(statements.Target, statements.Rows, masks.OneOfActors, part.ActorOf, 1);
                if (_activeRowKeys != RowMasks.RowBit(SelectionKey.Actor)) return;
                Search(part.Mentions.Actor, part.Mentions.Rows, masks.OneOfActors, part.ActorOf, 0);
            });
        }

        for (var word = 0; word < selected.Length; word++)
        {
            for (var bits = selected[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (!HasRow(part, article)) selected[word] &= ~(1UL << (article & 63));
            }
        }
    }

    private bool HasIncluded(SelectionKey key) => masks.Selection[key].Included.Count > 0;

    private void Keep(Span<ulong> selected, Action search)
    {
        Array.Clear(_found);
        search();
        for (var i = 0; i < selected.Length; i++) selected[i] &= _found[i];
    }

    /// <summary>Marks the articles that have one of some numbers of the corpus in a column.</summary>
    private void Search(Numbers column, RowGroups rows, int[] wanted, int[] numbers, int after)
    {
        foreach (var number in wanted)
        {
            if (Array.IndexOf(numbers, number) is not (>= 0 and var local)) continue;
            if (column.Width == 2) Mark(column.Shorts, rows.Offsets, (ushort)(local + after));
            else Mark(column.Ints, rows.Offsets, local + after);
        }
    }

    private void Mark<T>(ReadOnlySpan<T> column, int[] offsets, T wanted)
        where T : unmanaged, IEquatable<T>
    {
        var (row, article) = (0, 0);
        while (column[row..].IndexOf(wanted) is >= 0 and var further)
        {
            row += further;
            article = ArticleAt(offsets, article, row);
            _found[article >> 6] |= 1UL << (article & 63);
            // The rest of the article has nothing to add.
            row = offsets[article + 1];
            if (row >= column.Length) return;
        }
    }

    /// <summary>The article of a row, which is not before another: a few steps on, or by halving where it is farther.</summary>
    private static int ArticleAt(int[] offsets, int article, int row)
    {
        for (var step = 0; step < 8; step++)
        {
            if (offsets[article + 1] > row) return article;
            article++;
        }

        var (low, high) = (article, offsets.Length - 2);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (offsets[middle + 1] > row) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
