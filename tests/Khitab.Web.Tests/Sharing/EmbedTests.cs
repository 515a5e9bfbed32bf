using System.Net;
using AngleSharp.Html.Parser;
using Khitab.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;

namespace Khitab.Web.Tests.Sharing;

/// <summary>What other sites may show in frames of theirs, and who may.</summary>
public sealed class EmbedTests(SharedApp app) : IClassFixture<SharedApp>
{
    private const string Nobody = "frame-ancestors 'none'";

    private static string PolicyOf(HttpResponseMessage answer) => string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));

    [Theory]
    [InlineData("/embed")]
    [InlineData("/embed?part=matrix&ui=en")]
    [InlineData("/embed?part=by-outlet", false)]
    [InlineData("/embed/network?tie=articles")]
    [InlineData("/embed/actors/algeria?part=holders")]
    [InlineData("/embed/themes/mediation-and-peace")]
    [InlineData("/embed/actors/nobody", false)]
    [InlineData("/embed?part=nothing", false)]
    [InlineData("/embed/statements", false)]
    [InlineData("/embed/articles/000000000000", false)]
    public async Task Charts_the_network_and_articles_may_be_framed_by_the_named_site(string path, bool isThere = true)
    {
        using var answer = await app.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(isThere ? "frame-ancestors " + SharedApp.Origin : Nobody, PolicyOf(answer), StringComparison.Ordinal);
        if (!isThere) return;
        Assert.Contains("script-src 'none'", PolicyOf(answer), StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync();
        var page = await new HtmlParser().ParseDocumentAsync(html);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll(".rail, .bar, .filters, .selection"));
        Assert.DoesNotContain("<!--Blazor:{\"type\":\"server\"", html, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".embed-body .chart-picture, .embed-body .network-picture svg"));
        var whole = page.QuerySelector(".embed-source a")!;
        Assert.Equal("_blank", whole.GetAttribute("target"));
        using var view = await app.Client.GetAsync(new Uri((whole.GetAttribute("href") ?? "").Split('#')[0], UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, view.StatusCode);
        Assert.Contains("corpus=", whole.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_shows_its_stance_and_the_passage_named()
    {
        var article = app.Model.Snapshot.Articles[0];
        var sentence = app.Model.Snapshot.Sentence(0, 2);
        using var answer = await app.Client.GetAsync(new Uri(
            FormattableString.Invariant($"/embed/articles/{article.Id}?passage={sentence.Start}-{sentence.Length}"), UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(article.DisplayTitle, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(sentence.Length, page.QuerySelector(".embed-passage mark")!.TextContent.Length);
        Assert.NotEmpty(page.QuerySelectorAll(".embed-stance li"));
        Assert.EndsWith(
            FormattableString.Invariant($"#e={sentence.Start}-{sentence.Length}"),
            page.QuerySelector(".embed-source a")!.GetAttribute("href"),
            StringComparison.Ordinal);
        foreach (var passage in (string[])["999999-5", "0-99999", "x", "-1-5", "5", "0-0"])
        {
            using var other = await app.Client.GetAsync(new Uri($"/embed/articles/{article.Id}?passage={passage}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            Assert.DoesNotContain("embed-passage", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    // One page that may be framed and changes something is enough for a click to be stolen.
    [Theory]
    [InlineData("/")]
    [InlineData("/network")]
    [InlineData("/views")]
    [InlineData("/embedded")]
    [InlineData("/Embed")]
    [InlineData("/api/v1/overview")]
    [InlineData("/css/app.css")]
    [InlineData("/no/such/page")]
    public async Task Nothing_else_may_be_framed(string path)
    {
        using var answer = await app.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Contains(Nobody, PolicyOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_site_is_named_nothing_is_framed()
    {
        await using var plain = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder.UseEnvironment("Production"));
        using var client = plain.CreateClient();
        foreach (var path in (string[])["/embed", "/embed/network", "/embed/actors/mali"])
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(Nobody, PolicyOf(answer), StringComparison.Ordinal);
        }

        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.DoesNotContain("data-share=\"embed\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example; script-src *")]
    [InlineData("https://*")]
    [InlineData("https://*.example.org")]
    [InlineData("https://a.example/path")]
    [InlineData("https://user@a.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("*")]
    [InlineData("'self'")]
    public void What_is_no_origin_is_refused_at_the_start(string written) =>
        Assert.Throws<InvalidOperationException>(() => Read(("Khitab:EmbedOrigins:0", written)));

    [Fact]
    public void Origins_are_a_list_or_one_line()
    {
        Assert.Empty(Read().Origins);
        Assert.Equal(
            ["https://a.example", "http://b.example:8080"],
            Read((EmbedOrigins.Setting + ":0", "https://A.example/"), (EmbedOrigins.Setting + ":1", "http://b.example:8080")).Origins);
        Assert.Equal(
            ["https://a.example", "https://b.example"], Read((EmbedOrigins.Setting, "https://a.example, https://b.example")).Origins);
    }

    private static EmbedOrigins Read(params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());
}
