using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>How a page comes to be on the screen: nothing jumps, nothing flashes.</summary>
[Collection(PagesCollection.Name)]
public sealed class LoadingTests(BrowserApp app)
{
    private const string Shifts = """
        window.shifted = 0;
        window.sources = [];
        const count = (entries) => {
          for (const entry of entries) {
            if (entry.hadRecentInput) continue;
            window.shifted += entry.value;
            window.sources.push(...entry.sources.map(s => `${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms ${s.node?.nodeName}.${s.node?.className} `
              + `${[s.previousRect, s.currentRect].map(r => [r.x, r.y, r.width, r.height].map(Math.round)).join(' to ')}`));
          }
        };
        const observer = new PerformanceObserver(list => count(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        window.shiftedByNow = () => { count(observer.takeRecords()); return window.shifted; };
        """;

    // The last that comes are the letters' faces, the drawings that are in view, and what the circuit puts there.
    private const string IsAllThere = """
        async () => {
          await document.fonts.ready;
          const isSeen = ({ top, bottom }) => bottom > 0 && top < innerHeight;
          return [...document.images].every(i => i.complete) && [...document.querySelectorAll('.chart, .network:not(:has(.card-empty))')]
            .every(e => e.matches('.is-drawn') || !isSeen(e.getBoundingClientRect()));
        }
        """;

    // Fonts, charts and the circuit come after the text: none of them may move it. A tenth is what browsers call good; this asks for half.
    // It leaves room for one line that breaks elsewhere where a busy machine brings the text's type after the first paint.
    [BrowserTheory]
    [InlineData("/?ui=en", 1440, 900)]
    [InlineData("/?panel=1&evidence=mention:mali", 1440, 900)]
    [InlineData("/articles?actor=mali", 390, 844)]
    [InlineData("/network", 1024, 768)]
    [InlineData("/articles/first", 1440, 900)]
    [InlineData("/statements", 1440, 900)]
    [InlineData("/corpus", 1440, 900)]
    public async Task Nothing_moves_while_a_page_comes(string link, int width, int height)
    {
        var whole = link.Replace("/first", "/" + app.Snapshot.Articles[0].Id, StringComparison.Ordinal);
        await using var context = await app.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        var conversation = Conversation.Of(page);
        await page.AddInitScriptAsync(Shifts);
        await page.GotoAsync(whole);
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.WaitForFunctionAsync(IsAllThere);
        await conversation.AnsweredAsync();
        var shifted = await page.EvaluateAsync<double>("() => window.shiftedByNow()");
        Assert.True(shifted < 0.05, $"{shifted}: {string.Join(", ", await page.EvaluateAsync<string[]>("() => window.sources"))}");
    }

    // The look that a link names is there before anything is painted: it comes with the document and waits for no script.
    [BrowserFact]
    public async Task The_look_comes_with_the_page()
    {
        await using var context = await app.NewContextAsync(scripts: false);
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.GotoAsync("/?look=dark");
        var dark = await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        await page.GotoAsync("/?look=light");
        Assert.NotEqual(dark, await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync("/");
        Assert.Equal(dark, await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }
}
