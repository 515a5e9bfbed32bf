namespace Khitab.Discourse.Comparing;

/// <summary>A stretch of days with each side's articles of then.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="A">Articles of the first side.</param>
/// <param name="B">Articles of the second side.</param>
public sealed record ComparedPeriod(DateOnly First, DateOnly Last, int A, int B)
{
    private const int MostDays = 62;
    private const int MostWeekDays = 420;

    // A wrong date must not draw a thousand empty years.
    private const int MostMonths = 240;

    /// <summary>
    /// Every day, week (from Monday) or month from the first to the last of either side's, by how long that is; those without any articles
    /// too.
    /// </summary>
    internal static IReadOnlyList<ComparedPeriod> Of(SelectionResult a, SelectionResult b)
    {
        var (first, second) = (ByDay(a), ByDay(b));
        if (first.Count + second.Count == 0) return [];
        var (from, to) = (Math.Min(Least(first), Least(second)), Math.Max(Most(first), Most(second)));
        var (byDay, byWeek) = (to - from < MostDays, to - from < MostWeekDays);
        var periods = new SortedDictionary<DateOnly, (int A, int B)>();
        for (var day = from; day <= to && periods.Count < MostMonths; day++) periods.TryAdd(Start(day), default);
        foreach (var (day, count) in first) Add(day, count, 0);
        foreach (var (day, count) in second) Add(day, 0, count);
        return [.. periods.Select(p => new ComparedPeriod(p.Key, End(p.Key), p.Value.A, p.Value.B))];

        void Add(int day, int ofA, int ofB)
        {
            var counts = periods.GetValueOrDefault(Start(day));
            periods[Start(day)] = (counts.A + ofA, counts.B + ofB);
        }

        DateOnly Start(int day) => byDay ? DateOnly.FromDayNumber(day) : byWeek ? Monday(day) : Month(day);

        DateOnly End(DateOnly of) => byDay ? of : byWeek ? of.AddDays(6) : of.AddMonths(1).AddDays(-1);
    }

    // FromDayNumber(0) is a Monday.
    private static DateOnly Monday(int day) => DateOnly.FromDayNumber(day - (day % 7));

    private static DateOnly Month(int day) => DateOnly.FromDayNumber(day) is var date ? new DateOnly(date.Year, date.Month, 1) : default;

    private static int Least(Dictionary<int, int> days) => days.Count == 0 ? int.MaxValue : days.Keys.Min();

    private static int Most(Dictionary<int, int> days) => days.Count == 0 ? int.MinValue : days.Keys.Max();

    private static Dictionary<int, int> ByDay(SelectionResult result)
    {
        var days = new Dictionary<int, int>();
        foreach (var (part, _, article) in result.Chosen())
        {
            if (part.Day(article) is >= 0 and var day) days[day] = days.GetValueOrDefault(day) + 1;
        }

        return days;
    }
}
