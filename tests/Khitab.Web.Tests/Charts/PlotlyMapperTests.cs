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
        var says = Strings(PlotlyMapper.Map(Bars, English).Marks[0]!["says"]);
        Assert.Equal("مالي", says[0]);
        Assert.Contains("1,240", says[1], StringComparison.Ordinal);
        Assert.Contains("50%", says[1], StringComparison.Ordinal);
        Assert.Contains("1,240 mentions", says[2], StringComparison.Ordinal);
    }

    // What a test or a finger meets is what the table opens: the same marks with the same numbers.
    [Fact]
    public void A_drawn_chart_opens_exactly_what_its_table_opens()
    {
        foreach (ChartSpec spec in new ChartSpec[] { Bars, Diverging, Heat, Timeline })
        {
            var drawn = PlotlyMapper.Map(spec, Arabic).Marks.Where(m => m!["id"] is not null)
                .Select(m => ((string)m!["id"]!, (long)Number(m["n"]), (string)m["unit"]!)).Distinct().Order();
            var cells = ChartTable.From(spec, Arabic).Rows.SelectMany(r => r).SelectMany(c => (ChartTableCell[])[c, .. c.More]).Where(c => c.Mark is not null)
                .ToDictionary(c => c.Mark!, c => (c.Mark!, c.Count ?? 0, c.Unit ?? spec.Unit));
            Assert.All(drawn, m => Assert.Equal(cells[m.Item1], m));
            Assert.NotEmpty(drawn);
        }
    }

    // A number on a heat map opens the statements that it counts, and a sign the whole cell.
    [Fact]
    public void Each_number_of_a_cell_has_its_own_half_and_its_own_mark()
    {
        var marks = PlotlyMapper.Map(Heat, Arabic).Marks.Where(m => m!["id"] is not null).ToDictionary(m => (string)m!["id"]!);
        Assert.Equal((2, "statement"), (Number(marks["c2+"]!["n"]), (string)marks["c2+"]!["unit"]!));
        Assert.Equal(4, Number(marks["c2-"]!["n"]));
        Assert.Equal([0.5, 1.0], marks["c2+"]!["ground"]!.AsArray().Take(2).Select(Number));
        Assert.Equal([1.0, 1.5], marks["c2-"]!["ground"]!.AsArray().Take(2).Select(Number));
        Assert.Equal((7, "mention"), (Number(marks["c3"]!["n"]), (string)marks["c3"]!["unit"]!));
        Assert.DoesNotContain("c2", marks.Keys);
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
            var range = PlotlyMapper.Map(Timeline, words).Layout["xaxis"]!["range"]!.AsArray().Select(Number).ToList();
            Assert.True(range[0] < range[1]);
        }
    }

    [Fact]
    public void Articles_stand_above_the_axis_and_events_below_it_over_all_of_their_days()
    {
        var items = PlotlyMapper.Map(Timeline, Arabic).Layout["khitabTimeline"]!["items"]!.AsArray();
        Assert.Equal([1.0, 1.0, -1.0], items.Select(i => Number(i!["side"])));
        Assert.Equal(3, Number(items[2]!["to"]) - Number(items[2]!["from"])); // 25 to 27 July, both included
        Assert.Contains("4", (string)items[2]!["label"]!, StringComparison.Ordinal); // given four times
    }

    // Room is kept for what is there, and known before anything is drawn.
    [Fact]
    public void A_timeline_without_dated_articles_keeps_no_room_for_them()
    {
        Assert.True((Timeline with { Articles = [] }).Height < Timeline.Height);
        Assert.True((Timeline with { Events = [] }).Height < Timeline.Height);
    }

    [Fact]
    public void Ticks_of_a_timeline_are_starts_of_months_and_few()
    {
        var ticks = PlotlyTimeline.Ticks(new DateOnly(2012, 3, 5), new DateOnly(2025, 6, 1));
        Assert.InRange(ticks.Count, 4, 12);
        Assert.All(ticks, t => Assert.Equal(1, t.Day));
        Assert.All(ticks.Zip(ticks.Skip(1)), p => Assert.True(p.First < p.Second));

        // The first and the last years that there are.
        Assert.NotNull(PlotlyTimeline.Ticks(DateOnly.MinValue, DateOnly.MaxValue));
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
