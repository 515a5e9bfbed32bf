using Khitab.Analysis.Tests.Actors;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests;

/// <summary>Which outlet an article is from, and what it is called.</summary>
public class OutletTests
{
    // One outlet under its Arabic name, its Latin name, its site, a desk's own site, a page that calls itself something longer, or its id.
    [Theory]
    [InlineData("هسبريس", "هسبريس", null, "hespress")]
    [InlineData("hespress", "Hespress", null, "hespress")]
    [InlineData("hespress", "hespress.com", null, "hespress")]
    [InlineData("hespress", "hespress.com", "https://en.hespress.com/1.html", "hespress")]
    [InlineData("hespress", "هسبريس - جريدة إلكترونية مغربية", "https://www.hespress.com/1.html", "hespress")]
    [InlineData("map-ma", "map.ma", "https://www.map.ma/ar/1", "map")]
    [InlineData("map", "وكالة المغرب العربي للانباء", "https://example.org/1", "map")]
    [InlineData("map", "map.com", "https://map.com/1", "map-com")]
    [InlineData("جريدة-المدينه", "جريدة المدينة", "https://www.hespress.com/1.html", "جريدة-المدينه")]
    [InlineData("example-org", "example.org", "https://example.org/1", "example-org")]
    public void Name_and_site_lead_to_one_outlet(string read, string name, string? url, string outlet) =>
        Assert.Equal(outlet, Analyze((read, name, url)).Articles[0].Article.Outlet);

    // The codebook's label is shown; else what the metadata mostly call it, never a slug while there is a name.
    [Fact]
    public void An_outlet_is_shown_by_a_readable_name()
    {
        var corpus = Analyze(
            ("hespress", "hespress.com", null),
            ("example-org", "منبر المثال", null), ("example-org", "المثال", null), ("example-org", "منبر المثال", null),
                ("bare", null, null), (null, null, null));

        Assert.Equal(["hespress", "example-org", "bare"], corpus.Outlets.Select(o => o.Id));
        Assert.Equal("هسبريس", corpus.Outlets[0].Labels["ar"]);
        Assert.Equal(["منبر المثال"], corpus.Outlets[1].Labels.Values);
        Assert.Equal(["bare"], corpus.Outlets[2].Labels.Values);
        Assert.Equal("منبر المثال", corpus.Articles[1].Article.OutletName);
    }

    private static CorpusAnalysis Analyze(params (string? Outlet, string? Name, string? Url)[] articles) =>
        Sample.Analyze(articles.Select((a, i) =>
        ArticleFactory.FromText(
            $"{i}.txt", $"وصل الوفد إلى المدينة يوم {i}.") with
        { Outlet = a.Outlet, OutletName = a.Name, Url = a.Url }));
}
