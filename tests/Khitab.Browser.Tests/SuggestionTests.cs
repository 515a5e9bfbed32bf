using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What an analyst does with suggested propositions, and with a table that somebody coded under other names.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SuggestionTests(BrowserApp shared) : IAsyncLifetime
{
    // Milliseconds: analysing is work for all cores, which other tests use too.
    private const float Slow = 60_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-suggestions");
    private StoredApp? _app;

    private string Store => Path.Combine(_folder.FullName, "news.khitab");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        var corpus = _folder.CreateSubdirectory("texts");
        string[] texts =
        [
            "رفضت تركيا التهجير القسري للسكان. وقال مسؤول إن الأزمة طويلة. وأيدت الهند الحكم الذاتي الموسع.",
            "جددت اليابان موقفها أمس. وترفض كندا التهجير القسري منذ سنوات. وتدعم تركيا الحكم الذاتي الموسع.",
            "أدانت بولندا التهجير القسري. وأيدت كندا الحكم الذاتي الموسع في المنطقة.",
        ];
        foreach (var (i, text) in texts.Index())
            await File.WriteAllTextAsync(Path.Combine(corpus.FullName, $"{i}.txt"), $"خبر من المنطقة رقم {i + 1}\n\n{text}\n");
        _app = await StoredApp.StartAsync(Store, corpus.FullName);
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // One is hidden and comes back; one is hidden and stays so for who comes later; one is accepted.
    [BrowserFact]
    public async Task Suggestions_are_hidden_brought_back_and_accepted()
    {
        await using var context = await shared.NewContextAsync();
        var page = await OpenAsync(context, "/propositions?ui=en");
        var items = page.Locator("[data-proposition]");
        await Assertions.Expect(items).ToHaveCountAsync(2, new() { Timeout = Slow });
        await page.Locator(".proposition-who input").FillAsync("سعاد");
        await Hide("الحكم الذاتي الموسع");
        await Assertions.Expect(items).ToHaveCountAsync(1);
        await page.Locator("[data-dismissed] summary").ClickAsync();
        await page.Locator("[data-undismiss]").ClickAsync();
        await Assertions.Expect(items).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("[data-dismissed]")).ToHaveCountAsync(0);
        await Hide("الحكم الذاتي الموسع");
        await Assertions.Expect(items).ToHaveCountAsync(1);

        await page.ReloadAsync();
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Assertions.Expect(items).ToHaveCountAsync(1, new() { Timeout = Slow });
        await page.Locator(".proposition-who input").FillAsync("سعاد");
        await items.Locator(".suggestion-form summary").ClickAsync();
        await items.Locator(".suggestion-form button[type=submit]").ClickAsync();
        await Assertions.Expect(items.Locator("[role=status]")).ToContainTextAsync("codebook", new() { Timeout = Slow });

        Task Hide(string wording) => items.Filter(new() { HasText = wording }).Locator("[data-dismiss]").ClickAsync();
    }

    // Columns by names of somebody's own, said in the form: dropped as it is, the table would be a table of nothing.
    [BrowserFact]
    public async Task A_coded_table_is_dropped_with_its_columns_named()
    {
        await using var context = await shared.NewContextAsync();
        var page = await OpenAsync(context, "/corpus?ui=en");
        await page.Locator("[data-way=columns] summary").ClickAsync();
        await page.Locator("#corpus-column-actor").FillAsync("Akteur");
        await page.Locator("#corpus-column-concept").FillAsync("Thema");
        await page.Locator("#corpus-column-position").FillAsync("Haltung");
        var dropped = await page.EvaluateHandleAsync(
            """
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['Akteur;Thema;Haltung\nA;Ausstieg;1\nB;Ausstieg;0\n'], 'kodiert.csv', { type: 'text/csv' }));
              return data;
            }
            """);
        await page.DispatchEventAsync(".corpus-add", "drop", new { dataTransfer = dropped });
        var job = page.Locator(".job").First;
        await Assertions.Expect(job.Locator("[data-count=new]")).ToHaveTextAsync("2", new() { Timeout = Slow });
        await page.GotoAsync(new Uri(_app!.Address, "/statements?voice=coded&ui=en").ToString());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ausstieg", new() { Timeout = Slow });
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        var conversation = Conversation.Of(page);
        await page.GotoAsync(new Uri(_app!.Address, path).ToString());
        await page.WaitForFunctionAsync(Visit.IsLive);
        await conversation.AnsweredAsync();
        return page;
    }
}
