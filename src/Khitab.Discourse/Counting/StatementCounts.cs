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
        Themes = new int[tables.ThemeList.Length];
        (Outlets, OutletMentions) = (new int[tables.Outlets.Length + 1], new int[tables.Outlets.Length + 1]);
        (Sections, SectionMentions) = (new int[tables.Sections.Count], new int[tables.Sections.Count]);
        (Folders, FolderMentions) = (new int[tables.Folders.Count], new int[tables.Folders.Count]);
    }

    /// <summary>Statements that match.</summary>
    public int Count { get; set; }

    /// <summary>Those of an actor on an actor.</summary>
    public int BetweenActors { get; private set; }

    /// <summary>By actor.</summary>
    public StanceTally[] Stances { get; }

    /// <summary>By holder, whatever the holder key.</summary>
    public int[] Holders { get; }

    /// <summary>By target, whatever the target key.</summary>
    public int[] Targets { get; }

    /// <summary>
    /// All statements of the articles by code and, times <see cref="Codes"/>, the bits of the keys by parties that they fail.
    /// </summary>
    public int[] ByCode { get; } = new int[Codes * (RowMasks.OfParties + 1)];

    /// <summary>The verdicts of the articles that judge an actor without naming it, neutral ones among them.</summary>
    public VerdictCounts Verdicts { get; }

    /// <summary>By theme, those inside it included.</summary>
    public int[] Themes { get; }

    /// <summary>By outlet, and last those of none.</summary>
    public int[] Outlets { get; }

    /// <summary>By section.</summary>
    public int[] Sections { get; }

    /// <summary>By folder.</summary>
    public int[] Folders { get; }

    /// <summary>By outlet, and last those of none: mentions of the actors that the actor key includes; nothing without it.</summary>
    public int[] OutletMentions { get; }

    /// <summary>The same by section.</summary>
    public int[] SectionMentions { get; }

    /// <summary>The same by folder.</summary>
    public int[] FolderMentions { get; }

    /// <summary>Takes in what was counted by parties.</summary>
    public void Take(PartyCounts parties, SnapshotTables tables)
    {
        for (var party = 0; party < Holders.Length; party++)
        {
            Holders[party] = parties.HeldBy(party) + parties.OtherHolders[party];
            Targets[party] = parties.On(party) + parties.OtherTargets[party];
            if (tables.ActorOfParty[party] is not (>= 0 and var actor)) continue;
            Stances[actor] = parties.Stance(party);
            BetweenActors += parties.OnActors(party);
        }
    }

    /// <summary>Adds what was counted elsewhere, or with -1 takes it away.</summary>
    public void Add(StatementCounts other, int sign = 1)
    {
        CountLists.Add<int>(
            MemoryMarshal.Cast<StanceTally, int>(Stances.AsSpan()), MemoryMarshal.Cast<StanceTally, int>(other.Stances.AsSpan()), sign);
        foreach (var (mine, its) in Lists().Zip(other.Lists())) CountLists.Add<int>(mine, its, sign);
        // The last is that of none, wherever the list ends.
        foreach (var (mine, its) in new[] { (Outlets, other.Outlets), (OutletMentions, other.OutletMentions) })
        {
            CountLists.Add<int>(mine, its.AsSpan(..^1), sign);
            mine[^1] += sign * its[^1];
        }

        Verdicts.Add(other.Verdicts, sign);
        Count += sign * other.Count;
        BetweenActors += sign * other.BetweenActors;
    }

    /// <summary>Forgets everything, to count anew.</summary>
    public void Clear()
    {
        Array.Clear(Stances);
        foreach (var list in Lists()) Array.Clear(list);
        Array.Clear(Outlets);
        Array.Clear(OutletMentions);
        Verdicts.Clear();
        (Count, BetweenActors) = (0, 0);
    }

    private int[][] Lists() => [Holders, Targets, ByCode, Themes, Sections, Folders, SectionMentions, FolderMentions];
}
