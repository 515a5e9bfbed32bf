namespace Khitab.Discourse;

/// <summary>
/// For the rows of a part, which keys of a selection they fail, as bits (<see cref="RowMasks.RowBit"/>). With them every answer, and every
/// facet that ignores its own key, is a comparison of bits: a row is selected without key k if it fails nothing but k. For whole
/// parts <see cref="MatchingRows"/> finds the same.
/// </summary>
internal sealed class PartMask(RowMasks masks, Part part)
{
    /// <summary>The bit of statements that are not sure enough to count.</summary>
    public const int Unsure = 64;

    /// <summary>Whether a statement of a selected article is sure enough and matches the row keys, with one key ignored.</summary>
    public bool HasStatement(int row, SelectionKey? ignored = null) =>
        (FailsOf(row) & (ignored is { } key ? ~RowMasks.RowBit(key) : ~0)) == 0;

    /// <summary>Whether a mention of a selected article matches the row keys, with one key ignored.</summary>
    public bool HasMention(int row, SelectionKey? ignored = null)
    {
        if (part.Mentions.Demonym[row] != 0 && !masks.Selection.Demonyms) return false;
        return ignored == SelectionKey.Actor || masks.ActorsIncluded is not { } included || included[part.MentionActor(row)];
    }

    /// <summary>Whether a quotation of a selected article is selected: only the actor key decides, by the speaker.</summary>
    public bool HasQuotation(int row) => masks.HasPair(part.SpeakerActor(row), -1);

    /// <summary>The bits of what a statement fails.</summary>
    public int FailsOf(int row)
    {
        var table = part.Statements;
        int fails = masks.Codes[table.Code[row]];
        if (masks.Deeds is { } deeds) fails |= deeds[table.Act[row]];
        if ((masks.ActiveRowKeys & RowMasks.OfParties) == 0) return fails;
        return fails | Joined(masks.HolderFails[part.PartyOf[table.Holder[row]]], masks.TargetFails[part.PartyOf[table.Target[row]]]);
    }

    /// <summary>The bits that a statement fails by its parties, from those of its holder and its target: one of the two is enough for the
    /// actor key.</summary>
    public static int Joined(int holder, int target)
    {
        const int actor = 1;
        return ((holder | target) & ~actor) | (holder & target & actor);
    }
}
