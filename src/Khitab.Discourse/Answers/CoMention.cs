namespace Khitab.Discourse;

/// <summary>Where two actors have to be named to be named together.</summary>
public enum CoMentionScope
{
    /// <summary>In the same article.</summary>
    Article,

    /// <summary>In the same sentence.</summary>
    Sentence,
}

/// <summary>Two actors that are named together: texts bring them together, which is no relation between them.</summary>
/// <param name="A">Id of the actor that is first in ordinal order.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Count">In how many articles, or sentences.</param>
public sealed record CoMention(string A, string B, int Count);

/// <summary>
/// Counts actors that are named together. Two mentions make a pair as holder and target make a statement: the actor key includes a pair
/// where one of the two is included and neither is left out.
/// </summary>
internal static class CoMentionCounter
{
    public static IReadOnlyList<CoMention> Count(SelectionResult result, CoMentionScope scope)
    {
        var snapshot = result.Snapshot;
        var rank = snapshot.Tables.ActorRank;
        var pairs = Pairs(result, scope).ToArray();
        // Numbers compare faster than names: a large corpus has a million pairs.
        Array.Sort(pairs, (x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count)
            : x.A != y.A ? rank[x.A].CompareTo(rank[y.A])
            : rank[x.B].CompareTo(rank[y.B]));
        return Array.ConvertAll(pairs, pair => new CoMention(snapshot.Actors[pair.A].Id, snapshot.Actors[pair.B].Id, pair.Count));
    }

    /// <summary>The pairs by their actors' numbers, the first in ordinal order of id first, in no order.</summary>
    public static IEnumerable<(int A, int B, int Count)> Pairs(SelectionResult result, CoMentionScope scope)
    {
        var rank = result.Snapshot.Tables.ActorRank;
        return PairCounts.Of(result, scope).Pairs().Select(pair => rank[pair.A] < rank[pair.B] ? pair : (A: pair.B, B: pair.A, pair.Count));
    }
}
