using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>The dashboard without a mouse.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserApp app)
{
    // What the focus is on must be seen: on the screen, under nothing else (a bar that stays while the page scrolls), with a ring of its
    // own or of the box that it is in.
    private const string FocusIsSeen = """
        () => {
          const at = document.activeElement;
          const box = at.getBoundingClientRect();
          const ring = (e) => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1; };
          const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          const line = at.getClientRects()[0] ?? box;
          const over = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
          const free = at.contains(over) || over?.contains(at);
          return at === document.body || (seen && free && (ring(at) || ring(at.parentElement))) ? '' : at.outerHTML.slice(0, 200);
        }
        """;

    // The whole way of an analyst who cannot use a mouse: to the content, a filter, a number's sentences, the article.
    [BrowserFact]
    public async Task An_actor_is_chosen_its_evidence_opened_and_the_article_read()
    {
        await using var visit = await app.OpenAsync("/");
        var page = visit.Page;
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("f");
        await Assertions.Expect(page.Locator("#filter-find")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("باماكو");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]actor=mali"));
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#filter-find")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("algerie");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("actor=-algeria"));
        await Assertions.Expect(page.Locator(".chip-excluded")).ToHaveCountAsync(1);
        // Escape empties the field first, then closes the panel.
        await page.Keyboard.TypeAsync("مغ");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#filter-find")).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".filters")).ToHaveCountAsync(0);

        await TabToAsync(page, "#matrix .mark-button");
        var number = await page.EvaluateAsync<string>("() => document.activeElement.dataset.mark");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#drawer-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".drawer")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(":focus")).ToHaveAttributeAsync("data-mark", number);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#drawer-title")).ToBeFocusedAsync();
        await TabToAsync(page, ".drawer .evidence-link");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles/[0-9a-f]{12}.*#e="));
        await page.Locator(".reader .m-evidence").First.WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    // The network answers to arrows; the link is copied and said to be.
    [BrowserFact]
    public async Task The_network_is_walked_and_the_link_copied()
    {
        await using var visit = await app.OpenAsync("/network");
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator(".network.is-drawn, .is-drawn .network-canvas").First.WaitForAsync();
        await TabToAsync(page, ".share-menu > summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "[data-copy-link]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#toast")).Not.ToBeEmptyAsync();
        var stamp = await page.Locator(".share-menu").GetAttributeAsync("data-corpus-stamp");
        Assert.Equal(page.Url + "?corpus=" + stamp, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await TabToAsync(page, ".network-canvas");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("[data-network-says]")).Not.ToBeEmptyAsync();
        await page.Keyboard.PressAsync("Enter");
        // The actor's card; how its numbers are reached from there is tried with the network.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("node="));
        Assert.Empty(visit.Complaints);
    }

    // Shortcuts work on an Arabic keyboard, and never where somebody is writing or means the browser.
    [BrowserFact]
    public async Task Shortcuts_do_what_their_list_says()
    {
        await using var visit = await app.OpenAsync("/articles");
        var page = visit.Page;
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("f");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".filters")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("f?g o[");
        Assert.Equal("f?g o[", await page.Locator("#search").InputValueAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync(
            "() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', code: 'KeyF', ctrlKey: true, bubbles: true }))");
        await Assertions.Expect(page.Locator(".filters")).ToHaveCountAsync(0);

        await PressArabicAsync(page, "ل", "KeyG");
        await PressArabicAsync(page, "خ", "KeyO");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(app.Address, "/").ToString());
        await PressArabicAsync(page, "ب", "KeyF");
        await Assertions.Expect(page.Locator("#filter-find")).ToBeFocusedAsync();

        var articles = app.Snapshot.Articles;
        await page.GotoAsync("/articles/" + articles[0].Id);
        await visit.InteractiveAsync();
        await PressArabicAsync(page, "د", "BracketRight");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(articles[1].Id));
        await page.Locator($"a[rel=prev][href*='{articles[0].Id}']").First.WaitForAsync();
        await page.Keyboard.PressAsync("[");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(articles[0].Id));
        Assert.Empty(visit.Complaints);
    }

    // The search field offers names, and still searches words.
    [BrowserFact]
    public async Task The_search_field_offers_names_and_searches_words()
    {
        await using var visit = await app.OpenAsync("/articles");
        var page = visit.Page;
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("جزائر");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles\\?q="));
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(app.Snapshot.Articles[1].DisplayTitle);
        await page.Locator("#search-found [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles/" + app.Snapshot.Articles[1].Id));
        Assert.Empty(visit.Complaints);
    }

    // Chips go by their own key, the focus stays among them, and clearing can be taken back.
    [BrowserFact]
    public async Task Chips_are_removed_and_clearing_is_undone()
    {
        await using var visit = await app.OpenAsync("/articles?actor=mali&actor=algeria&stance=1");
        var page = visit.Page;
        await TabToAsync(page, ".chip-remove");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".chip-remove").First).ToBeFocusedAsync();
        var before = page.Url;
        await TabToAsync(page, ".chips-clear");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-undo]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(2);
        Assert.Equal(before, page.Url);
        Assert.Empty(visit.Complaints);
    }

    // A list that loses the focus or its place at each choice cannot be used: nor can one that jumps.
    [BrowserFact]
    public async Task A_choice_in_the_panel_keeps_focus_order_and_place()
    {
        await using var visit = await app.OpenAsync("/articles?panel=1");
        var page = visit.Page;
        var list = page.Locator(".filters [data-key=actor]");
        var names = await list.Locator("[data-value]").EvaluateAllAsync<string[]>("all => all.map(b => b.dataset.value)");
        await page.EvaluateAsync("() => document.querySelector('.filters-body').scrollTo(0, 120)");
        var third = page.Locator(".filters [data-key=theme] [data-value]").Nth(2);
        await third.FocusAsync();
        var top = await page.EvaluateAsync<double>("() => document.querySelector('.filters-body').scrollTop");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(third).ToBeCheckedAsync();
        await Assertions.Expect(third).ToBeFocusedAsync();
        Assert.Equal(top, await page.EvaluateAsync<double>("() => document.querySelector('.filters-body').scrollTop"), 1.0);
        Assert.Equal(names, await list.Locator("[data-value]").EvaluateAllAsync<string[]>("all => all.map(b => b.dataset.value)"));
        // A date that is none is said, and changes nothing.
        var link = page.Url;
        await page.Locator("[data-date=from]").FillAsync("أمس");
        await page.Locator("[data-date=from]").PressAsync("Tab");
        await Assertions.Expect(page.Locator("#filter-dates-wrong")).Not.ToBeEmptyAsync();
        Assert.Equal(link, page.Url);
        await page.Locator("[data-date=from]").FillAsync("٢٠٢٥-٠٢");
        await page.Locator("[data-date=from]").PressAsync("Tab");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("from=2025-02"));
        Assert.Empty(visit.Complaints);
    }

    // Wherever Tab leads, the reader sees where they are.
    [BrowserTheory]
    [InlineData("/?panel=1&actor=mali")]
    [InlineData("/articles?evidence=mention:mali")]
    [InlineData("/network")]
    [InlineData("/statements?panel=1")]
    public async Task The_focus_is_always_seen(string link)
    {
        await using var visit = await app.OpenAsync(link);
        var page = visit.Page;
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            try
            {
                // A list may still be scrolling to it.
                await page.WaitForFunctionAsync($"() => ({FocusIsSeen})() === ''", null, new() { Timeout = 5_000 });
            }
            catch (TimeoutException)
            {
                Assert.Equal("", await page.EvaluateAsync<string>(FocusIsSeen));
            }
        }
    }

    // A list is walked row by row: eight stops in one cell would leave nobody at its end.
    [BrowserTheory]
    [InlineData("/statements")]
    [InlineData("/actors")]
    public async Task A_cell_of_a_list_has_few_stops(string link)
    {
        await using var visit = await app.OpenAsync(link);
        var stops = await visit.Page.EvaluateAsync<int[]>(
            "() => [...document.querySelectorAll('main td, main [role=cell]')].map((c) => c.querySelectorAll('a[href], button, input, [tabindex=\"0\"]').length)");
        Assert.NotEmpty(stops);
        Assert.All(stops, count => Assert.InRange(count, 0, 3));
    }

    private static async Task PressArabicAsync(IPage page, string key, string code) => await page.EvaluateAsync(
        "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))",
            new[] { key, code });

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"Tab never came to {selector}.");
    }
}
