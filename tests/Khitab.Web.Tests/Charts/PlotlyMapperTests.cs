using System.Text.Json;
using Khitab.Web.Components.Charts;
using Plotly.Blazor.LayoutLib.ShapeLib;
using Plotly.Blazor.Traces;
using static Khitab.Web.Tests.Charts.Specs;
using BarTrace = Plotly.Blazor.Traces.Bar;
using NameSide = Plotly.Blazor.LayoutLib.YAxisLib.SideEnum;

namespace Khitab.Web.Tests.Charts;

public class PlotlyMapperTests
{
    [Fact]
    public void Bars_grow_from_the_right_in_Arabic_and_from_the_left_in_English()
    {
        var arabic = PlotlyMapper.Map(Bars, Arabic);
        Assert.Equal([1240.0, 0.0], Range(arabic));
        Assert.Equal(NameSide.Right, arabic.Layout.YAxis[0].Side);

        var english = PlotlyMapper.Map(Bars, English);
        Assert.Equal([0.0, 1240.0], Range(english));
        Assert.Equal(NameSide.Left, english.Layout.YAxis[0].Side);
    }

    [Fact]
    public void Each_bar_carries_the_id_of_its_mark()
    {
        var figure = PlotlyMapper.Map(Bars, Arabic);
        Assert.Equal(["actor:mali", "actor:un"], figure.Hints.Marks.Select(m => m.Id));
        Assert.Equal([1240.0, 3.0], Assert.IsType<BarTrace>(figure.Data[0]).X);
    }

    // An Arabic title in an English page keeps its closing quote at its end.
    [Fact]
    public void Names_are_embedded_in_their_own_direction_and_carry_no_markup()
    {
        foreach (var words in new[] { Arabic, English })
        {
            var names = PlotlyMapper.Map(Bars, words).Layout.YAxis[0].TickText;
            Assert.Equal("\u202Bمالي\u202C", names[0]);
            Assert.Equal("\u202A&lt;b&gt;UN &amp; مالي&lt;/b&gt;\u202C", names[1]);
        }
    }

    [Fact]
    public void A_hover_card_says_number_share_and_what_opens()
    {
        var says = PlotlyMapper.Map(Bars, English).Hints.Marks[0].Says;
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
            var drawn = PlotlyMapper.Map(spec, Arabic).Hints.Marks.Where(m => m.Id is not null).Select(m => (m.Id!, m.N, m.Unit)).Distinct()
                .Order();
            var cells = ChartTable.From(spec, Arabic).Rows.SelectMany(r => r).SelectMany(c => (ChartTableCell[])[c, .. c.More])
                .Where(c => c.Mark is not null)
                .ToDictionary(c => c.Mark!, c => (c.Mark!, c.Count ?? 0, c.Unit ?? spec.Unit));
            Assert.All(drawn, m => Assert.Equal(cells[m.Item1], m));
            Assert.NotEmpty(drawn);
        }
    }

    // A number on a heat map opens the statements that it counts, and a sign the whole cell.
    [Fact]
    public void Each_number_of_a_cell_has_its_own_half_and_its_own_mark()
    {
        var marks = PlotlyMapper.Map(Heat, Arabic).Hints.Marks.Where(m => m.Id is not null).ToDictionary(m => m.Id!);
        Assert.Equal((2L, "statement"), (marks["c2+"].N, marks["c2+"].Unit));
        Assert.Equal(4, marks["c2-"].N);
        Assert.Equal([0.5, 1.0], marks["c2+"].Ground.Take(2));
        Assert.Equal([1.0, 1.5], marks["c2-"].Ground.Take(2));
        Assert.Equal((7L, "mention"), (marks["c3"].N, marks["c3"].Unit));
        Assert.DoesNotContain("c2", marks.Keys);
    }

    [Fact]
    public void Diverging_sides_are_never_netted_and_an_empty_side_opens_nothing()
    {
        var figure = PlotlyMapper.Map(Diverging, Arabic);
        Assert.Equal([8.0, 0.0], Assert.IsType<BarTrace>(figure.Data[0]).X);
        Assert.Equal([-2.0, -5.0], Assert.IsType<BarTrace>(figure.Data[1]).X);
        var sides = figure.Hints.Marks.Chunk(figure.Hints.Marks.Count / 2).ToList();
        Assert.Null(sides[0][1].Id);
        Assert.Equal("against:dz", sides[1][1].Id);
    }

    // 3,170 mentions beside nine quotations: on one scale the nine cannot be seen. For and against are compared and keep one.
    [Fact]
    public void Two_kinds_of_very_unequal_numbers_have_a_scale_each_and_say_so()
    {
        var sides = new DivergingBarSpec(
            [new DivergingRow("مالي", 9, 3170, "q:mali", "m:mali")], "x",
            new DivergingSide("quoted", "voice-quoted", 0), new DivergingSide("mentioned", "voice-discussed", 0));
        var figure = PlotlyMapper.Map(sides, English);
        var (quoted, mentioned) = (Length(figure, 0), Length(figure, 1));
        Assert.InRange(quoted / mentioned, 0.3, 1);
        Assert.Contains("9", figure.Layout.Annotations[0].Text, StringComparison.Ordinal);
        Assert.Contains("3,170", figure.Layout.Annotations[1].Text, StringComparison.Ordinal);

        var judged = PlotlyMapper.Map(
            sides with { Positive = sides.Positive with { Sign = 1 }, Negative = sides.Negative with { Sign = -1 } }, English);
        Assert.Equal(9.0 / 3170, Length(judged, 0) / Length(judged, 1));

        static double Length(PlotlyFigure figure, int side) => Math.Abs((double)Assert.IsType<BarTrace>(figure.Data[side]).X[0]);
    }

    [Fact]
    public void A_heat_map_tells_its_six_categories_apart()
    {
        var figure = PlotlyMapper.Map(Heat, Arabic);
        var z = Assert.IsType<HeatMap>(figure.Data[0]).Z;
        // Plain verdicts are colours of the scale; what is mixed, undecided or absent is none of them.
        Assert.Equal([0, null, 2], Assert.IsType<object?[]>(z[0]));
        Assert.Equal([null, 1, null], Assert.IsType<object?[]>(z[1]));
        // The outline of what is absent, the two halves of the mixed cell, ground and hatching of the undecided one.
        Assert.Equal([1m, 0m, 0m, 1m, 1m], figure.Layout.Shapes.Select(s => s.Line.Width ?? 0));
        Assert.All(figure.Layout.Shapes, s => Assert.Equal(TypeEnum.Path, s.Type));
    }

    [Fact]
    public void In_a_mixed_cell_the_counts_stand_over_their_halves()
    {
        var arabic = Signs(Arabic)[1];
        Assert.True(arabic.IndexOf('4', StringComparison.Ordinal) < arabic.IndexOf('2', StringComparison.Ordinal));
        var english = Signs(English)[1];
        Assert.True(english.IndexOf('2', StringComparison.Ordinal) < english.IndexOf('4', StringComparison.Ordinal));
    }

    [Fact]
    public void Time_runs_from_left_to_right_in_both_directions()
    {
        foreach (var words in new[] { Arabic, English })
        {
            var range = Range(PlotlyMapper.Map(Timeline, words));
            Assert.True(range[0] < range[1]);
        }
    }

    [Fact]
    public void Articles_stand_above_the_axis_and_events_below_it_over_all_of_their_days()
    {
        var items = PlotlyMapper.Map(Timeline, Arabic).Hints.Timeline!.Items;
        Assert.Equal([1, 1, -1], items.Select(i => i.Side));
        Assert.Equal(3, items[2].To - items[2].From); // 25 to 27 July, both included
        Assert.Contains("4", items[2].Label, StringComparison.Ordinal); // given four times
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
        foreach (
            ChartSpec spec in new ChartSpec[] { Bars with { Bars = [] }, Diverging with { Rows = [] }, Heat with { Rows = [], Cells = [] },
            Timeline with { Articles = [], Events = [] } })
        {
            Assert.True(spec.IsEmpty);
            Assert.NotEmpty(PlotlyMapper.Map(spec, Arabic).ToJson());
        }
    }

    // We write figures faster than the package does; what it would send itself is the measure.
    [Fact]
    public void A_figure_is_written_as_the_package_writes_it()
    {
        foreach (ChartSpec spec in new ChartSpec[] { Bars, Diverging, Heat, Timeline })
        {
            var figure = PlotlyMapper.Map(spec, Arabic);
            var options =
                new JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
            using var ours = JsonDocument.Parse(figure.ToJson());
            var theirs = new { data = figure.Data.Cast<object>(), layout = (object)figure.Layout };
            Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(theirs, options), ours.RootElement), spec.GetType().Name);
        }
    }

    // The types were made for one version of plotly.js, the bundle may be of another: every attribute that we set has to be known to it.
    [Fact]
    public void Every_attribute_is_known_to_the_plotly_that_draws_it()
    {
        using var schema = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "src/Khitab.Web/node_modules/plotly.js/dist/plot-schema.json")));
        var layout = schema.RootElement.GetProperty("layout").GetProperty("layoutAttributes");
        foreach (ChartSpec spec in new ChartSpec[] { Bars, Diverging, Heat, Timeline })
        {
            using var figure = JsonDocument.Parse(PlotlyMapper.Map(spec, Arabic).ToJson());
            foreach (var trace in figure.RootElement.GetProperty("data").EnumerateArray())
            {
                var type = schema.RootElement.GetProperty("traces").GetProperty(trace.GetProperty("type").GetString()!);
                AssertKnown(trace, [type.GetProperty("attributes")]);
                AssertKnown(figure.RootElement.GetProperty("layout"), [layout, .. LayoutOf(schema.RootElement, trace)]);
            }
        }

        static IEnumerable<JsonElement> LayoutOf(JsonElement schema, JsonElement trace) =>
            new[] { trace.GetProperty("type").GetString()!, "bar" }.Select(type => schema.GetProperty("traces").GetProperty(type))
                .Where(type => type.TryGetProperty("layoutAttributes", out _)).Select(type => type.GetProperty("layoutAttributes"));
    }

    private static void AssertKnown(JsonElement of, IReadOnlyList<JsonElement> known)
    {
        foreach (var property in of.EnumerateObject().Where(p => p.Name is not ("type" or "meta")))
        {
            var found = known.Where(k => k.TryGetProperty(property.Name, out _)).Select(k => k.GetProperty(property.Name)).ToList();
            Assert.True(found.Count > 0, property.Name + " is unknown to plotly.js");
            // Lists of shapes and annotations hold their one kind under "items".
            if (property.Value.ValueKind == JsonValueKind.Object) AssertKnown(property.Value, found);
            else if (property.Name is "shapes" or "annotations")
            {
                foreach (var item in property.Value.EnumerateArray())
                {
                    AssertKnown(item, [found[0].GetProperty("items").EnumerateObject().First().Value]);
                }
            }
        }
    }

    private static List<double> Range(PlotlyFigure figure) =>
        [.. figure.Layout.XAxis[0].Range.Select(end => Convert.ToDouble(end, System.Globalization.CultureInfo.InvariantCulture))];

    private static IList<string> Signs(Khitab.Web.State.UiText words) =>
        Assert.IsType<Scatter>(PlotlyMapper.Map(Heat, words).Data[1]).TextArray;
}
