namespace Khitab.Analysis.Evaluation;

/// <summary>A tenth of the confidences: how sure the statements in it were, and how many of them were right.</summary>
/// <param name="From">Where it begins, 0 to 0.9.</param>
/// <param name="Count">Its statements.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them that is right.</param>
public readonly record struct CalibrationBin(double From, int Count, double Confidence, double Right);

/// <summary>Whether a confidence is the share of cases that are right.</summary>
public static class Calibration
{
    private const int Bins = 10;

    /// <summary>Ten bins of equal width, the last with confidence 1 as well; empty ones left out.</summary>
    public static IReadOnlyList<CalibrationBin> InBins(IEnumerable<Judged> judged) =>
    [
        .. judged.GroupBy(j => Math.Clamp((int)(j.Confidence * Bins), 0, Bins - 1)).OrderBy(g => g.Key).Select(g => new CalibrationBin(
            g.Key / (double)Bins, g.Count(), g.Average(j => j.Confidence), g.Average(j => j.Right ? 1.0 : 0))),
    ];

    /// <summary>The expected error: how far confidence and share are apart, each bin weighed by its statements.</summary>
    public static double Error(IReadOnlyCollection<Judged> judged) =>
        InBins(judged).Sum(b => b.Count * Math.Abs(b.Confidence - b.Right)) / Math.Max(1, judged.Count);
}
