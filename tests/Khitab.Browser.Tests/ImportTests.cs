using System.Globalization;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Articles come in by the corpus page: an app of its own, since it changes what is read.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ImportTests(BrowserApp shared) : IAsyncLifetime
{
    private const int Files = 1_068;

    // Milliseconds: reading is work for all cores, which other tests use too.
    private const float Slow = 60_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-import");
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

    // The first thing that somebody does with an archive: drop all of it, think better of it, and go on after all.
    [BrowserFact]
    public async Task An_archive_is_uploaded_cancelled_at_half_and_completed()
    {
        await using var context = await shared.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_app!.Address, "/?ui=en").ToString());

        // Nothing is there yet: the page leads to where articles come in.
        await page.Locator("[data-empty] a.button").ClickAsync();
        await page.WaitForURLAsync("**/corpus*");
        await page.WaitForFunctionAsync(Visit.IsLive);

        // A line as slow as a hotel's, so that the upload can be seen.
        var network = await context.NewCDPSessionAsync(page);
        var files = WriteArchive();
        await LineAsync(network, bytesASecond: 200_000);
        await page.Locator("#corpus-files").SetInputFilesAsync(files);
        await Assertions.Expect(page.Locator(".drop [role=progressbar]")).ToBeVisibleAsync();
        await page.Locator("[data-upload-cancel]").ClickAsync();
        await Assertions.Expect(page.Locator(".corpus-add .corpus-said")).ToContainTextAsync("thrown away");
        await Assertions.Expect(page.Locator(".job")).ToHaveCountAsync(0);

        await LineAsync(network, bytesASecond: 4_000_000);
        await page.Locator("#corpus-files").SetInputFilesAsync(files);
        await Assertions.Expect(page.Locator(".drop [role=progressbar]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".corpus-add .corpus-said"))
            .ToContainTextAsync("the import has begun", new() { Timeout = Slow });

        // What was read by then stays, and the other pages have it.
        var job = page.Locator(".job").First;
        await Assertions.Expect(job.Locator("[data-count=new]")).Not.ToHaveTextAsync("0", new() { Timeout = Slow });
        await job.Locator("[data-order=Cancel]").ClickAsync();
        await Assertions.Expect(job).ToHaveAttributeAsync("data-state", "Cancelled");
        await Assertions.Expect(job.Locator(".job-now")).ToContainTextAsync("What was read stays");
        var read = int.Parse(
            await job.Locator("[data-count=new]").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.InRange(read, 1, Files - 1);
        var articles = page.Locator("[data-figure=articles]");
        await Assertions.Expect(articles)
            .ToHaveTextAsync(read.ToString("#,0", CultureInfo.InvariantCulture) + " articles", new() { Timeout = Slow });

        await job.Locator("[data-order=Resume]").ClickAsync();
        await Assertions.Expect(job).ToHaveAttributeAsync("data-state", "Done", new() { Timeout = 3 * Slow });
        await Assertions.Expect(job.Locator("[data-count=new]")).ToHaveTextAsync("1,068");
        await Assertions.Expect(articles).ToHaveTextAsync("1,068 articles", new() { Timeout = Slow });
    }

    private static async Task LineAsync(ICDPSession network, int bytesASecond) => await network.SendAsync(
        "Network.emulateNetworkConditions",
        new() { ["offline"] = false, ["latency"] = 20, ["downloadThroughput"] = -1, ["uploadThroughput"] = bytesASecond });

    // Each of them long enough that reading all takes longer than a click.
    private string[] WriteArchive()
    {
        var random = new Random(11);

        // As many words as a language has, so that no article is another's copy, and names that are known.
        string[] words = [
            "الجزائر", "مالي", "المغرب", "انتقد", "دعم", "أعلن",
            .. Enumerable.Range(0, 5_000).Select(_ => new string(random.GetItems("بتثجحخدرسشصطعغفقكلمنهوي".AsSpan(), 6)))];
        return [.. Enumerable.Range(0, Files).Select(i =>
        {
            var lines = Enumerable.Range(0, 20).Select(_ => string.Join(' ', random.GetItems(words, 20)) + ".");
            var path = Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"مقال-{i:0000}.txt"));
            File.WriteAllText(path, $"خبر رقم {i}\n\n{string.Join('\n', lines)}\n");
            return path;
        })];
    }
}
