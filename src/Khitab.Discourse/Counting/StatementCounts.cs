using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>What is counted of the statements that row keys choose.</summary>
internal sealed class StatementCounts
{
    /// <summary>Codes of statements.</summary>
    public const int Codes = 256;

    /// <summary>Nothing counted yet.</summary>
    public StatementCounts(CorpusSnapshot snapshot)
    {
        var tables = snapshot.Tables;
        Stances = new StanceTally[tables.Actors.Length];
        Verdicts = new VerdictCounts(tables.Actors.Length);
        (Holders, Targets) = (new int[tables.PartyList.Length], new int[tables.PartyList.Length]);
    }

    /// <summary>Statements that match.</summary>
    public int Count => ByCode.Sum();

    /// <summary>Those of an actor on an actor.</summary>
    public int BetweenActors { get; private set; }

    /// <summary>By actor.</summary>
    public StanceTally[] Stances { get; }

    /// <summary>By holder.</summary>
    public int[] Holders { get; }

    /// <summary>By target.</summary>
    public int[] Targets { get; }

    /// <summary>By code.</summary>
    public int[] ByCode { get; } = new int[Codes];

    /// <summary>The verdicts of the articles that judge an actor without naming it, neutral ones among them.</summary>
    public VerdictCounts Verdicts { get; }

    /// <summary>Takes in what was counted by parties.</summary>
    public void Take(PartyCounts parties, SnapshotTables tables)
    {
        for (var party = 0; party < Holders.Length; party++)
        {
            Holders[party] = parties.HeldBy(party);
            Targets[party] = parties.On(party);
            if (tables.ActorOfParty[party] is not (>= 0 and var actor)) continue;
            Stances[actor] = parties.Stance(party);
        }

        BetweenActors += parties.BetweenActors;
    }

    /// <summary>Adds what was counted elsewhere, or with -1 takes it away.</summary>
    public void Add(StatementCounts other, int sign = 1)
    {
        CountLists.Add<int>(
            MemoryMarshal.Cast<StanceTally, int>(Stances.AsSpan()), MemoryMarshal.Cast<StanceTally, int>(other.Stances.AsSpan()), sign);
        foreach (var (mine, its) in Lists().Zip(other.Lists())) CountLists.Add<int>(mine, its, sign);
        Verdicts.Add(other.Verdicts, sign);
        BetweenActors += sign * other.BetweenActors;
    }

    /// <summary>Forgets everything, to count anew.</summary>
    public void Clear()
    {
        Array.Clear(Stances);
        foreach (var list in Lists()) Array.Clear(list);
        Verdicts.Clear();
        BetweenActors = 0;
    }

    private int[][] Lists() => [Holders, Targets, ByCode];
}
