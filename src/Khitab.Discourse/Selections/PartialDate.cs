using System.Globalization;

namespace Khitab.Discourse;

/// <summary>How much of a date is said.</summary>
public enum DateGrain
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>A year, a month or a day as a reader writes it; it stands for all of its days.</summary>
/// <param name="First">The first day that it covers.</param>
/// <param name="Grain">How much of it is said.</param>
public readonly record struct PartialDate(DateOnly First, DateGrain Grain)
{
    /// <summary>The last day that it covers: <c>2025-12</c> includes 31 December.</summary>
    public DateOnly Last => Grain switch
    {
        DateGrain.Year => new DateOnly(First.Year, 12, 31),
        DateGrain.Month => new DateOnly(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month)),
        _ => First,
    };

    /// <summary>A whole year.</summary>
    public static PartialDate Year(int year) => new(new DateOnly(year, 1, 1), DateGrain.Year);

    /// <summary>A whole month.</summary>
    public static PartialDate Month(int year, int month) => new(new DateOnly(year, month, 1), DateGrain.Month);

    /// <summary>One day.</summary>
    public static PartialDate Day(DateOnly day) => new(day, DateGrain.Day);

    /// <summary>Reads <c>2025</c>, <c>2025-02</c> or <c>2025-02-17</c>; false for anything else.</summary>
    public static bool TryParse(string? written, out PartialDate date)
    {
        date = default;
        DateGrain? grain = written?.Length switch { 4 => DateGrain.Year, 7 => DateGrain.Month, 10 => DateGrain.Day, _ => null };
        if (grain is null) return false;
        var whole = written + "-01-01"[..(10 - written!.Length)];
        if (!DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return false;
        date = new PartialDate(first, grain.Value);
        return true;
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => First.ToString(
        Grain switch { DateGrain.Year => "yyyy", DateGrain.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
