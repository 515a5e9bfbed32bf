using System.Globalization;

namespace Khitab.Text;

/// <summary>How exactly a date is given.</summary>
public enum DatePrecision : byte
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>From a day to a day.</summary>
    Days,
}

/// <summary>A date of the Gregorian calendar as exactly as a text gives it.</summary>
/// <param name="First">The first day that it covers.</param>
/// <param name="Last">The last day that it covers.</param>
/// <param name="Precision">How exactly it is given.</param>
public readonly record struct DateValue(DateOnly First, DateOnly Last, DatePrecision Precision)
{
    /// <summary>A year.</summary>
    public static DateValue OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>A month.</summary>
    public static DateValue OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new DateValue(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month);
    }

    /// <summary>A day; <c>null</c> for one that the calendar does not have.</summary>
    public static DateValue? OfDay(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, day);
        return new DateValue(date, date, DatePrecision.Day);
    }

    /// <summary>Two days and those between them; <c>null</c> if they are not in order.</summary>
    public static DateValue? OfDays(DateValue? first, DateValue? last) =>
        first is { } a && last is { } b && a.First < b.First ? new DateValue(a.First, b.Last, DatePrecision.Days) : null;

    /// <summary>ISO 8601: 2025-02-17, 2025-02, 2025, 2025-02-17/2025-02-19.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => Iso(First, "yyyy-MM-dd"),
        DatePrecision.Month => Iso(First, "yyyy-MM"),
        DatePrecision.Year => Iso(First, "yyyy"),
        _ => Iso(First, "yyyy-MM-dd") + "/" + Iso(Last, "yyyy-MM-dd"),
    };

    private static string Iso(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>A date found in a text.</summary>
/// <param name="Span">The words that give it.</param>
/// <param name="Value">
/// The date; <c>null</c> where the words alone don't say which («العام الماضي», «يوم الأحد», «20 فبراير») and the day of writing is not
/// known or does not decide it.
/// </param>
public readonly record struct FoundDate(TextSpan Span, DateValue? Value)
{
    /// <summary>Whether it is known which date is meant.</summary>
    public bool IsAbsolute => Value is not null;
}
