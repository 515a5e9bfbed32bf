namespace Khitab.Discourse;

/// <summary>
/// Chooses the articles of a part: first by the keys that choose articles, then by those that choose rows. A selector can be used for one
/// part after another, by one thread.
/// </summary>
internal sealed class ArticleSelector(RowMasks masks, SelectionKey? ignored = null, bool byRows = true)
{
    private readonly ArticleKeys _articleKeys = new(masks, ignored);
    private readonly MatchingRows _matching = new(masks);
    private readonly int _rowKeys = byRows ? masks.ActiveRowKeys & ~(ignored is { } one ? RowMasks.RowBit(one) : 0) : 0;
    private readonly int _keys = ~(ignored is { } key ? RowMasks.RowBit(key) : 0);
    private ulong[] _selected = [];
    private ulong[] _found = [];
    private ulong[] _rows = [];
    private ulong[] _unsure = [];
    private ulong[] _mentions = [];

    /// <summary>The articles that are in, a bit each; the bits are another part's after the next call. Empty where none is.</summary>
    public ReadOnlySpan<ulong> Select(Part part)
    {
        var words = (part.Count + 63) / 64;
        if (_selected.Length != words) (_selected, _found) = (new ulong[words], new ulong[words]);
        _articleKeys.Fill(_selected, part);
        if (_rowKeys != 0) KeepByRows(part);
        return _selected.AsSpan().IndexOfAnyExcept(0UL) < 0 ? default : _selected;
    }

    /// <summary>The statements that match, of the articles of the last part that are in.</summary>
    public ulong[] Statements(Part part)
    {
        // With row keys articles were chosen by them, and no other article has one.
        if (_rowKeys == 0) Search(part);
        return _rows.AsSpan(0, RowBits.Words(part.Statements.Rows.Count)).ToArray();
    }

    /// <summary>How many statements of the articles that are in match and are not sure enough; after <see cref="Statements"/>.</summary>
    public int CountUnsure(Part part)
    {
        if (masks.Selection.Unsure) return 0;
        var unsure = RowBits.Room(ref _unsure, part.Statements.Rows.Count);
        if (_rowKeys == 0) return RowBits.Count(unsure);
        // An article may have none but these, and is not in then.
        var rows = RowBits.Room(ref _rows, part.Statements.Rows.Count);
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
        if (_selected.AsSpan().IndexOfAnyExcept(0UL) < 0) return;
        var rows = Search(part);
        Array.Clear(_found);
        RowBits.MarkArticles(rows, part.Statements.Rows.Offsets, _found);
        if (_rowKeys == RowMasks.RowBit(SelectionKey.Actor))
        {
            // Of the articles without such a statement those that name the actor.
            ArticleBits.Drop(_selected, _found);
            var mentions = RowBits.Room(ref _mentions, part.Mentions.Rows.Count);
            RowBits.OfArticles(_selected, part.Mentions.Rows.Offsets, mentions);
            _matching.KeepMentions(part, mentions);
            RowBits.MarkArticles(mentions, part.Mentions.Rows.Offsets, _found);
        }

        // Nothing was asked of other articles.
        _found.CopyTo(_selected, 0);
    }

    private Span<ulong> Search(Part part)
    {
        var rows = RowBits.Room(ref _rows, part.Statements.Rows.Count);
        var unsure = masks.Selection.Unsure ? default : RowBits.Room(ref _unsure, part.Statements.Rows.Count);
        RowBits.OfArticles(_selected, part.Statements.Rows.Offsets, rows);
        _matching.Keep(part, _keys, rows, unsure);
        return rows;
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
