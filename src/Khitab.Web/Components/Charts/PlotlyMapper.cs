using System.Text.Json.Nodes;
using Khitab.Web.State;

namespace Khitab.Web.Components.Charts;

/// <summary>The only place that knows plotly.js: turns what a chart says into a figure. Pure.</summary>
public static class PlotlyMapper
{
    /// <summary>Half the thickness of a bar, where a row is 1.</summary>
    private const double HalfBar = 0.31;

    /// <summary>The figure of a chart.</summary>
    public static PlotlyFigure Map(ChartSpec spec, Words words) => spec switch
    {
        BarSpec bars => Bars(bars, words),
        DivergingBarSpec diverging => Diverging(diverging, words),
        HeatMapSpec heat => PlotlyHeatMap.Map(heat, words),
        TimelineSpec timeline => PlotlyTimeline.Map(timeline, words),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.GetType().Name, "No figure is known for this chart."),
    };

    /// <summary>A token as the browser resolves it.</summary>
    internal static string Token(string name) => $"var(--{name})";

    /// <summary>An array of what the selector gives.</summary>
    internal static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> select) => new([.. items.Select(select)]);

    /// <summary>What every layout shares: no ground of its own, our type, nothing to drag. Hover cards are the chart module's.</summary>
    internal static JsonObject BaseLayout() => new()
    {
        ["paper_bgcolor"] = "rgba(0,0,0,0)",
        ["plot_bgcolor"] = "rgba(0,0,0,0)",
        ["font"] = new JsonObject { ["family"] = "var(--font-sans)", ["size"] = 13, ["color"] = Token("ink") },
        ["margin"] = new JsonObject { ["l"] = 0, ["r"] = 0, ["t"] = 4, ["b"] = 4, ["pad"] = 0 },
        ["showlegend"] = false,
        ["dragmode"] = false,
        ["hovermode"] = false,
    };

    /// <summary>A value axis without ticks, growing along the direction of reading.</summary>
    /// <param name="from">Zero, or the negative end.</param>
    /// <param name="to">The positive end.</param>
    /// <param name="longest">The longest number beside a bar: the browser measures it and widens the range by as much.</param>
    /// <param name="words">The language, whose direction decides.</param>
    internal static JsonObject ValueAxis(double from, double to, string longest, Words words) => new()
    {
        // Written as a reversed range, which is what autorange=reversed comes to with room for the numbers.
        ["range"] = words.RightToLeft ? new JsonArray(to, from) : new JsonArray(from, to),
        ["khitabNumber"] = longest,
        ["showgrid"] = false,
        ["showticklabels"] = false,
        ["ticks"] = "",
        ["zeroline"] = true,
        ["zerolinecolor"] = Token("line-strong"),
        ["zerolinewidth"] = 1,
        ["fixedrange"] = true,
    };

    /// <summary>An axis of names, at the side where reading starts. The browser reserves its width and shortens what does not fit.</summary>
    internal static JsonObject NameAxis(IReadOnlyList<string> labels, Words words) => new()
    {
        ["tickmode"] = "array",
        ["tickvals"] = Array(Enumerable.Range(0, labels.Count), i => i),
        ["ticktext"] = Array(labels, label => PlotlyText.Line(label, words.RightToLeft)),
        ["range"] = new JsonArray(labels.Count - 0.5, -0.5),
        ["side"] = words.RightToLeft ? "right" : "left",
        ["showgrid"] = false,
        ["zeroline"] = false,
        ["ticks"] = "",
        ["ticklabelstandoff"] = 10,
        // They are made to fit: plotly.js need not measure them.
        ["ticklabeloverflow"] = "allow",
        ["fixedrange"] = true,
        // Read by the chart module, unknown to plotly.js.
        ["khitabNames"] = true,
    };

    private static PlotlyFigure Bars(BarSpec spec, Words words)
    {
        var trace = new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["y"] = Array(Enumerable.Range(0, spec.Bars.Count), i => i),
            ["x"] = Array(spec.Bars, b => b.Value),
            ["customdata"] = Array(spec.Bars, b => b.Mark),
            ["text"] = Array(spec.Bars, b => words.Number(b.Value)),
            ["textposition"] = "outside",
            ["cliponaxis"] = false,
            ["textfont"] = new JsonObject { ["color"] = Token("ink-soft") },
            ["width"] = 2 * HalfBar,
            ["marker"] = new JsonObject
            {
                ["color"] = Array(spec.Bars, b => Token(b.Colour)),
                ["opacity"] = Array(spec.Bars, b => b.Faded ? 0.35 : 1),
                ["cornerradius"] = 2,
            },
        };
        var layout = BaseLayout();
        var longest = Math.Max(1, spec.Bars.Max(b => (long?)b.Value) ?? 1);
        layout["xaxis"] = ValueAxis(0, longest, words.Number(longest), words);
        layout["yaxis"] = NameAxis([.. spec.Bars.Select(b => b.Label)], words);
        // The whole row is the bar's ground: a bar of one is too thin to be met.
        return new PlotlyFigure([trace], layout, Array(spec.Bars.Index(), b => PlotlyMarks.Mark(
            b.Item.Value == 0 ? null : b.Item.Mark, b.Item.Value, spec.Unit,
            [
                b.Item.Label,
                spec.ValueHeading + ": " + words.Number(b.Item.Value) + (b.Item.Share is { } share ? " · " + words.Percent(share) : ""),
                PlotlyMarks.Door(words, spec.Unit, b.Item.Value),
            ],
            b.Item.Value / 2.0, b.Index, null, null, b.Index - 0.5, b.Index + 0.5)));
    }

    private static PlotlyFigure Diverging(DivergingBarSpec spec, Words words)
    {
        var layout = BaseLayout();
        var (positive, negative) = spec.Reach;
        layout["barmode"] = "overlay";
        layout["xaxis"] = ValueAxis(-negative, positive, words.Signed(Math.Max(positive, negative)), words);
        layout["yaxis"] = NameAxis([.. spec.Rows.Select(r => r.Label)], words);
        layout["margin"]!["t"] = ChartSize.SideHeadings + 4;
        layout["annotations"] = new JsonArray(Heading(spec.Positive, 1), Heading(spec.Negative, -1));
        // The line from which both sides grow, drawn also where a row has nothing on either.
        layout["shapes"] = new JsonArray(new JsonObject
        {
            ["type"] = "line",
            ["layer"] = "above",
            ["x0"] = 0,
            ["x1"] = 0,
            ["y0"] = 0,
            ["y1"] = 1,
            ["yref"] = "paper",
            ["line"] = new JsonObject { ["width"] = 1, ["color"] = Token("ink-soft") },
        });
        return new PlotlyFigure(
            [Side(spec.Positive, r => r.Positive, r => r.PositiveMark, 1), Side(spec.Negative, r => r.Negative, r => r.NegativeMark, -1)],
            layout,
            [
                .. spec.Rows.Index().Select(r => MarkOf(r.Index, r.Item, spec.Positive, r.Item.Positive, r.Item.PositiveMark, 1)),
                .. spec.Rows.Index().Select(r => MarkOf(r.Index, r.Item, spec.Negative, r.Item.Negative, r.Item.NegativeMark, -1)),
            ]);

        JsonObject Side(DivergingSide side, Func<DivergingRow, long> value, Func<DivergingRow, string> mark, int towards) => new()
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["y"] = Array(Enumerable.Range(0, spec.Rows.Count), i => i),
            ["x"] = Array(spec.Rows, r => value(r) * towards),
            ["customdata"] = Array(spec.Rows, r => value(r) == 0 ? null : mark(r)),
            ["text"] = Array(spec.Rows, r => PlotlyText.Line(Number(side, value(r)), words.RightToLeft)),
            ["textposition"] = "outside",
            ["cliponaxis"] = false,
            ["textfont"] = new JsonObject { ["color"] = Token("ink-soft") },
            ["width"] = 2 * HalfBar,
            ["marker"] = new JsonObject
            {
                ["color"] = Token(side.Colour),
                ["opacity"] = Array(spec.Rows, r => r.Faded ? 0.35 : 1),
                ["cornerradius"] = 2,
            },
        };

        JsonNode MarkOf(int row, DivergingRow of, DivergingSide side, long n, string mark, int towards)
        {
            var unit = side.Unit ?? spec.Unit;
            var whole = of.Positive + of.Negative;
            // For and against are parts of one whole; what is said by an actor is no part of what is said of it.
            var share = side.Sign != 0 && n > 0 ? " · " + words.Percent((double)n / whole) : "";
            return PlotlyMarks.Mark(
                n == 0 ? null : mark, n, unit, [of.Label, side.Label + ": " + Number(side, n) + share, PlotlyMarks.Door(words, unit, n)],
                towards * n / 2.0, row, towards > 0 ? 0 : null, towards > 0 ? null : 0, row - 0.5, row + 0.5);
        }

        // Direct labels above the two sides take the place of a legend.
        JsonObject Heading(DivergingSide side, int towards) => new()
        {
            ["text"] = PlotlyText.Line(side.Label, words.RightToLeft),
            ["x"] = 0,
            ["xref"] = "x",
            ["xanchor"] = (towards > 0) != words.RightToLeft ? "left" : "right",
            ["xshift"] = ((towards > 0) != words.RightToLeft ? 1 : -1) * 10,
            ["y"] = 1,
            ["yref"] = "paper",
            ["yanchor"] = "bottom",
            ["showarrow"] = false,
            ["font"] = new JsonObject { ["color"] = Token(side.Colour + "-text"), ["size"] = 12 },
        };

        string Number(DivergingSide side, long n) => n == 0 || side.Sign == 0 ? words.Number(n) : words.Signed(side.Sign * n);
    }
}
