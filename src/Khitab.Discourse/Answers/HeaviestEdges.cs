namespace Khitab.Discourse;

/// <summary>
/// The heaviest edges of a selection, exactly, without counting all. An edge weighs no more than its holder says and no more than is said
/// of its target: so those of the most outspoken on the most spoken of are the heaviest of all where even the last of them weighs more than
/// whoever was left out says, or is said of him.
/// </summary>
internal static class HeaviestEdges
{
    /// <summary>How many of the strongest are counted, first and where those were not enough: the table is of each with each.</summary>
    private static readonly int[] Strongest = [400, 800];

    /// <summary>So few statements are counted by all of their pairs as fast.</summary>
    private const int Few = 20_000;

    /// <summary>The heaviest edges, the heaviest first; edges without a side come last.</summary>
    public static List<EdgeCount> Of(SelectionResult result, int most)
    {
        var between = result.Counts.OfStatements.BetweenActors;
        if (between == 0) return [];
        foreach (var strongest in Strongest)
        {
            if (between > Few && AmongStrongest(result, strongest, most) is { } found) return found;
        }

        return First(result, EdgeCounts.Of(result).All(WithInner(result)), most);
    }

    private static List<EdgeCount>? AmongStrongest(SelectionResult result, int strongest, int most)
    {
        var (holders, mostSaid) = First(result, strongest, stance => stance.Out);
        var (targets, mostHeard) = First(result, strongest, stance => stance.In);
        var bound = Math.Max(mostSaid, mostHeard);
        var withInner = WithInner(result);
        var first = First(result, DenseEdges.Of(result, holders, targets).Where(edge => withInner || edge.From != edge.To), most);
        return first.Count == most && most > 0 && first[^1].Weight > bound ? first : null;
    }

    /// <summary>The actors of whom a number is greatest, and the greatest of the others'.</summary>
    private static (List<int> Actors, int Next) First(SelectionResult result, int strongest, Func<StanceTally, int> numberOf)
    {
        var numbers = Array.ConvertAll(result.Counts.Stances, stance => numberOf(stance));
        var actors = Ties.Strongest(result.Snapshot, numbers, strongest + 1);
        if (actors.Count <= strongest) return (actors, 0);
        var next = numbers[actors[^1]];
        actors.RemoveAt(strongest);
        return (actors, next);
    }

    // At the level of states what a country says of itself is no edge.
    private static bool WithInner(SelectionResult result) => result.Snapshot.Level == ActorLevel.Body;

    private static List<EdgeCount> First(SelectionResult result, IEnumerable<EdgeCount> edges, int most)
    {
        var all = edges.ToArray();
        var rank = result.Snapshot.Tables.ActorRank;
        return Best.Of([.. Enumerable.Range(0, all.Length)], most, (i, j) =>
        {
            var (x, y) = (all[i], all[j]);
            if (x.Weight != y.Weight) return y.Weight.CompareTo(x.Weight);
            return x.From != y.From ? rank[x.From].CompareTo(rank[y.From]) : rank[x.To].CompareTo(rank[y.To]);
        }).ConvertAll(i => all[i]);
    }
}
