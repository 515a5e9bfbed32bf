using System.Globalization;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What an analyst does with a store of one's own: teach it a name, and take back the import of the wrong files.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CodebookTests(BrowserApp shared) : IAsyncLifetime
{
    // Milliseconds: analysing is work for all cores, which other tests use too.
    private const float Slow = 60_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-codebook");
    private StoredApp? _app;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null) _app = await StoredApp.StartAsync(Path.Combine(_folder.FullName, "news.khitab"));
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [BrowserFact]
    public async Task A_name_is_taught_and_read_and_what_one_import_brought_goes_again()
    {
        await using var context = await shared.NewContextAsync();
        var page = await context.NewPageAsync();
        var conversation = Conversation.Of(page);
        await page.GotoAsync(new Uri(_app!.Address, "/corpus?ui=en").ToString());
        await page.WaitForFunctionAsync(Visit.IsLive);
        // What sends the text is there when the server's first calls are answered; before that the form is a plain one.
        await conversation.AnsweredAsync();
        await BringAsync(page, "first", "افتتحت شركة الفستق الأزرق فرعا جديدا لها في العاصمة، وقال مديرها إن الفرع يخدم سكان الحي.");
        await BringAsync(page, "second", "أكدت الجزائر دعمها لمالي في مواجهة الأزمة، وقال وزير الخارجية إن التعاون مستمر بين البلدين.");
        await CountAsync(page, 2);

        // The page finds an entry by its name in any language.
        await page.Locator("[data-codebook]").ClickAsync();
        await page.Locator("#codebook-words").FillAsync("هسبريس");
        await page.Locator("[data-entry=hespress]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/corpus/codebook/actor/hespress"));
        await page.Locator("#codebook-after").FillAsync("الفستق الأزرق");
        await page.Locator("#codebook-who").FillAsync("سعاد");
        await page.Locator("[data-save]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-word='الفستق الأزرق']")).ToBeVisibleAsync(new() { Timeout = Slow });

        // Only the article that has the name is read again, and the pages show it.
        await page.Locator("[data-again=due] button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-again]")).ToHaveCountAsync(0, new() { Timeout = Slow });
        await page.GotoAsync(new Uri(_app.Address, "/actors/hespress?ui=en").ToString());
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Hespress", new() { Timeout = Slow });

        await page.GotoAsync(new Uri(_app.Address, "/corpus/codebook/actor/hespress?ui=en").ToString());
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator("[data-edit] [data-turn]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-edit]")).ToContainTextAsync("Undone");
        await Assertions.Expect(page.Locator("[data-word='الفستق الأزرق']")).ToHaveCountAsync(0);

        await page.GotoAsync(new Uri(_app.Address, "/corpus?ui=en").ToString());
        await page.WaitForFunctionAsync(Visit.IsLive);
        var job = page.Locator(".job").Filter(new() { HasText = "first" });
        await job.Locator("[data-order=Clear]").ClickAsync();
        await Assertions.Expect(page.Locator("dialog[open]")).ToContainTextAsync("1 article");
        await page.Locator("dialog[open] [data-confirm]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-cleared]")).ToContainTextAsync("1 article", new() { Timeout = Slow });
        await CountAsync(page, 1);
        await context.CloseAsync();
    }

    private static async Task BringAsync(IPage page, string name, string text)
    {
        var way = page.Locator("[data-way=text]");
        if (await way.GetAttributeAsync("open") is null) await way.Locator("summary").ClickAsync();
        await page.Locator("#corpus-text-name").FillAsync(name);
        await page.Locator("#corpus-text").FillAsync(text);
        await page.Locator("[data-send-text]").ClickAsync();
        var job = page.Locator(".job").Filter(new() { HasText = name });
        await Assertions.Expect(job).ToHaveAttributeAsync("data-state", "Done", new() { Timeout = 2 * Slow });
    }

    private static Task CountAsync(IPage page, int articles) => Assertions.Expect(page.Locator("[data-figure=articles]"))
        .ToHaveTextAsync(
            articles == 1 ? "1 article" : articles.ToString(CultureInfo.InvariantCulture) + " articles", new() { Timeout = Slow });
}
