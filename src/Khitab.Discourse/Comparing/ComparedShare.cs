namespace Khitab.Discourse.Comparing;

/// <summary>In how many of each side's articles something is: an actor named, a theme carried, somebody quoted.</summary>
/// <param name="Item">What: an id.</param>
/// <param name="A">Articles of the first side that have it.</param>
/// <param name="OfA">All articles of the first side.</param>
/// <param name="B">Articles of the second side that have it.</param>
/// <param name="OfB">All articles of the second side.</param>
public sealed record ComparedShare(string Item, int A, int OfA, int B, int OfB)
{
    /// <summary>Fewer articles than this on both sides together are few: what they show may well be chance.</summary>
    public const int Few = 10;

    /// <summary>The first side's share, 0 where it has no articles.</summary>
    public double ShareA => OfA == 0 ? 0 : (double)A / OfA;

    /// <summary>The second side's share.</summary>
    public double ShareB => OfB == 0 ? 0 : (double)B / OfB;

    /// <summary>The first share's interval.</summary>
    public Interval IntervalA => Interval.OfShare(ShareA, OfA);

    /// <summary>The second share's interval.</summary>
    public Interval IntervalB => Interval.OfShare(ShareB, OfB);

    /// <summary>How much larger the first share is.</summary>
    public Difference Difference => Difference.OfShares(ShareA, OfA, ShareB, OfB);

    /// <summary>Whether it rests on few articles.</summary>
    public bool IsFew => A + B < Few;

    /// <summary>The items of both sides, the most certain difference first and what rests on few articles last.</summary>
    /// <param name="a">Articles by item on the first side.</param>
    /// <param name="ofA">All its articles.</param>
    /// <param name="b">Articles by item on the second side.</param>
    /// <param name="ofB">All its articles.</param>
    public static IReadOnlyList<ComparedShare> Of(
        IReadOnlyDictionary<string, int> a, int ofA, IReadOnlyDictionary<string, int> b, int ofB) =>
    [
        .. a.Keys.Union(b.Keys, StringComparer.Ordinal)
            .Select(item => new ComparedShare(item, a.GetValueOrDefault(item), ofA, b.GetValueOrDefault(item), ofB))
            .Where(row => row.A + row.B > 0)
            .OrderBy(row => row.IsFew).ThenByDescending(row => Math.Abs(row.Difference.Certainty)).ThenByDescending(row => row.A + row.B)
            .ThenBy(row => row.Item, StringComparer.Ordinal),
    ];
}
