using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Two selections side by side, in a real browser on the seeds.</summary>
[Collection(PagesCollection.Name)]
public sealed class CompareTests(BrowserApp app)
{
    private const string Compared = "/compare?actor=algeria&b.actor=-algeria";

    // The analyst's first question has to be three clicks away, and its answer has to be sent on whole.
    [BrowserFact]
    public async Task Three_clicks_compare_and_the_link_shows_a_colleague_the_same()
    {
        await using var visit = await app.OpenAsync("/");
        var page = visit.Page;
        await page.Locator("[data-compare]").ClickAsync();
        await page.Locator(".compare-pick[href='/compare?actor=algeria']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/compare\?actor=algeria$"));
        await page.Locator(".compare-pick[href='/compare?actor=algeria&b.actor=-algeria']").First.ClickAsync();
        await page.Locator(".compare-word-table").First.WaitForAsync();
        Assert.EndsWith(Compared, page.Url, StringComparison.Ordinal);
        var expected = await SeenAsync(page);

        await using var context = await app.NewContextAsync();
        var colleague = await context.NewPageAsync();
        await colleague.GotoAsync(page.Url);
        await colleague.WaitForFunctionAsync(Visit.IsLive);
        await colleague.Locator(".compare-word-table").First.WaitForAsync();
        Assert.Equal(expected, await SeenAsync(colleague));

        await using var plain = await app.NewContextAsync(scripts: false);
        var printed = await plain.NewPageAsync();
        await printed.GotoAsync(page.Url);
        Assert.Equal(expected, await SeenAsync(printed));
        Assert.Empty(visit.Complaints);
    }

    // Both sides' numbers open in the drawer, each with its own side's sentences.
    [BrowserTheory]
    [InlineData("compare-actors", 2)]
    [InlineData("compare-actors", 3)]
    [InlineData("compare-stance", 2)]
    public async Task A_number_opens_as_many_as_it_says(string card, int column)
    {
        await using var visit = await app.OpenAsync(Compared);
        var page = visit.Page;
        var link = page.Locator($"#{card} tbody td.compare-number:nth-of-type({column}) a").First;
        var (said, unit, mark) = (await link.GetAttributeAsync("data-n"), await link.GetAttributeAsync("data-unit"),
            await link.GetAttributeAsync("data-mark"));
        await link.ClickAsync();
        await page.Locator($".drawer-counts[data-{(unit == "article" ? "articles" : "rows")}='{said}']").WaitForAsync();
        Assert.Contains(
            "evidence=" + Uri.EscapeDataString(mark!).Replace("%3A", ":", StringComparison.Ordinal), page.Url, StringComparison.Ordinal);
        Assert.Equal(column == 3, page.Url.Contains("side=b", StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
    }

    // What A has more of, B has less of, and nothing is lost on the way there and back.
    [BrowserFact]
    public async Task Sides_change_places_by_keyboard_and_back()
    {
        await using var visit = await app.OpenAsync(Compared);
        var page = visit.Page;
        var (before, first) = (await SeenAsync(page), await page.Locator(".compare-side.is-a h2").InnerTextAsync());
        await page.Locator("[data-swap]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/compare\?actor=-algeria&b\.actor=algeria$"));
        await Assertions.Expect(page.Locator(".compare-side.is-b h2")).ToContainTextAsync(first.Trim()[1..].Trim());
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"actor=algeria&b\.actor=-algeria$"));
        await Assertions.Expect(page.Locator(".compare-side.is-a h2")).ToContainTextAsync(first.Trim()[1..].Trim());
        Assert.Equal(before, await SeenAsync(page));
        Assert.Empty(visit.Complaints);
    }

    // What was drawn by the server stays when the circuit opens: nothing jumps, nothing is counted twice in sight.
    [BrowserFact]
    public async Task Nothing_moves_when_the_page_comes_to_life()
    {
        await using var context = await app.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(
            "window.shifts = []; new PerformanceObserver(list => { for (const e of list.getEntries()) shifts.push(e.value); })"
            + ".observe({ type: 'layout-shift', buffered: true });");
        await page.GotoAsync(Compared);
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.EvaluateAsync("() => document.fonts.ready");
        Assert.InRange(await page.EvaluateAsync<double>("() => window.shifts.reduce((sum, v) => sum + v, 0)"), 0, 0.02);
    }

    [BrowserTheory]
    [InlineData("/compare", "ar", 1440)]
    [InlineData("/compare", "en", 390)]
    [InlineData(Compared, "ar", 1440)]
    [InlineData(Compared, "ar", 390)]
    [InlineData(Compared, "en", 1440)]
    [InlineData(Compared, "en", 390)]
    [InlineData("/compare?actor=mali", "ar", 390)]
    [InlineData("/compare?actor=mali&b.actor=nobody", "en", 1440)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string path, string language, int width)
    {
        var link = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "ui=" + language;
        await using var visit = await app.GoAsync(link, width);
        if (path == Compared) await visit.Page.Locator(".compare-word-table").First.WaitForAsync();
        await Axe.NothingFoundAsync(visit, path);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    private static async Task<string> SeenAsync(IPage page) =>
        string.Join('\n', await page.Locator(".compare-side, .compare-card tbody tr, .compare-said li").AllTextContentsAsync());
}
