using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// Validating before one publishes: two people who follow a script draw a sample of the seeds, code it by keys alone, decide where they
/// part, and take the archive home. Two outlets published them, so that the machine's errors are told apart.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class ValidationTests(BrowserApp shared) : IAsyncLifetime
{
    private const int Size = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-validation");
    private StoredApp? _app;

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

    [BrowserFact]
    public async Task Two_coders_code_a_sample_decide_and_take_the_archive()
    {
        await using var context = await shared.NewContextAsync(address: _app!.Address);
        await using var visit = new Visit(await context.NewPageAsync(), () => Task.CompletedTask).WithinItsTime();
        var page = visit.Page;
        await PublishedByAsync(context, page, "النهار", "المساء");
        await page.GotoAsync("/validation?ui=en");
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("."));
        await Axe.NothingFoundAsync(visit, "a new sample");
        await page.Locator("#sample-size").FillAsync("20");
        await page.Locator("#sample-size").BlurAsync();
        await Assertions.Expect(page.Locator(".sample-precision")).ToContainTextAsync("20 sentences");
        await page.Locator(".sample-form button[type=submit]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(StudyAddress());
        var study = new Uri(page.Url).AbsolutePath;

        await CodeAsync(visit, study, "Suad", "en", differs: false);
        await CodeAsync(visit, study, "Zaid", "ar", differs: true);
        // What is done is kept.
        await page.GotoAsync(study + "/code?coder=Suad&ui=en");
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Assertions.Expect(page.Locator(".coding-end")).ToBeVisibleAsync();
        await page.Locator(".coding-end a.button").ClickAsync();

        // How far they agree is there before anything is decided.
        await Assertions.Expect(page.Locator(".agreement tbody tr")).ToHaveCountAsync(7);
        await DecideAsync(visit, study);
        await Assertions.Expect(page.Locator(".accuracy .is-all")).ToContainTextAsync("%");
        foreach (var outlet in (string[])["النهار", "المساء"])
            await Assertions.Expect(page.Locator(".accuracy tbody th", new() { HasTextString = outlet }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".shares tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".robustness tbody tr").First).ToBeVisibleAsync();
        await Axe.NothingFoundAsync(visit, "results");
        await ArchiveAsync(page);

        // What is done with can go, once it was said how much work goes with it.
        await page.GotoAsync("/validation?ui=en");
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator("[data-remove-study]").ClickAsync();
        await Assertions.Expect(page.Locator("#study-remove-text")).ToContainTextAsync("40");
        await Axe.NothingFoundAsync(visit, "removing a sample");
        await page.Locator("dialog[open] button[data-first]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-remove-study]")).ToHaveCountAsync(1);
        await page.Locator("[data-remove-study]").ClickAsync();
        await page.Locator("dialog[open] [data-confirm]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-remove-study]")).ToHaveCountAsync(0);
        Assert.Equal(404, (await context.APIRequest.GetAsync(study)).Status);
    }

    // Somebody else found out who published them, and sends a file of corrections.
    private static async Task PublishedByAsync(IBrowserContext context, IPage page, params string[] outlets)
    {
        var answer = (await (await context.APIRequest.GetAsync("/api/v1/articles")).JsonAsync())!.Value;
        var lines = answer.GetProperty("data").GetProperty("articles").EnumerateArray().Select((article, i) =>
        {
            var name = outlets[i % outlets.Length];
            var value = System.Text.Json.JsonSerializer.Serialize(new { id = "outlet-" + (i % outlets.Length), name });
            return $"{Guid.NewGuid()},2026-01-01T10:00:00Z,Suad,set-outlet,article:{article.GetProperty("id").GetString()},"
                + $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\",";
        });
        await page.GotoAsync("/corrections?ui=en");
        await page.WaitForFunctionAsync(Visit.IsLive);
        // Blazor listens to a field of files a moment after the circuit is there; what is chosen before is lost.
        await page.WaitForFunctionAsync(
            "() => document.querySelector('.correction-upload input')?._blazorInputFileNextFileId !== undefined");
        await page.Locator(".correction-upload input").SetInputFilesAsync(new FilePayload
        {
            Name = "corrections.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("id,when,who,kind,subject,value,undone\n" + string.Join('\n', lines)),
        });
        await Assertions.Expect(page.Locator(".correction-says")).ToContainTextAsync("5");
    }

    // Every key waits for what it asked: a person does, too.
    private static async Task CodeAsync(Visit visit, string study, string coder, string language, bool differs)
    {
        var page = visit.Page;
        await page.GotoAsync($"{study}?ui={language}");
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator(".coder-form input[name=coder]").FillAsync(coder);
        await page.Locator(".coder-form button").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(CodingAddress());
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Axe.NothingFoundAsync(visit, "coding in " + language);
        for (var place = 0; place < Size; place++)
        {
            await Assertions.Expect(page.Locator(".coding-progress")).ToContainTextAsync(
                language == "en" ? Said(place) : FormattableString.Invariant($"الجملة {place + 1} من"));
            await Assertions.Expect(page.Locator(".coding-done li")).ToHaveCountAsync(0);
            Assert.Equal(0, await page.Locator(".adjudicate-machine, .selection:visible").CountAsync());
            // The author's words on the first who is named; the other coder sees every fourth of them otherwise, or not at all.
            var target = page.Locator("[data-step=target] .coding-option kbd").First;
            var none = await target.CountAsync() == 0 || (differs && place % 4 == 1);
            if (none)
            {
                await page.Keyboard.PressAsync("0");
                continue;
            }

            await page.Keyboard.PressAsync("1");
            await AskedAsync(page, "target");
            await page.Keyboard.PressAsync(await target.InnerTextAsync());
            await AskedAsync(page, "polarity");
            await page.Keyboard.PressAsync(differs && place % 4 == 3 ? "1" : "2");
            await AskedAsync(page, "voice");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".coding-done li")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(page.Locator(".coding-end")).ToBeVisibleAsync();
    }

    private static async Task DecideAsync(Visit visit, string study)
    {
        var page = visit.Page;
        await page.GotoAsync(study + "/adjudicate?coder=Layla&ui=en");
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Assertions.Expect(page.Locator(".adjudicate-side")).ToHaveCountAsync(2);
        await Axe.NothingFoundAsync(visit, "adjudication");
        var all = int.Parse(Total().Match(await page.Locator(".coding-progress").InnerTextAsync()).Groups[1].Value,
            System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < all; i++)
        {
            await Assertions.Expect(page.Locator(".coding-progress")).ToContainTextAsync(Said(i, "Difference"));
            // The machine speaks last.
            await Assertions.Expect(page.Locator(".adjudicate-machine")).ToHaveCountAsync(0);
            await page.Keyboard.PressAsync(i % 3 == 0 ? "0" : i % 3 == 1 ? "a" : "b");
            await Assertions.Expect(page.Locator(".adjudicate-machine")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        await page.Locator(".coding-end a.button").ClickAsync();
    }

    private static async Task ArchiveAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".coder-form a[download]").ClickAsync());
        Assert.EndsWith(".zip", download.SuggestedFilename, StringComparison.Ordinal);
        using var bytes = new MemoryStream();
        await using (var from = await download.CreateReadStreamAsync()) await from.CopyToAsync(bytes);
        using var zip = new ZipArchive(bytes);
        using var codings = new StreamReader(zip.GetEntry("codings.csv")!.Open());
        var lines = (await codings.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Size, lines.Count(line => line.Contains(",Suad,", StringComparison.Ordinal)));
        Assert.Equal(Size, lines.Count(line => line.Contains(",Zaid,", StringComparison.Ordinal)));
        Assert.NotNull(zip.GetEntry("README.md"));
    }

    private static string Said(int place, string what = "Sentence") => FormattableString.Invariant($"{what} {place + 1} of");

    private static Task AskedAsync(IPage page, string step) =>
        Assertions.Expect(page.Locator(".coding-row.is-asked")).ToHaveAttributeAsync("data-step", step);

    [GeneratedRegex("/validation/[0-9a-f-]{36}")]
    private static partial Regex StudyAddress();

    [GeneratedRegex("/code\\?")]
    private static partial Regex CodingAddress();

    [GeneratedRegex(@"of\s+\W*(\d+)")]
    private static partial Regex Total();
}
