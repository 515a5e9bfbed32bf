using System.Globalization;
using Khitab.Discourse.Comparing;
using Khitab.Web.State;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces.BarLib;
using BarTrace = Plotly.Blazor.Traces.Bar;
using PlotlyLayout = Plotly.Blazor.Layout;
using ShapeLine = Plotly.Blazor.LayoutLib.ShapeLib.Line;

namespace Khitab.Web.Components.Charts;

/// <summary>The only place that knows Plotly.Blazor's types: turns what a chart says into a figure. Pure.</summary>
public static class PlotlyMapper
{
    /// <summary>Nothing: what a layout has as its ground.</summary>
    internal const string Clear = "rgba(0,0,0,0)";

    /// <summary>The thickness of a bar, where a row is 1.</summary>
    private const decimal BarWidth = 0.62m;

    private const decimal FadedOpacity = 0.35m;

    /// <summary>The figure of a chart.</summary>
    public static PlotlyFigure Map(ChartSpec spec, UiText words) => spec switch
    {
        BarSpec bars => Bars(bars, words),
        DivergingBarSpec diverging => Diverging(diverging, words),
        HeatMapSpec heat => PlotlyHeatMap.Map(heat, words),
        TimelineSpec timeline => PlotlyTimeline.Map(timeline, words),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.GetType().Name, "No figure is known for this chart."),
    };

    /// <summary>A token as the browser resolves it.</summary>
    internal static string Token(string name) => $"var(--{name})";

    /// <summary>A number as it is in a path.</summary>
    internal static string Coordinate(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>What every layout shares: no ground of its own, our type, nothing to drag. Hover cards are the chart module's.</summary>
    internal static PlotlyLayout BaseLayout(ChartHints hints, XAxis x, YAxis y) => new()
    {
        PaperBgColor = Clear,
        PlotBgColor = Clear,
        Font = new Font { Family = Token("font-sans"), Size = 13, Color = Token("ink") },
        Margin = new Margin { L = 0, R = 0, T = 4, B = 4, Pad = 0 },
        ShowLegend = false,
        DragMode = DragModeEnum.False,
        HoverMode = HoverModeEnum.False,
        XAxis = [x],
        YAxis = [y],
        Meta = hints,
    };

    /// <summary>A value axis without ticks, growing along the direction of reading.</summary>
    /// <param name="from">Zero, or the negative end.</param>
    /// <param name="to">The positive end.</param>
    /// <param name="words">The language, whose direction decides.</param>
    internal static XAxis ValueAxis(double from, double to, UiText words) => new()
    {
        // Written as a reversed range, which is what autorange=reversed comes to with room for the numbers.
        Range = words.RightToLeft ? [to, from] : [from, to],
        ShowGrid = false,
        ShowTickLabels = false,
        Ticks = Plotly.Blazor.LayoutLib.XAxisLib.TicksEnum.Empty,
        ZeroLine = true,
        ZeroLineColor = Token("line-strong"),
        ZeroLineWidth = 1,
        FixedRange = true,
    };

    /// <summary>
    /// An axis of names, at the side where reading starts. The browser reserves its width and shortens what does not fit.
    /// </summary>
    internal static YAxis NameAxis(IReadOnlyList<string> labels, UiText words) => new()
    {
        TickMode = Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum.Array,
        TickVals = Numbers(labels.Count),
        TickText = [.. labels.Select(label => PlotlyText.Name(label, words.RightToLeft))],
        Range = [labels.Count - 0.5, -0.5],
        Side = words.RightToLeft ? Plotly.Blazor.LayoutLib.YAxisLib.SideEnum.Right : Plotly.Blazor.LayoutLib.YAxisLib.SideEnum.Left,
        ShowGrid = false,
        ZeroLine = false,
        Ticks = Plotly.Blazor.LayoutLib.YAxisLib.TicksEnum.Empty,
        TickLabelStandoff = 10,
        // They are made to fit: plotly.js need not measure them.
        TickLabelOverflow = Plotly.Blazor.LayoutLib.YAxisLib.TickLabelOverflowEnum.Allow,
        FixedRange = true,
    };

    /// <summary>0, 1, 2 and so on: where rows and columns stand.</summary>
    internal static IList<object> Numbers(int count) => [.. Enumerable.Range(0, count).Cast<object>()];

    private static PlotlyFigure Bars(BarSpec spec, UiText words)
    {
        var longest = Math.Max(1, spec.Bars.Max(b => (long?)b.Value) ?? 1);
        var hints = new ChartHints
        {
            LongestNumber = words.Number(longest),
            // The whole row is the bar's ground: a bar of one is too thin to be met.
            Marks =
            [
                .. spec.Bars.Select((b, row) => PlotlyMarks.Mark(
                    b.Value == 0 || b.Mark.Length == 0 ? null : b.Mark, b.Value, spec.Unit,
                    [
                        b.Label,
                        spec.ValueHeading + words["list.colon"] + words.Number(b.Value)
                            + (b.Share is { } share ? " · " + words.Percent(share) : "")
                            + (b.Interval is { } interval ? " " + Ends(interval, words) : ""),
                        b.Mark.Length == 0 ? "" : PlotlyMarks.Opens(words, spec.Unit, b.Value),
                    ],
                    b.Value / 2.0, row, null, null, row - 0.5, row + 0.5)),
            ],
        };
        var bars = BarsOf(
            [.. spec.Bars.Select(b => b.Value)],
            [.. spec.Bars.Select(b => words.Number(b.Value))],
            new Marker
            {
                ColorArray = [.. spec.Bars.Select(b => Token(b.Colour))],
                OpacityArray = [.. spec.Bars.Select(b => Opacity(b.Faded))]
            });
        var layout = BaseLayout(hints, ValueAxis(0, longest, words), NameAxis([.. spec.Bars.Select(b => b.Label)], words));
        return new PlotlyFigure([bars], layout, hints);
    }

    private static PlotlyFigure Diverging(DivergingBarSpec spec, UiText words)
    {
        var (positive, negative) = spec.Reach;
        var scale = spec.Scale;
        var hints = new ChartHints
        {
            LongestNumber = words.Signed(Math.Max(positive, negative)),
            Marks =
            [
                .. Marks(spec.Positive, row => (row.Positive, row.PositiveMark), 1),
                .. Marks(spec.Negative, row => (row.Negative, row.NegativeMark), -1),
            ],
        };
        var layout = BaseLayout(
            hints, ValueAxis(-negative * scale.Negative, positive * scale.Positive, words),
            NameAxis([.. spec.Rows.Select(r => r.Label)], words));
        layout.BarMode = BarModeEnum.Overlay;
        layout.Margin.T = ChartSize.SideHeadings + 4;
        layout.Annotations = [Heading(spec.Positive, 1), Heading(spec.Negative, -1)];
        // The line from which both sides grow, drawn also where a row has nothing on either.
        layout.Shapes =
        [
            new Shape
            {
                Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line,
                Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Above,
                X0 = 0,
                X1 = 0,
                Y0 = 0,
                Y1 = 1,
                YRef = "paper",
                Line = new ShapeLine { Width = 1, Color = Token("ink-soft") },
            },
        ];
        return new PlotlyFigure([Side(spec.Positive, r => (r.Positive, r.PositiveMark), 1),
            Side(spec.Negative, r => (r.Negative, r.NegativeMark), -1)], layout, hints);

        BarTrace Side(DivergingSide side, Func<DivergingRow, (long N, string Mark)> value, int towards) => BarsOf(
            [.. spec.Rows.Select(r => value(r).N * towards * ScaleOf(towards))],
            [.. spec.Rows.Select(value).Select(v => v.Mark == "" ? "" : PlotlyText.Line(Number(side, v.N), words.RightToLeft))],
            new Marker { Color = Token(side.Colour), OpacityArray = [.. spec.Rows.Select(r => Opacity(r.Faded))] });

        IEnumerable<ChartMark> Marks(DivergingSide side, Func<DivergingRow, (long N, string Mark)> value, int towards) =>
            spec.Rows.Select((row, i) => (Row: row, At: i, Value: value(row))).Where(r => r.Value.Mark != "")
                .Select(r => MarkOf(r.At, r.Row, side, r.Value.N, r.Value.Mark, towards));

        ChartMark MarkOf(int row, DivergingRow of, DivergingSide side, long n, string mark, int towards)
        {
            var unit = side.Unit ?? spec.Unit;
            var whole = of.Positive + of.Negative;
            // For and against are parts of one whole; what is said by an actor is no part of what is said of it.
            var share = side.Sign != 0 && n > 0 ? " · " + words.Percent((double)n / whole) : "";
            // The interval is of the positive side's share; what the other has is the rest.
            if (share.Length > 0 && of.Interval is { } interval)
                share += " " + Ends(towards > 0 ? interval : new Interval(1 - interval.High, 1 - interval.Low), words);
            return PlotlyMarks.Mark(
                n == 0 ? null : mark, n, unit,
                [of.Label, side.Label + words["list.colon"] + Number(side, n) + share, PlotlyMarks.Opens(words, unit, n)],
                towards * n * ScaleOf(towards) / 2, row, towards > 0 ? 0 : null, towards > 0 ? null : 0, row - 0.5, row + 0.5);
        }

        // Direct labels above the two sides take the place of a legend.
        Annotation Heading(DivergingSide side, int towards)
        {
            var isRight = towards > 0 != words.RightToLeft;
            return new Annotation
            {
                Text = PlotlyText.Line(spec.Heading(side, words), words.RightToLeft),
                X = 0,
                XRef = "x",
                XAnchor = isRight
                    ? Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left
                    : Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Right,
                XShift = isRight ? 10 : -10,
                Y = 1,
                YRef = "paper",
                YAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Bottom,
                ShowArrow = false,
                Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Color = Token(side.Colour + "-text"), Size = 12 },
            };
        }

        double ScaleOf(int towards) => towards > 0 ? scale.Positive : scale.Negative;

        string Number(DivergingSide side, long n) => n == 0 || side.Sign == 0 ? words.Number(n) : words.Signed(side.Sign * n);
    }

    /// <summary>Horizontal bars, one a row, each with its number at its end.</summary>
    private static BarTrace BarsOf(IReadOnlyList<double> values, IReadOnlyList<string> numbers, Marker marker)
    {
        marker.CornerRadius = 2;
        return new BarTrace
        {
            Orientation = OrientationEnum.H,
            Y = Numbers(values.Count),
            X = [.. values.Cast<object>()],
            TextArray = [.. numbers],
            TextPosition = TextPositionEnum.Outside,
            TextFont = new TextFont { Color = Token("ink-soft") },
            ClipOnAxis = false,
            Width = BarWidth,
            Marker = marker,
        };
    }

    // «(95%: 12% – 36%)»
    private static string Ends(Interval interval, UiText words) =>
        words.Format("chart.interval", words.Percent(interval.Low), words.Percent(interval.High));

    private static decimal? Opacity(bool faded) => faded ? FadedOpacity : 1;
}
