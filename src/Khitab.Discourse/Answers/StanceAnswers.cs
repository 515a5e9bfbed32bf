namespace Khitab.Discourse;

/// <summary>The author's stance towards an actor, by number of statements; never netted.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="For">Statements for it.</param>
/// <param name="Against">Statements against it.</param>
/// <param name="Neutral">Statements on it that are neither.</param>
public sealed record ActorStance(string Actor, int For, int Against, int Neutral);

/// <summary>Statements from one actor towards another; never netted.</summary>
/// <param name="From">Id of the holder.</param>
/// <param name="To">Id of the target.</param>
/// <param name="For">Statements for it.</param>
/// <param name="Against">Statements against it.</param>
/// <param name="Neutral">Statements that are neither.</param>
public sealed record SignedEdge(string From, string To, int For, int Against, int Neutral)
{
    /// <summary>Statements that take a side.</summary>
    public int Weight => For + Against;
}

/// <summary>Groups statements by who holds them and towards whom.</summary>
internal static class StanceAnswers
{
    public static IReadOnlyList<ActorStance> AuthorStance(SelectionResult result, int most = int.MaxValue)
    {
        var (actors, rank) = (result.Counts.Stances, result.Snapshot.Tables.ActorRank);
        var judged = new List<int>();
        for (var actor = 0; actor < actors.Length; actor++)
        {
            if (actors[actor].For + actors[actor].Against + actors[actor].Neutral > 0) judged.Add(actor);
        }

        return Best.Of(judged, most, (x, y) =>
        {
            var (one, other) = (actors[x], actors[y]);
            if (one.For + one.Against != other.For + other.Against) return (other.For + other.Against).CompareTo(one.For + one.Against);
            return one.Neutral != other.Neutral ? other.Neutral.CompareTo(one.Neutral) : rank[x].CompareTo(rank[y]);
        }).ConvertAll(actor => new ActorStance(
            result.Snapshot.Actors[actor].Id, actors[actor].For, actors[actor].Against, actors[actor].Neutral));
    }

    public static IReadOnlyList<SignedEdge> SignedEdges(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var rank = snapshot.Tables.ActorRank;
        var edges = EdgeCounts.Of(result).All(withInner: snapshot.Level == ActorLevel.Body).ToArray();
        Array.Sort(edges, (x, y) =>
        {
            if (x.Weight != y.Weight) return y.Weight.CompareTo(x.Weight);
            return x.From != y.From ? rank[x.From].CompareTo(rank[y.From]) : rank[x.To].CompareTo(rank[y.To]);
        });
        return Array.ConvertAll(
            edges, e => new SignedEdge(snapshot.Actors[e.From].Id, snapshot.Actors[e.To].Id, e.For, e.Against, e.Neutral));
    }

    /// <summary>Adds a statement of this polarity.</summary>
    public static void Add(ref (int For, int Against, int Neutral) count, int polarity)
    {
        if (polarity > 0) count.For++;
        else if (polarity < 0) count.Against++;
        else count.Neutral++;
    }
}
