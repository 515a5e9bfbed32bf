using Khitab.Discourse;

namespace Khitab.Web.Components.Network;

/// <summary>One step of a time slider.</summary>
/// <param name="Date">The month, or the year where the time is long.</param>
/// <param name="Count">Articles published in it, or dates of texts that fall into it.</param>
public sealed record TimeStep(PartialDate Date, int Count);

/// <summary>The steps of a time slider: every month or year from the first date to the last, the empty ones too.</summary>
public static class TimeSteps
{
    /// <summary>The most months that are steps of their own; a longer time goes by years.</summary>
    public const int MostMonths = 120;

    /// <summary>The steps; none where there is no date.</summary>
    /// <param name="timeline">When articles appeared and what dates they give, whatever time is chosen.</param>
    /// <param name="field">Which of the two the slider speaks of.</param>
    public static IReadOnlyList<TimeStep> Of(Timeline timeline, DateField field)
    {
        List<(DateOnly First, DateOnly Last, int Count)> dates = field == DateField.Published
            ? [.. timeline.Months.Select(m => (m.Month.First, m.Month.Last, m.Articles))]
            : [.. timeline.Events.Select(e => (e.Date.First, e.Date.Last, e.Mentions))];
        if (dates.Count == 0) return [];
        var (first, last) = (dates.Min(d => d.First), dates.Max(d => d.Last));
        var byYear = Months(first, last) > MostMonths;
        var count = byYear ? last.Year - first.Year + 1 : Months(first, last);
        var counts = new int[count];
        foreach (var date in dates)
        {
            var (from, to) = byYear
                ? (date.First.Year - first.Year, date.Last.Year - first.Year)
                : (Months(first, date.First) - 1, Months(first, date.Last) - 1);
            // "In 2023" is no month: it makes the time longer, but no step of it taller.
            if (from == to) counts[from] += date.Count;
        }

        return [.. counts.Select((n, step) => new TimeStep(byYear ? PartialDate.Year(first.Year + step) : Month(first, step), n))];
    }

    private static int Months(DateOnly first, DateOnly last) => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;

    private static PartialDate Month(DateOnly first, int step)
    {
        var month = first.Month - 1 + step;
        return PartialDate.Month(first.Year + (month / 12), (month % 12) + 1);
    }
}
