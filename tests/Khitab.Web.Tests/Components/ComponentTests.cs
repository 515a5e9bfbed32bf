using System.Text.RegularExpressions;
using Bunit;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Controls;
using Khitab.Web.Components.Layout;
using Khitab.Web.State;
using Khitab.Web.Tests.Charts;

namespace Khitab.Web.Tests.Components;

public partial class ComponentTests : ComponentTest
{
    [Fact]
    public void A_chart_is_readable_before_any_script()
    {
        var card = Card(Specs.Diverging);
        Assert.NotEmpty(card.FindAll("[data-mark='for:mali']"));
        Assert.Contains(
            "block-size:" + Specs.Diverging.Height + "px", card.Find("[data-chart]").GetAttribute("style"), StringComparison.Ordinal);
        Assert.NotEmpty(card.FindAll(".picture-diverging"));
    }

    [Fact]
    public void Every_kind_of_chart_has_a_picture_and_a_table()
    {
        foreach (ChartSpec spec in new ChartSpec[] { Specs.Bars, Specs.Diverging, Specs.Heat, Specs.Timeline })
        {
            var card = Card(spec);
            Assert.Single(card.FindAll("table"));
            Assert.NotEmpty(card.FindAll("[class^='picture-']"));
        }
    }

    [Fact]
    public void An_empty_chart_says_so_and_offers_no_menu()
    {
        var card = Card(Specs.Bars with { Bars = [] });
        Assert.Equal(Ui["card.empty"], card.Find(".card-empty").TextContent);
        Assert.Empty(card.FindAll("[aria-haspopup], button"));
    }

    // A drawing says nothing to those who cannot see it.
    [Fact]
    public void A_menu_says_what_it_is_and_that_it_opens()
    {
        var button = Card(Specs.Bars).Find(".tool-menu button");
        Assert.Equal(Ui.Format("card.menu", "عنوان"), button.GetAttribute("aria-label"));
        Assert.Equal("menu", button.GetAttribute("aria-haspopup"));
        Assert.Equal("false", button.GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Text_of_the_corpus_never_becomes_markup()
    {
        var card = Card(Specs.Bars);
        Assert.Contains("<b>UN", card.Find("table").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(card.FindAll("b"), element => element.TextContent.StartsWith("UN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chip_can_be_removed_by_its_name()
    {
        var line = Render<SelectionLine>(parameters => parameters
            .Add(p => p.Summary, builder => builder.AddContent(0, "5 مقالات"))
            .Add(p => p.Chips, [new SelectionChip("الجزائر", "/?actor=mali", "الفاعل"), new SelectionChip("مالي", "/?x", Excluded: true)])
            .Add(p => p.ClearLink, "/"));
        Assert.Contains("إزالة \u2068الجزائر\u2069", line.Find("a[href='/?actor=mali']").OuterHtml, StringComparison.Ordinal);
        Assert.Contains("إزالة استثناء \u2068مالي\u2069", line.Find(".chip-excluded").OuterHtml, StringComparison.Ordinal);
        Assert.Empty(line.FindAll("[data-undo]"));
    }

    [Fact]
    public void The_drawer_marks_exactly_the_span()
    {
        var groups =
            new[] { new EvidenceGroup(
                "عنوان", "/articles/a", [new EvidenceSentence("قال إن الجزائر تتدخل.", 7, 7, "/articles/a#e=7-7", "مالي", -1)]) };
        var drawer = Render<EvidenceDrawer>(parameters => parameters
            .Add(p => p.Open, true).Add(p => p.Title, "t").Add(p => p.Summary, "s").Add(p => p.Groups, groups));
        Assert.Equal("الجزائر", drawer.Find("mark").TextContent);
        Assert.Contains("قال إن الجزائر تتدخل.", drawer.Find(".evidence-row").TextContent, StringComparison.Ordinal);
        Assert.Single(drawer.FindAll(".evidence-row"));
        Assert.NotEmpty(drawer.FindAll(".polarity-against"));
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(50, 3)]
    [InlineData(2, 500)]
    [InlineData(2, -1)]
    public void A_span_that_does_not_fit_loses_no_text(int start, int length)
    {
        var (before, marked, after) = EvidenceDrawer.Split(new EvidenceSentence("قال إن", start, length, "/"));
        Assert.Equal("قال إن", before + marked + after);
    }

    [Fact]
    public void Links_of_the_rail_keep_the_view()
    {
        var rail = Render<NavRail>(parameters => parameters.Add(p => p.Link, "/network?actor=mali&ui=ar"));
        Assert.NotEmpty(rail.FindAll("a[href='/articles?actor=mali&ui=ar']"));
        Assert.Equal("page", rail.Find("a[href^='/network']").GetAttribute("aria-current"));
    }

    [Fact]
    public void Every_icon_that_the_sources_name_is_drawn()
    {
        var named = Repository.WebSources(".razor")
            .SelectMany(f => IconName().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct();
        Assert.All(named, name => Assert.Contains(name, Icons.Names));
    }

    private IRenderedComponent<ChartCard> Card(ChartSpec spec) =>
        Render<ChartCard>(parameters => parameters.Add(p => p.Id, "x").Add(p => p.Title, "عنوان").Add(p => p.Spec, spec));

    [GeneratedRegex("<Icon Name=\"([a-z]+)\"")]
    private static partial Regex IconName();
}
