using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// Pictures of every page in three widths, both directions and both themes, and what pictures must not show. With KHITAB_PICTURES set to
/// a folder they are kept there.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PictureTests(BrowserApp app)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("overview", "/"), ("overview-filtered", "/?actor=algeria&stance=-1"), ("network", "/network"), ("network-focus", "/network?focus=mali&tie=sentences"),
        ("statements", "/statements"), ("actors", "/actors"), ("actor", "/actors/algeria"), ("themes", "/themes"), ("theme", "/themes/military-cooperation"),
        ("articles", "/articles"), ("article", "/articles/third"), ("evidence", "/?evidence=stance:algeria:-1&panel=1"), ("empty", "/?from=1990&to=1991"), ("missing", "/nowhere"),
    ];

    // What a reader drags sideways is broken; a frame that is part of the window stays one screenful.
    private static readonly HashSet<string> OneScreen = ["network", "network-focus", "evidence"];

    public static TheoryData<string, string, string> Views()
    {
        var views = new TheoryData<string, string, string>();
        foreach (var (name, _) in Pages)
            foreach (var language in (string[])["ar", "en"])
                foreach (var look in (string[])["light", "dark"]) views.Add(name, language, look);
        return views;
    }

    // A page wider than the window, a chart that never came or a name cut off is what a reader sees first. The window is made narrower
    // as a reader would: what was drawn has to fit again.
    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task A_page_fits_its_window_and_draws_every_chart(string name, string language, string look)
    {
        var path = Pages.First(p => p.Name == name).Path.Replace("third", await ArticleAsync(2), StringComparison.Ordinal);
        await using var visit = await app.OpenAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"ui={language}&look={look}");
        foreach (var width in (int[])[1440, 1024, 390])
        {
            await visit.Page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
            await LookAsync(visit, name, $"{name}-{width}-{language}-{look}");
        }

        if (name != "missing") Assert.Empty(visit.Complaints);
    }

    private static async Task LookAsync(Visit visit, string name, string file)
    {
        var page = visit.Page;

        // Charts are drawn when they come into view.
        foreach (var chart in await page.Locator(".chart:visible").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(chart).ToHaveClassAsync(Drawn());
            await page.WaitForFunctionAsync("chart => chart.querySelector('.chart-canvas')._fullLayout.width === chart.clientWidth", await chart.ElementHandleAsync());
        }

        // The drawing of the network settles after the window has changed.
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.network-canvas')].every(c => !c.khitabNetwork || c.khitabNetwork.settled())");

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"), file + " scrolls sideways");
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = !OneScreen.Contains(name) });
        Assert.True(picture.Length > 5_000, file + " is empty");
        if (Environment.GetEnvironmentVariable("KHITAB_PICTURES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, file + ".png"), picture);
    }

    private async Task<string> ArticleAsync(int place)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var list = await client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/articles");
        return list.GetProperty("data").GetProperty("articles")[place].GetProperty("id").GetString()!;
    }

    [GeneratedRegex("is-drawn")]
    private static partial Regex Drawn();
}
