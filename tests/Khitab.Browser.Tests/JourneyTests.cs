using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What people do with the dashboard, in a real browser on the seeds.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class JourneyTests(BrowserApp app)
{
    // Filters are the product: a click must show in link and chip, survive a reload, and be undone by back, without moving the page.
    [BrowserFact]
    public async Task A_click_on_an_actors_bar_filters_and_the_link_holds_the_view()
    {
        await using var visit = await app.OpenAsync("/", height: 700);
        var page = visit.Page;
        await ShowAsync(page, "#actors");
        var before = (await page.Locator("#actors").BoundingBoxAsync())!.Y;
        var bar = await page.Locator("#actors .point path").Nth(1).BoundingBoxAsync();
        await page.Mouse.ClickAsync(bar!.X + bar.Width / 2, bar.Y + bar.Height / 2);
        await Assertions.Expect(page).ToHaveURLAsync(ActorInLink());
        await page.Locator(".chip").First.WaitForAsync();
        // What was clicked stays under the pointer, although the findings above it are others now.
        await Assertions.Expect(page.Locator("#actors .is-drawn")).ToBeVisibleAsync();
        Assert.InRange((await page.Locator("#actors").BoundingBoxAsync())!.Y, before - 40, before + 40);
        var chosen = page.Url;
        var chip = await page.Locator(".chip").First.InnerTextAsync();
        var counts = await page.Locator(".selection-words").InnerTextAsync();

        await page.ReloadAsync();
        await visit.InteractiveAsync();
        Assert.Equal(chip, await page.Locator(".chip").First.InnerTextAsync());
        Assert.Equal(counts, await page.Locator(".selection-words").InnerTextAsync());
        Assert.Equal(chosen, page.Url);

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    // The drawer's number is the mark's: a number that cannot be opened to its sentences is a defect.
    [BrowserFact]
    public async Task A_stance_bar_opens_as_many_statements_as_it_says()
    {
        await using var visit = await app.OpenAsync("/");
        var page = visit.Page;
        await page.Locator("#stance .tool-menu button").ClickAsync();
        await page.Locator(".mud-popover-open [role=menuitem]").First.ClickAsync();
        var button = page.Locator("#stance table button").First;
        var said = Number(await button.InnerTextAsync());
        await button.ClickAsync();
        await page.Locator(".drawer .evidence-row").First.WaitForAsync();
        Assert.Equal(said, await page.Locator(".drawer .evidence-row").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    // From a verdict to the article: the evidence must be visible where it is.
    [BrowserFact]
    public async Task A_heat_map_cell_leads_to_the_article_with_its_evidence_marked()
    {
        await using var visit = await app.OpenAsync("/", height: 1200);
        var page = visit.Page;
        await ShowAsync(page, "#matrix");
        var cell = await page.EvaluateAsync<double[]>(
            "() => { const m = document.querySelector('#matrix .chart').khitabChart.marks()[0]; return [m.x, m.y]; }");
        await page.Mouse.ClickAsync((float)cell[0], (float)cell[1]);
        await page.Locator(".drawer .evidence h3 a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles/[0-9a-f]{12}"));
        await page.Locator(".reader .m-evidence").First.WaitForAsync();
        Assert.True(await page.Locator(".reader .m-evidence").CountAsync() > 0);
        Assert.Empty(visit.Complaints);
    }

    // English is a click away, mirrored, on the same view.
    [BrowserFact]
    public async Task Switching_to_English_mirrors_the_layout_and_keeps_the_view()
    {
        await using var visit = await app.OpenAsync("/?actor=mali");
        var page = visit.Page;
        Assert.Equal("rtl", await page.EvaluateAsync<string>("() => document.documentElement.dir"));
        var rail = await page.Locator(".rail").BoundingBoxAsync();
        Assert.True(rail!.X > 700);
        await page.Locator(".bar-language").ClickAsync();
        await page.Locator("a[hreflang=en]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("ui=en"));
        await visit.InteractiveAsync();
        Assert.Equal("ltr", await page.EvaluateAsync<string>("() => document.documentElement.dir"));
        rail = await page.Locator(".rail").BoundingBoxAsync();
        Assert.True(rail!.X < 10);
        Assert.Contains("Mali", await page.Locator(".chip").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    // The panel offers what clicks cannot: leaving out, dates, voices; and an empty selection says the way back.
    [BrowserFact]
    public async Task The_filter_panel_chooses_leaves_out_and_an_empty_selection_offers_the_way_back()
    {
        await using var visit = await app.OpenAsync("/articles");
        var page = visit.Page;
        await page.Locator("[data-filter-toggle]").ClickAsync();
        await page.Locator(".filters").WaitForAsync();
        await page.Locator("#filter-find").FillAsync("الجزائر");
        await page.Locator("#filter-found [role=option]").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(ActorInLink());
        await page.GotoAsync("/?from=1990&to=1991");
        await page.Locator("[data-empty] .button").First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("from="));
        await page.Locator("#actors").WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    // Whoever is quicker than the circuit gets the page of the address, and not the one that the circuit was told of when it began.
    [BrowserFact]
    public async Task A_link_followed_while_the_circuit_comes_leads_to_its_page()
    {
        await using var context = await app.NewContextAsync();
        var page = await context.NewPageAsync();
        var answers = await HeldAnswers.OfAsync(page);
        answers.Hold();
        await page.GotoAsync("/?from=1990&to=1991");
        await answers.CircuitAsked;
        await page.Locator("[data-empty] .button").First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("from="));
        answers.Release();
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Assertions.Expect(page.Locator("[data-empty]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#actors")).ToBeVisibleAsync();
    }

    // The same for a step back, which Blazor takes within the document.
    [BrowserFact]
    public async Task A_step_back_taken_while_the_circuit_comes_leads_to_its_page()
    {
        await using var context = await app.NewContextAsync();
        var page = await context.NewPageAsync();
        var answers = await HeldAnswers.OfAsync(page);
        await page.GotoAsync("/articles");
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator(".rail [data-page=actors]").ClickAsync();
        await page.Locator(".actor-grid").WaitForAsync();
        answers.Hold();
        await page.ReloadAsync();
        await answers.CircuitAsked;
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles$"));
        answers.Release();
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Assertions.Expect(page.Locator("th.col-statements")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".actor-grid")).ToHaveCountAsync(0);
    }

    // Links are edited by hand and cut by mail programs: no error page, ever.
    [BrowserTheory]
    [InlineData("/?actor=nobody&theme=-x&stance=9&from=soon&zzz=1&q=%00%ff")]
    [InlineData("/network?least=-4&tie=love&focus=%3Cscript%3E")]
    [InlineData("/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E?evidence=edge:::::")]
    [InlineData("/articles?sort=;drop&q=%22%22%22")]
    public async Task A_hostile_link_gives_a_page_with_notices(string link)
    {
        await using var visit = await app.OpenAsync(link);
        await visit.Page.Locator("main h1").First.WaitForAsync();
        Assert.Equal(0, await visit.Page.Locator("#blazor-error-ui:visible").CountAsync());
        Assert.DoesNotContain(visit.Complaints, c => !c.Contains("404", StringComparison.Ordinal));
    }

    private static async Task ShowAsync(IPage page, string card)
    {
        await page.EvaluateAsync("card => document.querySelector(card).scrollIntoView({ block: 'center' })", card);
        await page.Locator(card + " .is-drawn").WaitForAsync();
    }

    private static int Number(string text) =>
        int.Parse(new string([.. text.Where(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[?&]actor=")]
    private static partial Regex ActorInLink();
}
