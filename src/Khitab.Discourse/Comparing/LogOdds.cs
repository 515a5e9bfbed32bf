namespace Khitab.Discourse.Comparing;

/// <summary>
/// The log-odds ratio of one of many things (a word among words, a form among the forms of a name) between two sides, with an informative
/// Dirichlet prior.
/// </summary>
/// <param name="Value">The difference of the log-odds; above 0 the first side has more of it.</param>
/// <param name="Error">Its standard error.</param>
public readonly record struct LogOdds(double Value, double Error)
{
    /// <summary>
    /// What part of the smaller side's total the prior weighs: a tenth. It pulls rare things towards what the whole corpus has, and is soon
    /// outweighed by what was counted.
    /// </summary>
    public const double PriorPart = 0.1;

    /// <summary>The estimate in its standard errors; beyond ±1.96 the 95 % interval leaves out zero.</summary>
    public double Z => Error > 0 ? Value / Error : 0;

    /// <summary>Its 95 % interval.</summary>
    public Interval Interval => new(Value - (Interval.Normal * Error), Value + (Interval.Normal * Error));

    /// <summary>How many of the whole the prior counts as, for two totals: <see cref="PriorPart"/> of the smaller, at least 1.</summary>
    public static double PriorSize(long totalA, long totalB) => Math.Max(1, PriorPart * Math.Min(totalA, totalB));

    /// <summary>
    /// Monroe, Colaresi and Quinn 2008, «Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the Content of Political
    /// Conflict», Political Analysis 16, equations 15, 16, 20 and 22: counts with the prior's added, the log-odds of each side, and the
    /// variance 1/(a + prior) + 1/(b + prior).
    /// </summary>
    /// <param name="a">How often the first side has it.</param>
    /// <param name="totalA">Of how many in all.</param>
    /// <param name="b">How often the second side has it.</param>
    /// <param name="totalB">Of how many in all.</param>
    /// <param name="priorShare">Its share of the whole corpus, above 0 and at most 1.</param>
    /// <param name="priorSize">How many the prior counts as; see <see cref="PriorSize"/>.</param>
    public static LogOdds Of(long a, long totalA, long b, long totalB, double priorShare, double priorSize)
    {
        var prior = priorShare * priorSize;
        var (hereA, hereB) = (a + prior, b + prior);
        var (restA, restB) = (totalA + priorSize - hereA, totalB + priorSize - hereB);
        // What is all of either side cannot be more or less of it.
        if (hereA <= 0 || hereB <= 0 || restA <= 0 || restB <= 0) return new LogOdds(0, 0);
        return new LogOdds(Math.Log(hereA / restA) - Math.Log(hereB / restB), Math.Sqrt((1 / hereA) + (1 / hereB)));
    }
}
