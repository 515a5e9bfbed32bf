using Khitab.Discourse.Comparing;
using Khitab.Web.State;

namespace Khitab.Web.Components.Compare;

/// <summary>How differences and intervals are said.</summary>
public static class CompareWords
{
    private const string Minus = "\u2212";
    private const string OneDecimal = "0.0";

    /// <summary>A share with one decimal where it is below a tenth: small shares are most of ours.</summary>
    public static string Share(this UiText words, double share) =>
        share is > 0 and < 0.0005 ? Direct("<" + words.PerCent(0.001))
            : share is > 0 and < 0.1 ? Direct(words.PerCent(share)) : words.Percent(share);

    /// <summary>A difference of shares in percentage points, with its sign: +13.2.</summary>
    public static string Points(this UiText words, double difference) =>
        Direct((Math.Abs(difference) < 0.0005 ? "" : difference > 0 ? "+" : Minus) + words.Hundredths(difference));

    /// <summary>The interval of a difference, in points.</summary>
    public static string Points(this UiText words, Difference difference) =>
        Direct(words.Signed(difference.Low) + "\u202F…\u202F" + words.Signed(difference.High));

    /// <summary>The interval of a share, in per cent.</summary>
    public static string Shares(this UiText words, Interval interval) =>
        Direct(words.Hundredths(interval.Low) + "\u202F…\u202F" + words.PerCent(interval.High));

    /// <summary>A log-odds or a z with one decimal and its sign.</summary>
    public static string Odds(this UiText words, double value) => Direct((value < 0 ? Minus : "+") + words.Decimal(value, OneDecimal));

    private static string Signed(this UiText words, double value) => (value < 0 ? Minus : "+") + words.Hundredths(value);

    private static string PerCent(this UiText words, double share) => words.Hundredths(share) + words.Language.PercentSign;

    private static string Hundredths(this UiText words, double share) => words.Decimal(share * 100, OneDecimal);

    private static string Direct(string text) => "\u2066" + text + "\u2069";
}
