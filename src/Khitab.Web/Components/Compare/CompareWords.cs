using System.Globalization;
using Khitab.Discourse.Comparing;
using Khitab.Web.State;

namespace Khitab.Web.Components.Compare;

/// <summary>How differences and intervals are said.</summary>
public static class CompareWords
{
    /// <summary>A share with one decimal where it is below a tenth: small shares are most of ours.</summary>
    public static string Share(this UiText words, double share) =>
        share is > 0 and < 0.0005 ? Direct("<0.1%") : share is > 0 and < 0.1 ? Direct(Decimal(share) + "%") : words.Percent(share);

    /// <summary>A difference of shares in percentage points, with its sign: +13.2.</summary>
    public static string Points(this UiText words, double difference)
    {
        var points = Decimal(Math.Abs(difference));
        return Direct((points == "0.0" ? "" : difference > 0 ? "+" : "\u2212") + points);
    }

    /// <summary>The interval of a difference, in points.</summary>
    public static string Points(this UiText words, Difference difference) => Direct(
        Signless(difference.Low) + "\u202F…\u202F" + Signless(difference.High));

    /// <summary>The interval of a share, in per cent.</summary>
    public static string Shares(this UiText words, Interval interval) =>
        Direct(Decimal(interval.Low) + "\u202F…\u202F" + Decimal(interval.High) + "%");

    /// <summary>A log-odds or a z with two decimals and its sign.</summary>
    public static string Odds(this UiText words, double value) => Direct(
        (value < 0 ? "\u2212" : "+") + Math.Abs(value).ToString("0.0", CultureInfo.InvariantCulture));

    private static string Signless(double value) => (value < 0 ? "\u2212" : "+") + Decimal(Math.Abs(value));

    private static string Decimal(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Direct(string text) => "\u2066" + text + "\u2069";
}
