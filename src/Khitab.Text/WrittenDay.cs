namespace Khitab.Text;

/// <summary>Whether a date lies before or after the day of writing.</summary>
internal enum DateDirection : byte
{
    /// <summary>The words do not say.</summary>
    Unsaid,

    /// <summary>«الماضي».</summary>
    Past,

    /// <summary>«المقبل».</summary>
    Future,

    /// <summary>«الجاري».</summary>
    Current,
}

/// <summary>A span of time that dates are counted in.</summary>
internal enum DateUnit : byte
{
    /// <summary>None that dates can be counted in («الموسم»).</summary>
    None,
    Year,
    Month,

    /// <summary>Of ISO 8601, from Monday: where weeks begin elsewhere, an interval may be off by a day or two.</summary>
    Week,
    Day,
}

/// <summary>Resolves dates that depend on the day of writing. What could mean two dates is left unresolved.</summary>
/// <param name="Day">The day of writing, of the years 1500 to 2100.</param>
internal readonly record struct WrittenDay(DateOnly Day)
{
    /// <summary>A day without a year that lies further back than this may just as well be in the future.</summary>
    private const int FarBack = 300;

    /// <summary>How near the future day must be for that.</summary>
    private const int NearAhead = 60;

    /// <summary>The day that many days later.</summary>
    public DateValue Plus(int days) => Of(Day.AddDays(days));

    /// <summary>A day of the month so many months on; <c>null</c> for one that the month does not have.</summary>
    public DateValue? DayOfMonth(int day, int months)
    {
        var month = Day.AddMonths(months);
        return DateValue.OfDay(month.Year, month.Month, day);
    }

    /// <summary>The year, month, week or day that many units later.</summary>
    public DateValue? Plus(DateUnit unit, int count) => unit switch
    {
        DateUnit.Year => DateValue.OfYear(Day.Year + count),
        DateUnit.Month => DateValue.OfMonth(Day.AddMonths(count).Year, Day.AddMonths(count).Month),
        DateUnit.Week => Week(Day.AddDays(count * 7)),
        DateUnit.Day => Plus(count),
        _ => null,
    };

    /// <summary>The unit that a direction points to: «العام الماضي», «الشهر الجاري».</summary>
    public DateValue? Of(DateUnit unit, DateDirection direction) => direction == DateDirection.Unsaid ? null : Plus(unit, Steps(direction));

    /// <summary>How many units a direction points forward: -1, 0 or +1.</summary>
    public static int Steps(DateDirection direction) =>
        direction switch { DateDirection.Past => -1, DateDirection.Future => 1, _ => 0 };

    /// <summary>
    /// A weekday: strictly before or after the day of writing where the words say so; otherwise the nearest one past, the day of writing
    /// included.
    /// </summary>
    /// <param name="weekday">From 1, Sunday.</param>
    /// <param name="direction">Which way.</param>
    public DateValue Weekday(int weekday, DateDirection direction)
    {
        var back = ((int)Day.DayOfWeek - (weekday - 1) + 7) % 7;
        return direction switch
        {
            DateDirection.Past => Plus(back == 0 ? -7 : -back),
            DateDirection.Future => Plus(7 - back),
            _ => Plus(-back),
        };
    }

    /// <summary>The nearest such weekday on either side: «اليوم الخميس» in a text that was dated a day late.</summary>
    public DateValue NearestWeekday(int weekday)
    {
        var back = ((int)Day.DayOfWeek - (weekday - 1) + 7) % 7;
        return Plus(back <= 3 ? -back : 7 - back);
    }

    /// <summary>A day and month without a year.</summary>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="direction">Which way; of a future that is only read from the verb the day of writing may be a part.</param>
    /// <param name="verb">Whether the direction is read from the verb.</param>
    public DateValue? DayOf(int month, int day, DateDirection direction, bool verb = false)
    {
        var (before, after) = (Nearest(month, day, -1), Nearest(month, day, 1));
        return direction switch
        {
            DateDirection.Past => before == Day ? Nearest(month, day, -1, Day.AddDays(-1)) is { } earlier ? Of(earlier) : null : Of(before),
            DateDirection.Future => verb || after != Day ? Of(after) : Of(Nearest(month, day, 1, Day.AddDays(1))),
            DateDirection.Current => Closest(before, after, NearAhead),
            _ => Days(before) > FarBack && Days(after) < NearAhead ? null : Of(before),
        };
    }

    /// <summary>
    /// The day and month of the year in which they fall on a weekday, nearest to the day of writing; none of the years around it gives
    /// <c>null</c>.
    /// </summary>
    public DateValue? DayOf(int month, int day, int weekday)
    {
        DateOnly? best = null;
        for (var year = Day.Year - 1; year <= Day.Year + 1; year++)
        {
            if (DateValue.OfDay(year, month, day) is not { } value || (int)value.First.DayOfWeek != weekday - 1) continue;
            if (best is null || Days(value.First) < Days(best)) best = value.First;
        }

        return Of(best);
    }

    /// <summary>A month without a year.</summary>
    /// <param name="month">From 1.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="verb">Whether the direction is read from the verb.</param>
    public DateValue? MonthOf(int month, DateDirection direction, bool verb = false)
    {
        var back = (Day.Month - month + 12) % 12;
        var ahead = (12 - back) % 12;
        var months = direction switch
        {
            DateDirection.Past => back == 0 ? -12 : -back,
            DateDirection.Future => ahead == 0 && !verb ? 12 : ahead,
            DateDirection.Current => back <= 1 ? -back : ahead <= 1 ? ahead : (int?)null,
            _ => back >= 10 ? null : -back,
        };
        return months is { } steps ? Plus(DateUnit.Month, steps) : null;
    }

    private static DateValue Of(DateOnly day) => new(day, day, DatePrecision.Day);

    private static DateValue? Of(DateOnly? day) => day is { } value ? Of(value) : null;

    private static DateValue Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateValue(monday, monday.AddDays(6), DatePrecision.Days);
    }

    private int Days(DateOnly? other) => other is { } day ? Math.Abs(day.DayNumber - Day.DayNumber) : int.MaxValue;

    private DateOnly? Nearest(int month, int day, int step) => Nearest(month, day, step, Day);

    // The 29th of February recurs after at most eight years.
    private static DateOnly? Nearest(int month, int day, int step, DateOnly from)
    {
        for (var years = 0; years <= 8; years++)
        {
            if (DateValue.OfDay(from.Year + (years * step), month, day) is { } value
                && (value.First.DayNumber - from.DayNumber) * step >= 0)
            {
                return value.First;
            }
        }

        return null;
    }

    private DateValue? Closest(DateOnly? before, DateOnly? after, int most)
    {
        var nearest = Days(before) <= Days(after) ? before : after;
        return Days(nearest) <= most ? Of(nearest) : null;
    }
}
