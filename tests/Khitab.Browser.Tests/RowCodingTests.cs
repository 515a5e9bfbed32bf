using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// Names, quotations and statements are corrected wherever they are shown: in the text, in the evidence and on the list of what is worth a
/// look.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class RowCodingTests(BrowserApp shared, RowCodingTests.App app) : IClassFixture<RowCodingTests.App>
{
    private const string Who = "سلمى";

    /// <summary>The seeds in an app of these tests' own.</summary>
    public sealed class App : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-rows");
        private StoredApp? _app;

        /// <summary>Where it listens.</summary>
        public Uri Address => _app!.Address;

        public async Task InitializeAsync()
        {
            if (Chromium.Path is null) return;
            _app = await StoredApp.StartAsync(
                Path.Combine(_folder.FullName, "news.khitab"), Path.Combine(AppContext.BaseDirectory, "seeds"));
        }

        public async Task DisposeAsync()
        {
            if (_app is not null) await _app.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }

    [BrowserFact]
    public async Task Names_and_quotations_are_corrected_in_the_text_by_keys_and_given_back()
    {
        await using var context = await ContextAsync();
        var page = await OpenAsync(context, "/articles/" + await ArticleAsync(context) + "?ui=en");
        var before = await ActorsAsync(context);

        // A name is another actor's, then nobody's.
        await page.Keyboard.PressAsync("w");
        var mark = page.Locator("[data-named]:focus");
        var key = (await mark.GetAttributeAsync("data-named"))!;
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator("dialog[data-coding=named]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(mark).ToHaveAttributeAsync("title", new Regex(Who));
        Assert.Equal(key, await mark.GetAttributeAsync("data-named"));
        var other = await ActorsAsync(context);
        Assert.NotEqual(before, other);
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator($"[data-named='{key}']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("details.rejected li")).ToHaveCountAsync(1);
        // The next name is at hand.
        await Assertions.Expect(page.Locator("[data-named]:focus")).ToHaveCountAsync(1);
        Assert.NotEqual(other, await ActorsAsync(context));

        // A quotation is retold, then nobody's.
        await page.Keyboard.PressAsync("q");
        var quotation = page.Locator("[data-quoted]:focus");
        var quoted = (await quotation.GetAttributeAsync("data-quoted"))!;
        var look = await quotation.GetAttributeAsync("class");
        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(quotation).Not.ToHaveAttributeAsync("class", look!);
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator($"[data-quoted='{quoted}']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("details.rejected li")).ToHaveCountAsync(2);

        // Given back in the list, and the rest by the key: nothing is left of it.
        await page.Locator("details.rejected summary").ClickAsync();
        await page.Locator("details.rejected li button").First.ClickAsync();
        await Assertions.Expect(page.Locator("details.rejected li")).ToHaveCountAsync(1);
        await UndoAllAsync(page);
        await Assertions.Expect(page.Locator($"details.rejected, .reader [title*='{Who}']")).ToHaveCountAsync(0);
        Assert.Equal(before, await ActorsAsync(context));
    }

    [BrowserFact]
    public async Task Selected_words_become_the_name_of_somebody_new_by_the_mouse()
    {
        await using var context = await ContextAsync();
        var page = await OpenAsync(context, "/articles/" + await ArticleAsync(context) + "?ui=ar");
        var before = await ActorsAsync(context);
        var menu = page.Locator("[data-mark-menu]");
        await page.Locator("[data-quoted]").First.HoverAsync();
        await menu.ClickAsync();
        await Assertions.Expect(page.Locator("dialog[data-coding=menu] [data-key=n]")).ToBeVisibleAsync();
        var visit = new Visit(page, () => Task.CompletedTask);
        await Axe.NothingFoundAsync(visit, "menu of a name or quotation");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[data-coding]")).ToHaveCountAsync(0);

        // Twelve characters of a text between two marks.
        var words = await page.EvaluateAsync<string>(
            """
            () => {
              const plain = [...document.querySelectorAll('.reader-text .para .s')].flatMap((s) => [...s.childNodes])
                .find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 20);
              const start = node => node.data.length - node.data.trimStart().length;
              getSelection().setBaseAndExtent(plain, start(plain), plain, start(plain) + 12);
              return getSelection().toString();
            }
            """);
        await menu.ClickAsync();
        await page.Locator("dialog[data-coding=menu] [data-key=w]").ClickAsync();
        await Assertions.Expect(page.Locator("dialog[data-coding=named]")).ToBeVisibleAsync();
        await page.Locator(".coding-new summary").ClickAsync();
        await Axe.NothingFoundAsync(visit, "whom words name");
        await page.Locator(".coding-new input").FillAsync("شاهد العيان");
        await page.Locator(".coding-new button").ClickAsync();
        var added = page.Locator($"[data-named][title*='{Who}']").First;
        await Assertions.Expect(added).ToContainTextAsync(words.Trim().Split(' ')[0]);
        Assert.Contains("شاهد العيان", await (await context.APIRequest.GetAsync("/api/v1/actors")).TextAsync(), StringComparison.Ordinal);
        await page.Locator(".correction-notice .button").ClickAsync();
        await Assertions.Expect(added).ToHaveCountAsync(0);
        Assert.Equal(before, await ActorsAsync(context));
    }

    [BrowserFact]
    public async Task In_the_evidence_statements_and_names_are_corrected_by_the_same_keys()
    {
        await using var context = await ContextAsync();
        var article = await ArticleAsync(context);
        var page = await OpenAsync(context, $"/?ui=en&unsure=1&evidence=inside:{article}:statements");
        var row = page.Locator(".drawer [data-row]:has(:focus)");
        await Assertions.Expect(page.Locator(".drawer [data-row]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        var isFor = await row.Locator(".polarity-for").CountAsync() > 0;
        await page.Keyboard.PressAsync(isFor ? "-" : "+");
        await Assertions.Expect(row.Locator(isFor ? ".polarity-against" : ".polarity-for")).ToHaveCountAsync(1);
        await Assertions.Expect(row.Locator(".coded-by")).ToContainTextAsync(Who);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".drawer .coded-by")).ToHaveCountAsync(0);

        page = await OpenAsync(context, $"/?ui=en&evidence=inside:{article}:mentions");
        row = page.Locator(".drawer [data-row]:has(:focus)");
        await Assertions.Expect(page.Locator(".drawer [data-row]").First).ToBeVisibleAsync();
        var count = await page.Locator(".drawer [data-row]").CountAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".drawer [data-row]")).ToHaveCountAsync(count - 1);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".drawer [data-row]")).ToHaveCountAsync(count);
    }

    [BrowserFact]
    public async Task What_is_worth_a_look_goes_from_the_list_as_it_is_looked_at()
    {
        await using var context = await ContextAsync();
        var page = await OpenAsync(context, "/check?ui=en");
        var row = page.Locator(".check-list [data-row]:has(:focus)");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        var first = (await row.GetAttributeAsync("data-row"))!;
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator($"[data-row='{first}']")).ToHaveCountAsync(0);

        // The one after it has the focus: no key is lost on the way.
        await Assertions.Expect(row).ToHaveCountAsync(1);
        var second = (await row.GetAttributeAsync("data-row"))!;
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator($"[data-row='{second}']")).ToHaveCountAsync(0);
        await UndoAllAsync(page);
        await Assertions.Expect(page.Locator($"[data-row='{first}']")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator($"[data-row='{second}']")).ToHaveCountAsync(1);
    }

    // What a key takes back is said under the page; when nothing is left, nothing more is undone.
    private static async Task UndoAllAsync(IPage page)
    {
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".correction-notice")).ToContainTextAsync("Undone");
        for (var i = 0; i < 4; i++) await page.Keyboard.PressAsync("u");
    }

    private async Task<IBrowserContext> ContextAsync()
    {
        var context = await shared.NewContextAsync(address: app.Address);
        await context.AddInitScriptAsync($"localStorage.setItem('khitab-who', '{Who}')");
        return context;
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, string link)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(link);
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.coding === ''");
        return page;
    }

    private static async Task<string> ArticleAsync(IBrowserContext context)
    {
        var answer = await (await context.APIRequest.GetAsync("/api/v1/articles")).JsonAsync();
        return answer!.Value.GetProperty("data").GetProperty("articles")[0].GetProperty("id").GetString()!;
    }

    private static async Task<string> ActorsAsync(IBrowserContext context) =>
        await (await context.APIRequest.GetAsync("/api/v1/overview")).TextAsync();
}
