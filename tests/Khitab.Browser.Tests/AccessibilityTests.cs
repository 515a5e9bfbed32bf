using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// axe on every page and with everything open that a page can open, in both directions and three looks, with nothing excused.
/// </summary>
[Collection(PagesCollection.Name)]
public sealed class AccessibilityTests(BrowserApp app)
{
    private const int Desk = 1440;
    private const int Phone = 390;

    private static readonly (string Path, int Width)[] Paths =
    [
        ("/", Desk), ("/?panel=1&evidence=mention:mali", Desk), ("/?from=1990&to=1990", Desk), ("/method", Desk), ("/nowhere", Desk), ("/corpus", Desk), ("/corpus", Phone),
        ("/corpus/codebook/actor/mali", Desk), ("/corpus/codebook/theme/armed-groups", Phone),
        ("/network", Desk), ("/network?node=mali", Desk), ("/network?node=mali&colour=community", Phone), ("/network?table=1", Desk),
        ("/network?dates=events&focus=morocco", Desk), ("/network?focus=nobody", Desk),
        ("/articles", Desk), ("/articles/first", Desk), ("/articles/first?beside", Desk),
        ("/articles?panel=1&actor=mali&actor=-algeria&theme=military-cooperation&from=2024", Desk),
            ("/articles?evidence=stance:mali", Phone),
        ("/actors", Desk), ("/actors?sort=name", Desk), ("/actors/mali", Desk), ("/actors/mali-armed-forces", Desk),
            ("/actors/morocco", Desk),
        ("/actors/nobody", Desk), ("/themes", Desk), ("/themes/military-cooperation", Desk), ("/themes/regional-rivalry", Desk),
        ("/themes/mediation-and-peace", Desk), ("/statements", Desk), ("/statements?sort=-polarity&page=2", Desk),
            ("/statements?stance=-1", Desk),
    ];

    public static TheoryData<string, int, string> Pages()
    {
        var pages = new TheoryData<string, int, string>();
        foreach (var (path, width) in Paths)
            foreach (var language in (string[])["ar", "en", "fr"]) pages.Add(path, width, language);
        return pages;
    }

    // A dashboard that a colleague cannot read or reach by keyboard is broken for them.
    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_finding(string path, int width, string language)
    {
        await using var visit = await app.GoAsync(await LinkAsync(path, language), width);
        await Axe.NothingFoundAsync(visit, path);
    }

    // What opens over the page is as much a part of it: the lists under the fields, the list of keys.
    [BrowserTheory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Lists_and_dialogs_have_no_finding(string language)
    {
        await using var visit = await app.OpenAsync("/articles?panel=1&ui=" + language);
        var page = visit.Page;
        foreach (var field in (string[])["#filter-find", "#search"])
        {
            await page.Locator(field).FillAsync("مال");
            await page.Locator("[role=option]:visible").First.WaitForAsync();
            await page.Keyboard.PressAsync("ArrowDown");
            await Axe.NothingFoundAsync(visit, "the list of " + field);
            await page.Locator(field).FillAsync("");
            await page.Keyboard.PressAsync("Escape");
        }

        // The counting unit's list is a MudSelect, which opens like a menu but is a combobox.
        await page.Locator(".selection [role=combobox]").First.ClickAsync();
        await page.Locator("[role=option]:visible").First.WaitForAsync();
        // The list fades in, and half faded its words have no contrast.
        await page.WaitForFunctionAsync(
            "() => document.getAnimations().every(a => a.playState !== 'running' || a.effect.getTiming().iterations === Infinity)");
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.mud-popover-open')].every(e => getComputedStyle(e).opacity === '1')");
        await Axe.NothingFoundAsync(visit, "the counting units");
        await page.Keyboard.PressAsync("Escape");

        await page.Locator("[data-shortcuts]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog).Last).ToBeVisibleAsync();
        await Axe.NothingFoundAsync(visit, "the keys");
    }

    // Every menu of every page, by whatever it is opened: of a kind that is there many times, the first.
    [BrowserTheory]
    [InlineData("/", "ar")]
    [InlineData("/", "en")]
    [InlineData("/network", "ar")]
    [InlineData("/network", "en")]
    [InlineData("/statements", "ar")]
    [InlineData("/statements", "en")]
    [InlineData("/actors/mali", "ar")]
    [InlineData("/actors/mali", "en")]
    [InlineData("/articles", "ar")]
    [InlineData("/actors", "en")]
    [InlineData("/themes", "ar")]
    [InlineData("/", "fr")]
    [InlineData("/network", "fr")]
    public async Task Menus_have_no_finding(string path, string language)
    {
        const string Openers = "details.menu > summary, button[aria-haspopup]:not([role=combobox])";
        await using var visit = await app.OpenAsync(path + "?ui=" + language);
        var page = visit.Page;
        var places = await page.EvaluateAsync<int[]>(
            """
            (openers) => {
              const kinds = new Set();
              const kind = (e) => [e.className, e.closest('[data-quick]')?.dataset.quick, e.closest('.card, header, main')?.className.split(' ')[0]].join();
              return [...document.querySelectorAll(openers)].map((e, i) => [e, i])
                .filter(([e]) => e.checkVisibility() && !kinds.has(kind(e)) && kinds.add(kind(e))).map(([, i]) => i);
            }
            """,
            Openers);
        Assert.NotEmpty(places);
        foreach (var place in places)
        {
            var opener = page.Locator(Openers).Nth(place);
            await opener.ClickAsync();
            await Assertions.Expect(page.Locator("details.menu[open] > :not(summary), [role=menu]:visible, .mud-popover-open").First)
                .ToBeVisibleAsync();
            await Axe.NothingFoundAsync(visit, $"menu {place} of {path}");
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(opener).ToBeFocusedAsync();
        }
    }

    private async Task<string> LinkAsync(string path, string language)
    {
        var whole = path.Replace("/first", "/" + app.Snapshot.Articles[0].Id, StringComparison.Ordinal);
        if (whole.EndsWith("?beside", StringComparison.Ordinal))
        {
            await using var finder = await app.GoAsync($"{whole[..^7]}?ui={language}");
            return await finder.Page.Locator(".note-shared a").First.EvaluateAsync<string>("a => a.pathname + a.search");
        }

        return whole + (whole.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "ui=" + language;
    }
}
