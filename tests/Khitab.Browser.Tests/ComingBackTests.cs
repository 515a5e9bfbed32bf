using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>A page outlives its server: its reader had stayed on a notice that asked for it to be loaded anew.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ComingBackTests(BrowserApp shared) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-back");
    private StoredApp? _app;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null) _app = await StartAsync(null);
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [BrowserFact]
    public async Task After_a_restart_of_the_server_a_page_comes_back_to_its_view_by_itself()
    {
        await using var context = await shared.NewContextAsync();
        var page = await context.NewPageAsync();
        var link = new Uri(_app!.Address, "/statements?stance=-1&ui=en").AbsoluteUri;
        await page.GotoAsync(link);
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.EvaluateAsync("() => window.before = true");

        var address = _app.Address;
        await _app.DisposeAsync();
        var notice = page.Locator("#components-reconnect-modal");
        await Assertions.Expect(notice).ToBeVisibleAsync();
        // Nobody hears them, and they must not be heard late.
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("n");
        _app = await StartAsync(address);

        await page.WaitForFunctionAsync("() => window.before === undefined", null, new() { Timeout = 60_000 });
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Assertions.Expect(page).ToHaveURLAsync(link);
        await Assertions.Expect(notice).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(address, "/network?stance=-1&ui=en").AbsoluteUri);
    }

    private Task<StoredApp> StartAsync(Uri? address) => StoredApp.StartAsync(
        Path.Combine(_folder.FullName, "news.khitab"), Path.Combine(AppContext.BaseDirectory, "seeds"), address);
}
