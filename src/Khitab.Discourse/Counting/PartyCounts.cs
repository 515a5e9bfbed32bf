namespace Khitab.Discourse;

/// <summary>
/// Statements by their parties while they are counted. A statement is one addition for its holder and one for its target: all, and in the
/// upper half of the same number those that take a side and have an actor at the other end. What the author says has numbers of its own.
/// </summary>
internal sealed class PartyCounts(int parties)
{
    /// <summary>
    /// What a party is: the author is 0, and only an actor has the bit of <see cref="ActorShift"/>. Joined with the party's number, which
    /// is shifted by <see cref="Shift"/>.
    /// </summary>
    public const int Author = 0, Other = 3, Actor = 4;

    /// <summary>How far a party's number is shifted to leave room for what it is, and which of these bits an actor has.</summary>
    public const int Shift = 3, ActorShift = 2;

    /// <summary>How far those that take a side are shifted.</summary>
    public const int Half = 32;

    /// <summary>Places of a party among <see cref="Authors"/>: a polarity from 0, and one that is not used.</summary>
    public const int Signs = 4;

    /// <summary>By holder; in the upper half those on actors that take a side.</summary>
    public long[] Holders { get; } = new long[parties];

    /// <summary>By target; in the upper half those of actors that take a side.</summary>
    public long[] Targets { get; } = new long[parties];

    /// <summary>
    /// The author's by target and polarity. The first is of nobody: others' statements are counted there, so that nobody asks whose one is.
    /// </summary>
    public int[] Authors { get; } = new int[Signs * parties];

    /// <summary>By actor, of those on itself: with a side, without one.</summary>
    public int[] Inner { get; } = new int[2 * parties];

    /// <summary>Statements of an actor on an actor.</summary>
    public int BetweenActors { get; set; }

    /// <summary>The statements that a party holds.</summary>
    public int HeldBy(int party) => (int)Holders[party];

    /// <summary>The statements on a party.</summary>
    public int On(int party) => (int)Targets[party];

    /// <summary>The statements with one actor.</summary>
    public StanceTally Stance(int party)
    {
        var authors = Authors.AsSpan(party * Signs, Signs);
        var (inner, neutral) = (Inner[2 * party], Inner[(2 * party) + 1]);
        return new StanceTally
        {
            Against = authors[0],
            Neutral = authors[1],
            For = authors[2],
            In = (int)(Targets[party] >> Half),
            Out = (int)(Holders[party] >> Half),
            Inner = inner,
            InnerNeutral = neutral,
            Statements = HeldBy(party) + On(party) - inner - neutral,
        };
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(PartyCounts other)
    {
        CountLists.Add<long>(Holders, other.Holders, 1);
        CountLists.Add<long>(Targets, other.Targets, 1);
        CountLists.Add<int>(Authors, other.Authors, 1);
        CountLists.Add<int>(Inner, other.Inner, 1);
        BetweenActors += other.BetweenActors;
    }

    /// <summary>Forgets everything, to count anew.</summary>
    public void Clear()
    {
        Array.Clear(Holders);
        Array.Clear(Targets);
        Array.Clear(Authors);
        Array.Clear(Inner);
        BetweenActors = 0;
    }
}
