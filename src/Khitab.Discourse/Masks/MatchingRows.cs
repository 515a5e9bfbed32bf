using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Which rows of a part match a selection's row keys, whatever articles they are in, as bits. For one part after another, by one thread.
/// </summary>
internal sealed class MatchingRows(RowMasks masks)
{
    /// <summary>With more values than this a column is looked through row by row, and not once for each value.</summary>
    private const int MostValues = 6;

    private ulong[] _parties = [];
    private ulong[] _found = [];
    private int _rows;

    /// <summary>Goes on to a part: which of its statements match the keys that decide by an actor or a party.</summary>
    /// <param name="part">The part.</param>
    /// <param name="keys">The bits of the keys that are obeyed.</param>
    public void Enter(Part part, int keys)
    {
        _rows = part.Statements.Rows.Count;
        var matching = RowBits.Room(ref _parties, _rows);
        RowBits.Fill(matching, _rows);
        var left = keys & masks.ActiveRowKeys & RowMasks.OfParties;
        if (IsFew(left, SelectionKey.Holder, masks.OneOfHolders)) Keep(SelectionKey.Holder, masks.OneOfHolders, PartyIn, true, false);
        if (IsFew(left, SelectionKey.Target, masks.OneOfTargets)) Keep(SelectionKey.Target, masks.OneOfTargets, PartyIn, false, true);
        if (IsFew(left, SelectionKey.Actor, masks.OneOfActors)) Keep(SelectionKey.Actor, masks.OneOfActors, ActorIn, true, true);
        if (left != 0) KeepEach(part, left, matching);

        void Keep(SelectionKey key, int[] wanted, Func<int, int> partyOf, bool holder, bool target)
        {
            var found = RowBits.Room(ref _found, _rows);
            found.Clear();
            foreach (var number in wanted)
            {
                if (partyOf(number) is not (>= 0 and var party)) continue;
                if (holder) ColumnBits.SetEqual(part.Statements.Holder, party, found);
                if (target) ColumnBits.SetEqual(part.Statements.Target, party, found);
            }

            RowBits.Keep(RowBits.Room(ref _parties, _rows), found);
            left &= ~RowMasks.RowBit(key);
        }

        // A party's number is one more than the actor's.
        int ActorIn(int actor) => part.LocalActor(actor) is >= 0 and var local ? local + 1 : -1;
        int PartyIn(int party) => masks.Snapshot.Tables.ActorOfParty[party] is >= 0 and var actor ? ActorIn(actor) : part.LocalParty(party);
    }

    /// <summary>The statements that match, of the part and by the keys that were entered.</summary>
    /// <param name="part">The part.</param>
    /// <param name="keys">The bits of the keys that are obeyed.</param>
    /// <param name="bits">The bits.</param>
    /// <param name="unsure">Whether those that match and are not sure enough, and no others.</param>
    public void Fill(Part part, int keys, Span<ulong> bits, bool unsure = false)
    {
        ColumnBits.SetPassing(part.Statements.Code.Bytes, masks.Codes, keys, unsure ? PartMask.Unsure : 0, bits);
        if ((keys & masks.ActiveRowKeys & RowMasks.OfParties) != 0) RowBits.Keep(bits, _parties);
        if (masks.Deeds is not { } deeds || (keys & RowMasks.RowBit(SelectionKey.Class)) == 0) return;
        var found = RowBits.Room(ref _found, part.Statements.Rows.Count);
        ColumnBits.SetPassing(part.Statements.Act.Bytes, deeds, keys, 0, found);
        RowBits.Keep(bits, found);
    }

    /// <summary>The mentions that name, and name whom the actor key includes where it is obeyed.</summary>
    public void FillMentions(Part part, bool ofActors, Span<ulong> bits)
    {
        var counted = part.Counted(masks.Selection.Demonyms);
        if (!ofActors || masks.ActorsIncluded is not { } included)
        {
            for (var i = 0; i < bits.Length; i++) bits[i] = counted.Named[i] | counted.Again[i];
            return;
        }

        bits.Clear();
        if (masks.OneOfActors.Length <= MostValues)
        {
            foreach (var actor in masks.OneOfActors)
            {
                if (part.LocalActor(actor) is >= 0 and var local) ColumnBits.SetEqual(part.Mentions.Actor, local, bits);
            }
        }
        else
        {
            for (var row = 0; row < part.Mentions.Rows.Count; row++)
            {
                if (included[part.MentionActor(row)]) bits[row >> 6] |= 1UL << (row & 63);
            }
        }

        for (var i = 0; i < bits.Length; i++) bits[i] &= counted.Named[i] | counted.Again[i];
    }

    // Values are searched for where a row must have one of a few. The actor key's other side chooses articles, not rows.
    private bool IsFew(int keys, SelectionKey key, int[] values) => (keys & RowMasks.RowBit(key)) != 0 && values.Length <= MostValues
        && masks.Selection[key].Included.Count > 0 && (key == SelectionKey.Actor || masks.Selection[key].Excluded.Count == 0);

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
