using Khitab.Analysis;

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
        var places = new Dictionary<(int From, int To), int>();
        var counts = new List<(int For, int Against, int Neutral)>();
        foreach (var row in Rows(result))
        {
            var pair = (table.HolderActor[row], table.TargetActor[row]);
            if (pair.Item1 < 0 || pair.Item2 < 0) continue;
            if (!places.TryGetValue(pair, out var place))
            {
                places.Add(pair, place = counts.Count);
                counts.Add(default);
            }

            var count = counts[place];
            Add(ref count, table.Polarity[row]);
            counts[place] = count;
        }

        return places
            .Select(pair => (Pair: pair.Key, Count: counts[pair.Value]))
            .Select(edge => new SignedEdge(
                snapshot.Actors[edge.Pair.From].Id,
                snapshot.Actors[edge.Pair.To].Id,
                edge.Count.For,
                edge.Count.Against,
                edge.Count.Neutral))
            .OrderByDescending(edge => edge.Weight)
            .ThenBy(edge => edge.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.To, StringComparer.Ordinal)
            .ToList();
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
