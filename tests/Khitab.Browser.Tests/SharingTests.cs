using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khitab.Browser.Tests;

/// <summary>What people do with a view: save it under a name, rename it, send its short link, cite it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SharingTests(BrowserApp app)
{
    private static async Task<string> CopiedAsync(IPage page, string toast)
    {
        await Expect(page.Locator("#toast")).ToContainTextAsync(toast);
        return await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }

    private static async Task ShareAsync(IPage page, string choice)
    {
        await page.Locator("details.share-menu > summary").ClickAsync();
        await page.Locator("details.share-menu " + choice).ClickAsync();
    }

    [BrowserFact]
    public async Task A_view_is_saved_renamed_sent_and_cited()
    {
        await using var visit = await app.OpenAsync("/?actor=mali&ui=en&astable=actors");
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Expect(page.Locator("#actors .card-body")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-table"));

        await ShareAsync(page, "[data-save-view]");
        await page.Locator("#save-view input").FillAsync("Mali, as it was");
        await page.Locator("#save-view [data-save-do]").ClickAsync();
        await Expect(page.Locator("#save-view [data-saved]")).ToContainTextAsync("Mali, as it was");
        await page.Locator("#save-view a.button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/views"));
        var row = page.Locator(".view-list li").Filter(new() { HasText = "Mali, as it was" });
        await Expect(row).ToContainTextAsync("Overview: Actor: Mali");

        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
        // By keyboard: rename, and Enter keeps it.
        await row.Locator("[data-rename]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var field = page.Locator(".view-rename input");
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync("مالي كما كانت");
        await page.Keyboard.PressAsync("Enter");
        row = page.Locator(".view-list li").Filter(new() { HasText = "مالي كما كانت" });
        await Expect(row).ToHaveCountAsync(1);

        await row.Locator("[data-share=short]").ClickAsync();
        var link = await CopiedAsync(page, "Short link copied");
        Assert.Matches("/s/[1-9A-Za-z]{12}$", link);
        await using var other = await app.NewContextAsync();
        var there = await other.NewPageAsync();
        await there.GotoAsync(link);
        await Expect(there).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/\\?actor=mali&astable=actors&ui=en&corpus="));
        await Expect(there.Locator(".selection-words")).ToContainTextAsync("5 articles");
        await Expect(there.Locator("#actors .card-body.is-table")).ToHaveCountAsync(1);
        await Expect(there.Locator(".selection-notice")).ToHaveCountAsync(0);

        await ShareAsync(page, "[data-format=bib]");
        Assert.StartsWith("@misc{khitab-", await CopiedAsync(page, "Citation copied"), StringComparison.Ordinal);

        await row.Locator("[data-delete]").ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await page.Locator("[data-undo]").ClickAsync();
        await Expect(row).ToHaveCountAsync(1);
        await row.Locator("[data-delete]").ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    // What is read, and not only what is chosen: the row at the top of the drawer, and the corpus.
    [BrowserFact]
    public async Task The_link_that_is_copied_says_where_its_sender_was()
    {
        await using var visit = await app.OpenAsync("/?evidence=statements&ui=en");
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Expect(page.Locator(".drawer .evidence-row").Nth(12)).ToBeAttachedAsync();
        await page.Locator(".drawer .evidence-row").Nth(9).EvaluateAsync("row => row.scrollIntoView({ block: 'start' })");
        await page.WaitForFunctionAsync("() => document.querySelector('.drawer-body').scrollTop > 100");
        await ShareAsync(page, "[data-copy-link]");
        var link = await CopiedAsync(page, "Link copied");
        Assert.Matches("[?]evidence=statements&at=[0-9]+&ui=en&corpus=[0-9a-f]{12}[.]5", link);
        await using var other = await app.NewContextAsync();
        var there = await other.NewPageAsync();
        await there.GotoAsync(link);
        await there.WaitForFunctionAsync("() => (document.querySelector('.drawer-body')?.scrollTop ?? 0) > 100");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_part_of_a_page_that_is_opened_is_in_the_link()
    {
        await using var visit = await app.OpenAsync("/?ui=en");
        var page = visit.Page;
        var fold = page.Locator("[data-fold=relations]");
        await fold.Locator("summary").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("unfold=relations"));
        await Expect(fold).ToHaveAttributeAsync("open", "");
        await fold.Locator("summary").ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("unfold"));
        Assert.False(await fold.EvaluateAsync<bool>("fold => fold.open"));
        Assert.Empty(visit.Complaints);
    }
}
