using System.Globalization;

namespace Khitab.Analysis.Evaluation;

/// <summary>
/// Numbers with a fixed number of decimals, rounded from their exact value, a half to the even digit: what the marks' own script prints.
/// </summary>
public static class ExactDecimals
{
    /// <summary>The number as written, with a point.</summary>
    public static string Write(double value, int decimals)
    {
        // Only a number with few binary places lies exactly between two decimals; such a one is exact as a decimal too.
        var doubled = value * (1L << decimals + 1);
        return doubled == Math.Floor(doubled)
            ? Math.Round((decimal)value, decimals, MidpointRounding.ToEven).ToString("F" + decimals, CultureInfo.InvariantCulture)
            : value.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    /// <summary>The number that is nearest to it as written.</summary>
    public static double Round(double value, int decimals) => double.Parse(Write(value, decimals), CultureInfo.InvariantCulture);
}
