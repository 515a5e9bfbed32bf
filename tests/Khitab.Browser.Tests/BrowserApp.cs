using System.Collections.Concurrent;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Web.State;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// What the tests of one collection share: the app and the browser, which the other collection uses too, and this collection's own
/// contexts and open pages. Tests of a collection run one after the other, in any order.
/// </summary>
public sealed class BrowserApp : IAsyncLifetime
{
    private readonly ConcurrentBag<IBrowserContext> _contexts = [];
    private readonly Dictionary<string, Visit> _kept = new(StringComparer.Ordinal);
    private SharedBrowser? _shared;

    /// <summary>The corpus that the app shows.</summary>
    public CorpusSnapshot Snapshot => _shared!.App.Services.GetRequiredService<CurrentModel>().Snapshot;

    /// <summary>Where the app listens.</summary>
    public Uri Address => _shared!.App.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null) _shared = await SharedBrowser.TakeAsync();
        else if (Chromium.IsRequired) throw new InvalidOperationException(NoBrowser.Reason);
    }

    /// <summary>A new browser context, with nothing remembered of others and nothing in its cache.</summary>
    /// <param name="scripts">Whether scripts run in it.</param>
    /// <param name="address">The app that its links lead to; null for this one.</param>
    public Task<IBrowserContext> NewContextAsync(bool scripts = true, Uri? address = null) =>
        _shared!.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (address ?? Address).ToString(),
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
        });

    /// <summary>
    /// A visitor who loads a page, with whatever the browser complains about collected. The context may have served another visit: the app
    /// keeps nothing in it (LinkTests hold that), and scripts and fonts in its cache spare each visit most of its time.
    /// </summary>
    public async Task<Visit> OpenAsync(string link, int width = 1440, int height = 900) =>
        (await LoadAsync(link, width, height)).WithinItsTime();

    private async Task<Visit> LoadAsync(string link, int width = 1440, int height = 900)
    {
        if (!_contexts.TryTake(out var context)) context = await NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        var visit = new Visit(page, async () =>
        {
            await page.CloseAsync();
            await context.ClearCookiesAsync();
            await context.ClearPermissionsAsync();
            _contexts.Add(context);
        });
        var answer = await page.GotoAsync(link);
        // A page that says it is missing is one that the browser complains of.
        if (answer?.Status == 404) visit.Tolerate("404");
        await visit.InteractiveAsync();
        return visit;
    }

    /// <summary>
    /// A page that is open already, taken to a link as a click on it would: for what a page shows, not for how it comes. One page is kept
    /// for each language; it must be left as a page is, with nothing open that the link does not say.
    /// </summary>
    public async Task<Visit> GoAsync(string link, int width = 1440, int height = 900)
    {
        var language = UiLanguage.Find(PageLink.Read(link).Value("ui")).Code;
        if (!_kept.Remove(language, out var kept)) kept = await LoadAsync("/articles?ui=" + language);
        var visit = new Visit(kept, () =>
        {
            if (!kept.Page.IsClosed) _kept[language] = kept;
            return Task.CompletedTask;
        });
        visit.WithinItsTime();
        await visit.Page.SetViewportSizeAsync(width, height);
        await visit.GoAsync(link);
        return visit;
    }

    public async Task DisposeAsync()
    {
        // Whatever the pages say at their end, the browser is given back: the other collection's last one closes it, within its own time.
        var pages = _kept.Values.Select(visit => ("a page that was kept closes", (Func<Task>)(() => visit.DisposeAsync().AsTask())))
            .Concat(_contexts.Select(context => ("a context closes", (Func<Task>)(() => context.CloseAsync()))));
        try
        {
            await Ending.OfAsync([.. pages]);
        }
        finally
        {
            if (_shared is not null) await SharedBrowser.GiveBackAsync();
        }
    }
}

/// <summary>What people do: filters, evidence, articles, the network, keys.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserApp>
{
    public const string Name = "browser";
}

/// <summary>What holds of every page: accessibility, layout, links, loading. It runs beside the other collection.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<BrowserApp>
{
    public const string Name = "pages";
}
