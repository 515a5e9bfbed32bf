using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What a person corrects, in an app of its own, since it changes what everybody sees.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CorrectionTests(BrowserApp shared) : IAsyncLifetime
{
    private const string Gone = "mali-armed-forces";

    private static readonly string[] Pages = ["/", "/network", "/actors", "/actors/mali", "/statements", "/articles"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-correction");
    private StoredApp? _app;

    private string Store => Path.Combine(_folder.FullName, "news.khitab");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null) _app = await StoredApp.StartAsync(Store, Path.Combine(AppContext.BaseDirectory, "seeds"));
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // What one reader finds out is so for everybody, tomorrow too, until it is taken back: then nothing is left of it.
    [BrowserFact]
    public async Task Actors_are_merged_for_every_view_and_over_a_restart_and_parted_again()
    {
        await using var context = await shared.NewContextAsync();
        var (network, before) = (await NodesAsync(context), await SeenAsync());
        Assert.Contains(Gone, network);

        // Somebody else has the overview open, and touches nothing.
        var other = await context.NewPageAsync();
        await other.GotoAsync(At("/"));
        await other.WaitForFunctionAsync(Visit.IsLive);
        var said = await Seen.WhenAsync(other, before[0]);
        Seen.AssertSame("/", before[0], said);

        var page = await context.NewPageAsync();
        await MergeAsync(page);
        Assert.NotEqual(said, await Seen.WhenNotAsync(other, said));
        var merged = await SeenAsync();
        Assert.All(before.Zip(merged).SkipLast(1), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(network.Except([Gone]), await NodesAsync(context));
        await page.GotoAsync(At("/actors/" + Gone));
        await Assertions.Expect(page.Locator("[data-merged] a").First).ToHaveAttributeAsync("href", new Regex("^/actors/mali"));
        Seen.AssertSame("/", merged[0], await Seen.WhenAsync(other, merged[0]));

        await page.CloseAsync();
        await other.CloseAsync();
        var address = _app!.Address;
        await _app.DisposeAsync();
        _app = await StoredApp.StartAsync(Store, address: address);
        AssertSame(merged, await SeenAsync());
        Assert.Equal(network.Except([Gone]), await NodesAsync(context));

        page = await context.NewPageAsync();
        await page.GotoAsync(At("/corrections"));
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator(".correction-grid .col-do button").ClickAsync();
        await Assertions.Expect(page.Locator(".correction-grid .is-undone")).ToHaveCountAsync(1);
        AssertSame(before, await SeenAsync());
        Assert.Equal(network, await NodesAsync(context));
    }

    // As a person does: from the actor's page, by the menu, with the other one found by its name.
    private async Task MergeAsync(IPage page)
    {
        var conversation = Conversation.Of(page);
        await page.GotoAsync(At("/actors/" + Gone));
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator(".correct-menu button").ClickAsync();
        var merge = page.Locator(".mud-popover-open [role=menuitem]").First;
        await merge.WaitForAsync();
        await conversation.AnsweredAsync();
        await merge.ClickAsync();
        await page.Locator("#actor-pick").FillAsync("مالي");
        var mali = new Regex(@"^\s*مالي\s*[\d\u0660-\u0669]");
        await page.Locator("#actor-pick-found [role=option]", new() { HasTextRegex = mali }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog.correction .correction-follows fieldset")).ToBeVisibleAsync();
        await page.Locator("dialog.correction .correction-by input").First.FillAsync("سعاد");
        await page.Locator("dialog.correction .correction-by input").Nth(1).FillAsync("جيشها");
        await page.Locator("dialog.correction footer [type=submit]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/actors/mali$"));
        await Assertions.Expect(page.Locator(".correction-notice")).ToBeVisibleAsync();
    }

    // What the server says at each page, with no script to wait for.
    private async Task<List<string>> SeenAsync()
    {
        await using var plain = await shared.NewContextAsync(scripts: false);
        var page = await plain.NewPageAsync();
        var seen = new List<string>();
        foreach (var link in Pages)
        {
            await page.GotoAsync(At(link));
            seen.Add(await Seen.OnAsync(page));
        }

        return seen;
    }

    private static void AssertSame(List<string> expected, List<string> seen)
    {
        foreach (var (link, (wanted, found)) in Pages.Zip(expected.Zip(seen))) Seen.AssertSame(link, wanted, found);
    }

    // The actors that the network draws.
    private async Task<string[]> NodesAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/network"));
        await page.Locator(".network.is-drawn").WaitForAsync();
        var nodes = await page.EvaluateAsync<string[]>("() => document.querySelector('.network-canvas').khitabNetwork.nodes()");
        await page.CloseAsync();
        return [.. nodes.Order(StringComparer.Ordinal)];
    }

    private string At(string link) => new Uri(_app!.Address, link).ToString();
}
