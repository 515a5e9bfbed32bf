namespace Khitab.Discourse;

/// <summary>
/// The heaviest edges of a selection, exactly, without counting all. An edge weighs no more than either of its ends: so those among the
/// strongest actors are the heaviest of all where even the last of them weighs more than the strongest actor left out.
/// </summary>
internal static class HeaviestEdges
{
    private const int Strongest = 512;

    /// <summary>So few statements are counted by all of their pairs as fast.</summary>
    private const int Few = 20_000;

    /// <summary>The heaviest edges, the heaviest first; edges without a side come last.</summary>
    public static List<EdgeCount> Of(SelectionResult result, int most)
    {
        if (result.StatementCount > Few && AmongStrongest(result, most) is { } found) return found;
        return First(result, EdgeCounts.Of(result).All(WithInner(result)), most);
    }

    private static List<EdgeCount>? AmongStrongest(SelectionResult result, int most)
    {
        var strengths = Array.ConvertAll(result.Counts.Actors, actor => actor.Strength + actor.Inner);
        var actors = Ties.Strongest(result.Snapshot, strengths, Strongest + 1);
        var bound = actors.Count > Strongest ? strengths[actors[^1]] : 0;
        if (actors.Count > Strongest) actors.RemoveAt(Strongest);
        var withInner = WithInner(result);
        var first = First(result, DenseEdges.Of(result, actors).Where(edge => withInner || edge.From != edge.To), most);
        return first.Count == most && most > 0 && first[^1].Weight > bound ? first : null;
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
