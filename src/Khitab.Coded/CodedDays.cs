using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Khitab.Text;

namespace Khitab.Coded;

/// <summary>
/// The days of a table's column of dates, as people and spreadsheets write them: <c>2025-01-26</c>, <c>26/01/2025 00:00</c>,
/// <c>٢٦‏/٠١‏/٢٠٢٥</c>, <c>26.1.2025</c>, <c>26 يناير 2025</c>, a spreadsheet's number of days. The day comes first, unless a date of the
/// column has its month there.
/// </summary>
internal sealed partial class CodedDays
{
    private const int Longest = 120;

    // Spreadsheets count days from here; numbers outside of the years 1954 to 2119 are no dates.
    private static readonly DateOnly Zero = new(1899, 12, 30);

    private readonly bool _monthFirst;

    // Rows of one day write it alike.
    private readonly Dictionary<string, DateOnly?> _known = new(StringComparer.Ordinal);

    /// <summary>Learns from all dates of a column which comes first.</summary>
    public CodedDays(IEnumerable<string> written)
    {
        int days = 0, months = 0;
        foreach (var date in written)
        {
            if (Figures().Match(Latin(date)) is not { Success: true } match) continue;
            if (Number(match, 1) > 12) days++;
            if (Number(match, 2) > 12) months++;
        }

        _monthFirst = months > 0 && days == 0;
    }

    /// <summary>A date's day, or null where it cannot be read.</summary>
    public DateOnly? Of(string written)
    {
        if (written.Length > Longest) return null;
        return _known.TryGetValue(written, out var day) ? day : _known[written] = Read(written);
    }

    private DateOnly? Read(string written)
    {
        var date = Latin(written);
        if (Iso().Match(date) is { Success: true } iso) return Day(Number(iso, 1), Number(iso, 2), Number(iso, 3));
        if (Figures().Match(date) is { Success: true } match)
        {
            var (first, second, year) = (Number(match, 1), Number(match, 2), Number(match, 3));
            return _monthFirst ? Day(year, first, second) : Day(year, second, first);
        }

        const NumberStyles Styles = NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(date, Styles, CultureInfo.InvariantCulture, out var serial)
            ? serial is >= 20_000 and <= 80_000 ? Zero.AddDays((int)serial) : null
            : InWords(date);
    }

    /// <summary>
    /// Digits of any script as Latin ones, without the marks of direction that programs put between them and the stretching of letters.
    /// </summary>
    public static string Latin(string written)
    {
        var latin = new StringBuilder(written.Length);
        foreach (var c in written)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format || ArabicNormalizer.IsTatweel(c)) continue;
            latin.Append(char.IsWhiteSpace(c) ? ' ' : ArabicNormalizer.FoldDigit(c));
        }

        return latin.ToString().Trim();
    }

    private static DateOnly? InWords(string text)
    {
        if (!text.Any(char.IsLetter)) return null;
        foreach (var date in DateFinder.Find(text, new TextSpan(0, text.Length)))
        {
            if (date.Value is { Precision: DatePrecision.Day } day) return day.First;
        }

        return null;
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Day(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    [GeneratedRegex("^([0-9]{4})\\s*[-/.]\\s*([0-9]{1,2})\\s*[-/.]\\s*([0-9]{1,2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex("^([0-9]{1,2})\\s*[-/.]\\s*([0-9]{1,2})\\s*[-/.]\\s*([0-9]{4})(?![0-9])")]
    private static partial Regex Figures();
}
