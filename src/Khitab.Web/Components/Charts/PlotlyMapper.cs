using System.Text.Json.Nodes;
using Khitab.Web.State;

namespace Khitab.Web.Components.Charts;

/// <summary>The only place that knows plotly.js: turns what a chart says into a figure. Pure.</summary>
public static class PlotlyMapper
{
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

    /// <summary>What every layout shares: no ground of its own, our type, quiet hover cards, nothing to drag.</summary>
    internal static JsonObject BaseLayout(Words words) => new()
    {
        ["paper_bgcolor"] = "rgba(0,0,0,0)",
        ["plot_bgcolor"] = "rgba(0,0,0,0)",
        ["font"] = new JsonObject { ["family"] = "var(--font-sans)", ["size"] = 13, ["color"] = Token("ink") },
        ["margin"] = new JsonObject { ["l"] = 0, ["r"] = 0, ["t"] = 4, ["b"] = 4, ["pad"] = 0 },
        ["showlegend"] = false,
        ["dragmode"] = false,
        ["hovermode"] = "closest",
        ["hoverlabel"] = new JsonObject
        {
            ["bgcolor"] = Token("surface-raised"),
            ["bordercolor"] = Token("line-strong"),
            ["font"] = new JsonObject { ["family"] = "var(--font-sans)", ["size"] = 13, ["color"] = Token("ink") },
            ["align"] = words.RightToLeft ? "right" : "left",
        },
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
        ["fixedrange"] = true,
        // Read by the chart module, unknown to plotly.js.
        ["khitabNames"] = true,
    };

    /// <summary>The last line of a hover card: «افتح 5 مواقف», what a click opens.</summary>
    internal static string Door(Words words, string unit, long n) => n == 0 ? "" : words.Format("chart.open", words.Count(unit, n));

    private static PlotlyFigure Bars(BarSpec spec, Words words)
    {
        var rtl = words.RightToLeft;
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
            ["hoverinfo"] = "text",
            ["hovertext"] = Array(spec.Bars, b => PlotlyText.Lines(rtl,
                b.Label,
                spec.ValueHeading + ": " + words.Number(b.Value) + (b.Share is { } share ? " · " + words.Percent(share) : ""),
                Door(words, spec.Unit, b.Value))),
            ["width"] = 0.62,
            ["marker"] = new JsonObject
            {
                ["color"] = Array(spec.Bars, b => Token(b.Colour)),
                ["opacity"] = Array(spec.Bars, b => b.Faded ? 0.35 : 1),
                ["cornerradius"] = 2,
            },
        };
        var layout = BaseLayout(words);
        var longest = Math.Max(1, spec.Bars.Max(b => (long?)b.Value) ?? 1);
        layout["xaxis"] = ValueAxis(0, longest, words.Number(longest), words);
        layout["yaxis"] = NameAxis([.. spec.Bars.Select(b => b.Label)], words);
        return new PlotlyFigure([trace], layout, spec.Height);
    }

    private static PlotlyFigure Diverging(DivergingBarSpec spec, Words words)
    {
        var layout = BaseLayout(words);
        var (positive, negative) = spec.Reach;
        layout["barmode"] = "overlay";
        layout["xaxis"] = ValueAxis(-negative, positive, words.Signed(Math.Max(positive, negative)), words);
        layout["yaxis"] = NameAxis([.. spec.Rows.Select(r => r.Label)], words);
        layout["margin"]!["t"] = ChartSize.SideHeadings + 4;
        layout["annotations"] = new JsonArray(Heading(spec.Positive, 1), Heading(spec.Negative, -1));
        return new PlotlyFigure(
            [Side(spec.Positive, r => r.Positive, r => r.PositiveMark, 1), Side(spec.Negative, r => r.Negative, r => r.NegativeMark, -1)],
            layout, spec.Height);

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
            ["hoverinfo"] = "text",
            ["hovertext"] = Array(spec.Rows, r => PlotlyText.Lines(words.RightToLeft,
                r.Label, side.Label + ": " + Number(side, value(r)), Door(words, spec.Unit, value(r)))),
            ["width"] = 0.62,
            ["marker"] = new JsonObject
            {
                ["color"] = Token(side.Colour),
                ["opacity"] = Array(spec.Rows, r => r.Faded ? 0.35 : 1),
                ["cornerradius"] = 2,
            },
        };

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
