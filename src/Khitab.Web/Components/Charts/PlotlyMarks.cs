using Khitab.Web.State;

namespace Khitab.Web.Components.Charts;

/// <summary>What a drawn chart answers to: where each mark is, how far its ground reaches, what it says and what it opens.</summary>
internal static class PlotlyMarks
{
    /// <summary>One mark in the coordinates of the axes.</summary>
    /// <param name="id">Id of the mark, or null for something that only explains itself.</param>
    /// <param name="n">How many it counts.</param>
    /// <param name="unit">Of what.</param>
    /// <param name="says">The lines of its hover card, the name first; empty ones are left out.</param>
    /// <param name="x">Where it is.</param>
    /// <param name="y">Where it is.</param>
    /// <param name="ground">From and to along x, then along y; null reaches to the chart's edge.</param>
    public static ChartMark Mark(string? id, long n, string unit, IEnumerable<string> says, double x, double y, params double?[] ground) =>
        new(id, n, unit, [.. says.Where(line => line.Length > 0)], [x, y], ground);

    /// <summary>The last line of a hover card: «افتح 5 مواقف», what a click opens. Nothing for none.</summary>
    public static string Opens(UiText words, string unit, long n) => n == 0 ? "" : words.Format("chart.open", words.Count(unit, n));
}
