using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What a first visit costs on the wire, compressed, as the browser counts it.</summary>
[Collection(PagesCollection.Name)]
public sealed class TransferTests(BrowserApp app)
{
    private const long BeforeCharts = 280_000;
    private const long WithCharts = 640_000;
    private static readonly string[] Drawing = ["/lib/plotly", "/lib/sigma"];

    // Readers on slow lines see findings and tables first; the chart bundle comes later and stays bounded.
    [BrowserFact]
    public async Task A_first_visit_stays_within_its_budget()
    {
        await using var visit = await app.OpenAsync("/nowhere");
        var context = await visit.Page.Context.Browser!.NewContextAsync();
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        session.Event("Network.responseReceived").OnEvent += (_, data) =>
            urls[data!.Value.GetProperty("requestId").GetString()!] = data.Value.GetProperty("response").GetProperty("url").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, data) =>
            sizes[data!.Value.GetProperty("requestId").GetString()!] = (long)data.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(new Uri(app.Address, "/").ToString());
        await page.EvaluateAsync("() => document.querySelector('.chart').scrollIntoView({ block: 'center' })");
        await page.Locator(".is-drawn").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var all = sizes.Values.Sum();
        // What draws charts and the network comes when one of them is looked at.
        var charts = sizes.Where(s => Drawing.Any(name => urls.GetValueOrDefault(s.Key, "").Contains(name, StringComparison.Ordinal)))
            .Sum(s => s.Value);
        await context.CloseAsync();
        Assert.True(charts > 0, "The chart bundle was not seen.");
        Assert.True(all - charts < BeforeCharts, $"{all - charts} bytes before the charts' bundle.");
        Assert.True(all < WithCharts, $"{all} bytes with the charts' bundle.");
    }
}
