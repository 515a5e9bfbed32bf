using System.Net;
using System.Text.RegularExpressions;
using Khitab.Feeding;
using Khitab.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Hosting;

/// <summary>
/// One app in production for all tests of the class, asked only when its corpus has been read: on a busy machine that takes longer than
/// a page is willing to wait, and each test with an app of its own would make the machine busy.
/// </summary>
public sealed class ProductionApp : IAsyncLifetime
{
    private readonly WebApplicationFactory<Program> _factory = new WebApplicationFactory<Program>()
        .WithWebHostBuilder(b => b.UseEnvironment("Production"));

    /// <summary>Asks the app; follows no redirection.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => _factory.Services;

    public async Task InitializeAsync()
    {
        Client = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await _factory.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(TimeSpan.FromMinutes(5));
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();
}

public partial class WebAppTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    private readonly HttpClient _client = app.Client;

    // Typed before the script listens, a text was sent as a plain form, to a page that takes none.
    [Fact]
    public async Task What_adds_texts_takes_none_before_the_page_listens()
    {
        var page = await _client.GetStringAsync("/corpus");
        Assert.Equal(2, CorpusForm().Count(page));
    }

    // Of the bundles, of the fonts and of the libraries: their licences want to be passed on with them.
    [Theory]
    [InlineData("sigma ")]
    [InlineData("plotly.js ")]
    [InlineData("@fontsource/noto-naskh-arabic ")]
    [InlineData("SIL OPEN FONT LICENSE")]
    [InlineData("MudBlazor ")]
    [InlineData("Npgsql ")]
    [InlineData("SourceGear.sqlite3 ")]
    public async Task Licences_of_what_is_shipped_are_shipped(string words) =>
        Assert.Contains(words, await _client.GetStringAsync("/lib/licences.txt"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/css/app.css", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_security_headers(string path, HttpStatusCode status)
    {
        var response = await _client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public void Scripts_and_style_sheets_come_from_this_server_only()
    {
        Assert.Contains("style-src 'self';", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/css/tokens.css", "text/css")]
    [InlineData("/lib/js/charts.js", "text/javascript")]
    [InlineData("/lib/plotly.js", "text/javascript")]
    [InlineData("/lib/sigma.js", "text/javascript")]
    [InlineData("/lib/mud.js", "text/javascript")]
    [InlineData("/lib/fonts/ibm-plex-sans-arabic-arabic-400.woff2", "font/woff2")]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task The_top_level_web_root_is_served_in_process(string path, string type)
    {
        var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    // A font under two addresses would be fetched twice; a wrong one would leave the page with the system's.
    [Fact]
    public async Task The_sheet_of_fonts_names_the_addresses_that_pages_preload()
    {
        var sheet = await _client.GetStringAsync("/lib/fonts.css");
        var named = FontAddress().Matches(sheet).Select(m => m.Value).ToList();
        Assert.Equal(6, named.Count);
        foreach (var address in named)
        {
            var response = await _client.GetAsync("/lib/" + address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }

        foreach (var page in (string[])["/", "/?ui=en", "/statements?evidence=all"])
        {
            var preloaded = FontAddress().Matches(await _client.GetStringAsync(page)).Select(m => m.Value).ToList();
            Assert.NotEmpty(preloaded);
            Assert.Subset(named.ToHashSet(), preloaded.ToHashSet());
        }
    }

    // An element rule of MudBlazor's would change every heading and link of ours; outside its layer it would win over ours.
    [Fact]
    public async Task The_style_of_the_controls_is_cut_and_layered()
    {
        var theme = await _client.GetStringAsync("/lib/mud.css");
        Assert.StartsWith("@layer mud{", theme, StringComparison.Ordinal);
        Assert.Contains(".mud-table-cell", theme, StringComparison.Ordinal);
        Assert.Contains(".mud-select", theme, StringComparison.Ordinal);
        Assert.Contains("[dir=rtl] .mud-input-label", theme, StringComparison.Ordinal);
        Assert.DoesNotContain("mud-timeline", theme, StringComparison.Ordinal);
        Assert.DoesNotContain("\nbody", theme, StringComparison.Ordinal);
        Assert.InRange(theme.Length, 50_000, 140_000);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/_content/MudBlazor/MudBlazor.min.css")).StatusCode);
    }

    // plotly would write these rules into the page, which the policy forbids; then no bar could be clicked.
    [Fact]
    public async Task The_style_of_the_charts_is_a_file()
    {
        var sheet = await _client.GetStringAsync("/lib/plotly.css");
        Assert.Contains(".js-plotly-plot .plotly .main-svg .draglayer{pointer-events:all;}", sheet, StringComparison.Ordinal);
        var html = await _client.GetStringAsync("/");
        Assert.Matches("<link[^>]*id=\"plotly.js-style-global\"[^>]*class=\"no-inline-styles\"", html);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "<html lang=\"ar\" dir=\"rtl\">")]
    [InlineData("/?ui=en", "<html lang=\"en\" dir=\"ltr\">")]
    [InlineData("/?ui=en&look=dark", "<html lang=\"en\" dir=\"ltr\" data-look=\"dark\">")]
    [InlineData("/?ui=xx&look=%22onload", "<html lang=\"ar\" dir=\"rtl\">")]
    [InlineData("/no/such/page?ui=en&look=light", "<html lang=\"en\" dir=\"ltr\" data-look=\"light\">")]
    public async Task Language_direction_and_look_come_with_the_page(string path, string expected)
    {
        var html = await (await _client.GetAsync(path)).Content.ReadAsStringAsync();
        Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arabic_goes_out_as_itself()
    {
        var html = await _client.GetStringAsync("/");
        Assert.Contains("نظرة عامة", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x6", html, StringComparison.Ordinal);
    }

    // The page answers before the corpus has been read: nothing waits here.
    [Fact]
    public async Task Scenarios_are_for_development_only()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/dev/scenarios")).StatusCode);
        await using var development = new WebApplicationFactory<Program>().WithWebHostBuilder(b => b.UseEnvironment("Development"));
        using var client = development.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/dev/scenarios")).StatusCode);
    }

    [GeneratedRegex("fonts/[^\")]*woff2")]
    private static partial Regex FontAddress();

    [GeneratedRegex("<form[^>]*corpus-form[^>]*>\\s*<fieldset disabled")]
    private static partial Regex CorpusForm();
}
