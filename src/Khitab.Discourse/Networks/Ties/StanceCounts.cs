namespace Khitab.Discourse;

/// <summary>One cell of <see cref="StanceCounts"/>: another actor's or concept's number, a position, and how often.</summary>
internal readonly record struct StanceCount(int Other, int Position, double Count);

/// <summary>
/// n(a,c,q), how often actor a takes position q on concept c, as both a row an actor and a column a concept; with a's and c's totals.
/// </summary>
internal sealed class StanceCounts
{
    private StanceCounts(StanceCount[][] rows, StanceCount[][] columns)
    {
        (Rows, Columns) = (rows, columns);
        (ActorTotals, ConceptTotals) = (Array.ConvertAll(rows, Sum), Array.ConvertAll(columns, Sum));
    }

    /// <summary>For each actor the cells of the concepts that it speaks on, in order of concept and position.</summary>
    public StanceCount[][] Rows { get; }

    /// <summary>For each concept the cells of the actors who speak on it, in order of actor and position.</summary>
    public StanceCount[][] Columns { get; }

    /// <summary>N(a): all that an actor says.</summary>
    public double[] ActorTotals { get; }

    /// <summary>All that is said on a concept.</summary>
    public double[] ConceptTotals { get; }

    /// <summary>Counts statements.</summary>
    /// <param name="events">The statements.</param>
    /// <param name="withPositions">Whether positions are apart; otherwise all are one.</param>
    public static StanceCounts Of(StanceEvents events, bool withPositions)
    {
        int[] positions = withPositions ? [.. events.Position.Distinct().Order()] : [0];
        var places = positions.Index().ToDictionary(p => p.Item, p => (long)p.Index);
        var (keys, order) = (new long[events.Count], new int[events.Count]);
        for (var row = 0; row < events.Count; row++)
        {
            var position = withPositions ? places[events.Position[row]] : 0;
            keys[row] = ((((long)events.Actor[row] * events.Concepts.Count) + events.Concept[row]) * positions.Length) + position;
            order[row] = row;
        }

        Array.Sort(keys, order);
        var (rows, columns) = (Lists(events.Actors.Count), Lists(events.Concepts.Count));
        for (int first = 0, end; first < keys.Length; first = end)
        {
            for (end = first + 1; end < keys.Length && keys[end] == keys[first]; end++)
            {
            }

            // In the order of the statements: weights may have fractions, whose sum depends on it.
            var same = order.AsSpan(first, end - first);
            same.Sort();
            var count = 0d;
            foreach (var row in same) count += events.WeightOf(row);
            var (actor, concept) = (events.Actor[same[0]], events.Concept[same[0]]);
            var position = withPositions ? events.Position[same[0]] : 0;
            rows[actor].Add(new StanceCount(concept, position, count));
            columns[concept].Add(new StanceCount(actor, position, count));
        }

        return new StanceCounts(Array.ConvertAll(rows, row => row.ToArray()), Array.ConvertAll(columns, column => column.ToArray()));
    }

    private static double Sum(StanceCount[] cells) => cells.Sum(cell => cell.Count);

    private static List<StanceCount>[] Lists(int count)
    {
        var lists = new List<StanceCount>[count];
        for (var i = 0; i < count; i++) lists[i] = [];
        return lists;
    }
}
