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
        if (_result.Counts.Statements[part.Index] is not { } matching) return;
        var statements = part.Statements;
        if (statements.Holder.Width == sizeof(ushort) && statements.Target.Width == sizeof(ushort))
        {
            Count(part, matching, statements.Holder.Shorts, statements.Target.Shorts);
        }
        else
        {
            Count<int>(part, matching, statements.Holder.ToArray(), statements.Target.ToArray());
        }
    }

    private void Count<T>(Part part, ulong[] matching, ReadOnlySpan<T> holders, ReadOnlySpan<T> targets)
        where T : unmanaged
    {
        var (partyOf, rows, columns) = (part.PartyOf, _rows, _columns);
        var codes = part.Statements.Code.Bytes;
        for (var word = 0; word < matching.Length; word++)
        {
            for (var bits = matching[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var (from, to) = ((int)rows[partyOf[PackedRows.Number(holders[row])]], (int)columns[partyOf[PackedRows.Number(targets[row])]]);
                // One question instead of two: each answer is as good as random.
                if (from * to == 0) continue;
                _counts[((((from - 1) * _size) + to - 1) * Signs) + (codes[row] & 3)]++;
            }
        }
    }

    private void Add(DenseEdges other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
    }
}
