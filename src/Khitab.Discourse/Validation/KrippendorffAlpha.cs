namespace Khitab.Discourse.Validation;

/// <summary>Krippendorff's alpha of one variable with its bootstrap interval.</summary>
/// <param name="Alpha">Alpha, 1 at most; null where nothing varies or nothing was coded twice.</param>
/// <param name="Low">The lower end of its 95 % interval, null with alpha.</param>
/// <param name="High">The upper end, null with alpha.</param>
/// <param name="Units">Number of units with two values or more.</param>
public sealed record KrippendorffAlpha(double? Alpha, double? Low, double? High, int Units)
{
    /// <summary>The mark below which no conclusion is drawn.</summary>
    public const double Tentative = 0.667;

    /// <summary>The mark from which a variable is reliable.</summary>
    public const double Sufficient = 0.80;

    /// <summary>How often units are drawn again for the interval.</summary>
    public const int Resamples = 2_000;

    /// <summary>What it allows.</summary>
    public Reliability Reliability => Alpha switch
    {
        null => Reliability.Unknown,
        < Tentative => Reliability.Unreliable,
        < Sufficient => Reliability.Tentative,
        _ => Reliability.Reliable,
    };

    /// <summary>
    /// Alpha, and the percentiles 2.5 and 97.5 of the alphas of as many units drawn from these with replacement, coders kept (Zapf,
    /// Castell, Morawietz and Karch 2016, «Measuring inter-rater reliability for nominal data», BMC Medical Research Methodology 16:93).
    /// </summary>
    /// <param name="units">The values that coders gave each unit, missing ones left out; of any number of coders.</param>
    /// <param name="level">How far apart two values are.</param>
    /// <param name="seed">What the resampling begins from.</param>
    /// <param name="resamples">How often; 0 for no interval.</param>
    public static KrippendorffAlpha Of(
        IReadOnlyList<IReadOnlyList<double>> units, MeasurementLevel level, long seed = 0, int resamples = Resamples)
    {
        var paired = units.Where(u => u.Count > 1).ToList();
        var order = paired.SelectMany(u => u).Distinct().Order().ToArray();
        int[][] numbered = [.. paired.Select(u => u.Select(v => Array.BinarySearch(order, v)).ToArray())];
        var counted = new Coincidences(order.Length);
        foreach (var unit in numbered) counted.Add(unit);
        if (counted.Alpha(order, level) is not { } alpha) return new KrippendorffAlpha(null, null, null, paired.Count);
        var (low, high) = Interval(numbered, order, level, new SeededDraws(seed), resamples);
        return new KrippendorffAlpha(alpha, low, high, paired.Count);
    }

    private static (double? Low, double? High) Interval(
        int[][] units, double[] order, MeasurementLevel level, SeededDraws draws, int resamples)
    {
        var (alphas, counted) = (new List<double>(resamples), new Coincidences(order.Length));
        for (var i = 0; i < resamples; i++)
        {
            counted.Clear();
            for (var j = 0; j < units.Length; j++) counted.Add(units[draws.Below(units.Length)]);
            // A draw in which nothing varies has no alpha, and says nothing.
            if (counted.Alpha(order, level) is { } alpha) alphas.Add(alpha);
        }

        if (alphas.Count == 0) return (null, null);
        alphas.Sort();
        return (Percentile(alphas, 0.025), Percentile(alphas, 0.975));
    }

    private static double Percentile(List<double> sorted, double share)
    {
        var at = share * (sorted.Count - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }
}
