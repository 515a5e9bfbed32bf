using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Countries' bodies counted as their state, as a reader asks for it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LevelTests(BrowserApp app)
{
    [BrowserFact]
    public async Task The_panel_counts_bodies_as_their_state_and_back()
    {
        await using var visit = await app.OpenAsync("/?panel=1&actor=mali-armed-forces");
        var page = visit.Page;
        var body = page.Locator(".filters [data-key=actor] [data-value=mali-armed-forces]");
        var state = page.Locator(".filters [data-key=actor] [data-value=mali]");
        await Assertions.Expect(body).ToBeCheckedAsync();

        await page.Locator(".filters [data-choice='level:state']").CheckAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("actor=mali&level=state"));
        await Assertions.Expect(state).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator(".filters [data-key=actor] [data-value=mali-armed-forces]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(2);

        await page.Locator(".filters [data-choice='level:body']").CheckAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("actor=mali(?!.*level=)"));
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    // A phone has the choice in a sheet: it must be reachable there and overflow nothing.
    [BrowserFact]
    public async Task The_choice_fits_a_phone()
    {
        await using var visit = await app.OpenAsync("/network?level=state&panel=1", width: 390);
        var page = visit.Page;
        await Assertions.Expect(page.Locator(".filters [data-choice='level:state']")).ToBeCheckedAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(visit.Complaints);
    }
}
