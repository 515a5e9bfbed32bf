namespace Khitab.Discourse;

/// <summary>
/// The heaviest edges of a selection, exactly, without counting all. An edge weighs no more than its holder says and no more than is said
/// of its target: so those of the most outspoken on the most spoken of are the heaviest of all where even the last of them weighs more than
/// whoever was left out says, or is said of him.
/// </summary>
internal static class HeaviestEdges
{
    /// <summary>The most of the strongest that are counted: the table is of each with each.</summary>
    private const int Strongest = 800;

    /// <summary>Of how many of the strongest the weight of the last edge is guessed.</summary>
    private const int Guessed = 200;

    /// <summary>Those are counted who could have an edge of this part of the guess.</summary>
    private const double Margin = 0.75;

    /// <summary>So few statements are counted by all of their pairs as fast.</summary>
    private const int Few = 20_000;

    /// <summary>The heaviest edges, the heaviest first; edges without a side come last.</summary>
    public static List<EdgeCount> Of(SelectionResult result, int most)
    {
        var between = result.Counts.OfStatements.BetweenActors;
        if (between == 0) return [];
        if (between > Few && most > 0)
        {
            var (holders, targets) = (First(result, stance => stance.Out), First(result, stance => stance.In));
            if (HeldEdges.Of(result) is { } held
                && Among(result, held.Edges(), holders, held.Holders, targets, held.Targets, most) is { } known)
            {
                return known;
            }

            var least = Least(result, holders, targets, most);
            if (AmongStrongest(result, holders, targets, least, most) is { } found) return found;
            if (least > 0 && AmongStrongest(result, holders, targets, 0, most) is { } more) return more;
        }

        return First(result, EdgeCounts.Of(result).All(WithInner(result)), most);
    }

    /// <summary>Who could have one of the heaviest edges of a selection: who says them, and whom they are on.</summary>
    public static (List<int> Holders, List<int> Targets) Possible(SelectionResult result, int most)
    {
        var (holders, targets) = (First(result, stance => stance.Out), First(result, stance => stance.In));
        var least = Least(result, holders, targets, most);
        return (Above(holders, least), Above(targets, least));
    }

    /// <summary>The statements among those of the whole corpus who say most and of whom most is said.</summary>
    public static ProminentRows Prominent(SelectionResult whole) => ProminentRows.Of(
        whole.Snapshot, First(whole, stance => stance.Out).Take(ProminentRows.Usual).Select(one => one.Actor),
        First(whole, stance => stance.In).Take(ProminentRows.Usual).Select(one => one.Actor));

    private static int Least(
        SelectionResult result, List<(int Actor, int Number)> holders, List<(int Actor, int Number)> targets, int most) =>
        (int)(Margin * Guess(holders, targets, result.Counts.Stances.Sum(stance => (long)stance.In), most));

    /// <summary>
    /// The heaviest edges among those who say more than something, or of whom more is said; null where others may have a heavier one.
    /// </summary>
    private static List<EdgeCount>? AmongStrongest(
        SelectionResult result, List<(int Actor, int Number)> holders, List<(int Actor, int Number)> targets, int least, int most)
    {
        var (rows, columns) = (Above(holders, least), Above(targets, least));
        return Among(result, DenseEdges.Of(result, rows, columns), holders, rows, targets, columns, most);
    }

    private static List<EdgeCount>? Among(
        SelectionResult result, IEnumerable<EdgeCount> edges, List<(int Actor, int Number)> holders, List<int> rows,
        List<(int Actor, int Number)> targets, List<int> columns, int most)
    {
        var withInner = WithInner(result);
        var first = First(result, edges.Where(edge => withInner || edge.From != edge.To), most);
        return first.Count == most && first[^1].Weight > Math.Max(Next(holders, rows), Next(targets, columns)) ? first : null;
    }

    /// <summary>The actors whose number is above something.</summary>
    private static List<int> Above(List<(int Actor, int Number)> strongest, int least) =>
        [.. strongest.Take(Strongest).TakeWhile(one => one.Number > least).Select(one => one.Actor)];

    /// <summary>The greatest number of those who are not counted.</summary>
    private static int Next(List<(int Actor, int Number)> strongest, List<int> counted)
    {
        var known = counted.ToHashSet();
        // So many were not counted that it must be one of the list, where it has not all.
        return strongest.Find(one => !known.Contains(one.Actor)).Number;
    }

    /// <summary>The actors of whom a number is greatest, with it, and one more than are counted.</summary>
    private static List<(int Actor, int Number)> First(SelectionResult result, Func<StanceTally, int> numberOf)
    {
        var numbers = Array.ConvertAll(result.Counts.Stances, stance => numberOf(stance));
        return Ties.Strongest(result.Snapshot, numbers, Strongest + 1).ConvertAll(actor => (actor, numbers[actor]));
    }

    /// <summary>What the last of the wanted edges weighs if who speaks had nothing to do with who is spoken of.</summary>
    private static double Guess(
        List<(int Actor, int Number)> holders, List<(int Actor, int Number)> targets, long sided, int most)
    {
        if (most > Guessed) return 0;
        var heaviest = new PriorityQueue<int, double>();
        foreach (var holder in holders.Take(Guessed))
        {
            foreach (var target in targets.Take(Guessed))
            {
                var weight = holder.Number * ((double)target.Number / sided);
                if (heaviest.Count < most) heaviest.Enqueue(0, weight);
                else if (heaviest.TryPeek(out _, out var last) && weight > last) heaviest.EnqueueDequeue(0, weight);
                else break;
            }
        }

        return heaviest.Count == most && heaviest.TryPeek(out _, out var guess) ? guess : 0;
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
