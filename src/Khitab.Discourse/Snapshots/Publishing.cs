namespace Khitab.Discourse;

/// <summary>When and by whom the articles of a corpus were published.</summary>
internal static class Publishing
{
    /// <summary>The months in which articles were published, in order.</summary>
    public static IReadOnlyList<PartialDate> Months(Part[] parts)
    {
        var days = new HashSet<int>();
        foreach (var part in parts)
        {
            for (var article = 0; article < part.Count; article++) days.Add(part.Day(article));
        }

        return
        [
            .. days.Where(day => day >= 0).Select(DateOnly.FromDayNumber).Select(day => PartialDate.Month(day.Year, day.Month)).Distinct()
                .OrderBy(month => month.First),
        ];
    }

    /// <summary>The first and the last month, as <see cref="MonthCounts"/> counts them; (0, -1) without any.</summary>
    public static (int First, int Last) Span(Part[] parts)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var part in parts)
        {
            for (var a = 0; a < part.Count; a++)
            {
                if (part.Day(a) is not (>= 0 and var day)) continue;
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
            }
        }

        return last < 0 ? (0, -1) : (MonthCounts.MonthOf(first), MonthCounts.MonthOf(last));
    }

    /// <summary>Of how many articles it is known when, and by whom, they were published.</summary>
    public static (int Dated, int Published) Known(Part[] parts)
    {
        var (dated, published) = (0, 0);
        foreach (var part in parts)
        {
            var articles = part.Segment.Articles;
            for (var a = 0; a < part.Count; a++)
            {
                if (articles.Day[a] >= 0 || articles.NotBefore[a] >= 0) dated++;
                if (articles.Outlet[a] >= 0) published++;
            }
        }

        return (dated, published);
    }
}
