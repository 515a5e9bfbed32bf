namespace Khitab.Discourse;

/// <summary>One place of a window.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public readonly record struct WindowPlace(DateOnly First, DateOnly Last);

/// <summary>
/// Where a window of so many days or statements stands on the way through a selection's time. Its ends are days, so that they are the ends
/// of a selection and everything in it can be opened: a window of statements takes whole days, and may hold a few more.
/// </summary>
public static class WindowPlaces
{
    /// <summary>The places, from the first day on; the last is the first that reaches the last day.</summary>
    /// <param name="result">A selection; of its own dates nothing is held, so give one without.</param>
    /// <param name="unit">What the size is counted in.</param>
    /// <param name="size">How many days or statements, from 1.</param>
    /// <param name="most">How many places at most, from 2: the window moves on by as much as that takes.</param>
    public static IReadOnlyList<WindowPlace> Of(SelectionResult result, WindowUnit unit, int size, int most) =>
        Of(Days(result, unit), unit, size, most);

    /// <summary>The places over days, each with the number of what is counted on it, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size or the number of places is too small.</exception>
    internal static IReadOnlyList<WindowPlace> Of(IReadOnlyList<(int Day, int Count)> days, WindowUnit unit, int size, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (days.Count == 0) return [];
        var places = unit == WindowUnit.Days ? ByDays(days[0].Day, days[^1].Day, size, most) : ByStatements(days, size);
        var step = Math.Max(1, (int)Math.Ceiling((places.Count - 1.0) / (most - 1)));
        return [.. places.Where((_, i) => i % step == 0 || i == places.Count - 1)];
    }

    private static List<WindowPlace> ByDays(int first, int last, int size, int most)
    {
        // A long time has more days than places.
        var step = Math.Max(1, (int)Math.Ceiling((last - first + 1 - size) / (most - 1.0)));
        var places = new List<WindowPlace>();
        for (var start = first; ; start += step)
        {
            var end = Math.Min((long)start + size - 1, DateOnly.MaxValue.DayNumber);
            places.Add(new WindowPlace(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber((int)end)));
            if (end >= last) return places;
        }
    }

    private static List<WindowPlace> ByStatements(IReadOnlyList<(int Day, int Count)> days, int size)
    {
        var places = new List<WindowPlace>();
        var (end, held) = (-1, 0L);
        foreach (var (day, count) in days)
        {
            while (held < size && end < days.Count - 1) held += days[++end].Count;
            places.Add(new WindowPlace(DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(days[end].Day)));
            if (end == days.Count - 1) break;
            held -= count;
        }

        return places;
    }

    private static List<(int Day, int Count)> Days(SelectionResult result, WindowUnit unit)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var (part, mask, article) in result.Chosen())
        {
            if (part.Day(article) is not (>= 0 and var day)) continue;
            var rows = part.Statements.Rows;
            var count = unit == WindowUnit.Days ? 1 : 0;
            for (var row = rows.Start(article); unit == WindowUnit.Events && row < rows.End(article); row++)
            {
                if (mask.HasStatement(row)) count++;
            }

            if (count > 0) counts[day] = counts.GetValueOrDefault(day) + count;
        }

        return [.. counts.Select(pair => (pair.Key, pair.Value))];
    }
}
