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
            _running ??= await StartAsync();
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
            await _running.DisposeAsync();
            _running = null;
        }
        finally
        {
            Turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await App.DisposeAsync();
    }

    private static async Task<SharedBrowser> StartAsync()
    {
        // A port of its own, named by the setting, since the app otherwise takes its usual one, which may be in use.
        var app = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(b => b.UseSetting("environment", "Production").UseSetting("urls", "http://127.0.0.1:0"));
        app.UseKestrel();
        app.StartServer();
        await app.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(TimeSpan.FromMinutes(5));
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
