namespace Khitab.Discourse.Comparing;

/// <summary>
/// How many times as many there are as the machine counted, told from its measured errors: a count times its precision is what is right
/// of it, and that divided by the recall is what there is.
/// </summary>
/// <remarks>
/// Rogan and Gladen 1978, «Estimating prevalence from the results of a screening test», American Journal of Epidemiology 107, with
/// precision in the place of specificity, which a search for passages has none of. It holds as far as the machine errs here as it did where
/// it was measured, and equally for whatever is compared: it changes counts, and no share of them. The interval is that of the two measured
/// rates, taken as independent shares, on the logarithm (Katz, Baptista, Azen and Pike 1978, Biometrics 34); errors of reading this corpus
/// otherwise than the measured one are not in it.
/// </remarks>
/// <param name="Factor">What a count is multiplied by.</param>
/// <param name="Interval">Its 95 % interval.</param>
public sealed record ReadingCorrection(double Factor, Interval Interval)
{
    /// <summary>The correction; null where nothing was right or nothing found, of which no factor can be told.</summary>
    /// <param name="precision">The share of what was read that is right.</param>
    /// <param name="read">Of how many.</param>
    /// <param name="recall">The share of what there is that was found.</param>
    /// <param name="marked">Of how many.</param>
    public static ReadingCorrection? Of(double precision, int read, double recall, int marked)
    {
        if (precision is not (> 0 and <= 1) || recall is not (> 0 and <= 1) || read < 1 || marked < 1) return null;
        var factor = precision / recall;
        var error = Math.Sqrt(((1 - precision) / (precision * read)) + ((1 - recall) / (recall * marked)));
        var reach = Math.Exp(Interval.Normal * error);
        return new ReadingCorrection(factor, new Interval(factor / reach, factor * reach));
    }
}
