using System.Text.Json.Serialization;

namespace Khitab.Web.Components.Charts;

/// <summary>What a figure says to our own chart module and plotly.js passes on unread, in the layout's <c>meta</c>.</summary>
public sealed record ChartHints
{
    /// <summary>What can be opened or is explained on hover.</summary>
    [JsonPropertyName("marks")]
    public required IReadOnlyList<ChartMark> Marks { get; init; }

    /// <summary>The longest number beside a bar: the browser measures it and widens the range by as much.</summary>
    [JsonPropertyName("longestNumber")]
    public string? LongestNumber { get; init; }

    /// <summary>What the cells of a heat map show where they are too narrow for numbers, in the order of the trace of signs.</summary>
    [JsonPropertyName("shortSigns")]
    public IReadOnlyList<string>? ShortSigns { get; init; }

    /// <summary>What a timeline lays out for the width that it has.</summary>
    [JsonPropertyName("timeline")]
    public TimelineHints? Timeline { get; init; }
}

/// <summary>One mark in the coordinates of the axes: what it opens and what it says.</summary>
/// <param name="Id">Id of the mark, or null for something that only explains itself.</param>
/// <param name="N">How many it counts.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Says">The lines of its hover card, the name first.</param>
/// <param name="At">Where it is, along x and y.</param>
/// <param name="Ground">How far its ground reaches: from and to along x, then along y; null reaches to the chart's edge.</param>
public sealed record ChartMark(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("n")] long N,
    [property: JsonPropertyName("unit")] string Unit,
    [property: JsonPropertyName("says")] IReadOnlyList<string> Says,
    [property: JsonPropertyName("at")] IReadOnlyList<double> At,
    [property: JsonPropertyName("ground")] IReadOnlyList<double?> Ground);

/// <summary>A timeline before it is laid out.</summary>
/// <param name="Above">Pixels above the axis.</param>
/// <param name="Axis">Pixels of the axis with its ticks.</param>
/// <param name="Below">Pixels below the axis.</param>
/// <param name="Lane">Pixels of one lane.</param>
/// <param name="Items">What stands on it, in the order of the marks.</param>
public sealed record TimelineHints(
    [property: JsonPropertyName("above")] int Above,
    [property: JsonPropertyName("axis")] int Axis,
    [property: JsonPropertyName("below")] int Below,
    [property: JsonPropertyName("lane")] int Lane,
    [property: JsonPropertyName("items")] IReadOnlyList<TimelineItem> Items);

/// <summary>One thing on a timeline.</summary>
/// <param name="Side">1 above the axis, -1 below it.</param>
/// <param name="From">First day (<see cref="DateOnly.DayNumber"/>).</param>
/// <param name="To">The day after its last.</param>
/// <param name="N">How many it stands for.</param>
/// <param name="Label">Its label.</param>
/// <param name="Note">A second line, or null.</param>
public sealed record TimelineItem(
    [property: JsonPropertyName("side")] int Side,
    [property: JsonPropertyName("from")] int From,
    [property: JsonPropertyName("to")] int To,
    [property: JsonPropertyName("n")] long N,
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("note")] string? Note);
