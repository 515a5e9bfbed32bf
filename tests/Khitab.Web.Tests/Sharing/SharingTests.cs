using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using Khitab.Discourse;
using Khitab.Storage;
using Khitab.Web.Api;
using Khitab.Web.Components.Embed;
using Khitab.Web.Components.Pictures;
using Khitab.Web.State;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Khitab.Web.Tests.Sharing;

/// <summary>Short links, saved views and pictures, asked for as browsers and other sites do.</summary>
public sealed class SharingTests(SharedApp app) : IClassFixture<SharedApp>
{
    private ShortLinks Short => app.Services.GetRequiredService<ShortLinks>();

    private async Task<(HttpStatusCode Status, ShortenedView? View)> ShortenAsync(string? link, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/s") { Content = JsonContent.Create(new { link }) };
        change?.Invoke(request);
        using var answer = await app.Client.SendAsync(request);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<ShortenedView>() : null);
    }

    [Fact]
    public async Task A_short_link_leads_to_its_view_and_is_the_same_each_time()
    {
        const string View = "/network?actor=mali&tie=congruence&ui=en&corpus=0431fa2c3891.5#network";
        var (status, made) = await ShortenAsync(View);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Matches("^/s/[1-9A-HJ-NP-Za-km-z]{12}$", made!.Link);
        Assert.True(made.Passing);
        Assert.Equal(made, (await ShortenAsync(View)).View);
        Assert.NotEqual(made.Link, (await ShortenAsync(View + "2")).View!.Link);
        using var answer = await app.Client.GetAsync(new Uri(made.Link, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(View, answer.Headers.Location!.OriginalString);
    }

    // Whatever is kept, a key leads to a page of this site: a link that names another host would be sent in this site's name.
    [Theory]
    [InlineData("https://evil.example/x?actor=mali", "/x?actor=mali")]
    [InlineData("//evil.example/", "/evil.example/")]
    [InlineData("/\t/evil.example", null)]
    [InlineData("/\\evil.example", null)]
    [InlineData("javascript:alert(1)", "/javascript:alert(1)")]
    [InlineData("/?actor=mali\r\nSet-Cookie: a=b", null)]
    [InlineData("/مالي", null)]
    [InlineData("/s/abcdefgh", null)]
    [InlineData("/s", null)]
    [InlineData("/?v=2&actor=mali", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task No_key_leads_to_another_host(string? link, string? kept)
    {
        Assert.Equal(kept, ShortLinks.Clean(link)?.ToString());
        var (status, made) = await ShortenAsync(link);
        if (kept is null)
        {
            Assert.Equal(HttpStatusCode.BadRequest, status);
            return;
        }

        using var answer = await app.Client.GetAsync(new Uri(made!.Link, UriKind.Relative));
        var location = answer.Headers.Location!.OriginalString;
        Assert.Equal(kept, location);
        Assert.Equal("here.example", new Uri(new Uri("https://here.example/s/x"), location).Host);
    }

    // A row that somebody else wrote into the store is read with the same care.
    [Fact]
    public async Task What_the_store_holds_is_not_trusted()
    {
        var store = app.Services.GetRequiredService<ViewStore>();
        foreach (var (key, link) in new[]
            { ("evilevil1", "https://evil.example/"), ("evilevil2", "//evil.example"), ("evilevil3", "/\\evil") })
        {
            await store.AddAsync(new SavedView(key, link, null, "", DateTimeOffset.UnixEpoch));
            using var answer = await app.Client.GetAsync(new Uri("/s/" + key, UriKind.Relative));
            var location = answer.Headers.Location?.OriginalString;
            Assert.True(
                location is null || new Uri(new Uri("https://here.example/"), location).Host == "here.example",
                $"{link} led to {location}");
        }
    }

    [Theory]
    [InlineData("/s/nothing11111")]
    [InlineData("/s/a")]
    [InlineData("/s/%2e%2e%2fetc%2fpasswd")]
    [InlineData("/s/111111111111111111111111111111111111111111111111")]
    public async Task A_key_of_nothing_says_so(string path)
    {
        using var answer = await app.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("لا عرض وراء هذا الرابط القصير", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pages_of_this_site_make_short_links_and_no_endless_ones()
    {
        Assert.Equal(
            HttpStatusCode.Forbidden, (await ShortenAsync("/", request => request.Headers.Add("Origin", "https://evil.example"))).Status);
        // What a form of another site can send without asking its visitor's browser is no JSON.
        Assert.Null((await ShortenAsync("/", request => request.Content = new StringContent("{\"link\":\"/\"}"))).View);
        Assert.Null(ShortLinks.Clean("/?q=" + new string('a', ShortLinks.LongestKept)));
    }

    // 64 values a key make links that no server takes; a short one carries them whole.
    [Fact]
    public async Task A_link_that_is_too_long_for_servers_is_carried_whole()
    {
        var selection = Selection.Empty;
        for (var i = 0; i < Selection.MaxValues; i++)
            selection = selection.With(SelectionKey.Outlet, new string('م', 60) + i.ToString(CultureInfo.InvariantCulture));
        var link = PageLink.Of("/", selection);
        Assert.True(link.ToString().Length > ShortLinks.LongestPlain);
        var (_, made) = await ShortenAsync(link.ToString());
        Assert.Equal(link.ToString(), (await Short.FindAsync(made!.Link["/s/".Length..]))?.ToString());
        // A citation of such a view has the short link in its place.
        var cited = await app.Client.GetStringAsync(new Uri("/cite/text" + link, UriKind.Relative));
        Assert.Contains("http://localhost/s/", cited, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_saved_views_are_not_guessed()
    {
        var keys = Enumerable.Range(0, 1_000).Select(_ => ShortLinks.RandomKey()).ToList();
        Assert.Equal(1_000, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[1-9A-HJ-NP-Za-km-z]{16}$", key));
    }

    [Fact]
    public async Task A_short_link_survives_a_restart_on_a_store_that_lasts()
    {
        var folder = Directory.CreateTempSubdirectory("khitab-sharing-");
        try
        {
            string key;
            await using (var first = Start())
            {
                key = (await first.Services.GetRequiredService<ShortLinks>().MakeAsync(ShortLinks.Clean("/actors?sort=-mentions")!))!;
            }

            await using var second = Start();
            using var client = second.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            using var answer = await client.GetAsync(new Uri("/s/" + key, UriKind.Relative));
            Assert.Equal("/actors?sort=-mentions", answer.Headers.Location?.OriginalString);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        WebApplicationFactory<Program> Start() => new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Production").UseSetting("Khitab:Store", Path.Combine(folder.FullName, "views.khitab")));
    }

    [Fact]
    public async Task Saved_views_are_named_renamed_deleted_and_put_back()
    {
        var clock = new Clock();
        var saved = new SavedViews(app.Services.GetRequiredService<ViewStore>(), clock);
        Assert.Null(await saved.SaveAsync("  \u200B\n", "/"));
        Assert.Null(await saved.SaveAsync("x", "\\\\evil"));
        var one = await saved.SaveAsync(" مالي\nوالجزائر ", "/?actor=mali&actor=algeria#stance");
        clock.Now = clock.Now.AddMinutes(1);
        var two = await saved.SaveAsync(new string('x', 500), "https://evil.example/actors");
        Assert.Equal(("مالي والجزائر", "/?actor=algeria&actor=mali#stance"), (one!.Title, one.Link));
        Assert.Equal((SavedViews.LongestName, "/actors"), (two!.Title!.Length, two.Link));
        Assert.Equal([two.Key, one.Key], (await saved.AllAsync()).Select(view => view.Key));
        Assert.True(await saved.RenameAsync(one.Key, "شمالا"));
        Assert.False(await saved.RenameAsync(one.Key, " "));
        Assert.True(await saved.RemoveAsync(one));
        Assert.False(await saved.RemoveAsync(one));
        Assert.False(await saved.RenameAsync(one.Key, "x"));
        Assert.True(await saved.PutBackAsync(one));
        Assert.Equal([two.Key, one.Key], (await saved.AllAsync()).Select(view => view.Key));
        Assert.Equal(one.Link, (await Short.FindAsync(one.Key))?.ToString());
        await saved.RemoveAsync(one);
        await saved.RemoveAsync(two);
    }

    [Theory]
    [InlineData("/?actor=mali&ui=en", "Overview: Actor: Mali | Khitab", "5 articles")]
    [InlineData("/actors/algeria", "الجزائر | خطاب", "5 مقالات")]
    [InlineData("/network?theme=mediation-and-peace&ui=en", "Network: Theme: ", "articles")]
    [InlineData("/views?ui=en", "Saved views | Khitab", "5 articles")]
    public async Task Other_sites_are_told_what_a_link_is_about(string path, string title, string counts)
    {
        var html = await app.Client.GetStringAsync(new Uri(path, UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(html);
        string Said(string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;
        Assert.StartsWith(title, Said("og:title"), StringComparison.Ordinal);
        Assert.Contains(counts, Said("og:description"), StringComparison.Ordinal);
        var picture = new Uri(Said("og:image"));
        Assert.Equal("http", picture.Scheme);
        using var answer = await app.Client.GetAsync(new Uri(picture.PathAndQuery, UriKind.Relative));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        using var bitmap = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal((ShareCards.Width, ShareCards.Height), (bitmap.Width, bitmap.Height));
        // Not blank, and not one colour: letters, bars and ground.
        Assert.True(bitmap.Pixels.Distinct().Take(50).Count() == 50, "the picture has hardly a colour");
    }

    // A frame and a citation name a chart as its card does; a card that is renamed would leave them behind.
    [Theory]
    [InlineData("/")]
    [InlineData("/?actor=mali&unit=articles&ui=en")]
    [InlineData("/actors/algeria?ui=en")]
    [InlineData("/actors/oumar-diarra")]
    [InlineData("/themes/mediation-and-peace")]
    public async Task Charts_have_the_same_names_by_themselves(string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(
            await app.Client.GetStringAsync(new Uri(path, UriKind.Relative)));
        var words = new UiText(UiLanguage.Find(path.Contains("ui=en", StringComparison.Ordinal) ? "en" : "ar"));
        var figures = PageFigures.Of(PageLink.Read(path), app.Model.Snapshot, words).ToDictionary(figure => figure.Id);
        var charts = page.QuerySelectorAll("main section.card[id]").Where(card => card.QuerySelector(".chart") is not null).ToList();
        Assert.NotEmpty(charts);
        foreach (var card in charts)
        {
            Assert.Equal(card.QuerySelector(".card-title")!.TextContent, figures[card.Id!].Title);
            if (card.Id is not "timeline")
                Assert.Equal(card.QuerySelector(".card-counted")!.TextContent.Trim(), figures[card.Id!].Counted);
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
