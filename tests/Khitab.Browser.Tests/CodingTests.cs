using Khitab.Feeding;
using Khitab.Feeding.Following;
using Khitab.Storage;
using Khitab.Web.State;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Statements are corrected where one reads, by keys alone, in a store that lasts: an app of its own.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CodingTests(BrowserApp shared) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-coding");
    private WebApplicationFactory<Program>? _app;

    private string Store => Path.Combine(_folder.FullName, "news.khitab");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        _app = await StartAsync();
        // The five articles of a fresh clone, read by the app that has no store: here they are stored.
        using var seeded = new WebApplicationFactory<Program>().WithWebHostBuilder(b => b.UseSetting("environment", "Production"));
        await seeded.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(Limits.Start);
        var from = seeded.Services.GetRequiredService<ArticleStore>();
        var to = _app.Services.GetRequiredService<ArticleStore>();
        var version = _app.Services.GetRequiredService<Reader>().Version;
        await foreach (var some in from.ReadAsync(10)) await to.AddAsync(some, version);
        await to.SaveFactsAsync((await from.LoadFactsAsync())!);
        await _app.Services.GetRequiredService<ModelKeeper>().CatchUpAsync();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [BrowserFact]
    public async Task By_keys_alone_statements_are_corrected_added_and_rejected_and_all_of_it_lasts()
    {
        await using var context = await shared.NewContextAsync();
        await context.AddInitScriptAsync("localStorage.setItem('khitab-who', 'سلمى')");
        var page = await context.NewPageAsync();
        var article = _app!.Services.GetRequiredService<CurrentModel>().Snapshot.Articles[0].Id;
        await OpenAsync(page, "/articles/" + article + "?ui=en&unsure=1");
        var before = await AnswersAsync(context, article);

        // The sign of a judgement of the author's, which a verdict rests on.
        var judgement = (await _app.Services.GetRequiredService<ArticleStore>().FindArticleAsync(article))!.Statements.First(s =>
            s is { Holder.Kind: PartyKind.Author, Target.Kind: PartyKind.Actor, Modality: Modality.Asserted, Polarity: not 0 });
        var row = page.Locator("[data-row]:has(:focus)");
        do
        {
            await page.Keyboard.PressAsync("j");
            await Assertions.Expect(row).ToHaveCountAsync(1);
        }
        while (await row.GetAttributeAsync("data-row") != RowKey.Of(article, judgement));

        var wasFor = (await row.GetAttributeAsync("class"))!.Contains("note-for", StringComparison.Ordinal);
        await page.Keyboard.PressAsync(wasFor ? "-" : "+");
        await Assertions.Expect(row).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(wasFor ? "note-against" : "note-for"));
        await Assertions.Expect(row.Locator(".coded-by")).ToContainTextAsync("سلمى");
        var signed = await AnswersAsync(context, article);
        Assert.NotEqual(before.Overview, signed.Overview);
        Assert.NotEqual(before.Article, signed.Article);

        // The holder, by a digit of the box.
        var holder = await row.Locator(".note-who").InnerTextAsync();
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator("dialog[data-coding=holder]")).ToBeVisibleAsync();
        var other = page.Locator("dialog [data-key][aria-pressed=false]").First;
        await page.Keyboard.PressAsync((await other.GetAttributeAsync("data-key"))!);
        await Assertions.Expect(page.Locator("dialog[data-coding]")).ToHaveCountAsync(0);
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row.Locator(".note-who")).Not.ToHaveTextAsync(holder);
        var held = await AnswersAsync(context, article);
        Assert.NotEqual(signed.Network, held.Network);

        // The extent: its end two words further, which in Arabic is to the left.
        var span = await row.GetAttributeAsync("data-span");
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("[data-coding-hint]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        var rows = page.Locator("[data-row]");
        var count = await rows.CountAsync();
        await page.Keyboard.PressAsync("Enter");

        // Another one on the same words, asked for before the row is back: what fingers press meanwhile is meant for it.
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("0");
        await Assertions.Expect(rows).ToHaveCountAsync(count + 1);
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row).Not.ToHaveAttributeAsync("data-span", span!);

        // And one that is none.
        var added = await AnswersAsync(context, article);
        Assert.NotEqual(held.Network + held.Article, added.Network + added.Article);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(rows).ToHaveCountAsync(count);
        await Assertions.Expect(page.Locator("details.rejected")).ToHaveCountAsync(1);
        var after = await AnswersAsync(context, article);
        Assert.NotEqual(before.Overview, after.Overview);
        Assert.NotEqual(before.Network, after.Network);
        Assert.NotEqual(before.Article, after.Article);

        // All of it taken back, and done again.
        for (var i = 0; i < 5; i++) await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".coded-by")).ToHaveCountAsync(0);
        Assert.Equal(before, await AnswersAsync(context, article));
        for (var i = 0; i < 5; i++) await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("details.rejected")).ToHaveCountAsync(1);
        Assert.Equal(after, await AnswersAsync(context, article));

        // The server is started again on the same store.
        await _app.DisposeAsync();
        _app = await StartAsync();
        Assert.Equal(after, await AnswersAsync(context, article));

        // Read again, surer of everything: what was coded stays.
        var store = _app.Services.GetRequiredService<ArticleStore>();
        var read = (await store.FindArticleAsync(article))!;
        await store.ReplaceAsync(
            [read with { Statements = [.. read.Statements.Select(s => s with { Confidence = 0.99, Polarity = 0 })] }],
            _app.Services.GetRequiredService<Reader>().Version);
        await _app.Services.GetRequiredService<ModelKeeper>().CatchUpAsync();
        await OpenAsync(page, "/articles/" + article + "?ui=en&unsure=1");
        await Assertions.Expect(page.Locator("details.rejected")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".coded-by:visible")).Not.ToHaveCountAsync(0);
        await OpenAsync(page, "/corrections?ui=en");
        await Assertions.Expect(page.Locator(".correction-grid td.col-change")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator(".correction-state")).ToHaveCountAsync(0);
    }

    // Letters that are written somewhere are letters.
    [BrowserFact]
    public async Task Keys_mean_nothing_where_one_writes_and_are_on_the_list()
    {
        await using var context = await shared.NewContextAsync();
        var page = await context.NewPageAsync();
        var article = _app!.Services.GetRequiredService<CurrentModel>().Snapshot.Articles[0].Id;
        await OpenAsync(page, "/articles/" + article + "?ui=ar");
        await page.Keyboard.PressAsync("j");
        await page.Locator("#search").FocusAsync();
        await page.Keyboard.TypeAsync("nyhta");
        await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync("nyhta");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await page.Locator("h1").First.FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeVisibleAsync();
        Assert.Equal(2, await page.Locator("#shortcuts dl").CountAsync());
        await page.Keyboard.PressAsync("Escape");

        // Nobody has said a name yet: it is asked for once, and then the key does what it means.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator("dialog[data-coding=name] input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("ليلى");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-row]:has(:focus) .coded-by")).ToContainTextAsync("ليلى");
        var visit = new Visit(page, () => Task.CompletedTask);
        await Axe.NothingFoundAsync(visit, "coded");
        await page.Locator("[data-row]:has(:focus) [data-row-menu]").ClickAsync();
        await Assertions.Expect(page.Locator("dialog[data-coding=menu]")).ToBeVisibleAsync();
        await Axe.NothingFoundAsync(visit, "menu");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".coded-by")).ToHaveCountAsync(0);
    }

    private async Task OpenAsync(IPage page, string link)
    {
        await page.GotoAsync(new Uri(_app!.ClientOptions.BaseAddress, link).ToString());
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.coding === ''");
    }

    private async Task<(string Overview, string Network, string Article)> AnswersAsync(IBrowserContext context, string article)
    {
        async Task<string> AskAsync(string link) =>
            await (await context.APIRequest.GetAsync(new Uri(_app!.ClientOptions.BaseAddress, "/api/v1/" + link).ToString())).TextAsync();
        return (await AskAsync("overview?unsure=1"), await AskAsync("network?unsure=1"), await AskAsync("articles/" + article));
    }

    private async Task<WebApplicationFactory<Program>> StartAsync()
    {
        var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("environment", "Production").UseSetting("urls", "http://127.0.0.1:0").UseSetting("Khitab:Store", Store));
        app.UseKestrel();
        await Task.Run(app.StartServer);
        await app.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(Limits.Start);
        return app;
    }
}
