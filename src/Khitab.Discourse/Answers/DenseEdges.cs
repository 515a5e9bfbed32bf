using System.Numerics;

namespace Khitab.Discourse;

/// <summary>Counts statements among a few actors, in a table of each with each.</summary>
internal sealed class DenseEdges
{
    private const int Signs = 3;

    private readonly SelectionResult _result;
    private readonly short[] _rows;
    private readonly short[] _columns;
    private readonly int _size;
    private readonly int[] _counts;
    private PartMask _mask = null!;

    private DenseEdges(SelectionResult result, short[] rows, short[] columns, int holders, int targets)
    {
        (_result, _rows, _columns, _size, _counts) = (result, rows, columns, targets, new int[holders * targets * Signs]);
    }

    /// <summary>The statements of some actors on some actors, on themselves among them.</summary>
    public static IEnumerable<EdgeCount> Of(SelectionResult result, List<int> holders, List<int> targets)
    {
        var (rows, columns) = (PlacesOf(result.Snapshot, holders), PlacesOf(result.Snapshot, targets));
        var counts = PartPass.Run(
            result.Snapshot.Parts, () => new DenseEdges(result, rows, columns, holders.Count, targets.Count),
            (edges, part) => edges.Count(part), (sum, other) => sum.Add(other))._counts;
        for (var from = 0; from < holders.Count; from++)
        {
            for (var to = 0; to < targets.Count; to++)
            {
                var at = ((from * targets.Count) + to) * Signs;
                if ((counts[at] | counts[at + 1] | counts[at + 2]) == 0) continue;
                yield return new EdgeCount(holders[from], targets[to], counts[at + 2], counts[at], counts[at + 1]);
            }
        }
    }

    /// <summary>For each party its place among some actors, from 1, or 0.</summary>
    private static short[] PlacesOf(CorpusSnapshot snapshot, List<int> actors)
    {
        var places = new short[snapshot.Tables.PartyList.Length];
        for (var i = 0; i < actors.Count; i++)
        {
            var party = snapshot.Tables.Parties.Find(Party.Actor(snapshot.Actors[actors[i]].Id));
            if (party >= 0) places[party] = (short)(i + 1);
        }

        return places;
    }

    private void Count(Part part)
    {
        if (_result.Counts.Selected[part.Index] is not { } selected) return;
        _mask = _result.Masks.Of(part);
        var hot = part.Hot;
        if (hot.Narrow is not null) Count<ushort>(part, selected, hot.Narrow, hot.Offsets);
        else Count<int>(part, selected, hot.Wide, hot.Offsets);
    }

    private void Count<T>(Part part, ulong[] selected, ReadOnlySpan<T> all, int[] offsets)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (partyOf, rows, columns) = (part.PartyOf, _rows, _columns);
        for (var word = 0; word < selected.Length; word++)
        {
            for (var bits = selected[word]; bits != 0; bits &= bits - 1)
            {
                var at = offsets[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                var left = int.CreateTruncating(all[at + 2]);
                at += HotRows.HeadLength + int.CreateTruncating(all[at]) + int.CreateTruncating(all[at + 1]);
                for (; left > 0; left--, at += 3)
                {
                    var (holder, target) = (int.CreateTruncating(all[at]), int.CreateTruncating(all[at + 1]));
                    if (holder == 0 || rows[partyOf[holder]] is not (> 0 and var from)) continue;
                    if (columns[partyOf[target]] is not (> 0 and var to)) continue;
                    var code = int.CreateTruncating(all[at + 2]);
                    if (_mask.FailsOf(holder, target, code) == 0) _counts[((((from - 1) * _size) + to - 1) * Signs) + (code & 3)]++;
                }
            }
        }
    }

    private void Add(DenseEdges other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
    }
}
