using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Pictures of every page, and what pictures must not show. With KHITAB_PICTURES set to a folder they are kept there.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PictureTests(BrowserApp app)
{
    private static readonly (string Name, string Path)[] Pages =
        [("overview", "/"), ("network", "/network"), ("articles", "/articles"), ("article", "/articles/first"), ("evidence", "/?evidence=stance:algeria:-1&panel=1")];

    public static TheoryData<string, int, string, string> Views()
    {
        var views = new TheoryData<string, int, string, string>();
        foreach (var (name, _) in Pages)
            foreach (var width in (int[])[1440, 1024, 390])
                foreach (var (language, look) in (ReadOnlySpan<(string, string)>)[("ar", "light"), ("en", "dark")]) views.Add(name, width, language, look);
        return views;
    }

    // A page wider than the window, or a chart that never came, is what a reader sees first.
    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task A_page_fits_its_window_and_draws_every_chart(string name, int width, string language, string look)
    {
        var path = Pages.First(p => p.Name == name).Path.Replace("first", await FirstArticleAsync(), StringComparison.Ordinal);
        var link = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"ui={language}&look={look}";
        await using var visit = await app.OpenAsync(link, width, width == 390 ? 844 : 900);
        var page = visit.Page;

        // Charts are drawn when they come into view.
        foreach (var chart in await page.Locator(".chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(chart).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-drawn"));
        }

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = name != "evidence" });
        Assert.True(picture.Length > 10_000);
        if (Environment.GetEnvironmentVariable("KHITAB_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{width}-{language}-{look}.png"), picture);
        }

        Assert.Empty(visit.Complaints);
    }

    private async Task<string> FirstArticleAsync()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var list = await client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/articles");
        return list.GetProperty("data").GetProperty("articles")[2].GetProperty("id").GetString()!;
    }
}
