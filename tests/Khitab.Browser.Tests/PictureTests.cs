using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// Pictures of every page in three widths, both directions and both themes, and what pictures must not show. With KHITAB_PICTURES set to
/// a folder they are kept there.
/// </summary>
[Collection(PagesCollection.Name)]
public sealed class PictureTests(BrowserApp app)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("overview", "/"), ("overview-filtered", "/?actor=algeria&stance=-1"), ("network", "/network"),
            ("network-focus", "/network?focus=mali&tie=sentences"),
        ("statements", "/statements"), ("actors", "/actors"), ("actor", "/actors/algeria"), ("themes", "/themes"),
            ("theme", "/themes/military-cooperation"),
        ("articles", "/articles"), ("article", "/articles/third"), ("evidence", "/?evidence=stance:algeria:-1&panel=1"),
            ("empty", "/?from=1990&to=1991"), ("missing", "/nowhere"),
    ];

    // A frame that is part of the window stays one screenful.
    private static readonly HashSet<string> OneScreen = ["network", "network-focus", "evidence"];

    // Pictures of both looks are for people to look at; where they are not kept, a page is loaded once.
    private static readonly string? Folder = Environment.GetEnvironmentVariable("KHITAB_PICTURES") is { Length: > 0 } folder
        ? folder
        : null;

    public static TheoryData<string, string> Views()
    {
        var views = new TheoryData<string, string>();
        foreach (var (name, _) in Pages)
            foreach (var language in (string[])["ar", "en", "fr"]) views.Add(name, language);
        return views;
    }

    // A page wider than the window, a chart that never came or a name cut off is what a reader sees first. The window is made narrower
    // as a reader would: what was drawn has to fit again.
    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task A_page_fits_its_window_and_draws_every_chart(string name, string language)
    {
        var path = Pages.First(p => p.Name == name).Path.Replace("third", app.Snapshot.Articles[2].Id, StringComparison.Ordinal);
        var link = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "ui=" + language;
        foreach (var look in Folder is null ? (string[])["light"] : ["light", "dark"])
        {
            await using var visit = Folder is null ? await app.GoAsync(link) : await app.OpenAsync($"{link}&look={look}");
            foreach (var width in (int[])[1440, 1024, 390])
            {
                await visit.Page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
                await FitsAsync(visit, $"{name}-{width}-{language}-{look}");
                await visit.LookAsync(look);
                if (Folder is not null) await KeepAsync(visit, !OneScreen.Contains(name), $"{name}-{width}-{language}-{look}");
            }
        }
    }

    private static async Task FitsAsync(Visit visit, string view)
    {
        // Charts are drawn when they come into view, and fit the width that they have; the network settles after the window has changed.
        await visit.Page.EvaluateAsync(
            """
            async (view) => {
              const until = async (met, what) => {
                for (const end = performance.now() + 20000; !met(); await new Promise((done) => setTimeout(done, 20))) {
                  if (performance.now() > end) throw new Error(`${view}: ${what}`);
                }
              };
              for (const chart of document.querySelectorAll('.chart')) {
                if (!chart.checkVisibility()) continue;
                chart.scrollIntoView({ block: 'nearest' });
                const width = () => [...chart.querySelectorAll('*')].find((e) => e._fullLayout)?._fullLayout.width;
                await until(() => chart.classList.contains('is-drawn') && width() === chart.clientWidth, `${chart.closest('[id]').id} is not drawn`);
              }
              const networks = () => [...document.querySelectorAll('.network-canvas')];
              await until(() => networks().every((c) => !c.khitabNetwork || c.khitabNetwork.settled()), 'the network moves');
              scrollTo(0, 0);
            }
            """,
            view);
        foreach (var look in (string[])["light", "dark", "contrast"])
        {
            await visit.LookAsync(look);
            Assert.False(
                await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"),
                $"{view} scrolls sideways in the look {look}");
        }
    }

    private static async Task KeepAsync(Visit visit, bool whole, string file)
    {
        var picture = await visit.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = whole });
        Assert.True(picture.Length > 5_000, file + " is empty");
        Directory.CreateDirectory(Folder!);
        await File.WriteAllBytesAsync(Path.Combine(Folder!, file + ".png"), picture);
    }
}
