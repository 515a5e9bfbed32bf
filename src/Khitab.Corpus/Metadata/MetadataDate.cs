using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Khitab.Text;

namespace Khitab.Corpus.Metadata;

/// <summary>
/// The day that a date in metadata gives, as the outlet's own clock had it: ISO 8601, RFC 822, seconds or milliseconds since 1970, figures
/// with the day first, and dates in words of Arabic, French and English. What is no date is none; nothing is guessed.
/// </summary>
internal static partial class MetadataDate
{
    private const int Longest = 120;
    private const int LeastFigures = 3;

    // Before the first is no online newspaper, after the last no article: such figures are something else.
    private static readonly DateOnly First = new(1800, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    /// <summary>Reads a date.</summary>
    /// <param name="value">The date as it is written.</param>
    /// <param name="pattern">A .NET date pattern to try first, or null.</param>
    public static DateOnly? Parse(string? value, string? pattern = null)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > Longest) return null;
        var text = Latin(value);
        if (text.Length == 0) return null;
        if (pattern is not null
            && DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var exact))
            return Kept(DateOnly.FromDateTime(exact));
        if (Iso().Match(text) is { Success: true } iso && Day(iso.Groups[1], iso.Groups[3], iso.Groups[4]) is { } whole) return whole;
        if (Compact().Match(text) is { Success: true } compact) return Day(compact.Groups[1], compact.Groups[2], compact.Groups[3]);
        foreach (Match figures in DayFirst().Matches(text))
        {
            // 02/17/2025 can only be the seventeenth of February. A year of another calendar («01/09/1446») is passed over.
            if ((Day(figures.Groups[4], figures.Groups[3], figures.Groups[1])
                ?? Day(figures.Groups[4], figures.Groups[1], figures.Groups[3])) is { } day)
                return day;
        }

        text = UnixClock().Replace(text, "$2 $1 $3");
        if (Rfc822().Match(text) is { Success: true } mail)
        {
            var day = $"{mail.Groups[1].Value} {mail.Groups[2].Value} {mail.Groups[3].Value}";
            if (DateOnly.TryParseExact(day, ["d MMM yyyy", "d MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var sent))
            {
                return Kept(sent);
            }
        }

        return Epoch(text) ?? InWords(Plain(text));
    }

    private static DateOnly? Day(Group year, Group month, Group day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        return y is < 1 or > 9999 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m) ? null : Kept(new DateOnly(y, m, d));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Kept(DateOnly day) => day >= First && day <= Last ? day : null;

    private static DateOnly? Epoch(string text)
    {
        // «NaN» and «Infinity» are what exports write for nothing, and are numbers to the parser.
        if (AspNet().Match(text) is { Success: true } wrapped) text = wrapped.Groups[1].Value;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!char.IsAsciiDigit(text[0]) || !double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)) return null;
        var seconds = number >= 1e11 ? number / 1000 : number;

        // From 1990 on: smaller numbers are years, counts or ids.
        return seconds is not (>= 631_152_000 and <= 4_102_444_800)
            ? null
            : DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds).UtcDateTime);
    }

    // «الثلاثاء 17 فبراير 2025 - 10:15», «17 شباط/فبراير 2025», «February 17, 2025».
    private static DateOnly? InWords(string text)
    {
        // A year has four figures, or two beside the day's: lines of pages that have fewer need not be read by the grammar of dates.
        if (text.Count(char.IsAsciiDigit) < LeastFigures) return null;
        var words = TwoMonths().Replace(text, "$1");
        foreach (var date in DateFinder.Find(words, new TextSpan(0, words.Length)))
        {
            if (date.Value is { Precision: DatePrecision.Day } day) return Kept(day.First);
        }

        return null;
    }

    // «7th, of April 2025», «ك2 2022», «2025 March 2» as the grammar of dates knows them. The minutes of «10:15 - 2 مارس» are no day.
    private static string Plain(string text)
    {
        var plain = OrdinalDay().Replace(Hour().Replace(text, " "), "$1 ");
        plain = HalfMonth().Replace(
            plain, m => (m.Groups["m"].Value[0] == 'ت' ? "تشرين " : "كانون ") + (m.Groups["n"].Value == "1" ? "الأول" : "الثاني"));
        return YearFirst().Replace(plain, "$3 $2 $1");
    }

    // Figures of any script as ASCII, without the marks of direction that programs put between them («٢‏/٣‏/٢٠٢٥») and stretched letters.
    private static string Latin(string text)
    {
        var latin = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format || ArabicNormalizer.IsTatweel(c)) continue;
            latin.Append(c switch
            {
                _ when char.IsWhiteSpace(c) => ' ',
                '٫' or '．' => '.',
                '⁄' or '∕' or '／' or '\\' => '/',
                '−' or '‐' or '‑' or '–' => '-',
                _ => char.IsAsciiDigit(c) || !char.IsDigit(c) ? c : ArabicNormalizer.FoldDigit(c),
            });
        }

        return latin.ToString().Trim();
    }

    [GeneratedRegex(@"^\D{0,3}([12][0-9]{3})\s*([-/.])\s*([0-9]{1,2})\s*\2\s*([0-9]{1,2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^((?:18|19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:T?[0-9]{4,6}Z?)?$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})\s*([-/.])\s*([0-9]{1,2})\s*\2\s*([12][0-9]{3})(?![0-9])")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9},?\s+)?([0-9]{1,2})[\s-]([A-Za-z]{3})[a-z]*[\s-]([0-9]{4}|[0-9]{2})(?![0-9])")]
    private static partial Regex Rfc822();

    // «7th», «2nd of».
    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})\s?(?:st|nd|rd|th)\b,?\s*(?:of\b\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalDay();

    // «12 ك2 2022», «ت 1 2023», «كانون (2) 12, 2022»: papers of Lebanon shorten the four months that have a number.
    [GeneratedRegex(
        @"(?<!\p{L})(?:(?<m>[كت])\s?\.?\s?(?<n>[12])(?=[\s,،/-]+[12][0-9]{3})"
        + @"|(?<m>كانون|تشرين)\s?\(?\s?(?<n>[12])(?:\s?\)|(?![0-9]))(?=\s*[/(]\s*\p{L}|[\s,،/-]+(?:[0-9]{1,2}[\s,،/-]+)?[12][0-9]{3}))")]
    private static partial Regex HalfMonth();

    // «Sun Mar 02 10:15:00 UTC 2025», as Unix and Twitter write it.
    [GeneratedRegex(
        @"^[A-Z][a-z]{2},?\s+([A-Z][a-z]{2})\s+([0-9]{1,2})\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s+(?:\S+\s+){0,2}([12][0-9]{3})$")]
    private static partial Regex UnixClock();

    // «/Date(1740873600000)/», as JSON of older ASP.NET has it.
    [GeneratedRegex(@"^/Date\(([0-9]{9,14})(?:[+-][0-9]{4})?\)/$")]
    private static partial Regex AspNet();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])")]
    private static partial Regex Hour();

    [GeneratedRegex(@"^([12][0-9]{3})\s*[,،]?\s+(\p{L}+(?:\s(?:الأول|الثاني))?)\s+([0-9]{1,2})(?![0-9])")]
    private static partial Regex YearFirst();

    // The Mashriq's papers write both calendars' names of a month: one is enough.
    [GeneratedRegex(@"([\p{L}\p{M}]+)\s*[/(]\s*[\p{L}\p{M}]+(?:\s+(?:الأول|الثاني|الاول))?\s*\)?(?=\s*[0-9]{4})")]
    private static partial Regex TwoMonths();
}
