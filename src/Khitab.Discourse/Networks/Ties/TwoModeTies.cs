namespace Khitab.Discourse;

/// <summary>
/// Actors tied to the concepts that they speak on: all their statements, or statements for less statements against; divided by all that
/// the actor says (activity) or all that is said on the concept (prominence).
/// </summary>
internal static class TwoModeTies
{
    /// <summary>The ties in order of actor and concept. One whose statements for and against come to nothing is none.</summary>
    /// <param name="events">The statements.</param>
    /// <param name="withPositions">Whether statements against are taken off.</param>
    /// <param name="by">What a weight is divided by.</param>
    public static List<StanceTie> Of(StanceEvents events, bool withPositions, Normalization by)
    {
        var cells = new SortedDictionary<(int Actor, int Concept), (double For, double Against, double Neutral)>();
        var (activity, prominence) = (new double[events.Actors.Count], new double[events.Concepts.Count]);
        for (var row = 0; row < events.Count; row++)
        {
            var (key, weight) = ((events.Actor[row], events.Concept[row]), events.WeightOf(row));
            activity[key.Item1] += weight;
            prominence[key.Item2] += weight;
            var (pro, con, neither) = cells.GetValueOrDefault(key);
            cells[key] = events.Sign(row) switch
            {
                > 0 => (pro + weight, con, neither),
                < 0 => (pro, con + weight, neither),
                _ => (pro, con, neither + weight),
            };
        }

        var ties = new List<StanceTie>(cells.Count);
        foreach (var ((actor, concept), (pro, con, neither)) in cells)
        {
            var weight = withPositions ? pro - con : pro + con + neither;
            if (weight == 0) continue;
            var divisor = by switch
            {
                Normalization.Activity => activity[actor],
                Normalization.Prominence => prominence[concept],
                _ => 1,
            };
            ties.Add(new StanceTie(actor, concept, weight / divisor, pro, con, neither));
        }

        return ties;
    }
}
