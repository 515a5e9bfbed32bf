namespace Khitab.Discourse;

/// <summary>
/// Statements by their parties while they are counted. A statement is one addition for its holder and one for its target: each has eight
/// counts side by side, by what the other is and by the polarity.
/// </summary>
/// <remarks>
/// What a party is, <see cref="Author"/>, <see cref="Other"/> or <see cref="Actor"/>, joined with the polarity of a code (0 to 2) is the
/// place of the count: 0 to 2 the author's, 3 all others', 4 to 6 actors'.
/// </remarks>
internal sealed class PartyCounts(int parties)
{
    /// <summary>What a party is.</summary>
    public const int Author = 0, Other = 3, Actor = 4;

    /// <summary>How many counts a party has, and how far its number is shifted to leave room for them.</summary>
    public const int Slots = 8, Shift = 3;

    /// <summary>By holder, by what the target is.</summary>
    public int[] Holders { get; } = new int[Slots * parties];

    /// <summary>By target, by what the holder is.</summary>
    public int[] Targets { get; } = new int[Slots * parties];

    /// <summary>By actor, of those on itself: with a side, without one.</summary>
    public int[] Inner { get; } = new int[2 * parties];

    /// <summary>The statements that a party holds.</summary>
    public int HeldBy(int party) => Sum(Holders, party);

    /// <summary>The statements on a party.</summary>
    public int On(int party) => Sum(Targets, party);

    /// <summary>The statements that a party holds on actors.</summary>
    public int OnActors(int party) => Holders.AsSpan((party * Slots) + Actor, 3) is [var against, var neither, var @for]
        ? against + neither + @for : 0;

    /// <summary>The statements with one actor.</summary>
    public StanceTally Stance(int party)
    {
        var holder = Holders.AsSpan(party * Slots, Slots);
        var target = Targets.AsSpan(party * Slots, Slots);
        var (inner, neutral) = (Inner[2 * party], Inner[(2 * party) + 1]);
        return new StanceTally
        {
            Against = target[Author],
            Neutral = target[Author + 1],
            For = target[Author + 2],
            In = target[Actor] + target[Actor + 2],
            Out = holder[Actor] + holder[Actor + 2],
            Inner = inner,
            InnerNeutral = neutral,
            Statements = HeldBy(party) + On(party) - inner - neutral,
        };
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(PartyCounts other)
    {
        foreach (var (mine, its) in Lists().Zip(other.Lists())) CountLists.Add<int>(mine, its, 1);
    }

    /// <summary>Forgets everything, to count anew.</summary>
    public void Clear()
    {
        foreach (var list in Lists()) Array.Clear(list);
    }

    private static int Sum(int[] counts, int party)
    {
        var sum = 0;
        foreach (var count in counts.AsSpan(party * Slots, Slots)) sum += count;
        return sum;
    }

    private int[][] Lists() => [Holders, Targets, Inner];
}
