using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Khitab.Discourse;
using Khitab.Web.Components.Network;
using NetworkEdge = Khitab.Web.Components.Network.NetworkEdge;
using NetworkNode = Khitab.Web.Components.Network.NetworkNode;

namespace Khitab.Web.Tests.Components;

public class NetworkComponentTests : ComponentTest
{
    // The small network of another page has its numbers as a table, each with what it opens and how much; a broken edge is left out.
    [Fact]
    public void A_network_has_a_table_of_its_relations()
    {
        var view = Draw(Graph, compact: true);
        Assert.Equal([("edge:mali:dz:1", "2"), ("edge:mali:dz:-1", "5")], Counts(view));
        Assert.All(view.FindAll("button[data-mark]"), button => Assert.Equal("statement", button.GetAttribute("data-unit")));
    }

    // Names that occur together are counted in articles: a reader must not take them for statements.
    [Fact]
    public void A_network_of_names_counts_articles()
    {
        var graph = Graph with { Edges = [new NetworkEdge("together:dz:mali", "dz", "mali", 0, 0, 4, false)], Unit = "article" };
        var view = Draw(graph, compact: true);
        Assert.Equal([("together:dz:mali", "4")], Counts(view));
        Assert.Equal("article", view.Find("button[data-mark]").GetAttribute("data-unit"));
    }

    // Without scripts, and until they are there, the network is a picture with names and shapes.
    [Fact]
    public void A_network_is_drawn_before_any_script()
    {
        var view = Draw(Graph, compact: false);
        Assert.Equal(3, view.FindAll("svg text").Count);
        Assert.Equal(2, view.FindAll("svg path[d*='Q']").Count); // one relation, for and against: two strokes
        Assert.NotEmpty(view.FindAll("svg [stroke-dasharray]"));
        Assert.Contains(view.FindAll("svg text"), text => text.TextContent.Contains("<b>UN", StringComparison.Ordinal));
        Assert.Empty(view.FindAll("b"));
    }

    // A name that lies on another or on a node can be read by nobody.
    [Fact]
    public void Names_in_the_picture_touch_neither_one_another_nor_a_node_nor_the_frame()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var wishes = Enumerable.Range(0, 60).Select(i => new LabelWish(
                i.ToString(CultureInfo.InvariantCulture), new string('م', random.Next(1, 30)), random.Next(20, 880), random.Next(20, 680),
                    random.Next(3, 22))).ToList();
            var places = LabelPlaces.Find(wishes, 900, 700, 14, 30);
            Assert.InRange(places.Count, 5, 30);
            foreach (var (id, box) in places)
            {
                Assert.True(box.Left >= 0 && box.Top >= 0 && box.Left + box.Width <= 900 && box.Top + box.Height <= 700);
                Assert.DoesNotContain(places, other => other.Key != id && other.Value.Touches(box));
                Assert.DoesNotContain(wishes, wish => wish.Id != id && box.Touches(wish.X, wish.Y, wish.Radius));
            }
        }
    }

    // What matters most is named first.
    [Fact]
    public void Of_two_names_without_room_for_both_the_first_is_kept()
    {
        LabelWish[] wishes = [new("a", new string('م', 40), 153, 20, 5), new("b", new string('م', 40), 155, 22, 5)];
        Assert.Equal(["a"], LabelPlaces.Find(wishes, 310, 50, 14, 30).Keys);
    }

    // The slider has every month between the first and the last, the empty ones too: time is not skipped.
    [Fact]
    public void Time_goes_by_months_while_they_are_few()
    {
        var steps = TimeSteps.Of(Published("2024-11", "2025-02", "2025-02"), DateField.Published);
        Assert.Equal([("2024-11", 1), ("2024-12", 0), ("2025-01", 0), ("2025-02", 2)], steps.Select(s => (s.Date.ToString(), s.Count)));
        Assert.Empty(TimeSteps.Of(Published(), DateField.Published));
    }

    [Fact]
    public void A_long_time_goes_by_years()
    {
        var steps = TimeSteps.Of(Published("1999-05", "2025-02"), DateField.Published);
        Assert.Equal(27, steps.Count);
        Assert.Equal(("1999", 1), (steps[0].Date.ToString(), steps[0].Count));
        Assert.Equal(("2025", 1), (steps[^1].Date.ToString(), steps[^1].Count));
    }

    // A text that says "in 2024" dates no month of it.
    [Fact]
    public void Dates_of_texts_count_where_they_fall_into_one_step()
    {
        var timeline = new Timeline([], 2, [Event("2024", 3), Event("2024-03-05", 2), Event("2024-03-31/2024-04-02", 1)]);
        var steps = TimeSteps.Of(timeline, DateField.Events);
        Assert.Equal(12, steps.Count);
        Assert.Equal(2, steps.Sum(s => s.Count));
        Assert.Equal(2, steps.Single(s => s.Date.ToString() == "2024-03").Count);
    }

    private static NetworkGraph Graph { get; } = new(
        [new("mali", "مالي", "state", 3, 0, 0), new("dz", "الجزائر", "state", 2, 90, 40), new("un", "<b>UN", "organization", 1, -80, 60)],
        [new("edge:mali:dz", "mali", "dz", 2, 5, 7, true), new("edge:mali:gone", "mali", "gone", 1, 0, 1, true)]);

    private IRenderedComponent<NetworkView> Draw(NetworkGraph graph, bool compact) =>
        Render<NetworkView>(parameters => parameters.Add(p => p.Graph, graph).Add(p => p.Label, "شبكة").Add(p => p.Compact, compact));

    private static IEnumerable<(string? Mark, string? Count)> Counts(IRenderedComponent<NetworkView> view) =>
        view.FindAll("button[data-mark]").Select(button => (button.GetAttribute("data-mark"), button.GetAttribute("data-n")));

    private static Timeline Published(params string[] months) => new(
        [.. months.GroupBy(m => m).Select(m => new TimelineMonth(Date(m.Key), null, m.Count()))], 0, []);

    private static TimelineEvent Event(string value, int mentions) =>
        new(value, EventDate.TryParse(value, out var date) ? date : throw new FormatException(value), mentions, 1, []);

    private static PartialDate Date(string written) =>
        PartialDate.TryParse(written, out var date) ? date : throw new FormatException(written);
}
