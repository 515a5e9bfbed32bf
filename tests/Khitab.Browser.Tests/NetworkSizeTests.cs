using System.Text.Json;
using System.Text.RegularExpressions;
using Khitab.Analysis.Codebooks;
using Khitab.Model;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Networks of some two hundred nodes.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NetworkSizeTests(BrowserApp shared, CountriesApp app) : IClassFixture<CountriesApp>
{
    private const string Drawn = "document.querySelector('.network-canvas').khitabNetwork";

    // At rest, nearer, dragged, and on a phone: a name on another, or on a node that is not its own, can be read by nobody.
    [BrowserTheory]
    [InlineData("/network?tie=articles", 1440, 900)]
    [InlineData("/network?tie=articles&least=1&ui=en", 1440, 900)]
    [InlineData("/network?least=1", 1440, 900)]
    [InlineData("/network?tie=articles", 390, 844)]
    public async Task Names_of_two_hundred_nodes_are_apart(string link, int width, int height)
    {
        await using var context = await shared.NewContextAsync();
        var page = await OpenAsync(context, link, width, height);
        Assert.InRange(await page.EvaluateAsync<int>($"() => {Drawn}.nodes().length"), 150, 300);
        await ApartAsync(page, width > 500 ? 20 : 5);
        await page.Locator("[data-network-do=in]").ClickAsync();
        await SettledAsync(page);
        await ApartAsync(page, 5);
        if (width < 500) return;
        var box = (await page.Locator(".network-canvas").BoundingBoxAsync())!;
        var free = (X: box.X + (box.Width * (link.Contains("ui=en", StringComparison.Ordinal) ? 0.7f : 0.3f)), Y: box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(free.X, free.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(free.X + 60, free.Y + 45, new MouseMoveOptions { Steps = 6 });
        await ApartAsync(page, 5);
        await page.Mouse.UpAsync();
        await SettledAsync(page);
        await ApartAsync(page, 5);
    }

    // A window stands where the link says, moves by its handle and by itself, and holds what the selection holds.
    [BrowserFact]
    public async Task A_window_of_days_is_chosen_moved_and_played()
    {
        await using var context = await shared.NewContextAsync();
        var page = await OpenAsync(context, "/network?tie=congruence&ui=en", 1440, 900);
        await page.Locator("[data-network-more] summary").ClickAsync();
        await page.Locator("select[data-choice=window]").SelectOptionAsync("days");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("window=30d"));
        await page.Locator("[data-choice=window-size]").FillAsync("90");
        await page.Locator("[data-choice=window-size]").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("from=2024-01-01.*to=2024-03-30.*window=90d"));
        await Assertions.Expect(page.Locator(".network-says").First).ToContainTextAsync("90 days");
        await page.Locator("[data-window-place]").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("from=2024-01-01"));
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("from=2024-01-01"));
        await page.Locator("[data-time-play]").ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("from=2024-01-01"));
        await page.Locator("[data-time-play]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-time-play]")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Locator("select[data-choice=window]").SelectOptionAsync("events");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("window=100e"));
        await page.Locator("select[data-choice=kernel]").SelectOptionAsync("triangular");
        await Assertions.Expect(page.Locator(".network-says").First).ToContainTextAsync("Triangular");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync(Visit.IsLive);
        await Assertions.Expect(page.Locator("select[data-choice=window]")).ToHaveValueAsync("events");
        await page.Locator("select[data-choice=window]").SelectOptionAsync("none");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("window=|from="));
    }

    // The backbone says how many it left off and gives them back; the camps are named and lead to their actors.
    [BrowserFact]
    public async Task The_backbone_and_the_camps_are_said()
    {
        await using var context = await shared.NewContextAsync();
        var page = await OpenAsync(context, "/network?tie=articles&ui=en", 1440, 900);
        await page.Locator("[data-network-more] summary").ClickAsync();
        await page.Locator("select[data-choice=backbone]").SelectOptionAsync("0.1");
        await Assertions.Expect(page.Locator(".network-says").First).ToContainTextAsync("The backbone alone");
        await page.Locator("select[data-choice=backbone]").SelectOptionAsync("none");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("backbone"));
        await page.Locator("[data-choice='tie:subtract']").ClickAsync();
        var camps = page.Locator("[data-polarisation]");
        await camps.Locator("summary").ClickAsync();
        var said = (await camps.GetAttributeAsync("data-polarisation"))!;
        Assert.InRange(double.Parse(said, System.Globalization.CultureInfo.InvariantCulture), -1, 1);
        await camps.Locator("dd a").First.ClickAsync();
        await page.Locator("[data-node-card]").WaitForAsync();
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string link, int width, int height)
    {
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(new Uri(app.Address, link).ToString());
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator(".network.is-drawn").WaitForAsync();
        await SettledAsync(page);
        return page;
    }

    private static Task SettledAsync(IPage page) => page.WaitForFunctionAsync($"() => {Drawn}?.settled() && {Drawn}.labels().length > 3");

    private static async Task ApartAsync(IPage page, int least)
    {
        var found = await page.EvaluateAsync<JsonElement>($$"""
            () => {
              const drawn = {{Drawn}}, labels = drawn.labels(), wrong = [];
              const frame = document.querySelector('.network-canvas').getBoundingClientRect();
              const touch = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
              for (const a of labels) {
                for (const b of labels) if (a.id < b.id && touch(a, b)) wrong.push(`${a.id} on ${b.id}`);
                for (const id of drawn.nodes()) {
                  const at = drawn.node(id), [x, y] = [at.x - frame.left, at.y - frame.top];
                  if (id !== a.id && x > a.x && x < a.x + a.width && y > a.y && y < a.y + a.height)
                    wrong.push(`${id} on the name of ${a.id}`);
                }
              }
              return { labels: labels.length, wrong };
            }
            """);
        Assert.Empty(found.GetProperty("wrong").EnumerateArray());
        Assert.True(found.GetProperty("labels").GetInt32() >= least, found.ToString());
    }
}

/// <summary>An app of its own, on articles in which the countries of the codebook speak of one another.</summary>
public sealed class CountriesApp : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khitab-network");
    private StoredApp? _app;

    /// <summary>Where it listens.</summary>
    public Uri Address => _app!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        var corpus = _folder.CreateSubdirectory("corpus");
        await File.WriteAllLinesAsync(Path.Combine(corpus.FullName, "articles.jsonl"), Articles());
        _app = await StoredApp.StartAsync(Path.Combine(_folder.FullName, "news.khitab"), corpus.FullName);
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // Every country with its neighbours in the list and with two farther ones: mentions, statements for and against, a day for each.
    private static IEnumerable<string> Articles()
    {
        string[] names =
            [.. CodebookLoader.Load().Actors.Where(actor => actor.Type == ActorType.State).Select(actor => actor.Labels["ar"])];
        for (var i = 0; i < names.Length; i++)
        {
            string Name(int place) => names[place % names.Length];
            var (a, b, c, d) = (Name(i), Name(i + 1), Name((i * 3) + 5), Name((i * 7) + 11));
            yield return JsonSerializer.Serialize(new
            {
                id = $"a{i}",
                title = $"لقاء في {a}",
                text = $"أعلنت {a} أنها تدعم {b} في كل المحافل. وانتقدت {c} بشدة قرار {d}. "
                    + $"وأكدت {a} دعمها الكامل لـ{d}. وأدانت {c} موقف {b}.",
                date = new DateOnly(2024, 1, 1).AddDays(2 * i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            });
        }
    }
}
