using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Every kind of network in a real browser: made, opened to its sentences, as a matrix, over time.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NetworkKindTests(BrowserApp app)
{
    // Each choice draws a network, and the link holds it.
    [BrowserTheory]
    [InlineData("congruence")]
    [InlineData("conflict")]
    [InlineData("subtract")]
    [InlineData("two-mode")]
    public async Task Each_network_is_made_by_a_choice_and_names_are_apart(string tie)
    {
        await using var visit = await app.OpenAsync("/network");
        var page = visit.Page;
        await page.Locator($"[data-choice='tie:{tie}']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("tie=" + tie));
        await page.Locator("[data-network-more] summary").ClickAsync();
        await page.Locator("select[data-choice=norm]").WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.network-canvas').khitabNetwork?.labels().length > 3");
        var touching = await page.EvaluateAsync<string[]>("""
            () => {
              const labels = document.querySelector('.network-canvas').khitabNetwork.labels(), found = [];
              const touch = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
              for (const a of labels) for (const b of labels) if (a.id < b.id && touch(a, b)) found.push(`${a.id} on ${b.id}`);
              return found;
            }
            """);
        Assert.Empty(touching);
        Assert.Empty(visit.Complaints);
    }

    // A tie of two who agree is made of what both say: the card has it, and each number opens as many statements.
    [BrowserFact]
    public async Task A_tie_of_agreement_opens_what_both_say()
    {
        await using var visit = await app.OpenAsync("/network?tie=congruence&table=1");
        var page = visit.Page;
        await page.Locator("[data-relations] [data-pair-link]").First.ClickAsync();
        var card = page.Locator("[data-pair-card]");
        await card.WaitForAsync();
        var opener = card.Locator("[data-mark]").First;
        var said = await opener.GetAttributeAsync("data-n");
        await opener.ClickAsync();
        await Assertions.Expect(page.Locator("#drawer-title")).ToBeFocusedAsync();
        Assert.Equal(said, await page.Locator(".drawer [data-rows]").GetAttributeAsync("data-rows"));
        Assert.Empty(visit.Complaints);
    }

    // The matrix has both halves of every tie, and leads to the same card.
    [BrowserFact]
    public async Task The_matrix_has_every_tie_twice_and_opens_it()
    {
        await using var visit = await app.OpenAsync("/network?tie=conflict");
        var page = visit.Page;
        var edges = await page.EvaluateAsync<int>("() => document.querySelector('.network-canvas').khitabNetwork.edges().length");
        await page.Locator("[data-network-matrix-link]").ClickAsync();
        await page.Locator("[data-network-matrix]").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-network-matrix] td a")).ToHaveCountAsync(2 * edges);
        await page.Locator("[data-network-matrix] td a").First.ClickAsync();
        await page.Locator("[data-pair-card]").WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    // Played, a window moves on by itself to the end of the time, and stops there.
    [BrowserFact]
    public async Task Time_plays_to_its_end()
    {
        await using var visit = await app.OpenAsync("/network?dates=events");
        var page = visit.Page;
        var steps = int.Parse((await page.Locator("[data-time-to]").GetAttributeAsync("max"))!, CultureInfo.InvariantCulture);
        // From near the end, so that it does not take long.
        await page.Locator("[data-time-from]").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("from="));
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator("[data-time-from]")).ToHaveValueAsync((steps - 1).ToString(CultureInfo.InvariantCulture));
        await page.Locator("[data-time-play]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-time-play]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("to="));
        await page.Locator("[data-time-play]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-time-play]")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Empty(visit.Complaints);
    }
}
