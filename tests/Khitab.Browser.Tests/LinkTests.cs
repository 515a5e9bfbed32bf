using Khitab.Discourse;
using Khitab.Web.State;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What one reader sees, another sees by the link alone: generated views, hostile values among them.</summary>
[Collection(PagesCollection.Name)]
public sealed class LinkTests(BrowserApp app)
{
    private const int ViewsOfEach = 15;

    private static readonly string[] Hostile =
    [
        "&", "a=b&c=d", "+", "%41", "%zz", "#", "?", "\"", "<script>alert(1)</script>", "\u202Eevil\u202C", "\u2068x", "😀", "a\r\nb", "\t",
        "-", "--x", "~-x", "../../etc", "a;b,c", "ﷺ", "x\u0301", "\u00A0", "source:&", "\"عبارة", "ن ص \"و\"",
    ];

    // The promise of the product: a link sent to a colleague is the view.
    [BrowserTheory]
    [InlineData(1, "ar", Look.Light)]
    [InlineData(2, "en", Look.Dark)]
    [InlineData(3, "ar", Look.System)]
    [InlineData(4, "en", Look.Contrast)]
    [InlineData(5, "fr", Look.Light)]
    public async Task A_link_opened_in_a_new_browser_gives_the_same_view(int seed, string language, Look look)
    {
        var random = new Random(seed);
        await using var visit = await app.OpenAsync(
            PageLink.Of("/articles", Selection.Empty.WithLanguage(language) with { Look = look }).ToString());
        var page = visit.Page;
        await page.Locator(".rail a").First.WaitForAsync();
        string[] paths = [
            .. await page.Locator(".rail a").EvaluateAllAsync<string[]>("all => all.map(a => a.pathname)"), "/actors/mali",
            "/themes/military-cooperation", .. app.Snapshot.Articles.Select(a => "/articles/" + a.Id)];
        // What a new browser shows before any script runs is what the link alone says; every few views it is looked at with scripts too.
        await using var plain = await app.NewContextAsync(scripts: false);
        await using var other = await app.NewContextAsync();
        var (fresh, live) = (await plain.NewPageAsync(), await other.NewPageAsync());
        for (var i = 0; i < ViewsOfEach; i++)
        {
            var selection = View(random) with { Look = look };
            var link = PageLink.Of(paths[random.Next(paths.Length)], selection.WithLanguage(language)).ToString();
            await page.EvaluateAsync("link => window.Blazor.navigateTo(link)", link);
            await page.WaitForFunctionAsync("link => location.pathname + location.search === link", link);
            await fresh.GotoAsync(page.Url, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            var expected = await Seen.OnAsync(fresh);
            Seen.AssertSame(page.Url, expected, await Seen.WhenAsync(page, expected));
            if (i % 7 != 3) continue;
            await live.GotoAsync(page.Url);
            await live.WaitForFunctionAsync(Visit.IsLive);
            Seen.AssertSame(page.Url, expected, await Seen.WhenAsync(live, expected));
        }

        Assert.Equal(0L, await page.EvaluateAsync<long>("() => localStorage.length + sessionStorage.length + document.cookie.length"));
        Assert.Empty(visit.Complaints);
    }

    // Whoever goes on before a page has its scripts must not find that page's failure on the next one.
    [BrowserFact]
    public async Task Going_on_quickly_leads_to_the_page_asked_for_last()
    {
        await using var visit = await app.OpenAsync("/articles");
        string[] links = [
            "/", "/actors/mali", "/network", "/articles/" + app.Snapshot.Articles[0].Id, "/themes/military-cooperation", "/statements"];
        foreach (var passed in links)
        {
            foreach (var last in links.Where(link => link != passed).Take(3))
            {
                await visit.Page.EvaluateAsync(
                    "([passed, last]) => { Blazor.navigateTo(passed); setTimeout(() => Blazor.navigateTo(last), 20); }",
                    new[] { passed, last });
                await visit.Page.WaitForFunctionAsync(
                    "last => location.pathname === last && document.title && document.querySelector('main h1')", last);
                // What the passed page has asked for comes before the answer to one more step on this one.
                await visit.Conversation.AnsweredAsync();
                await visit.GoAsync(last + "?unit=articles");
                Assert.Equal(0, await visit.Page.Locator("main .notice").CountAsync());
                Assert.NotEqual("", await visit.Page.TitleAsync());
            }
        }

        Assert.Empty(visit.Complaints);
    }

    // A page's key that no view above ever sets would make that test blind to it.
    // The runner takes a limit only for what it can wait for; this waits for nothing.
    [BrowserFact(Timeout = 0)]
    public void Every_page_key_is_among_the_generated_views()
    {
        var random = new Random(5);
        var seen = Enumerable.Range(0, 400).SelectMany(_ => View(random).Page).Select(pair => pair.Key).ToHashSet();
        Assert.All(Links.PageKeys, key => Assert.Contains(key.Name, seen));
    }

    private Selection View(Random random)
    {
        var snapshot = app.Snapshot;
        var selection = Selection.Empty with
        {
            Unit = Pick(random, Enum.GetValues<CountUnit>()),
            Demonyms = random.Next(4) == 0,
            DateField = random.Next(4) == 0 ? DateField.Events : DateField.Published,
        };
        if (random.Next(5) == 0) selection = selection.WithScheme(Pick(random, ["iptc", "found", "no-such"]));
        foreach (
            var key in (SelectionKey[])
            [.. NameIndex.Keys, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality, SelectionKey.Class])
        {
            // Few keys at a time, or nothing would be left to see.
            if (random.Next(6) != 0) continue;
            string[] known = [.. snapshot.Select(Selection.Empty.WithScheme(selection.Scheme)).Facet(key).Values.Select(v => v.Value)];
            for (var n = random.Next(1, 3); n > 0; n--)
            {
                var value = known.Length == 0 || random.Next(6) == 0 ? Pick(random, Hostile) : Pick(random, known);
                selection = random.Next(4) == 0 ? selection.Exclude(key, value) : selection.With(key, value);
            }
        }

        if (random.Next(8) == 0) selection = selection with { From = PartialDate.Month(random.Next(2023, 2026), random.Next(1, 13)) };
        if (random.Next(8) == 0) selection = selection with { To = PartialDate.Year(random.Next(2023, 2027)) };
        if (random.Next(6) == 0)
        {
            selection = selection.WithSearch(
                random.Next(2) == 0 ? Pick(random, ["مالي", "\"القوات المسلحة\"", "الجزائر وساطة"]) : Pick(random, Hostile));
        }
        string[] values =
        [
            "1", "2", "3", "5", "10", "24", "25", "50", "96", "500", "actors", "themes,quotes", "signed", "articles", "sentences", "title",
            "-title", "-statements", "date", "article", "row", "outlet",
            .. NetworkChoices.Ties, .. NetworkChoices.Norms, .. NetworkChoices.Repeats, .. NetworkChoices.Concepts, .. NetworkChoices.Most,
            .. NetworkChoices.Positions, .. NetworkChoices.Kernels, .. NetworkChoices.Backbones, .. NetworkChoices.Groups, "30d", "20e",
            "holder", "polarity", "class", "voice", "actor:mali", "author", "-1",
            .. snapshot.Actors.Take(5).Select(a => a.Id), .. snapshot.Themes.Take(3).Select(t => t.Id), "2025-01", "2025-02",
            "community", "group", "type", "degree", "claim:0", "shared:" + snapshot.Articles[0].Id + ":0", "b", "mentions", "statements",
                "mention:mali", "stance:mali:1", "edge:mali:algeria:-1", "theme:mediation-and-peace",
                "cell:" + snapshot.Articles[0].Id + ":mali", "conflict:0",
            .. Hostile,
        ];
        foreach (var key in Links.PageKeys)
        {
            string[] accepted = [.. values.Where(v => key.Accepts?.Invoke(v) != false)];
            Assert.True(accepted.Length > 0, $"No value is tried for the page key {key.Name}.");
            if (random.Next(5) == 0) selection = selection.WithPage(key, Pick(random, accepted));
        }

        // What a view is compared with is half of it.
        string[] actors = [.. snapshot.Actors.Take(5).Select(a => a.Id), Pick(random, Hostile)];
        if (random.Next(3) == 0) selection = selection.WithAgainst(Selection.Empty.With(SelectionKey.Actor, Pick(random, actors)));

        return selection;
    }

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
