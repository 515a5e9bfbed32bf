using System.Globalization;
using Khitab.Web.State;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using static Khitab.Web.Components.Charts.PlotlyMapper;
using BarHover = Plotly.Blazor.Traces.BarLib.HoverInfoFlag;
using BarMarker = Plotly.Blazor.Traces.BarLib.Marker;
using BarTrace = Plotly.Blazor.Traces.Bar;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// A timeline: articles above the axis, events below it. Left to right in both directions (docs/decisions). Days are numbers here
/// (<see cref="DateOnly.DayNumber"/>); which lane a mark takes and whether its label has room, the browser finds, which knows the width.
/// So the traces say how each layer looks and stand empty until then.
/// </summary>
internal static class PlotlyTimeline
{
    private const int LeastDays = 7;

    public static PlotlyFigure Map(TimelineSpec spec, UiText words)
    {
        var rtl = words.RightToLeft;
        var (first, last) = Span(spec);
        var ticks = Ticks(first, last);
        var hints = new ChartHints
        {
            // Where each is is found with its lane; until then its middle will do.
            Marks =
            [
                .. spec.Articles.Concat(spec.Events).Select(m => PlotlyMarks.Mark(
                    m.Mark, m.Count, m.Unit ?? spec.Unit,
                    [m.Label, ChartTable.Days(m, words) is var days && days != m.Label ? days : "", m.Note ?? "",
                        PlotlyMarks.Opens(words, m.Unit ?? spec.Unit, m.Count)],
                    (m.From.DayNumber + m.To.DayNumber + 1) / 2.0, 0)),
            ],
            Timeline = new TimelineHints(spec.Above, TimelineSpec.Axis, spec.Below, TimelineSpec.Lane,
            [
                .. spec.Articles.Select(m => Item(m, 1, m.From == m.To ? m.Label : words.Number(m.Count))),
                .. spec.Events.Select(m => Item(m, -1, m.Count == 1 ? m.Label : words.Format("chart.times", m.Label, m.Count))),
            ]),
        };
        var days = new XAxis
        {
            Range = [first.DayNumber, last.DayNumber],
            TickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Array,
            TickVals = [.. ticks.Select(day => (object)day.DayNumber)],
            TickText = [.. ticks.Select(day => PlotlyText.Line(Tick(day, words), rtl))],
            Visible = false,
            FixedRange = true,
        };
        var layout = BaseLayout(hints, days, new YAxis { Visible = false, FixedRange = true });
        layout.Margin = new Margin { L = 0, R = 0, T = 0, B = 0, Pad = 0 };
        layout.BarMode = BarModeEnum.Overlay;
        return new PlotlyFigure(
            [
                Lines("stems", "line"), Lines("axis", "ink-soft"),
                Stretches("articleStretches", "mark"), Stretches("eventStretches", "ink-soft"),
                Points("articlePoints", "mark", Plotly.Blazor.Traces.ScatterLib.MarkerLib.SymbolEnum.Circle),
                Points("eventPoints", "ink-soft", Plotly.Blazor.Traces.ScatterLib.MarkerLib.SymbolEnum.Diamond),
                Texts("labels", "ink", 12), Texts("notes", "ink-soft", 11),
            ],
            layout, hints);

        TimelineItem Item(TimelineMark mark, int side, string label) => new(
            side, mark.From.DayNumber, mark.To.DayNumber + 1, mark.Count, PlotlyText.Name(label, rtl),
                mark.Note is { } note ? PlotlyText.Name(note, rtl) : null);
    }

    private static Scatter Layer(string name, ModeFlag mode) => new()
    {
        Name = name,
        Mode = mode,
        X = [],
        Y = [],
        HoverInfo = HoverInfoFlag.Skip,
        ClipOnAxis = false,
    };

    private static Scatter Lines(string name, string colour)
    {
        var lines = Layer(name, ModeFlag.Lines);
        lines.Line = new Line { Width = 1, Color = Token(colour) };
        return lines;
    }

    private static Scatter Points(string name, string colour, Plotly.Blazor.Traces.ScatterLib.MarkerLib.SymbolEnum symbol)
    {
        var points = Layer(name, ModeFlag.Markers);
        points.Marker = new Marker
        {
            Color = Token(colour),
            Symbol = symbol,
            Opacity = 1,
            Line = new Plotly.Blazor.Traces.ScatterLib.MarkerLib.Line { Width = 1, Color = Token("surface") },
        };
        return points;
    }

    private static Scatter Texts(string name, string colour, int size)
    {
        var texts = Layer(name, ModeFlag.Text);
        texts.TextFont = new TextFont { Color = Token(colour), Size = size };
        return texts;
    }

    private static BarTrace Stretches(string name, string colour) => new()
    {
        Name = name,
        X = [],
        Y = [],
        HoverInfo = BarHover.Skip,
        ClipOnAxis = false,
        Marker = new BarMarker { Color = Token(colour) },
    };

    /// <summary>The first and last day shown, with some air, at least two months.</summary>
    internal static (DateOnly First, DateOnly Last) Span(TimelineSpec spec)
    {
        if (spec.Asked is { } asked)
        {
            return (asked.First, asked.Last.DayNumber - asked.First.DayNumber < LeastDays ? asked.First.AddDays(LeastDays) : asked.Last);
        }
        var marks = spec.Articles.Concat(spec.Events).ToList();
        if (marks.Count == 0) return (new DateOnly(2000, 1, 1), new DateOnly(2000, 3, 1));
        var first = marks.Min(m => m.From);
        var last = marks.Max(m => m.To);
        var days = last.DayNumber - first.DayNumber;
        var air = Math.Max(Math.Max(10, days / 25), (60 - days) / 2);
        return (
            DateOnly.FromDayNumber(Math.Max(0, first.DayNumber - air)),
            DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, last.DayNumber + air)));
    }

    /// <summary>At most eleven starts of months or years, evenly apart.</summary>
    internal static IReadOnlyList<DateOnly> Ticks(DateOnly first, DateOnly last)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.FirstOrDefault(s => months / s <= 11, 240);
        // Steps of years start at a year that they divide, so that the same ticks appear under every selection.
        var from = Math.Max(1, first.Year - (first.Year % Math.Max(1, step / 12)));
        var ticks = new List<DateOnly>();
        for (var month = 0; from + (month / 12) <= last.Year; month += step)
        {
            var day = new DateOnly(from + (month / 12), 1 + (month % 12), 1);
            if (day >= first && day <= last) ticks.Add(day);
        }
        return ticks;
    }

    /// <summary>A tick's name: its year, or month and year.</summary>
    internal static string Tick(DateOnly day, UiText words)
    {
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        return day.Month == 1 ? year : words.Month(day.Month) + " " + year;
    }
}
