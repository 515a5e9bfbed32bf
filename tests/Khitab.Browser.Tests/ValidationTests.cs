using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// Validating before one publishes: two people who follow a script draw a sample of the seeds, code it by keys alone, decide where they
/// part, and take the archive home.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class ValidationTests(BrowserApp app)
{
    private const int Size = 20;

    [BrowserFact]
    public async Task Two_coders_code_a_sample_decide_and_take_the_archive()
    {
        await using var visit = await app.OpenAsync("/validation?ui=en");
        var page = visit.Page;
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
        await Assertions.Expect(page.Locator(".shares tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".robustness tbody tr").First).ToBeVisibleAsync();
        await Axe.NothingFoundAsync(visit, "results");
        await ArchiveAsync(page);
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
