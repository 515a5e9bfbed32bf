namespace Khitab.Browser.Tests;

/// <summary>A path of ours that reads like another host: what the circuit draws there must not lead to that host.</summary>
[Collection(PagesCollection.Name)]
public sealed class HostPathTests(BrowserApp app)
{
    [BrowserTheory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example/x")]
    public async Task Every_link_of_the_page_stays_on_this_host(string path)
    {
        await using var visit = await app.OpenAsync(app.Address.GetLeftPart(UriPartial.Authority) + path);
        await visit.Page.Locator(".rail a").First.WaitForAsync();
        var hosts = await visit.Page.EvaluateAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll('a[href]')].map(a => a.host))]");
        Assert.Equal([app.Address.Authority], hosts);
    }
}
