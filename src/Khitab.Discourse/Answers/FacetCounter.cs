using System.Numerics;

namespace Khitab.Discourse;

/// <summary>Counts one key in one pass over the rows, in any unit: what the fused pass does not have.</summary>
internal sealed class FacetCounter
{
    private readonly RowMasks _masks;
    private readonly SelectionKey _key;
    private readonly CountUnit _unit;
    private readonly ArticleSelector _selector;
    private PartMask _mask = null!;
    private readonly DistinctTally _tally;
    private readonly int[] _carried;

    private FacetCounter(RowMasks masks, SelectionKey key, CountUnit unit, bool isInside)
    {
        (_masks, _key, _unit, _selector) = (masks, key, unit, new ArticleSelector(masks, isInside ? null : key));
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
        _carried = new int[tables.ThemeList.Length];
    }

    /// <summary>The counts by value.</summary>
    /// <param name="masks">The selection.</param>
    /// <param name="key">The key.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="isInside">Whether the key still chooses the articles; rows ignore it in any case.</param>
    public static int[] Count(RowMasks masks, SelectionKey key, CountUnit unit, bool isInside) => PartPass.Run(
        masks.Snapshot.Parts,
        () => new FacetCounter(masks, key, unit, isInside),
        (counter, part) => counter.Count(part),
        (sum, other) => sum._tally.Add(other._tally))._tally.Counts();

    private void Count(Part part)
    {
        _mask = _masks.Of(part);
        var selected = _selector.Select(part);
        for (var word = 0; word < selected.Length; word++)
        {
            for (var bits = selected[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (_tally.Enter(part, article)) Count(part, article);
            }
        }
    }

    private void Count(Part part, int article)
    {
        switch (_key)
        {
            case SelectionKey.Actor:
                Actors(part, article);
                break;
            case SelectionKey.Theme:
                Themes(part, article);
                break;
            case SelectionKey.Outlet:
                Value(part, article, part.Outlet(article));
                break;
            case SelectionKey.Section:
                Value(part, article, part.Section(article));
                break;
            case SelectionKey.Folder:
                Value(part, article, part.Folder(article));
                break;
            case SelectionKey.Article:
                Value(part, article, part.First + article);
                break;
            default:
                OfStatements(part, article);
                break;
        }
    }

    private void Actors(Part part, int article)
    {
        if (_unit == CountUnit.Statements)
        {
            for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
            {
                if (!_mask.HasStatement(row, SelectionKey.Actor)) continue;
                var (holder, target) = (part.HolderActor(row), part.TargetActor(row));
                if (holder >= 0) _tally.Count(holder);
                if (target >= 0 && target != holder) _tally.Count(target);
            }

            return;
        }

        var (actors, demonyms) = (part.Mentions.Actor, _masks.Selection.Demonyms ? null : part.Mentions.Demonym);
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (demonyms is null || demonyms[row] == 0) _tally.Count(part.ActorOf[actors[row]]);
        }
    }

    private void Themes(Part part, int article)
    {
        var (tree, stamp) = (_masks.Snapshot.Tables.Tree, part.First + article + 1);
        var rows = _unit == CountUnit.Statements ? StatementsOf(part, article) : _unit == CountUnit.Mentions ? 0 : 1;
        for (var row = part.Themes.Rows.Start(article); row < part.Themes.Rows.End(article); row++)
        {
            foreach (var up in tree.Upwards(part.ShareTheme(row)))
            {
                if (_carried[up] == stamp) continue;
                _carried[up] = stamp;
                if (rows > 0) _tally.Count(up, rows);
            }
        }

        if (_unit != CountUnit.Mentions) return;
        for (var row = part.Cues.Rows.Start(article); row < part.Cues.Rows.End(article); row++)
        {
            foreach (var up in tree.Upwards(part.CueTheme(row)))
            {
                if (_carried[up] == stamp) _tally.Count(up);
            }
        }
    }

    private void Value(Part part, int article, int value)
    {
        if (value < 0) return;
        var rows = _unit switch
        {
            CountUnit.Mentions => MentionsOf(part, article),
            CountUnit.Statements => StatementsOf(part, article),
            _ => 1,
        };
        if (rows > 0) _tally.Count(value, rows);
    }

    private void OfStatements(Part part, int article)
    {
        var table = part.Statements;
        for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
        {
            if (!_mask.HasStatement(row, _key)) continue;
            _tally.Count(_key switch
            {
                SelectionKey.Holder => part.Holder(row),
                SelectionKey.Target => part.Target(row),
                SelectionKey.Stance => table.Code[row] & 3,
                SelectionKey.Voice => StatementCode.Voice(table.Code[row]),
                _ => StatementCode.Modality(table.Code[row]),
            });
        }
    }

    private int MentionsOf(Part part, int article)
    {
        var count = 0;
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            count += _mask.HasMention(row) ? 1 : 0;
        }

        return count;
    }

    private int StatementsOf(Part part, int article)
    {
        var count = 0;
        for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
        {
            count += _mask.HasStatement(row, _key) ? 1 : 0;
        }

        return count;
    }
}
