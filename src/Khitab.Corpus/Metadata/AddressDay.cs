using System.Globalization;
using System.Text.RegularExpressions;

namespace Khitab.Corpus.Metadata;

/// <summary>
/// The day in an address, as publishing systems put it there: «/2025/03/02/», «/2025-03-02-», «/20250302/», «/2025/mar/02/».
/// </summary>
internal static partial class AddressDay
{
    /// <summary>The day, or null where the address has none.</summary>
    public static DateOnly? Of(string? url)
    {
        if (url is null) return null;
        foreach (Match written in Written().Matches(url))
        {
            var (year, month, day) = (Number("y"), Month(written.Groups["m"].Value), Number("d"));
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)) return new DateOnly(year, month, day);

            int Number(string part) => int.Parse(written.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return null;
    }

    // «03», «3», «mar».
    private static int Month(string written) => char.IsAsciiDigit(written[0])
        ? int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture)
        : 1 + Array.FindIndex(
            DateTimeFormatInfo.InvariantInfo.AbbreviatedMonthNames, m => m.Equals(written, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"(?<=[/=_-])(?<y>(?:199|20[0-4])[0-9])(?:(?<s>[/_-])(?<m>[0-9]{1,2}|[a-z]{3})\k<s>(?<d>[0-9]{1,2})"
        + @"|(?<m>[0-9]{2})(?<d>[0-9]{2}))(?![0-9])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
