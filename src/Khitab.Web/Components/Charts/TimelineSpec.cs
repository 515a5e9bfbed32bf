namespace Khitab.Web.Components.Charts;

/// <summary>Dated articles above one axis and dated events below it. Time runs from left to right in every language.</summary>
/// <param name="Articles">Dated articles, one by one or, where they are many, as many as appeared in a stretch of days.</param>
/// <param name="Events">Dates that the articles speak of.</param>
/// <param name="Undated">How many articles have no date and so are next to the axis.</param>
public sealed record TimelineSpec(IReadOnlyList<TimelineMark> Articles, IReadOnlyList<TimelineMark> Events, int Undated) : ChartSpec
{
    /// <summary>Height of one lane of marks with their labels, in pixels.</summary>
    internal const int Lane = 48;

    /// <summary>Height of the axis with the names of its ticks, in pixels.</summary>
    internal const int Axis = 30;

    private const int MostLanes = 4;

    /// <summary>All dates, where more are given than are drawn; what a file of the chart holds. Null where these are all.</summary>
    public Func<IReadOnlyList<TimelineMark>>? AllEvents { get; init; }

    /// <summary>What lies outside the span that is drawn; it is in the table and beside the chart.</summary>
    public IReadOnlyList<TimelineMark> Outside { get; init; } = [];

    /// <summary>The span that was asked for, or null for what the marks come to.</summary>
    public DaySpan? Asked { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => Articles.Count == 0 && Events.Count == 0;

    /// <inheritdoc/>
    public override int Height => Above + Axis + Below;

    /// <summary>Pixels above the axis: room to stack the articles, or for the tallest column of them.</summary>
    internal int Above => Articles.Count == 0 ? 4 : Articles.Any(a => a.From != a.To) ? 2 * Lane : Room(Articles.Count);

    /// <summary>Pixels below the axis.</summary>
    internal int Below => Room(Events.Count);

    // A line of labels holds about four of them on a desk's screen; what finds no room on a small one goes without its label.
    private static int Room(int count) => count == 0 ? 0 : Lane * Math.Clamp((count + 2) / 3, 1, MostLanes);
}

/// <summary>A stretch of days, both ends included.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public readonly record struct DaySpan(DateOnly First, DateOnly Last);

/// <summary>Something on a day or a stretch of days.</summary>
/// <param name="Mark">Id of its mark.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, the same for one day.</param>
/// <param name="Label">What it is, written beside it where there is room.</param>
/// <param name="Count">How many it stands for.</param>
/// <param name="Note">A second line of the label, or null.</param>
/// <param name="Unit">What its mark opens, where it is not the chart's <see cref="ChartSpec.Unit"/>.</param>
public sealed record TimelineMark(
    string Mark, DateOnly From, DateOnly To, string Label, long Count = 1, string? Note = null, string? Unit = null);
