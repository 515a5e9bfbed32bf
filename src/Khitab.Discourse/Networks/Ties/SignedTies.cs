namespace Khitab.Discourse;

/// <summary>
/// Actors tied by their statements on one another, +n and −n apart and never netted: the weight is all statements that take a side. What an
/// actor says of itself ties nobody.
/// </summary>
internal static class SignedTies
{
    private const string ActorPrefix = "actor:";

    /// <summary>The ties from holder to target, in order; actors who are only spoken of are numbered after those who speak.</summary>
    /// <param name="events">The statements; concepts that name an actor, as its id or <c>actor:</c> and its id, are targets.</param>
    /// <param name="actors">All who speak or are spoken of.</param>
    public static List<StanceTie> Of(StanceEvents events, out IReadOnlyList<string> actors)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var actor in events.Actors) places[Plain(actor)] = places.Count;
        var all = events.Actors.ToList();
        var targets = new int[events.Concepts.Count];
        for (var i = 0; i < targets.Length; i++)
        {
            var concept = events.Concepts[i];
            if (places.TryGetValue(Plain(concept), out targets[i])) continue;
            targets[i] = -1;
            if (!concept.StartsWith(ActorPrefix, StringComparison.Ordinal)) continue;
            places[Plain(concept)] = targets[i] = all.Count;
            all.Add(concept);
        }

        actors = all;
        var cells = new SortedDictionary<(int From, int To), (double For, double Against, double Neutral)>();
        for (var row = 0; row < events.Count; row++)
        {
            var key = (events.Actor[row], targets[events.Concept[row]]);
            if (key.Item2 < 0 || key.Item1 == key.Item2) continue;
            var (pro, con, neither) = cells.GetValueOrDefault(key);
            var weight = events.WeightOf(row);
            cells[key] = events.Sign(row) switch
            {
                > 0 => (pro + weight, con, neither),
                < 0 => (pro, con + weight, neither),
                _ => (pro, con, neither + weight),
            };
        }

        return [.. cells.Where(cell => cell.Value.For + cell.Value.Against > 0).Select(cell => new StanceTie(
            cell.Key.From, cell.Key.To, cell.Value.For + cell.Value.Against, cell.Value.For, cell.Value.Against, cell.Value.Neutral))];
    }

    private static string Plain(string id) => id.StartsWith(ActorPrefix, StringComparison.Ordinal) ? id[ActorPrefix.Length..] : id;
}
