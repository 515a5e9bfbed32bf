using System.Runtime.InteropServices;

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
    public static IReadOnlyList<ActorStance> AuthorStance(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var table = snapshot.Tables.Statements;
        var author = snapshot.Tables.Parties.Find(Party.Author);
        var counts = new (int For, int Against, int Neutral)[snapshot.Actors.Count];
        foreach (var row in Rows(result))
        {
            if (table.Holder[row] == author && table.TargetActor[row] >= 0) Add(ref counts[table.TargetActor[row]], table.Polarity[row]);
        }

        return counts
            .Select((count, actor) => new ActorStance(snapshot.Actors[actor].Id, count.For, count.Against, count.Neutral))
            .Where(stance => stance.For + stance.Against + stance.Neutral > 0)
            .OrderByDescending(stance => stance.For + stance.Against)
            .ThenByDescending(stance => stance.Neutral)
            .ThenBy(stance => stance.Actor, StringComparer.Ordinal)
            .ToList();
    }

    public static IReadOnlyList<SignedEdge> SignedEdges(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var table = snapshot.Tables.Statements;
        // One number for a pair: the halves of a long packed side by side would be hashed to one another's exclusive or, and collide.
        var size = (long)snapshot.Actors.Count;
        var counts = new Dictionary<long, (int For, int Against, int Neutral)>();
        foreach (var row in Rows(result))
        {
            var (from, to) = (table.HolderActor[row], table.TargetActor[row]);
            if (from < 0 || to < 0 || (from == to && snapshot.Level == ActorLevel.State)) continue;
            Add(ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (from * size) + to, out _), table.Polarity[row]);
        }

        var rank = snapshot.Tables.ActorRank;
        var edges = counts.Select(pair => (From: (int)(pair.Key / size), To: (int)(pair.Key % size), Count: pair.Value)).ToArray();
        Array.Sort(edges, (x, y) =>
        {
            var weight = (y.Count.For + y.Count.Against).CompareTo(x.Count.For + x.Count.Against);
            if (weight != 0) return weight;
            return x.From != y.From ? rank[x.From].CompareTo(rank[y.From]) : rank[x.To].CompareTo(rank[y.To]);
        });
        return Array.ConvertAll(edges, edge => new SignedEdge(
            snapshot.Actors[edge.From].Id, snapshot.Actors[edge.To].Id, edge.Count.For, edge.Count.Against, edge.Count.Neutral));
    }

    /// <summary>How many statements are held by an actor on itself.</summary>
    public static int InnerCount(SelectionResult result)
    {
        var table = result.Snapshot.Tables.Statements;
        return Rows(result).Count(row => table.HolderActor[row] >= 0 && table.HolderActor[row] == table.TargetActor[row]);
    }

    /// <summary>Adds a statement of this polarity.</summary>
    public static void Add(ref (int For, int Against, int Neutral) count, int polarity)
    {
        if (polarity > 0) count.For++;
        else if (polarity < 0) count.Against++;
        else count.Neutral++;
    }

    private static IEnumerable<int> Rows(SelectionResult result)
    {
        var rows = result.Snapshot.Tables.Statements.Rows;
        foreach (var article in result.Articles)
        {
            for (var row = rows.Offsets[article]; row < rows.Offsets[article + 1]; row++)
            {
                if (result.Masks.HasStatement(row)) yield return row;
            }
        }
    }
}
