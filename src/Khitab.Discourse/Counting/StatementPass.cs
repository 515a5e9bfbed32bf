using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Counts <see cref="StatementCounts"/> over statements of one part after another.</summary>
internal sealed class StatementPass(CorpusSnapshot snapshot, bool demonyms)
{
    private readonly SnapshotTables _tables = snapshot.Tables;
    private readonly bool[] _stock = snapshot.Stock;
    private readonly StatementCounts _counts = snapshot.Tables.Spare.Statements(snapshot);
    private readonly PartyCounts _parties = snapshot.Tables.Spare.Parties(snapshot.Tables);

    /// <summary>Adds what another has counted, which is not used any more.</summary>
    public void Add(StatementPass other)
    {
        _counts.Add(other._counts);
        _parties.Add(other._parties);
        _tables.Spare.Give(other._counts);
        _tables.Spare.Give(other._parties);
    }

    /// <summary>All that has been counted; no more is.</summary>
    public StatementCounts Finish()
    {
        _counts.Take(_parties, _tables);
        _tables.Spare.Give(_parties);
        return _counts;
    }

    /// <summary>Counts statements of a part, which are the ones of their articles that are in.</summary>
    public void Count(Part part, ReadOnlySpan<ulong> rows)
    {
        if (rows.IsEmpty) return;
        var (counted, statements) = (part.Counted(demonyms), part.Statements);
        if (ReadAhead.Pays(rows))
        {
            ReadAhead.Fetch<int>(counted.Parties);
            ReadAhead.Fetch(statements.Holder);
            ReadAhead.Fetch(statements.Target);
            ReadAhead.Fetch(statements.Code);
        }

        if (statements.Holder.Width == sizeof(ushort) && statements.Target.Width == sizeof(ushort))
        {
            Count(counted, rows, statements.Holder.Shorts, statements.Target.Shorts, statements.Code.Bytes);
        }
        else
        {
            // A segment of so many parties is rare: what all have is fast.
            Count<int>(counted, rows, statements.Holder.ToArray(), statements.Target.ToArray(), statements.Code.Bytes);
        }

        CountJudged(part, counted, rows);
    }

    private void Count<T>(
        CountedRows counted, ReadOnlySpan<ulong> rows, ReadOnlySpan<T> holders, ReadOnlySpan<T> targets, ReadOnlySpan<byte> codes)
        where T : unmanaged
    {
        // Without the runtime's checks of bounds, of which there would be ten a statement: a segment's numbers are checked when it is read.
        ref var parties = ref MemoryMarshal.GetArrayDataReference(counted.Parties);
        ref var byHolder = ref MemoryMarshal.GetArrayDataReference(_parties.Holders);
        ref var byTarget = ref MemoryMarshal.GetArrayDataReference(_parties.Targets);
        ref var ofAuthor = ref MemoryMarshal.GetArrayDataReference(_parties.Authors);
        ref var byCode = ref MemoryMarshal.GetArrayDataReference(_counts.ByCode);
        ref var holderOf = ref MemoryMarshal.GetReference(holders);
        ref var targetOf = ref MemoryMarshal.GetReference(targets);
        ref var codeOf = ref MemoryMarshal.GetReference(codes);
        var between = 0;
        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var holder = Unsafe.Add(ref parties, PackedRows.Number(Unsafe.Add(ref holderOf, row)));
                var target = Unsafe.Add(ref parties, PackedRows.Number(Unsafe.Add(ref targetOf, row)));
                int code = Unsafe.Add(ref codeOf, row);
                Unsafe.Add(ref byCode, code)++;
                // 1 where it takes a side; 1 where there is an actor at an end. Nothing is asked: each answer is as good as random.
                var sided = ~code & 1;
                var (byActor, onActor) = (holder >> PartyCounts.ActorShift & 1, target >> PartyCounts.ActorShift & 1);
                Unsafe.Add(ref byHolder, holder >> PartyCounts.Shift) += 1 + ((long)(onActor & sided) << PartyCounts.Half);
                Unsafe.Add(ref byTarget, target >> PartyCounts.Shift) += 1 + ((long)(byActor & sided) << PartyCounts.Half);
                // All bits for the author, who is 0, and none for others.
                var isAuthors = ((holder & 7) - 1) >> 31;
                Unsafe.Add(ref ofAuthor, ((PartyCounts.Signs * (target >> PartyCounts.Shift)) | (code & 3)) & isAuthors)++;
                between += byActor & onActor;
                if (holder == target) CountInner(holder, code);
            }
        }

        _parties.BetweenActors += between;
    }

    private void CountInner(int party, int code)
    {
        if ((party & 7) == PartyCounts.Actor) _parties.Inner[(2 * (party >> PartyCounts.Shift)) + (code & 1)]++;
    }

    /// <summary>Whom articles judge without naming them, by a statement that is in.</summary>
    private void CountJudged(Part part, CountedRows counted, ReadOnlySpan<ulong> rows)
    {
        CountJudged(part, rows, counted.JudgedNeutral, VerdictKind.Neutral);
        CountJudged(part, rows, counted.JudgedUndecided, VerdictKind.Undecided);
        foreach (ref readonly var judged in counted.Judged.AsSpan())
        {
            if (!counted.IsIn(judged, rows)) continue;
            var actor = part.ActorOf[judged.Actor];
            if (!judged.Verdict.IsSure || _stock[part.First + judged.Article]) _counts.Verdicts.Add(actor, judged.Verdict.Kind);
            else _counts.Verdicts.AddSure(actor, judged.Verdict.Kind, judged.Verdict.Confidence);
        }
    }

    private void CountJudged(Part part, ReadOnlySpan<ulong> rows, ulong[] wanted, VerdictKind kind)
    {
        var targets = part.Statements.Target;
        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word] & wanted[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                // A party's number is one more than the actor's.
                _counts.Verdicts.Add(part.ActorOf[targets[row] - 1], kind);
            }
        }
    }
}
