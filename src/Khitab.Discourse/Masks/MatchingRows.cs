using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Which rows of a part match a selection's row keys, as bits. Only words of bits in which a row is left are looked at, so that of a few
/// articles a few rows are compared. For one part after another, by one thread.
/// </summary>
internal sealed class MatchingRows(RowMasks masks)
{
    /// <summary>With more values than this rows are looked at one by one, and not compared with each value.</summary>
    private const int MostValues = 6;

    private readonly int[] _wanted = new int[MostValues];

    /// <summary>Clears the bits of the statements that do not match.</summary>
    /// <param name="part">The part.</param>
    /// <param name="keys">The bits of the keys that are obeyed.</param>
    /// <param name="rows">The statements that are asked about.</param>
    public void Keep(Part part, int keys, Span<ulong> rows) => Keep(part, keys, rows, default);

    /// <summary>The same, and says which match and are not sure enough.</summary>
    /// <param name="part">The part.</param>
    /// <param name="keys">The bits of the keys that are obeyed.</param>
    /// <param name="rows">The statements that are asked about.</param>
    /// <param name="unsure">Set to those that fail certainty alone; empty where nobody asks.</param>
    public void Keep(Part part, int keys, Span<ulong> rows, Span<ulong> unsure)
    {
        var left = keys & masks.ActiveRowKeys & RowMasks.OfParties;
        if (IsFew(left, SelectionKey.Holder, masks.OneOfHolders)) KeepParties(part, SelectionKey.Holder, rows, ref left);
        if (IsFew(left, SelectionKey.Target, masks.OneOfTargets)) KeepParties(part, SelectionKey.Target, rows, ref left);
        if (IsFew(left, SelectionKey.Actor, masks.OneOfActors)) KeepParties(part, SelectionKey.Actor, rows, ref left);
        if (left != 0) KeepEach(part, left, rows);
        if (masks.Deeds is { } deeds && (keys & RowMasks.RowBit(SelectionKey.Class)) != 0)
            ColumnBits.KeepPassing(part.Statements.Act.Bytes, deeds, keys, 0, rows);
        var codes = part.Statements.Code.Bytes;
        if (!unsure.IsEmpty)
        {
            rows.CopyTo(unsure);
            ColumnBits.KeepPassing(codes, masks.Codes, keys, PartMask.Unsure, unsure);
        }

        ColumnBits.KeepPassing(codes, masks.Codes, keys, 0, rows);
    }

    /// <summary>Clears the bits of the mentions that name nobody, or not whom the actor key includes.</summary>
    public void KeepMentions(Part part, Span<ulong> rows)
    {
        var counted = part.Counted(masks.Selection.Demonyms);
        for (var i = 0; i < rows.Length; i++) rows[i] &= counted.Named[i] | counted.Again[i];
        if (masks.ActorsIncluded is not { } included) return;
        if (masks.OneOfActors.Length <= MostValues)
        {
            var count = 0;
            foreach (var actor in masks.OneOfActors)
            {
                if (part.LocalActor(actor) is >= 0 and var local) _wanted[count++] = local;
            }

            ColumnBits.KeepEqual(_wanted.AsSpan(0, count), part.Mentions.Actor, null, rows);
            return;
        }

        for (var word = 0; word < rows.Length; word++)
        {
            for (var rest = rows[word]; rest != 0; rest &= rest - 1)
            {
                if (!included[part.MentionActor((word << 6) + BitOperations.TrailingZeroCount(rest))]) rows[word] ^= rest & (0 - rest);
            }
        }
    }

    // Values are searched for where a row must have one of a few. The actor key's other side chooses articles, not rows.
    private bool IsFew(int keys, SelectionKey key, int[] values) => (keys & RowMasks.RowBit(key)) != 0 && values.Length <= MostValues
        && masks.Selection[key].Included.Count > 0 && (key == SelectionKey.Actor || masks.Selection[key].Excluded.Count == 0);

    private void KeepParties(Part part, SelectionKey key, Span<ulong> rows, ref int left)
    {
        left &= ~RowMasks.RowBit(key);
        var wanted = key == SelectionKey.Holder ? masks.OneOfHolders : key == SelectionKey.Target ? masks.OneOfTargets : masks.OneOfActors;
        var count = 0;
        foreach (var number in wanted)
        {
            if ((key == SelectionKey.Actor ? ActorIn(number) : PartyIn(number)) is >= 0 and var party) _wanted[count++] = party;
        }

        var (holders, targets) = (part.Statements.Holder, part.Statements.Target);
        ColumnBits.KeepEqual(
            _wanted.AsSpan(0, count), key == SelectionKey.Target ? targets : holders, key == SelectionKey.Actor ? targets : null, rows);

        // A party's number is one more than the actor's.
        int ActorIn(int actor) => part.LocalActor(actor) is >= 0 and var local ? local + 1 : -1;
        int PartyIn(int party) => masks.Snapshot.Tables.ActorOfParty[party] is >= 0 and var actor ? ActorIn(actor) : part.LocalParty(party);
    }

    private void KeepEach(Part part, int keys, Span<ulong> bits)
    {
        var statements = part.Statements;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(rest);
                var fails = PartMask.Joined(
                    masks.HolderFails[part.PartyOf[statements.Holder[row]]], masks.TargetFails[part.PartyOf[statements.Target[row]]]);
                if ((fails & keys) != 0) bits[word] &= ~(1UL << (row & 63));
            }
        }
    }
}
