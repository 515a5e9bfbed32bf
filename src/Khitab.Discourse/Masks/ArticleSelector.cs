using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Chooses the articles of a part: first by the keys that choose articles, then by those that choose rows. A selector can be used for one
/// part after another, by one thread.
/// </summary>
internal sealed class ArticleSelector(RowMasks masks, SelectionKey? ignored = null, bool byRows = true)
{
    /// <summary>Of fewer than a part of all articles the rows are looked at one by one: columns are searched whole.</summary>
    private const int Few = 64;

    private readonly ArticleKeys _articleKeys = new(masks, ignored);
    private readonly MatchingRows _matching = new(masks);
    private readonly int _rowKeys = byRows ? masks.ActiveRowKeys & ~(ignored is { } one ? RowMasks.RowBit(one) : 0) : 0;
    private readonly int _keys = ~(ignored is { } key ? RowMasks.RowBit(key) : 0);
    private bool _isSearched;
    private ulong[] _selected = [];
    private ulong[] _found = [];
    private ulong[] _rows = [];
    private ulong[] _others = [];

    /// <summary>The articles that are in, a bit each; the bits are another part's after the next call. Empty where none is.</summary>
    public ReadOnlySpan<ulong> Select(Part part)
    {
        var words = (part.Count + 63) / 64;
        if (_selected.Length != words) (_selected, _found) = (new ulong[words], new ulong[words]);
        _articleKeys.Fill(_selected, part);
        _isSearched = false;
        if (_rowKeys != 0) KeepByRows(part);
        return _selected.AsSpan().IndexOfAnyExcept(0UL) < 0 ? default : _selected;
    }

    /// <summary>The statements that match, of the articles of the last part that are in.</summary>
    public ulong[] Statements(Part part)
    {
        var rows = new ulong[RowBits.Words(part.Statements.Rows.Count)];
        if (_rowKeys != 0 && !_isSearched)
        {
            foreach (var article in InPart.Bits(_selected)) AddStatements(part, article, rows);
            return rows;
        }

        if (!_isSearched) Search(part);
        RowBits.OfArticles(_selected, part.Statements.Rows.Offsets, rows);
        RowBits.Keep(rows, _rows);
        return rows;
    }

    /// <summary>How many statements of the articles that are in match and are not sure enough; after <see cref="Statements"/>.</summary>
    public int CountUnsure(Part part)
    {
        if (masks.Selection.Unsure) return 0;
        if (!_isSearched)
        {
            var (count, mask, statements) = (0, masks.Of(part), part.Statements.Rows);
            foreach (var article in InPart.Bits(_selected))
            {
                for (var row = statements.Start(article); row < statements.End(article); row++)
                {
                    if ((mask.FailsOf(row) & _keys) == PartMask.Unsure) count++;
                }
            }

            return count;
        }

        var unsure = RowBits.Room(ref _others, part.Statements.Rows.Count);
        var rows = RowBits.Room(ref _rows, part.Statements.Rows.Count);
        _matching.Fill(part, _keys, unsure, unsure: true);
        RowBits.OfArticles(_selected, part.Statements.Rows.Offsets, rows);
        RowBits.Keep(rows, unsure);
        return RowBits.Count(rows);
    }

    /// <summary>How many articles of the last part fail the dates only because they have none.</summary>
    public int CountUndated(Part part)
    {
        if (!masks.Selection.Has(SelectionKey.Dates)) return 0;
        var count = 0;
        foreach (var article in InPart.Bits(_articleKeys.Undated.ToArray())) count += HasRow(part, article) ? 1 : 0;
        return count;
    }

    private void KeepByRows(Part part)
    {
        var left = 0;
        foreach (var word in _selected) left += BitOperations.PopCount(word);
        if (left == 0) return;
        if (left > part.Count / Few)
        {
            Search(part);
            Array.Clear(_found);
            RowBits.MarkArticles(_rows.AsSpan(0, RowBits.Words(part.Statements.Rows.Count)), part.Statements.Rows.Offsets, _found);
            if (_rowKeys == RowMasks.RowBit(SelectionKey.Actor))
            {
                var mentions = RowBits.Room(ref _others, part.Mentions.Rows.Count);
                _matching.FillMentions(part, ofActors: true, mentions);
                RowBits.MarkArticles(mentions, part.Mentions.Rows.Offsets, _found);
            }

            ArticleBits.Keep(_selected, _found);
            return;
        }

        foreach (var article in InPart.Bits(_selected))
        {
            if (!HasRow(part, article)) ArticleBits.Clear(_selected, article);
        }
    }

    private void Search(Part part)
    {
        _isSearched = true;
        _matching.Enter(part, _keys);
        _matching.Fill(part, _keys, RowBits.Room(ref _rows, part.Statements.Rows.Count));
    }

    private void AddStatements(Part part, int article, ulong[] rows)
    {
        var (mask, statements) = (masks.Of(part), part.Statements.Rows);
        for (var row = statements.Start(article); row < statements.End(article); row++)
        {
            if ((mask.FailsOf(row) & _keys) == 0) rows[row >> 6] |= 1UL << (row & 63);
        }
    }

    /// <summary>Whether an article has a row that is in: a statement, or with the actor key alone a mention.</summary>
    private bool HasRow(Part part, int article)
    {
        if (_rowKeys == 0) return true;
        var (mask, statements) = (masks.Of(part), part.Statements.Rows);
        for (var row = statements.Start(article); row < statements.End(article); row++)
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
