using Khitab.Discourse.Comparing;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// What a chart says, without how it is drawn: pages compute one, and picture, table, CSV and the drawn chart all come from it.
/// Each counted thing carries the id of its mark; a click on it, anywhere, raises that id.
/// </summary>
public abstract record ChartSpec
{
    /// <summary>Whether there is nothing to draw.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>
    /// The least height in pixels, known before anything is drawn so that nothing jumps. A chart fills the card that it is in.
    /// </summary>
    public abstract int Height { get; }

    /// <summary>The height in pixels beyond which the chart no longer grows with its card.</summary>
    public virtual int Tallest => Height;

    /// <summary>What is next to the chart as names of its rows.</summary>
    protected virtual IEnumerable<string> Names => [];

    /// <summary>Letters of the longest name: the column of names takes the room that it needs.</summary>
    public int LongestName => Names.Select(name => name.Length).DefaultIfEmpty(0).Max();

    /// <summary>
    /// What a mark opens, as a noun that <see cref="State.UiText.Count"/> knows: <c>statement</c>, <c>mention</c>, <c>article</c>.
    /// </summary>
    public string Unit { get; init; } = "statement";
}

/// <summary>Horizontal bars in the order given (sort them by value).</summary>
/// <param name="Bars">The bars, longest first.</param>
/// <param name="ItemHeading">What the bars are, as a column's heading.</param>
/// <param name="ValueHeading">What is counted, as a column's heading.</param>
public sealed record BarSpec(IReadOnlyList<Bar> Bars, string ItemHeading, string ValueHeading) : ChartSpec
{
    /// <summary>All bars, where more are counted than are drawn; what a file of the chart holds. Null where these are all.</summary>
    public Func<IReadOnlyList<Bar>>? Whole { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => Bars.Count == 0;

    /// <inheritdoc/>
    protected override IEnumerable<string> Names => Bars.Select(b => b.Label);

    /// <inheritdoc/>
    public override int Height => ChartSize.Rows(Bars.Count);

    /// <inheritdoc/>
    public override int Tallest => ChartSize.TallestRows(Bars.Count);
}

/// <summary>One bar.</summary>
/// <param name="Mark">Id of its mark; empty where the bar opens nothing.</param>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its length.</param>
/// <param name="Colour">Name of a colour token without its dashes (<c>actor-state</c>); the plain mark colour by default.</param>
/// <param name="Share">Its share of the whole, 0 to 1, or null where there is none.</param>
/// <param name="Faded">Whether another bar is chosen and this one is not.</param>
public sealed record Bar(string Mark, string Label, long Value, string Colour = "mark", double? Share = null, bool Faded = false)
{
    /// <summary>
    /// The share's 95 % interval (Wilson's), where the share is one of articles; null where it is of mentions or statements, which are not
    /// independent of one another.
    /// </summary>
    public Interval? Interval { get; init; }
}

/// <summary>Two bars back to back from a zero line for each row: for and against, quoted and discussed. Never their difference.</summary>
/// <param name="Rows">The rows in order.</param>
/// <param name="ItemHeading">What the rows are, as a column's heading.</param>
/// <param name="Positive">The side that grows along the direction of reading.</param>
/// <param name="Negative">The side that grows against it.</param>
public sealed record DivergingBarSpec(
    IReadOnlyList<DivergingRow> Rows, string ItemHeading, DivergingSide Positive, DivergingSide Negative) : ChartSpec
{
    /// <summary>All rows, where more are counted than are drawn; what a file of the chart holds. Null where these are all.</summary>
    public Func<IReadOnlyList<DivergingRow>>? Whole { get; init; }

    // From here the shorter side's longest bar is a tenth of the other's, and its short ones are not seen.
    private const int ReachesApart = 10;

    /// <summary>How long the longest bar of the shorter side is where it has a scale of its own; the other's is 1.</summary>
    private const double ShorterSide = 0.6;

    /// <inheritdoc/>
    public override bool IsEmpty => Rows.Count == 0;

    /// <inheritdoc/>
    protected override IEnumerable<string> Names => Rows.Select(r => r.Label);

    /// <inheritdoc/>
    public override int Height => ChartSize.Rows(Rows.Count) + ChartSize.SideHeadings;

    /// <inheritdoc/>
    public override int Tallest => ChartSize.TallestRows(Rows.Count) + ChartSize.SideHeadings;

    /// <summary>The longest bar of each side, one at least.</summary>
    internal (long Positive, long Negative) Reach =>
        (Math.Max(1, Rows.Max(r => (long?)r.Positive) ?? 0), Math.Max(1, Rows.Max(r => (long?)r.Negative) ?? 0));

    /// <summary>
    /// Whether each side has a scale of its own, which its heading names: two kinds of things (words of an actor, mentions of it) of very
    /// unequal numbers. For and against are of one kind and always keep one scale.
    /// </summary>
    internal bool IsPaired => Positive.Sign == 0 && Rows.Any(r => r.Positive > 0) && Rows.Any(r => r.Negative > 0)
        && Math.Max(Reach.Positive, Reach.Negative) >= ReachesApart * Math.Min(Reach.Positive, Reach.Negative);

    /// <summary>How long one is on each side.</summary>
    internal (double Positive, double Negative) Scale
    {
        get
        {
            if (!IsPaired) return (1, 1);
            var (positive, negative) = Reach;
            return positive > negative ? (1, ShorterSide * positive / negative) : (ShorterSide * negative / positive, 1);
        }
    }

    /// <summary>What is above a side: what it counts, and its scale where it has its own.</summary>
    internal string Heading(DivergingSide side, State.UiText words) =>
        IsPaired
            ? words.Format("chart.scale", side.Label, words.Number(ReferenceEquals(side, Positive) ? Reach.Positive : Reach.Negative))
            : side.Label;
}

/// <summary>One side of diverging bars.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Colour">Name of its colour token.</param>
/// <param name="Sign">The sign before its numbers: 1, -1, or 0 for none.</param>
/// <param name="Unit">What its marks open, where it is not the chart's <see cref="ChartSpec.Unit"/>.</param>
public sealed record DivergingSide(string Label, string Colour, int Sign, string? Unit = null)
{
    /// <summary>What its counts are multiplied by to allow for the reading's measured errors; null where that was not measured.</summary>
    public ReadingCorrection? Correction { get; init; }
}

/// <summary>One row of diverging bars; both numbers are counts, zero or more.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Positive">Count of the positive side.</param>
/// <param name="Negative">Count of the negative side.</param>
/// <param name="PositiveMark">Id of the positive side's mark; empty where the row has no such side, not even a zero.</param>
/// <param name="NegativeMark">Id of the negative side's mark.</param>
/// <param name="Faded">Whether another row is chosen and this one is not.</param>
public sealed record DivergingRow(
    string Label, long Positive, long Negative, string PositiveMark, string NegativeMark, bool Faded = false)
{
    /// <summary>The 95 % interval of the positive side's share of both; null where the sides are no parts of one whole.</summary>
    public Interval? Interval { get; init; }
}

/// <summary>Sizes in pixels, shared by the picture that the server renders, the reserved box and the drawn chart.</summary>
public static class ChartSize
{
    /// <summary>One row of bars.</summary>
    public const int Row = 32;

    /// <summary>Above and below, together.</summary>
    public const int Padding = 8;

    /// <summary>The line that names the two sides of diverging bars.</summary>
    public const int SideHeadings = 28;

    /// <summary>One row of a heat map.</summary>
    public const int HeatRow = 48;

    /// <summary>The names of a heat map's columns.</summary>
    public const int HeatHeader = 92;

    /// <summary>The height of this many rows of bars.</summary>
    public static int Rows(int count) => (count * Row) + Padding;

    /// <summary>The height up to which this many rows of bars grow where their card has room.</summary>
    public static int TallestRows(int count) => (count * Row * 3 / 2) + Padding;
}
