using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Chooses the articles of a part: first by the keys that choose articles, then by those that choose rows. A selector can be used for one
/// part after another, by one thread.
/// </summary>
internal sealed class ArticleSelector(RowMasks masks, SelectionKey? ignored = null, bool byRows = true)
{
    /// <summary>Of fewer than a part of all articles the rows are looked at one by one: columns are searched whole.</summary>
    private const int Few = 16;

    private readonly ArticleKeys _articleKeys = new(masks, ignored);
    private readonly int _rowKeys = byRows ? RowKeys(masks, ignored) : 0;
    private readonly int _keys = ~(ignored is { } key ? RowMasks.RowBit(key) : 0);
    private ulong[] _selected = [];
    private ulong[] _found = [];

    /// <summary>The articles that are in, a bit each; the bits are another part's after the next call. Empty where none is.</summary>
    public ReadOnlySpan<ulong> Select(Part part)
    {
        var words = (part.Count + 63) / 64;
        if (_selected.Length != words) (_selected, _found) = (new ulong[words], new ulong[words]);
        _articleKeys.Fill(_selected, part);
        if (_rowKeys != 0) KeepByRows(part);
        return _selected.AsSpan().IndexOfAnyExcept(0UL) < 0 ? default : _selected;
    }

    /// <summary>Whether articles can be found by searching for an actor or a party that a row must be of.</summary>
    public static bool CanSearch(RowMasks masks, SelectionKey ignored)
    {
        var keys = RowKeys(masks, ignored);
        return IsFew(masks, keys, SelectionKey.Target, masks.OneOfTargets) || IsFew(masks, keys, SelectionKey.Holder, masks.OneOfHolders)
            || IsFew(masks, keys, SelectionKey.Actor, masks.OneOfActors);
    }

    /// <summary>How many articles of the last part fail the dates only because they have none.</summary>
    public int CountUndated(Part part)
    {
        if (!masks.Selection.Has(SelectionKey.Dates)) return 0;
        var count = 0;
        foreach (var article in InPart.Bits(_articleKeys.Undated.ToArray())) count += HasRow(part, article) ? 1 : 0;
        return count;
    }

    private static int RowKeys(RowMasks masks, SelectionKey? ignored) =>
        masks.ActiveRowKeys & ~(ignored is { } key ? RowMasks.RowBit(key) : 0);

    // The author holds too many statements to be searched for: an article's first ones tell.
    private static bool IsFew(RowMasks masks, int keys, SelectionKey key, int[] values) =>
        (keys & RowMasks.RowBit(key)) != 0 && values.Length <= RowSearch.MostValues && masks.Selection[key].Included.Count > 0
        && (key != SelectionKey.Holder || !values.Contains(RowMasks.Author));

    private void KeepByRows(Part part)
    {
        var left = 0;
        foreach (var word in _selected) left += BitOperations.PopCount(word);
        if (left == 0) return;
        if (left > part.Count / Few && Search(part))
        {
            ArticleBits.Keep(_selected, _found);
            return;
        }

        for (var word = 0; word < _selected.Length; word++)
        {
            for (var bits = _selected[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (!HasRow(part, article)) _selected[word] &= ~(1UL << (article & 63));
            }
        }
    }

    /// <summary>
    /// Marks the articles that have a row that is in, where an actor or a party that it must be of can be searched for; false where none
    /// can.
    /// </summary>
    private bool Search(Part part)
    {
        var (statements, matching) = (part.Statements, new MatchingStatements(masks.Of(part), _keys));
        Array.Clear(_found);
        if (IsFew(masks, _rowKeys, SelectionKey.Target, masks.OneOfTargets))
        {
            RowSearch.Mark(statements.Target, statements.Rows, masks.OneOfTargets, part.PartyOf, 0, _found, matching);
            return true;
        }

        if (IsFew(masks, _rowKeys, SelectionKey.Holder, masks.OneOfHolders))
        {
            RowSearch.Mark(statements.Holder, statements.Rows, masks.OneOfHolders, part.PartyOf, 0, _found, matching);
            return true;
        }

        if (!IsFew(masks, _rowKeys, SelectionKey.Actor, masks.OneOfActors)) return false;
        if (_rowKeys == RowMasks.RowBit(SelectionKey.Actor))
        {
            var naming = new NamingMentions(part, masks.Selection.Demonyms);
            RowSearch.Mark(part.Mentions.Actor, part.Mentions.Rows, masks.OneOfActors, part.ActorOf, 0, _found, naming);
        }

        RowSearch.Mark(statements.Holder, statements.Rows, masks.OneOfActors, part.ActorOf, 1, _found, matching);
        RowSearch.Mark(statements.Target, statements.Rows, masks.OneOfActors, part.ActorOf, 1, _found, matching);
        return true;
    }

    /// <summary>Whether an article has a row that is in: a statement, or with the actor key alone a mention.</summary>
    private bool HasRow(Part part, int article)
    {
        if (_rowKeys == 0) return true;
        var (mask, statements) = (masks.Of(part), part.Statements);
        var (start, end) = (statements.Rows.Start(article), statements.Rows.End(article));
        if ((_rowKeys & RowMasks.OfParties) == 0)
        {
            foreach (var code in statements.Code.Bytes[start..end])
            {
                if ((masks.Codes[code] & _keys) == 0) return true;
            }

            return false;
        }

        for (var row = start; row < end; row++)
        {
            if ((mask.FailsOf(row) & _keys) == 0) return true;
        }

        if (_rowKeys != RowMasks.RowBit(SelectionKey.Actor)) return false;
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (mask.HasMention(row)) return true;
        }

        return false;
    }
}
