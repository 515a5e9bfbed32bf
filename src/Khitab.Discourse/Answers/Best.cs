namespace Khitab.Discourse;

/// <summary>The first of many in an order.</summary>
internal static class Best
{
    /// <summary>
    /// The first <paramref name="most"/> of some numbers, in order. Where few are wanted, the others are not put in order.
    /// </summary>
    /// <param name="all">The numbers; their order is lost.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="order">The order, in which no two are equal.</param>
    public static List<int> Of(List<int> all, int most, Comparison<int> order)
    {
        if (most >= all.Count / 8)
        {
            all.Sort(order);
            return most >= all.Count ? all : all.GetRange(0, Math.Max(0, most));
        }

        // The worst of those kept is at the root, and gives way to whatever is better.
        var kept = new PriorityQueue<int, int>(Comparer<int>.Create((x, y) => order(y, x)));
        foreach (var one in all)
        {
            if (kept.Count < most) kept.Enqueue(one, one);
            else if (most > 0 && order(one, kept.Peek()) < 0) kept.EnqueueDequeue(one, one);
        }

        var best = new List<int>(kept.Count);
        while (kept.TryDequeue(out var one, out _)) best.Add(one);
        best.Reverse();
        return best;
    }
}
