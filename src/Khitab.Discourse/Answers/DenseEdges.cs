using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Counts statements among a few actors, in a table of each with each.</summary>
internal sealed class DenseEdges
{
    /// <summary>Numbers of each pair: by sign.</summary>
    public const int Signs = 3;

    private const int Half = 16;

    private readonly short[] _rows;
    private readonly short[] _columns;
    private readonly int _size;
    private readonly int[] _counts;
    private int[] _local = [];

    private DenseEdges(short[] rows, short[] columns, int holders, int targets)
    {
        (_rows, _columns, _size, _counts) = (rows, columns, targets, new int[holders * targets * Signs]);
    }

    /// <summary>The statements of some actors on some actors, on themselves among them.</summary>
    public static IEnumerable<EdgeCount> Of(SelectionResult result, List<int> holders, List<int> targets) => Edges(
        Counts(result, result.Snapshot.Parts, part => result.Counts.Statements[part.Index], holders, targets), holders, targets);

    /// <summary>The table of each holder with each target: numbers of statements by their signs.</summary>
    /// <param name="result">Who asks, of which corpus.</param>
    /// <param name="parts">The parts of it that are counted.</param>
    /// <param name="statementsOf">The statements of a part that are, or null for none.</param>
    /// <param name="holders">The actors that hold them.</param>
    /// <param name="targets">The actors that they are on.</param>
    public static int[] Counts(
        SelectionResult result, Part[] parts, Func<Part, ulong[]?> statementsOf, List<int> holders, List<int> targets)
    {
        var snapshot = result.Snapshot;
        var (rows, columns) = (PlacesOf(snapshot, holders), PlacesOf(snapshot, targets));
        var prominent = snapshot.CountedEdges()?.Prominent;
        var places = prominent?.PlacesOf(holders, targets);
        return PartPass.Run(
            parts, () => new DenseEdges(rows, columns, holders.Count, targets.Count),
            (edges, part) =>
            {
                if (statementsOf(part) is not { } statements) return;
                if (places is { } known && prominent!.Knows(part)) prominent.Count(part, statements, known, targets.Count, edges._counts);
                else edges.Count(part, statements);
            },
            (sum, other) => CountLists.Add<int>(sum._counts, other._counts, 1), result.Reader)._counts;
    }

    /// <summary>The edges of a table that have statements.</summary>
    public static IEnumerable<EdgeCount> Edges(int[] counts, List<int> holders, List<int> targets)
    {
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
    /// <summary>By party the place that an actor has in a list, from 1, or 0.</summary>
    public static short[] PlacesOf(CorpusSnapshot snapshot, List<int> actors)
    {
        var places = new short[snapshot.Tables.PartyList.Length];
        for (var i = 0; i < actors.Count; i++)
        {
            var party = snapshot.Tables.Parties.Find(Party.Actor(snapshot.Actors[actors[i]].Id));
            if (party >= 0) places[party] = (short)(i + 1);
        }

        return places;
    }

    private void Count(Part part, ulong[] matching)
    {
        var statements = part.Statements;
        if (_local.Length < part.PartyOf.Length) _local = new int[part.PartyOf.Length];
        if (ReadAhead.Pays(matching))
        {
            ReadAhead.Fetch<int>(part.PartyOf);
            ReadAhead.Fetch(statements.Holder);
            ReadAhead.Fetch(statements.Target);
            ReadAhead.Fetch(statements.Code);
        }

        // By the part's own numbers: one place to look at for an end of a statement instead of two.
        for (var party = 0; party < part.PartyOf.Length; party++)
        {
            _local[party] = (_rows[part.PartyOf[party]] << Half) | (ushort)_columns[part.PartyOf[party]];
        }

        if (statements.Holder.Width == sizeof(ushort) && statements.Target.Width == sizeof(ushort))
        {
            Count(matching, statements.Holder.Shorts, statements.Target.Shorts, statements.Code.Bytes);
        }
        else
        {
            Count<int>(matching, statements.Holder.ToArray(), statements.Target.ToArray(), statements.Code.Bytes);
        }
    }

    private void Count<T>(ulong[] matching, ReadOnlySpan<T> holders, ReadOnlySpan<T> targets, ReadOnlySpan<byte> codes)
        where T : unmanaged
    {
        // Without the runtime's checks of bounds: a segment's numbers are checked when it is read.
        ref var local = ref MemoryMarshal.GetArrayDataReference(_local);
        ref var holderOf = ref MemoryMarshal.GetReference(holders);
        ref var targetOf = ref MemoryMarshal.GetReference(targets);
        for (var word = 0; word < matching.Length; word++)
        {
            for (var bits = matching[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var from = Unsafe.Add(ref local, PackedRows.Number(Unsafe.Add(ref holderOf, row))) >> Half;
                int to = (ushort)Unsafe.Add(ref local, PackedRows.Number(Unsafe.Add(ref targetOf, row)));
                // One question instead of two: each answer is as good as random.
                if (from * to == 0) continue;
                _counts[((((from - 1) * _size) + to - 1) * Signs) + (codes[row] & 3)]++;
            }
        }
    }
}
