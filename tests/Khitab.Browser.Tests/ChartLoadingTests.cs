using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What charts need from the network, and a page without it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChartLoadingTests(BrowserApp app)
{
    // Plotly.Blazor passes a failed script on to the circuit, which would end the page for its reader.
    [BrowserTheory]
    [InlineData("**/_content/Plotly.Blazor/plotly-interop-*")]
    [InlineData("**/_content/Plotly.Blazor/plotly-basic-*")]
    [InlineData("**/lib/plotly.*js")]
    public async Task A_script_that_does_not_load_costs_the_drawing_and_nothing_else(string script)
    {
        var context = await app.NewContextAsync();
        var page = await context.NewPageAsync();
        var conversation = Conversation.Of(page);
        await page.RouteAsync(script, route => route.AbortAsync());
        await page.GotoAsync("/");
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator("#stance").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("#stance .chart-failed:not([hidden])")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#stance .chart-picture")).ToBeVisibleAsync();

        // The circuit still answers: the menu turns the chart into its table. The menu is drawn again when it has been given its place, and
        // once more by each chart that fails meanwhile: a click that falls between is lost, and made again as a reader would.
        for (var clicks = 1; await page.Locator("#stance .is-table").CountAsync() == 0; clicks++)
        {
            Assert.InRange(clicks, 1, 3);
            await conversation.AnsweredAsync();
            var item = page.Locator(".mud-popover-open [role=menuitem]").First;
            if (await item.CountAsync() == 0) await page.Locator("#stance .tool-menu button").ClickAsync();
            await item.WaitForAsync();
            await conversation.AnsweredAsync();
            await item.ClickAsync();
            await conversation.AnsweredAsync();
        }

        await context.CloseAsync();
    }

    // The package's own bundles are 1.1 MB compressed.
    [BrowserFact]
    public async Task Charts_are_drawn_by_our_bundle_and_not_by_the_packages()
    {
        var context = await app.NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync("/");
        // The circuit puts its own elements in the place of what came with the page: one that is scrolled to before may be gone.
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator("#stance").ScrollIntoViewIfNeededAsync();
        await page.Locator("#stance .is-drawn").WaitForAsync();
        var standIn = await page.EvaluateAsync<int>(
            "async url => (await (await fetch(url)).text()).length",
            asked.Single(url => url.Contains("plotly-basic-", StringComparison.Ordinal)));
        Assert.InRange(standIn, 1, 5000);
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('style')].map(s => s.id)"));
        await context.CloseAsync();
    }
}
