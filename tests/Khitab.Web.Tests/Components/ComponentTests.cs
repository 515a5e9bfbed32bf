using System.Text.RegularExpressions;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Controls;
using Khitab.Web.Components.Layout;
using Khitab.Web.State;
using Khitab.Web.Tests.Charts;
using Microsoft.AspNetCore.Components;

namespace Khitab.Web.Tests.Components;

public partial class ComponentTests
{
    [Fact]
    public async Task A_chart_is_readable_before_any_script()
    {
        var html = await Rendering.RenderAsync<ChartCard>(new() { ["Id"] = "stance", ["Title"] = "عنوان", ["Spec"] = Specs.Diverging });
        Assert.Contains("data-mark=\"for:mali\"", html, StringComparison.Ordinal);
        Assert.Contains("block-size:" + Specs.Diverging.Height + "px", html, StringComparison.Ordinal);
        Assert.Contains("picture-diverging", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_chart_has_a_picture_and_a_table()
    {
        foreach (ChartSpec spec in new ChartSpec[] { Specs.Bars, Specs.Diverging, Specs.Heat, Specs.Timeline })
        {
            var html = await Rendering.RenderAsync<ChartCard>(new() { ["Id"] = "x", ["Title"] = "x", ["Spec"] = spec });
            Assert.Contains("<table", html, StringComparison.Ordinal);
            Assert.Matches("class=\"picture-", html);
        }
    }

    [Fact]
    public async Task An_empty_chart_says_so_and_offers_no_menu()
    {
        var html = await Rendering.RenderAsync<ChartCard>(new() { ["Id"] = "x", ["Title"] = "x", ["Spec"] = Specs.Bars with { Bars = [] } });
        Assert.Contains("card-empty", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_the_corpus_never_becomes_markup()
    {
        var html = await Rendering.RenderAsync<ChartCard>(new() { ["Id"] = "x", ["Title"] = "x", ["Spec"] = Specs.Bars });
        Assert.DoesNotContain("<b>UN", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;UN", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chip_can_be_removed_by_its_name()
    {
        var html = await Rendering.RenderAsync<SelectionLine>(new()
        {
            ["Summary"] = (RenderFragment)(builder => builder.AddContent(0, "5 مقالات")),
            ["Chips"] = new[] { new SelectionChip("الجزائر", "/?actor=mali", "الفاعل"), new SelectionChip("مالي", "/?x", Excluded: true) },
            ["ClearLink"] = "/",
        });
        Assert.Contains("href=\"/?actor=mali\"", html, StringComparison.Ordinal);
        Assert.Contains("إزالة \u2068الجزائر\u2069", html, StringComparison.Ordinal);
        Assert.Contains("chip-excluded", html, StringComparison.Ordinal);
        Assert.Contains("إزالة استثناء \u2068مالي\u2069", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-undo", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawer_marks_exactly_the_span()
    {
        var groups = new[] { new EvidenceGroup("عنوان", "/articles/a", [new EvidenceSentence("قال إن الجزائر تتدخل.", 7, 7, "/articles/a#e=7-7", "مالي", -1)]) };
        var html = await Rendering.RenderAsync<EvidenceDrawer>(new() { ["Open"] = true, ["Title"] = "t", ["Summary"] = "s", ["Groups"] = groups });
        Assert.Contains("قال إن <mark>الجزائر</mark> تتدخل.", html, StringComparison.Ordinal);
        Assert.Contains("polarity-against", html, StringComparison.Ordinal);
        Assert.Single(EvidenceRow().Matches(html));
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
    public async Task Links_of_the_rail_keep_the_view()
    {
        var html = await Rendering.RenderAsync<NavRail>(new() { ["Link"] = "/network?actor=mali&ui=ar" });
        Assert.Contains("href=\"/articles?actor=mali&amp;ui=ar\"", html, StringComparison.Ordinal);
        Assert.Matches("href=\"/network[^>]*aria-current=\"page\"", html);
    }

    [Fact]
    public void Every_icon_that_the_sources_name_is_drawn()
    {
        var named = Repository.WebSources(".razor")
            .SelectMany(f => IconName().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct();
        Assert.All(named, name => Assert.Contains(name, Icons.Names));
    }

    [GeneratedRegex("class=\"evidence-row\"")]
    private static partial Regex EvidenceRow();

    [GeneratedRegex("<Icon Name=\"([a-z]+)\"")]
    private static partial Regex IconName();
}
