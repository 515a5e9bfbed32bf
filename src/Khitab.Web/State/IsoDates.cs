using System.Globalization;

namespace Khitab.Web.State;

/// <summary>Dates as texts give them: a day, a month, a year, or days between two.</summary>
public static class IsoDates
{
    /// <summary>An ISO 8601 value in words: «17 فبراير 2025»، «فبراير 2025»، «2025»، «17 – 19 فبراير 2025».</summary>
    public static string IsoDate(this UiText words, string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && Day(value[..slash]) is { } first && Day(value[(slash + 1)..]) is { } last)
        {
            return first.Year == last.Year && first.Month == last.Month
                ? words.Format("date.days", words.DayOfMonth(first.Day), words.Date(last))
                : words.Format("date.days", words.Date(first), words.Date(last));
        }

        if (Day(value) is { } day) return words.Date(day);
        return DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? words.Month(month.Month) + " " + month.Year.ToString(CultureInfo.InvariantCulture)
            : value;
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
