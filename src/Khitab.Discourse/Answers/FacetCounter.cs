using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Counts one key in one pass over the rows, in any unit: what the fused pass does not have. Of more than half of the corpus the others are
/// counted, and taken away from what the whole corpus counts, where rows do not depend on the selection.
/// </summary>
internal sealed class FacetCounter
{
    private readonly RowMasks _masks;
    private readonly SelectionKey _key;
    private readonly CountUnit _unit;
    private readonly DistinctTally _tally;

    // The keys that rows obey.
    private readonly int _keys;
    private Part _part = null!;
    private PartMask _mask = null!;
    private HotRows _hot = null!;
    private PackedRows _themes = null!;
    private ulong[] _room = [];

    private FacetCounter(RowMasks masks, SelectionKey key, CountUnit unit)
    {
        (_masks, _key, _unit, _keys) = (masks, key, unit, ~RowMasks.RowBit(key));
        var tables = masks.Snapshot.Tables;
        var size = key switch
        {
            SelectionKey.Actor => tables.Actors.Length,
            SelectionKey.Theme => tables.ThemeList.Length,
            SelectionKey.Outlet => tables.Outlets.Length,
            SelectionKey.Section => tables.Sections.Count,
            SelectionKey.Folder => tables.Folders.Count,
            SelectionKey.Article => masks.Snapshot.Places.Count,
            SelectionKey.Holder or SelectionKey.Target => tables.PartyList.Length,
            _ => 8,
        };
        _tally = new DistinctTally(masks.Snapshot, size, unit);
    }

    /// <summary>The counts by value.</summary>
    /// <param name="masks">The selection.</param>
    /// <param name="key">The key.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="isInside">Whether the key still chooses the articles; rows ignore it in any case.</param>
    public static int[] Count(RowMasks masks, SelectionKey key, CountUnit unit, bool isInside)
    {
        // A statement that matches has its article in: that it does need not be found before, where it is not found by a search.
        var byRows = isInside || !FacetAnswers.IsOfStatements(key) || ArticleSelector.CanSearch(masks, key);
        var articles = SelectedArticles.Of(masks, isInside ? null : key, byRows);
        var others = articles.Count > masks.Snapshot.Places.Count / 2 && IsOfArticles(masks, key, unit);
        var counted = PartPass.Run(
            masks.Snapshot.Parts,
            () => new FacetCounter(masks, key, unit),
            (counter, part) => counter.Count(part, articles.In(part, others, ref counter._room)),
            (sum, other) => sum._tally.Add(other._tally))._tally.Counts();
        if (!others) return counted;
        var left = FacetAnswers.Of(masks.Snapshot.Known(Selection.Empty)!.Counts, key, unit);
        // What the whole corpus counts belongs to whoever asks for it.
        if (key is SelectionKey.Holder or SelectionKey.Target) left = (int[])left.Clone();
        CountLists.Add<int>(left, counted.AsSpan(0, left.Length), -1);
        return left;
    }

    /// <summary>Whether what is counted depends on the articles alone, and adds up.</summary>
    private static bool IsOfArticles(RowMasks masks, SelectionKey key, CountUnit unit)
    {
        var (ofActors, others) = (masks.ActiveRowKeys & RowMasks.RowBit(SelectionKey.Actor), masks.ActiveRowKeys & ~RowMasks.RowBit(key));
        return !masks.Selection.Demonyms && key != SelectionKey.Article && unit switch
        {
            CountUnit.Mentions => key is SelectionKey.Actor or SelectionKey.Theme || ofActors == 0,
            CountUnit.Statements => others == 0 && !masks.Selection.Unsure,
            CountUnit.Articles => !FacetAnswers.IsOfStatements(key),
            _ => false,
        };
    }

    private void Count(Part part, ReadOnlySpan<ulong> articles)
    {
        if (articles.IsEmpty) return;
        (_part, _mask, _hot) = (part, _masks.Of(part), part.Hot(_masks.Selection.Demonyms));
        _themes = part.CarriedThemes(_masks.Snapshot.Tables.Tree).Rows;
        if (_tally.OfRows is { } counts && FacetAnswers.IsOfStatements(_key))
        {
            var statements = part.Statements;
            var isNarrow = statements.Holder.Width == sizeof(ushort) && statements.Target.Width == sizeof(ushort);
            if (isNarrow) CountStatements(articles, statements.Holder.Shorts, statements.Target.Shorts, counts);
            else CountStatements<int>(articles, statements.Holder.ToArray(), statements.Target.ToArray(), counts);
            return;
        }

        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (_tally.Enter(part, article)) Count(article);
            }
        }
    }

    private void Count(int article)
    {
        switch (_key)
        {
            case SelectionKey.Actor when _unit == CountUnit.Statements:
                CountStatements(article);
                break;
            case SelectionKey.Actor when _hot.Rows.Narrow is { } narrow:
                CountActors<ushort>(narrow.AsSpan(_hot.Rows.Offsets[article]));
                break;
            case SelectionKey.Actor:
                CountActors<int>(_hot.Rows.Wide.AsSpan(_hot.Rows.Offsets[article]));
                break;
            case SelectionKey.Theme:
                CountThemes(article);
                break;
            case SelectionKey.Outlet:
                CountValue(article, _part.Outlet(article));
                break;
            case SelectionKey.Section:
                CountValue(article, _part.Section(article));
                break;
            case SelectionKey.Folder:
                CountValue(article, _part.Folder(article));
                break;
            case SelectionKey.Article:
                CountValue(article, _part.First + article);
                break;
            default:
                CountStatements(article);
                break;
        }
    }

    private void CountActors<T>(ReadOnlySpan<T> hot)
        where T : unmanaged
    {
        var named = PackedRows.Number(hot[HotRows.Named]);
        if (_unit == CountUnit.Mentions) named += PackedRows.Number(hot[HotRows.Again]);
        var first = HotRows.HeadLength + (HotRows.JudgedLength * PackedRows.Number(hot[HotRows.Judged]));
        foreach (var actor in hot.Slice(first, named)) _tally.Count(_part.ActorOf[PackedRows.Number(actor)]);
    }

    private void CountThemes(int article)
    {
        var rows = _unit == CountUnit.Statements ? StatementsOf(article) : 1;
        if (rows == 0) return;
        for (var at = _themes.Offsets[article]; at < _themes.Offsets[article + 1]; at += 2)
        {
            var (theme, cues) =
                _themes.Narrow is { } narrow ? (narrow[at], narrow[at + 1]) : (_themes.Wide![at], _themes.Wide[at + 1]);
            if (_unit != CountUnit.Mentions) _tally.Count(theme, rows);
            else if (cues > 0) _tally.Count(theme, cues);
        }
    }

    private void CountValue(int article, int value)
    {
        if (value < 0) return;
        var rows = _unit switch
        {
            CountUnit.Mentions => MentionsOf(article),
            CountUnit.Statements => StatementsOf(article),
            _ => 1,
        };
        if (rows > 0) _tally.Count(value, rows);
    }

    private void CountStatements(int article)
    {
        var table = _part.Statements;
        for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
        {
            int code = table.Code.Bytes[row];
            // Most fail by their code, which is one byte.
            if ((_masks.Codes[code] & _keys) != 0 || (_mask.FailsOf(row) & _keys) != 0) continue;
            if (_key != SelectionKey.Actor)
            {
                _tally.Count(ValueOf(_part.Holder(row), _part.Target(row), code));
                continue;
            }

            var (holder, target) = (_part.HolderActor(row), _part.TargetActor(row));
            if (holder >= 0) _tally.Count(holder);
            if (target >= 0 && target != holder) _tally.Count(target);
        }
    }

    /// <summary>The same for many articles, where statements are counted and not articles that have them.</summary>
    private void CountStatements<T>(ReadOnlySpan<ulong> articles, ReadOnlySpan<T> holders, ReadOnlySpan<T> targets, int[] counts)
        where T : unmanaged
    {
        var (parties, codeFails, offsets) = (_hot.Parties, _masks.Codes, _part.Statements.Rows.Offsets);
        var (holderFails, targetFails) = (_masks.HolderFails, _masks.TargetFails);
        var codes = _part.Statements.Code.Bytes;
        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                for (var row = offsets[article]; row < offsets[article + 1]; row++)
                {
                    int code = codes[row];
                    if ((codeFails[code] & _keys) != 0) continue;
                    var (holder, target) = (parties[PackedRows.Number(holders[row])], parties[PackedRows.Number(targets[row])]);
                    var (by, on) = (holder >> PartyCounts.Shift, target >> PartyCounts.Shift);
                    if (holderFails.Length > 0 && (PartMask.Joined(holderFails[by], targetFails[on]) & _keys) != 0) continue;
                    counts[ValueOf(by, on, code)]++;
                }
            }
        }
    }

    private int ValueOf(int holder, int target, int code) => _key switch
    {
        SelectionKey.Holder => holder,
        SelectionKey.Target => target,
        SelectionKey.Stance => code & 3,
        SelectionKey.Voice => StatementCode.Voice(code),
        _ => StatementCode.Modality(code),
    };

    private int MentionsOf(int article)
    {
        var rows = _hot.Rows;
        return rows.Narrow is { } narrow
            ? MentionsOf<ushort>(narrow.AsSpan(rows.Offsets[article])) : MentionsOf<int>(rows.Wide.AsSpan(rows.Offsets[article]));
    }

    private int MentionsOf<T>(ReadOnlySpan<T> hot)
        where T : unmanaged
    {
        var named = PackedRows.Number(hot[HotRows.Named]) + PackedRows.Number(hot[HotRows.Again]);
        if (_masks.ActorsIncluded is not { } included) return named;
        var (count, first) = (0, HotRows.HeadLength + (HotRows.JudgedLength * PackedRows.Number(hot[HotRows.Judged])));
        foreach (var actor in hot.Slice(first, named)) count += included[_part.ActorOf[PackedRows.Number(actor)]] ? 1 : 0;
        return count;
    }

    private int StatementsOf(int article)
    {
        var count = 0;
        for (var row = _part.Statements.Rows.Start(article); row < _part.Statements.Rows.End(article); row++)
        {
            count += (_mask.FailsOf(row) & _keys) == 0 ? 1 : 0;
        }

        return count;
    }
}
