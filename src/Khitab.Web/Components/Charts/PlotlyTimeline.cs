using System.Globalization;
using System.Text.Json.Nodes;
using Khitab.Web.State;
using static Khitab.Web.Components.Charts.PlotlyMapper;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// A timeline: articles above the axis, events below it. Left to right in both directions (docs/decisions). Days are numbers here
/// (<see cref="DateOnly.DayNumber"/>); which lane a mark takes and whether its label has room, the browser finds, which knows the width.
/// </summary>
internal static class PlotlyTimeline
{
    public static PlotlyFigure Map(TimelineSpec spec, Words words)
    {
        var rtl = words.RightToLeft;
        var (first, last) = Span(spec);
        var ticks = Ticks(first, last);
        var layout = BaseLayout();
        layout["margin"] = new JsonObject { ["l"] = 0, ["r"] = 0, ["t"] = 0, ["b"] = 0, ["pad"] = 0 };
        layout["xaxis"] = new JsonObject
        {
            ["range"] = new JsonArray(first.DayNumber, last.DayNumber),
            ["tickmode"] = "array",
            ["tickvals"] = Array(ticks, day => day.DayNumber),
            ["ticktext"] = Array(ticks, day => PlotlyText.Line(Tick(day, words), rtl)),
            ["visible"] = false,
            ["fixedrange"] = true,
        };
        layout["yaxis"] = new JsonObject { ["visible"] = false, ["fixedrange"] = true };
        layout["khitabTimeline"] = new JsonObject
        {
            ["above"] = spec.Above,
            ["axis"] = TimelineSpec.Axis,
            ["below"] = spec.Below,
            ["lane"] = TimelineSpec.Lane,
            ["items"] = new JsonArray(
                [.. spec.Articles.Select(m => Item(m, 1, "mark", m.From == m.To ? m.Label : words.Number(m.Count))),
                 .. spec.Events.Select(m => Item(m, -1, "ink-soft", m.Count == 1 ? m.Label : words.Format("chart.times", m.Label, m.Count)))]),
        };
        layout["khitabFaint"] = Token("line");
        layout["khitabSoft"] = Token("ink-soft");
        // Where each stands is found with its lane; until then its middle will do.
        return new PlotlyFigure([], layout, [.. spec.Articles.Concat(spec.Events).Select(m => PlotlyMarks.Mark(
            m.Mark, m.Count, m.Unit ?? spec.Unit,
            [m.Label, ChartTable.Days(m, words) is var days && days != m.Label ? days : "", m.Note ?? "", PlotlyMarks.Door(words, m.Unit ?? spec.Unit, m.Count)],
            (m.From.DayNumber + m.To.DayNumber + 1) / 2.0, 0))]);

        JsonNode Item(TimelineMark mark, int side, string colour, string label) => new JsonObject
        {
            ["side"] = side,
            ["from"] = mark.From.DayNumber,
            ["to"] = mark.To.DayNumber + 1,
            ["n"] = mark.Count,
            ["label"] = PlotlyText.Line(label, rtl),
            ["note"] = mark.Note is { } note ? PlotlyText.Line(note, rtl) : null,
            ["colour"] = Token(colour),
        };
    }

    /// <summary>The first and last day shown, with some air, at least two months.</summary>
    internal static (DateOnly First, DateOnly Last) Span(TimelineSpec spec)
    {
        var marks = spec.Articles.Concat(spec.Events).ToList();
        if (marks.Count == 0) return (new DateOnly(2000, 1, 1), new DateOnly(2000, 3, 1));
        var first = marks.Min(m => m.From);
        var last = marks.Max(m => m.To);
        var days = last.DayNumber - first.DayNumber;
        var air = Math.Max(Math.Max(10, days / 25), (60 - days) / 2);
        return (DateOnly.FromDayNumber(Math.Max(0, first.DayNumber - air)), DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, last.DayNumber + air)));
    }

    /// <summary>At most eleven starts of months or years, evenly apart.</summary>
    internal static IReadOnlyList<DateOnly> Ticks(DateOnly first, DateOnly last)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.FirstOrDefault(s => months / s <= 11, 240);
        // Steps of years start at a year that they divide, so that the same ticks stand under every selection.
        var from = Math.Max(1, first.Year - (first.Year % Math.Max(1, step / 12)));
        var ticks = new List<DateOnly>();
        for (var month = 0; from + (month / 12) <= last.Year; month += step)
        {
            var day = new DateOnly(from + (month / 12), 1 + (month % 12), 1);
            if (day >= first && day <= last) ticks.Add(day);
        }
        return ticks;
    }

    internal static string Tick(DateOnly day, Words words)
    {
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        return day.Month == 1 ? year : words.Month(day.Month) + " " + year;
    }
}
