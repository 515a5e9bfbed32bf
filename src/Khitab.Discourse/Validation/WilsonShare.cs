using Khitab.Discourse.Comparing;

namespace Khitab.Discourse.Validation;

/// <summary>A weighted share with its 95 % interval.</summary>
/// <param name="Value">The share, 0 to 1; null of none.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Cases">How many cases it rests on.</param>
public sealed record WilsonShare(double? Value, double Low, double High, int Cases)
{
    /// <summary>
    /// The share of cases that are so, by weight, with Wilson's interval (1927, Journal of the American Statistical Association 22)
    /// at the effective number of cases by Kish (1965, «Survey Sampling», section 11.7): (Σw)²/Σw².
    /// </summary>
    public static WilsonShare Of(IEnumerable<(bool Is, double Weight)> cases)
    {
        var (so, all, squares, count) = (0.0, 0.0, 0.0, 0);
        foreach (var (isSo, weight) in cases)
        {
            so += isSo ? weight : 0;
            all += weight;
            squares += weight * weight;
            count++;
        }

        if (count == 0) return new WilsonShare(null, 0, 1, 0);
        var share = so / all;
        var (low, high) = Interval.OfShare(share, all * all / squares);
        return new WilsonShare(share, low, high, count);
    }
}
