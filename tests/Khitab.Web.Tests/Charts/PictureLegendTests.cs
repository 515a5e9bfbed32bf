using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Network;
using Khitab.Web.Components.Pictures;

namespace Khitab.Web.Tests.Charts;

/// <summary>The legend of a saved picture, which nobody can ask: it names all that is drawn, by sign as well as by hue.</summary>
public sealed class PictureLegendTests
{
    [Fact]
    public void Each_side_of_diverging_bars_has_its_sign() =>
        Assert.Equal(
            [("مؤيد", "+"), ("معارض", "\u2212")], PictureLegend.For(Specs.Diverging, Specs.Arabic).Select(k => (k.Label, k.Sign!)));

    [Fact]
    public void Every_category_of_a_heat_map_is_named_once()
    {
        var keys = PictureLegend.For(Specs.Heat, Specs.English);
        Assert.Equal(HeatCategories.All.Count, keys.Select(k => k.Label).Distinct().Count());
        Assert.Single(keys, k => k.Hatched);
        Assert.Single(keys, k => k.Hollow);
    }

    [Fact]
    public void Bars_coloured_by_type_name_the_types_and_no_others() =>
        Assert.Equal("actor-state", Assert.Single(PictureLegend.For(Specs.Bars, Specs.Arabic)).Colour);

    // Where colours say groups, shapes still say types: both are in the legend, and so are lines, areas and widths.
    [Fact]
    public void A_network_says_shapes_colours_lines_areas_and_widths()
    {
        NetworkGraph graph = new(
            [new NetworkNode("mali", "Mali", "state", 3, 0, 0, "actor-state"),
                new NetworkNode("un", "UN", "organization", 1, 9, 9, "actor-state")],
            [new NetworkEdge("e1", "mali", "un", 2, 1, 3, true), new NetworkEdge("e2", "un", "mali", 0, 0, 1, false)],
            Groups: [new NetworkGroup("actor-state", "Mali and UN")], Area: "Area: mentions", Width: "Width: statements");
        var keys = PictureLegend.For(graph, Specs.English);
        Assert.Equal(["Mali and UN", "State", "Organization"], keys.Where(k => k.Outline is not null).Select(k => k.Label));
        Assert.Equal(["Mixed", "Named together"], keys.Where(k => k.Line).Select(k => k.Label));
        Assert.Equal(["Area: mentions", "Width: statements"], keys.Where(k => k.Bare).Select(k => k.Label));
    }
}
