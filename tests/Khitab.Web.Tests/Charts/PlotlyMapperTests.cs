using System.Text.Json.Nodes;
using Khitab.Web.Components.Charts;
using static Khitab.Web.Tests.Charts.Specs;

namespace Khitab.Web.Tests.Charts;

public class PlotlyMapperTests
{
    [Fact]
    public void Bars_grow_from_the_right_in_Arabic_and_from_the_left_in_English()
    {
        var arabic = PlotlyMapper.Map(Bars, Arabic).Layout;
        Assert.True(Number(arabic["xaxis"]!["range"]![0]) > Number(arabic["xaxis"]!["range"]![1]));
        Assert.Equal("right", (string?)arabic["yaxis"]!["side"]);

        var english = PlotlyMapper.Map(Bars, English).Layout;
        Assert.True(Number(english["xaxis"]!["range"]![0]) < Number(english["xaxis"]!["range"]![1]));
        Assert.Equal("left", (string?)english["yaxis"]!["side"]);
    }

    [Fact]
    public void Each_bar_carries_the_id_of_its_mark()
    {
        var trace = PlotlyMapper.Map(Bars, Arabic).Data[0]!;
        Assert.Equal(["actor:mali", "actor:un"], Strings(trace["customdata"]));
        Assert.Equal([1240.0, 3.0], trace["x"]!.AsArray().Select(Number));
    }

    [Fact]
    public void Labels_are_embedded_in_their_direction_and_carry_no_markup()
    {
        var label = Strings(PlotlyMapper.Map(Bars, Arabic).Layout["yaxis"]!["ticktext"])[1];
        Assert.Equal("\u202B&lt;b&gt;UN &amp; مالي&lt;/b&gt;\u202C", label);
        Assert.StartsWith("\u202A", Strings(PlotlyMapper.Map(Bars, English).Layout["yaxis"]!["ticktext"])[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_hover_card_says_number_share_and_what_opens()
    {
        var hover = Strings(PlotlyMapper.Map(Bars, English).Data[0]!["hovertext"])[0];
        Assert.Contains("1,240", hover, StringComparison.Ordinal);
        Assert.Contains("50%", hover, StringComparison.Ordinal);
        Assert.Contains("1,240 mentions", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void Diverging_sides_are_never_netted_and_an_empty_side_opens_nothing()
    {
        var figure = PlotlyMapper.Map(Diverging, Arabic);
        Assert.Equal([8.0, 0.0], figure.Data[0]!["x"]!.AsArray().Select(Number));
        Assert.Equal([-2.0, -5.0], figure.Data[1]!["x"]!.AsArray().Select(Number));
        Assert.Null(figure.Data[0]!["customdata"]![1]);
        Assert.Equal("against:dz", (string?)figure.Data[1]!["customdata"]![1]);
    }

    [Fact]
    public void A_heat_map_tells_its_six_categories_apart()
    {
        var figure = PlotlyMapper.Map(Heat, Arabic);
        var z = figure.Data[0]!["z"]!.AsArray();
        // Plain verdicts are colours of the scale; what is mixed, undecided or absent is none of them.
        Assert.Equal([0, null, 2], z[0]!.AsArray().Select(n => (int?)n));
        Assert.Equal([null, 1, null], z[1]!.AsArray().Select(n => (int?)n));
        var shapes = figure.Layout["shapes"]!.AsArray();
        Assert.Equal(2, shapes.Count(s => Number(s!["line"]!["width"]) == 0)); // two halves of the mixed cell
        Assert.Single(shapes, s => (string?)s!["type"] == "path"); // hatching of the undecided one
        Assert.Equal(["c1", "c2", "c3"], Strings(figure.Data[0]!["customdata"]![0]));
        Assert.Null(figure.Data[0]!["customdata"]![1]![2]);
    }

    [Fact]
    public void In_a_mixed_cell_the_counts_stand_over_their_halves()
    {
        var arabic = Strings(PlotlyMapper.Map(Heat, Arabic).Data[1]!["text"])[1];
        Assert.True(arabic.IndexOf('4', StringComparison.Ordinal) < arabic.IndexOf('2', StringComparison.Ordinal));
        var english = Strings(PlotlyMapper.Map(Heat, English).Data[1]!["text"])[1];
        Assert.True(english.IndexOf('2', StringComparison.Ordinal) < english.IndexOf('4', StringComparison.Ordinal));
    }

    [Fact]
    public void Time_runs_from_left_to_right_in_both_directions()
    {
        foreach (var words in new[] { Arabic, English })
        {
            var range = Strings(PlotlyMapper.Map(Timeline, words).Layout["xaxis"]!["range"]);
            Assert.True(string.CompareOrdinal(range[0], range[1]) < 0);
        }
    }

    [Fact]
    public void Articles_of_one_day_stand_above_each_other_and_events_below_the_axis()
    {
        var figure = PlotlyMapper.Map(Timeline, Arabic);
        Assert.Equal([1.0, 2.0], figure.Data[0]!["y"]!.AsArray().Select(Number));
        Assert.Equal([-1.0], figure.Data[1]!["y"]!.AsArray().Select(Number));
        Assert.Equal(["e1"], Strings(figure.Data[1]!["customdata"]));
    }

    [Fact]
    public void Ticks_of_a_timeline_are_starts_of_months_and_few()
    {
        var ticks = PlotlyTimeline.Ticks(new DateOnly(2012, 3, 5), new DateOnly(2025, 6, 1));
        Assert.InRange(ticks.Count, 4, 8);
        Assert.All(ticks, t => Assert.Equal(1, t.Day));
        Assert.All(ticks.Zip(ticks.Skip(1)), p => Assert.True(p.First < p.Second));
    }

    [Fact]
    public void Colours_are_tokens_for_the_browser_to_resolve()
    {
        foreach (ChartSpec spec in new ChartSpec[] { Bars, Diverging, Heat, Timeline })
        {
            var json = PlotlyMapper.Map(spec, Arabic).ToJson();
            Assert.DoesNotContain("\"#", json, StringComparison.Ordinal);
            Assert.Contains("var(--", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_to_draw_is_drawn_without_a_complaint()
    {
        foreach (ChartSpec spec in new ChartSpec[] { Bars with { Bars = [] }, Diverging with { Rows = [] }, Heat with { Rows = [], Cells = [] }, Timeline with { Articles = [], Events = [] } })
        {
            Assert.True(spec.IsEmpty);
            Assert.NotEmpty(PlotlyMapper.Map(spec, Arabic).ToJson());
        }
    }

    private static double Number(JsonNode? node) => double.Parse(node!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Strings(JsonNode? node) => [.. node!.AsArray().Select(n => (string)n!)];
}
