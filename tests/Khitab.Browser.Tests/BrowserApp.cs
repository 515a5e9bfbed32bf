using Khitab.Discourse;
using Khitab.Feeding;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>The real app on a port of its own and one browser, shared by all journeys, which run one after the other.</summary>
public sealed class BrowserApp : IAsyncLifetime
{
    private WebApplicationFactory<Program>? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The corpus that the app shows.</summary>
    public CorpusSnapshot Snapshot => _app!.Services.GetRequiredService<CurrentModel>().Snapshot;

    /// <summary>A new browser context, with nothing remembered of others.</summary>
    public Task<IBrowserContext> NewContextAsync(bool scripts = true) => _browser!.NewContextAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        BaseURL = Address.ToString(),
        ReducedMotion = ReducedMotion.Reduce,
        JavaScriptEnabled = scripts,
    });

    /// <summary>Where the app listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            if (Chromium.IsRequired) throw new InvalidOperationException(NoBrowser.Reason);
            return;
        }

        // A port of its own: told by the setting, since the app otherwise takes its usual one, which may be in use.
        _app = new WebApplicationFactory<Program>().WithWebHostBuilder(b => b.UseSetting("environment", "Production").UseSetting("urls", "http://127.0.0.1:0"));
        _app.UseKestrel();
        _app.StartServer();
        Address = _app.ClientOptions.BaseAddress;
        await _app.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(TimeSpan.FromMinutes(5));
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new visitor at a page, with whatever the browser complains about collected.</summary>
    public async Task<Visit> OpenAsync(string link, int width = 1440, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            BaseURL = Address.ToString(),
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        await page.GotoAsync(link);
        await visit.InteractiveAsync();
        return visit;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }
}

/// <summary>
/// One visitor's page. That a link has come is asked of the page with <c>ToHaveURLAsync</c>: <c>WaitForURLAsync</c> waits for the event of a
/// navigation, and misses one within the page that is over before it listens.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.SetDefaultTimeout(40_000);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    /// <summary>The circuit has put its own elements in the place of what came with the page, and the comments that marked those are gone.</summary>
    public const string IsLive =
        "() => !!document.querySelector('main') && ![...document.body.childNodes].some(n => n.nodeType === 8 && /^(Blazor:|bl-root)/.test(n.data))";

    public IPage Page { get; }

    /// <summary>Errors that the browser logged.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Waits until the circuit is there, and a chart or network that it has drawn where the page has one.</summary>
    public async Task InteractiveAsync()
    {
        await Page.WaitForFunctionAsync(IsLive);
        if (await Page.Locator(".chart, .network:not(:has(.card-empty))").CountAsync() == 0) return;

        // Charts are drawn when they come into view, which on a small screen is below the findings.
        await Page.EvaluateAsync("() => document.querySelector('.chart, .network').scrollIntoView({ block: 'center' })");
        await Page.Locator(".is-drawn").First.WaitForAsync();
        await Page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserApp>
{
    public const string Name = "browser";
}
