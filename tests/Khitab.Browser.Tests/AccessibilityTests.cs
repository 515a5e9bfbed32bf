using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>axe on every page in both themes and both directions.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserApp app)
{
    public static TheoryData<string, string, string> Pages()
    {
        var pages = new TheoryData<string, string, string>();
        foreach (var path in (string[])["/", "/network", "/articles", "/articles/first", "/?panel=1&evidence=mention:mali", "/nowhere", "/?from=1990&to=1990"])
            foreach (var look in (string[])["light", "dark"])
                foreach (var language in (string[])["ar", "en"]) pages.Add(path, look, language);
        return pages;
    }

    // A dashboard that a colleague cannot read or reach by keyboard is broken for them.
    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_finding(string path, string look, string language)
    {
        if (path == "/articles/first") path = "/articles/" + await FirstArticleAsync();
        var link = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"look={look}&ui={language}";
        await using var visit = await app.OpenAsync(link);
        await visit.Page.WaitForTimeoutAsync(300);
        var result = await visit.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var serious = result.Violations.Where(v => v.Impact is "serious" or "critical").ToList();
        Assert.True(serious.Count == 0, string.Join("\n", serious.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    private async Task<string> FirstArticleAsync()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var list = await client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/articles");
        return list.GetProperty("data").GetProperty("articles")[0].GetProperty("id").GetString()!;
    }
}
