using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>A search from the field to the word in the text.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SearchTests(BrowserApp app)
{
    // As many type it, without the hamza: the page stays, the list of articles is ordered by relevance, and the article steps through the
    // words.
    [BrowserFact]
    public async Task A_search_keeps_the_page_and_leads_to_the_words()
    {
        await using var visit = await app.OpenAsync("/statements");
        var page = visit.Page;
        await visit.InteractiveAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("الجزاير");
        await Assertions.Expect(page.Locator("#search-found [role=option]").Filter(new() { HasText = "الجزائر" }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search-words")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/statements\\?(.*&)?q="));
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".search-box")).ToBeHiddenAsync();

        // More typing opens the list again; its first answer is the articles with the words.
        await page.Locator("#search").FillAsync("الجزائر");
        await page.Locator("#search-words").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles\\?(.*&)?q="));
        await Assertions.Expect(page.Locator(".search-order")).ToBeVisibleAsync();
        await page.Locator(".search-context a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".m-hit[data-current]").First).ToBeInViewportAsync();
        var first = await page.Locator(".m-hit[data-current]").First.GetAttributeAsync("data-hit");
        await page.Locator("[data-hit-step]").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".m-hit[data-current]").First).Not.ToHaveAttributeAsync("data-hit", first!);
        await Assertions.Expect(page.Locator(".m-hit[data-current]").First).ToBeInViewportAsync();
        Assert.Empty(visit.Complaints);
    }

    // A view that comes while somebody writes, here that of the panel that they have just closed, leaves what is written and its answers.
    [BrowserFact]
    public async Task What_is_typed_while_another_view_comes_stays_and_is_answered()
    {
        await using var context = await app.NewContextAsync();
        var page = await context.NewPageAsync();
        var answers = await HeldAnswers.OfAsync(page);
        await page.GotoAsync("/articles?panel=1");
        await page.WaitForFunctionAsync(Visit.IsLive);
        answers.Hold();
        await page.Locator("[data-panel-close]").ClickAsync();
        await page.Locator("#search").FillAsync("مال");
        answers.Release();
        await Assertions.Expect(page.Locator(".filters")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#search-found [role=option]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync("مال");
        // The answers lead on from the new view.
        await page.Locator("#search-words").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles\\?q="));
    }

    // Both panels beside the page cover nothing of it, and the edge between them moves by keys and stays where it was put.
    [BrowserFact]
    public async Task Panels_share_the_room_with_the_page()
    {
        await using var visit = await app.OpenAsync("/?panel=1&evidence=mention:algeria", width: 1280, height: 800);
        var page = visit.Page;
        await visit.InteractiveAsync();
        var boxes = await Task.WhenAll(
            new[] { ".filters", "main", ".drawer" }.Select(async part => (await page.Locator(part).BoundingBoxAsync())!));
        foreach (var (a, b) in new[] { (boxes[0], boxes[1]), (boxes[1], boxes[2]) })
            Assert.True(a.X >= b.X + b.Width - 1, "Right to left, each stands beside the next.");
        Assert.True(boxes[1].Width >= 480, $"The page is left {boxes[1].Width} px.");

        var wider = ((int)Math.Round(boxes[2].Width) + 24).ToString(CultureInfo.InvariantCulture);
        await page.Locator(".drawer [data-splitter]").FocusAsync();
        // Right to left, the drawer is at the left: its edge moves outward to the right.
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".drawer [data-splitter]")).ToHaveAttributeAsync("aria-valuenow", wider);
        await page.ReloadAsync();
        await visit.InteractiveAsync();
        Assert.Equal(wider, Math.Round((await page.Locator(".drawer").BoundingBoxAsync())!.Width).ToString(CultureInfo.InvariantCulture));
    }
}
