using Khitab.Feeding;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// The real app on a port of its own and one browser: started by the collection that comes first, stopped by the one that goes last.
/// </summary>
internal sealed class SharedBrowser : IAsyncDisposable
{
    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static SharedBrowser? _running;
    private static int _users;

    private readonly IPlaywright _playwright;

    private SharedBrowser(WebApplicationFactory<Program> app, IPlaywright playwright, IBrowser browser)
    {
        App = app;
        _playwright = playwright;
        Browser = browser;
    }

    /// <summary>The app.</summary>
    public WebApplicationFactory<Program> App { get; }

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; }

    public static async Task<SharedBrowser> TakeAsync()
    {
        await Turn.WaitAsync();
        try
        {
            _running ??= await StartAsync().WaitAsync(Limits.Start);
            _users++;
            return _running;
        }
        finally
        {
            Turn.Release();
        }
    }

    public static async Task GiveBackAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (--_users > 0 || _running is null) return;
            var ending = _running;
            _running = null;
            await ending.DisposeAsync();
        }
        finally
        {
            Turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The app is stopped even where the browser does not close.
        await Ending.OfAsync(
            ("the browser closes", () => Browser.CloseAsync()),
            ("the browser's driver ends", () => Task.Run(_playwright.Dispose)),
            ("the app stops", () => App.DisposeAsync().AsTask()));
    }

    private static async Task<SharedBrowser> StartAsync()
    {
        // A port of its own, named by the setting, since the app otherwise takes its usual one, which may be in use.
        var app = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(b => b.UseSetting("environment", "Production").UseSetting("urls", "http://127.0.0.1:0").WithinItsTime());
        app.UseKestrel();
        // It blocks until the app listens, and what blocks has no limit.
        await Task.Run(app.StartServer);
        await app.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(Limits.Start);
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = [
                "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
        });
        return new SharedBrowser(app, playwright, browser);
    }
}
