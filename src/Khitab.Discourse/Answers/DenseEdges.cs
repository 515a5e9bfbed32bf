using System.Numerics;

namespace Khitab.Discourse;

/// <summary>Counts statements among a few actors, in a table of each with each.</summary>
internal sealed class DenseEdges
{
    private const int Signs = 3;

    private readonly SelectionResult _result;
    private readonly int[] _places;
    private readonly int _size;
    private readonly int[] _counts;
    private PartMask _mask = null!;

    private DenseEdges(SelectionResult result, int[] places, int size)
    {
        (_result, _places, _size, _counts) = (result, places, size, new int[size * size * Signs]);
    }

    /// <summary>The statements of some actors on one another, themselves among them.</summary>
    public static IEnumerable<EdgeCount> Of(SelectionResult result, List<int> actors)
    {
        var places = new int[result.Snapshot.Actors.Count];
        for (var i = 0; i < actors.Count; i++) places[actors[i]] = i + 1;
        var counts = PartPass.Run(
            result.Snapshot.Parts, () => new DenseEdges(result, places, actors.Count), (edges, part) => edges.Count(part),
            (sum, other) => sum.Add(other))._counts;
        for (var from = 0; from < actors.Count; from++)
        {
            for (var to = 0; to < actors.Count; to++)
            {
                var at = ((from * actors.Count) + to) * Signs;
                if ((counts[at] | counts[at + 1] | counts[at + 2]) == 0) continue;
                yield return new EdgeCount(actors[from], actors[to], counts[at + 2], counts[at], counts[at + 1]);
            }
        }
    }

    private void Count(Part part)
    {
        if (_result.Counts.Selected[part.Index] is not { } selected) return;
        _mask = _result.Masks.Of(part);
        // Parties that are none of the actors have 0.
        var local = new int[part.PartyOf.Length];
        for (var i = 0; i < part.ActorOf.Length; i++) local[i + 1] = _places[part.ActorOf[i]];
        var (holders, targets) = (part.Statements.Holder, part.Statements.Target);
        if (holders.Width == 2 && targets.Width == 2) Count(part, selected, local, holders.Shorts, targets.Shorts);
        else Count<int>(part, selected, local, holders.ToArray(), targets.ToArray());
    }

    private void Count<T>(Part part, ulong[] selected, int[] local, ReadOnlySpan<T> holders, ReadOnlySpan<T> targets)
        where T : unmanaged, IBinaryInteger<T>
    {
        var offsets = part.Statements.Rows.Offsets;
        var codes = part.Statements.Code.Bytes;
        for (var word = 0; word < selected.Length; word++)
        {
            for (var bits = selected[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var end = offsets[article + 1];
                for (var row = offsets[article]; row < end; row++)
                {
                    var from = local[int.CreateTruncating(holders[row])];
                    if (from == 0) continue;
                    var to = local[int.CreateTruncating(targets[row])];
                    if (to == 0 || _mask.FailsOf(row) != 0) continue;
                    _counts[((((from - 1) * _size) + to - 1) * Signs) + (codes[row] & 3)]++;
                }
            }
        }
    }

    private void Add(DenseEdges other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
    }
}
