using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>axe on every page in both themes and both directions, with nothing excused.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserApp app)
{
    private static readonly string[] Paths =
    [
        "/", "/network", "/articles", "/articles/first", "/?panel=1&evidence=mention:mali", "/articles?panel=1&actor=mali&actor=-algeria&theme=military-cooperation&from=2024",
        "/actors", "/actors/mali", "/themes", "/themes/military-cooperation", "/statements", "/method", "/nowhere", "/?from=1990&to=1990",
    ];

    public static TheoryData<string, string, string> Pages()
    {
        var pages = new TheoryData<string, string, string>();
        foreach (var path in Paths)
            foreach (var look in (string[])["light", "dark"])
                foreach (var language in (string[])["ar", "en"]) pages.Add(path, look, language);
        return pages;
    }

    // A dashboard that a colleague cannot read or reach by keyboard is broken for them.
    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_finding(string path, string look, string language)
    {
        await using var visit = await app.OpenAsync(Link(path, look, language));
        await visit.Page.WaitForTimeoutAsync(300);
        await NothingFoundAsync(visit);
    }

    // What opens over the page is as much a part of it: the lists under both fields, the list of keys, a sheet on a phone.
    [BrowserTheory]
    [InlineData("light", "ar")]
    [InlineData("dark", "en")]
    public async Task What_opens_has_no_finding(string look, string language)
    {
        await using var visit = await app.OpenAsync(Link("/articles?panel=1", look, language));
        await visit.Page.Locator("#filter-find").FillAsync("مال");
        await visit.Page.Locator("#filter-found [role=option]").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await NothingFoundAsync(visit);
        await visit.Page.Locator("#search").FillAsync("مال");
        await visit.Page.Locator("#search-found [role=option]").First.WaitForAsync();
        await NothingFoundAsync(visit);
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator("[data-shortcuts]").ClickAsync();
        await NothingFoundAsync(visit);
        await using var phone = await app.OpenAsync(Link("/articles?evidence=stance:mali", look, language), 390, 844);
        await NothingFoundAsync(phone);
    }

    private static async Task NothingFoundAsync(Visit visit)
    {
        var result = await visit.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    private string Link(string path, string look, string language)
    {
        var whole = path == "/articles/first" ? "/articles/" + app.Snapshot.Articles[0].Id : path;
        return whole + (whole.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"look={look}&ui={language}";
    }
}
