namespace Khitab.Discourse;

/// <summary>An actor's statements on a concept.</summary>
/// <param name="For">For it.</param>
/// <param name="Against">Against it.</param>
/// <param name="Neutral">Neither.</param>
/// <param name="Ascribed">How many of all of them are only ascribed to the actor, and don't count in networks.</param>
public readonly record struct PositionCounts(int For, int Against, int Neutral, int Ascribed)
{
    /// <summary>All of them.</summary>
    public int All => For + Against + Neutral;
}

/// <summary>What two actors say on a concept: what ties them in networks of congruence and conflict.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="First">What the first actor says; each number is that of a mark <see cref="PositionMark"/>.</param>
/// <param name="Second">What the second says.</param>
public sealed record SharedPosition(Party Concept, PositionCounts First, PositionCounts Second)
{
    /// <summary>The concepts that both speak on, those with the most statements first.</summary>
    /// <param name="result">The selection.</param>
    /// <param name="first">Id of an actor.</param>
    /// <param name="second">Id of the other.</param>
    /// <param name="concepts">What is a concept.</param>
    public static IReadOnlyList<SharedPosition> Of(SelectionResult result, string first, string second, ConceptChoice concepts)
    {
        var snapshot = result.Snapshot;
        var (a, b) = (snapshot.ActorPlace(first), snapshot.ActorPlace(second));
        if (a < 0 || b < 0) return [];
        var (ofFirst, ofSecond) = (PositionsOf(result, a, concepts), PositionsOf(result, b, concepts));
        return [.. ofFirst.Where(own => ofSecond.ContainsKey(own.Key))
            .Select(own => new SharedPosition(snapshot.Tables.PartyList[own.Key], own.Value, ofSecond[own.Key]))
            .OrderByDescending(shared => Math.Min(shared.First.All, shared.Second.All))
            .ThenByDescending(shared => shared.First.All + shared.Second.All)
            .ThenBy(shared => shared.Concept.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>What an actor says on a concept.</summary>
    public static PositionCounts Of(SelectionResult result, string actor, Party concept) =>
        result.Snapshot.ActorPlace(actor) is >= 0 and var place && result.Snapshot.Tables.Parties.Find(concept) is >= 0 and var target
            ? PositionsOf(result, place, ConceptChoice.Targets).GetValueOrDefault(target) : default;

    private static Dictionary<int, PositionCounts> PositionsOf(SelectionResult result, int actor, ConceptChoice concepts)
    {
        var counts = new Dictionary<int, PositionCounts>();
        foreach (var (part, mask, article) in result.Chosen())
        {
            var rows = part.Statements.Rows;
            for (var row = rows.Start(article); row < rows.End(article); row++)
            {
                if (part.HolderActor(row) != actor || !mask.HasStatement(row)) continue;
                var target = part.Target(row);
                if (!SelectionEvents.IsConcept(result.Snapshot.Tables.PartyList[target].Kind, concepts)) continue;
                var now = counts.GetValueOrDefault(target);
                if (SelectionEvents.IsAscribed(part, row)) now = now with { Ascribed = now.Ascribed + 1 };
                counts[target] = part.Polarity(row) switch
                {
                    > 0 => now with { For = now.For + 1 },
                    < 0 => now with { Against = now.Against + 1 },
                    _ => now with { Neutral = now.Neutral + 1 },
                };
            }
        }

        return counts;
    }
}
