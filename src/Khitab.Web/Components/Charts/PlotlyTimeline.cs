using System.Globalization;
using System.Text.Json.Nodes;
using Khitab.Web.State;
using static Khitab.Web.Components.Charts.PlotlyMapper;

namespace Khitab.Web.Components.Charts;

/// <summary>A timeline: articles stacked above the axis, events below it. Left to right in both directions (docs/decisions).</summary>
internal static class PlotlyTimeline
{
    public static PlotlyFigure Map(TimelineSpec spec, Words words)
    {
        var rtl = words.RightToLeft;
        var (first, last) = Span(spec);
        // On a line of a thousand pixels two marks need about twenty between them.
        var near = Math.Max(1, (last.DayNumber - first.DayNumber) / 50);
        var above = Stack(spec.Articles, near);
        var below = Stack(spec.Events, near);
        var reach = Math.Max(2, Math.Max(Highest(above), Highest(below))) + 0.8;
        var layout = BaseLayout(words);
        layout["margin"] = new JsonObject { ["l"] = 12, ["r"] = 12, ["t"] = 24, ["b"] = 40, ["pad"] = 0 };
        layout["xaxis"] = new JsonObject
        {
            ["type"] = "date",
            ["range"] = new JsonArray(Iso(first), Iso(last)),
            ["tickmode"] = "array",
            ["tickvals"] = Array(Ticks(first, last), day => Iso(day)),
            ["ticktext"] = Array(Ticks(first, last), day => PlotlyText.Line(words.Month(day.Month) + " " + day.Year.ToString(CultureInfo.InvariantCulture), rtl)),
            ["showgrid"] = true,
            ["gridcolor"] = Token("line"),
            ["ticks"] = "",
            ["fixedrange"] = true,
        };
        layout["yaxis"] = new JsonObject
        {
            // Room below for the name of what is there.
            ["range"] = new JsonArray(-reach - 0.9, reach + 0.3),
            ["visible"] = true,
            ["showgrid"] = false,
            ["showticklabels"] = false,
            ["ticks"] = "",
            ["zeroline"] = true,
            ["zerolinecolor"] = Token("ink-soft"),
            ["zerolinewidth"] = 1,
            ["fixedrange"] = true,
        };
        layout["annotations"] = new JsonArray(
            Corner(words["chart.articles"], 1, "top"),
            Corner(words["chart.events"], 0, "bottom"));
        return new PlotlyFigure([Points(above, 1, "mark", "circle"), Points(below, -1, "ink-soft", "diamond")], layout, spec.Height);

        JsonObject Points(IReadOnlyList<(TimelineMark Mark, int Level)> marks, int side, string colour, string symbol) => new()
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = Array(marks, m => Iso(Middle(m.Mark))),
            ["y"] = Array(marks, m => side * m.Level),
            ["customdata"] = Array(marks, m => m.Mark.Mark),
            ["hoverinfo"] = "text",
            ["hovertext"] = Array(marks, m => PlotlyText.Lines(rtl, ChartTable.Days(m.Mark, words), m.Mark.Label)),
            ["marker"] = new JsonObject
            {
                ["color"] = Token(colour),
                ["symbol"] = symbol,
                ["size"] = Array(marks, m => 10 + (4 * Math.Log2(Math.Max(1, m.Mark.Count)))),
                ["line"] = new JsonObject { ["width"] = 1.5, ["color"] = Token("surface") },
            },
        };

        JsonObject Corner(string text, int y, string anchor) => new()
        {
            ["text"] = PlotlyText.Line(text, rtl),
            ["x"] = rtl ? 1 : 0,
            ["xref"] = "paper",
            ["xanchor"] = rtl ? "right" : "left",
            ["y"] = y,
            ["yref"] = "paper",
            ["yanchor"] = anchor,
            ["showarrow"] = false,
            ["font"] = new JsonObject { ["color"] = Token("ink-soft"), ["size"] = 12 },
        };
    }

    /// <summary>The first and last day shown, with some air, at least two months.</summary>
    internal static (DateOnly First, DateOnly Last) Span(TimelineSpec spec)
    {
        var marks = spec.Articles.Concat(spec.Events).ToList();
        if (marks.Count == 0) return (new DateOnly(2000, 1, 1), new DateOnly(2000, 3, 1));
        var first = marks.Min(m => m.From);
        var last = marks.Max(m => m.To);
        var air = Math.Max(10, (last.DayNumber - first.DayNumber) / 25);
        if (last.DayNumber - first.DayNumber + (2 * air) < 60) air = (60 - (last.DayNumber - first.DayNumber)) / 2;
        return (first.AddDays(-air), last.AddDays(air));
    }

    /// <summary>At most eight starts of months, evenly apart.</summary>
    internal static IReadOnlyList<DateOnly> Ticks(DateOnly first, DateOnly last)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.FirstOrDefault(s => months / s < 8, 240);
        var ticks = new List<DateOnly>();
        for (var day = new DateOnly(first.Year, 1, 1); day <= last; day = day.AddMonths(step))
        {
            if (day >= first) ticks.Add(day);
        }
        return ticks;
    }

    // Marks close to each other would cover each other: each climbs to the first free level.
    private static IReadOnlyList<(TimelineMark Mark, int Level)> Stack(IReadOnlyList<TimelineMark> marks, int near)
    {
        var placed = new List<(TimelineMark Mark, int Level)>();
        var taken = new List<int>();
        foreach (var mark in marks.OrderBy(m => m.From).ThenBy(m => m.Mark, StringComparer.Ordinal))
        {
            var day = Middle(mark).DayNumber;
            var level = taken.FindIndex(d => day - d >= near);
            if (level < 0)
            {
                level = taken.Count;
                taken.Add(day);
            }
            taken[level] = day;
            placed.Add((mark, level + 1));
        }
        return placed;
    }

    private static int Highest(IReadOnlyList<(TimelineMark Mark, int Level)> marks) => marks.Count == 0 ? 0 : marks.Max(m => m.Level);

    private static DateOnly Middle(TimelineMark mark) => mark.From.AddDays((mark.To.DayNumber - mark.From.DayNumber) / 2);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
