namespace Khitab.Discourse.Comparing;

/// <summary>A 95 % interval.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The 97.5th percentile of the normal distribution.</summary>
    public const double Normal = 1.959963984540054;

    /// <summary>
    /// Wilson's score interval of a share (Wilson 1927, Journal of the American Statistical Association 22), which Brown, Cai and DasGupta
    /// (2001, «Interval Estimation for a Binomial Proportion», Statistical Science 16) recommend for small numbers: it stays between 0
    /// and 1 and says something of 0 of 5 too.
    /// </summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="of">Of how many independent cases; below 1 the interval is everything. It need not be whole.</param>
    public static Interval OfShare(double share, double of)
    {
        if (of < 1) return new Interval(0, 1);
        var square = Normal * Normal / of;
        var middle = (share + (square / 2)) / (1 + square);
        var half = Normal / (1 + square) * Math.Sqrt((share * (1 - share) / of) + (square / of / 4));
        return new Interval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}

/// <summary>A difference with its 95 % interval.</summary>
/// <param name="Value">What the first has more than the second.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">The interval's upper end.</param>
public readonly record struct Difference(double Value, double Low, double High)
{
    /// <summary>Whether the interval leaves out zero.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>
    /// How certain it is that there is a difference at all, and which way: in standard errors on the side towards zero, so that beyond
    /// ±1.96 the interval leaves out zero.
    /// </summary>
    public double Certainty => Value switch
    {
        > 0 when Value > Low => Interval.Normal * Value / (Value - Low),
        < 0 when High > Value => Interval.Normal * Value / (High - Value),
        _ => 0,
    };

    /// <summary>
    /// The difference of two independent shares with Newcombe's hybrid score interval (Newcombe 1998, «Interval estimation for the
    /// difference between independent proportions», Statistics in Medicine 17, method 10): the two Wilson intervals' halves, squared and
    /// added. It never says more than 1 and holds its level where shares are near 0, as most of ours are.
    /// </summary>
    /// <param name="first">The first share, 0 to 1.</param>
    /// <param name="ofFirst">Of how many independent cases; below 1 nothing is known and the interval is from -1 to 1.</param>
    /// <param name="second">The second share.</param>
    /// <param name="ofSecond">Of how many.</param>
    public static Difference OfShares(double first, double ofFirst, double second, double ofSecond)
    {
        if (ofFirst < 1 || ofSecond < 1) return new Difference(0, -1, 1);
        var (one, other, apart) = (Interval.OfShare(first, ofFirst), Interval.OfShare(second, ofSecond), first - second);
        return new Difference(
            apart,
            apart - Math.Sqrt(Square(first - one.Low) + Square(other.High - second)),
            apart + Math.Sqrt(Square(one.High - first) + Square(second - other.Low)));
    }

    private static double Square(double x) => x * x;
}
