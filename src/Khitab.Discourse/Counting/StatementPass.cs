using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Counts <see cref="StatementCounts"/> over statements of one part after another.</summary>
internal sealed class StatementPass(CorpusSnapshot snapshot, bool demonyms)
{
    /// <summary>Of fewer than one row in so many the rows are gathered before they are counted.</summary>
    private const int Sparse = 32;

    private readonly SnapshotTables _tables = snapshot.Tables;
    private readonly bool[] _stock = snapshot.Stock;
    private readonly StatementCounts _counts = snapshot.Tables.Spare.Statements(snapshot);
    private readonly PartyCounts _parties = snapshot.Tables.Spare.Parties(snapshot.Tables);
    private readonly GatheredStatements _rows = new();

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
    public void Count(Part part, ReadOnlySpan<ulong> articles, ReadOnlySpan<ulong> rows)
    {
        if (rows.IsEmpty) return;
        var (counted, statements) = (part.Counted(demonyms), part.Statements);
        if (RowBits.Count(rows) * Sparse > statements.Rows.Count && statements.Holder.Width + statements.Target.Width == 2 * sizeof(ushort))
        {
            // Where many rows are read all of memory comes in order, and gathering them first is what takes time.
            ReadAhead.Fetch<int>(counted.Parties);
            ReadAhead.Fetch(statements.Holder);
            ReadAhead.Fetch(statements.Target);
            ReadAhead.Fetch(statements.Code);
            CountInPlace(counted, rows, statements.Holder.Shorts, statements.Target.Shorts, statements.Code.Bytes);
        }
        else
        {
            for (_rows.Begin(); _rows.Next(statements, rows);)
            {
                GatheredStatements.Translate(_rows.Holders, counted.Parties);
                GatheredStatements.Translate(_rows.Targets, counted.Parties);
                Count(_rows.Holders, _rows.Targets, _rows.Codes);
            }
        }

        CountJudged(part, counted, articles, rows);
    }

    private void CountInPlace(
        CountedRows counted, ReadOnlySpan<ulong> rows, ReadOnlySpan<ushort> holders, ReadOnlySpan<ushort> targets, ReadOnlySpan<byte> codes)
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
                var holder = Unsafe.Add(ref parties, Unsafe.Add(ref holderOf, row));
                var target = Unsafe.Add(ref parties, Unsafe.Add(ref targetOf, row));
                int code = Unsafe.Add(ref codeOf, row);
                between += Count(holder, target, code, ref byHolder, ref byTarget, ref ofAuthor, ref byCode);
                if (holder == target) CountInner(holder, code);
            }
        }

        _parties.BetweenActors += between;
    }

    // Holders and targets as CountedRows has its parties.
    private void Count(ReadOnlySpan<int> holders, ReadOnlySpan<int> targets, ReadOnlySpan<byte> codes)
    {
        ref var byHolder = ref MemoryMarshal.GetArrayDataReference(_parties.Holders);
        ref var byTarget = ref MemoryMarshal.GetArrayDataReference(_parties.Targets);
        ref var ofAuthor = ref MemoryMarshal.GetArrayDataReference(_parties.Authors);
        ref var byCode = ref MemoryMarshal.GetArrayDataReference(_counts.ByCode);
        var between = 0;
        for (var i = 0; i < holders.Length; i++)
        {
            between += Count(holders[i], targets[i], codes[i], ref byHolder, ref byTarget, ref ofAuthor, ref byCode);
            if (holders[i] == targets[i]) CountInner(holders[i], codes[i]);
        }

        _parties.BetweenActors += between;
    }

    /// <summary>Counts a statement; 1 where there is an actor at both ends. Nothing is asked: each answer is as good as random.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count(
        int holder, int target, int code, ref long byHolder, ref long byTarget, ref int ofAuthor, ref int byCode)
    {
        Unsafe.Add(ref byCode, code)++;
        // 1 where it takes a side; 1 where there is an actor at an end.
        var sided = ~code & 1;
        var (byActor, onActor) = (holder >> PartyCounts.ActorShift & 1, target >> PartyCounts.ActorShift & 1);
        Unsafe.Add(ref byHolder, holder >> PartyCounts.Shift) += 1 + ((long)(onActor & sided) << PartyCounts.Half);
        Unsafe.Add(ref byTarget, target >> PartyCounts.Shift) += 1 + ((long)(byActor & sided) << PartyCounts.Half);
        // All bits for the author, who is 0, and none for others.
        var isAuthors = ((holder & 7) - 1) >> 31;
        Unsafe.Add(ref ofAuthor, ((PartyCounts.Signs * (target >> PartyCounts.Shift)) | (code & 3)) & isAuthors)++;
        return byActor & onActor;
    }

    private void CountInner(int party, int code)
    {
        if ((party & 7) == PartyCounts.Actor) _parties.Inner[(2 * (party >> PartyCounts.Shift)) + (code & 1)]++;
    }

    /// <summary>Whom articles judge without naming them, by a statement that is in.</summary>
    private void CountJudged(Part part, CountedRows counted, ReadOnlySpan<ulong> articles, ReadOnlySpan<ulong> rows)
    {
        CountJudged(part, rows, counted.JudgedNeutral, VerdictKind.Neutral);
        CountJudged(part, rows, counted.JudgedUndecided, VerdictKind.Undecided);
        for (var i = 0; i < counted.JudgedArticles.Length; i++)
        {
            if (!ArticleBits.Has(articles, counted.JudgedArticles[i])) continue;
            ref readonly var judged = ref counted.Judged[i];
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
