using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>The pages of actors, themes and statements in a real browser on the seeds.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ProfileTests(BrowserApp app)
{
    // Opens every number of the page and gives those whose drawer says another one.
    private const string OpenAll = """
        async () => {
          const until = async (test, what) => {
            for (const end = performance.now() + 20000; performance.now() < end;) {
              const found = test();
              if (found) return found;
              await new Promise(done => setTimeout(done, 10));
            }
            throw new Error('no ' + what);
          };
          const openers = () => [...document.querySelectorAll('main [data-mark][data-n]')];
          const keyOf = (opener) => opener.dataset.mark + ' ' + opener.dataset.unit;
          const wrong = [], keys = [...new Set(openers().map(keyOf))];
          for (const key of keys) {
            const opener = openers().find(d => keyOf(d) === key);
            const { n, unit } = opener.dataset;
            opener.click();
            const said = await until(() => document.querySelector('.drawer [data-rows]'), 'drawer for ' + key);
            const { articles, sentences, outlets, origins, rows } = said.dataset;
            const counted = { article: articles, sentence: sentences, outlet: outlets, origin: origins }[unit] ?? rows;
            if (counted !== n) wrong.push(`${key}: ${n} opens ${counted}`);
            document.querySelector('[data-panel-close]').click();
            await until(() => !document.querySelector('.drawer'), 'closing for ' + key);
          }
          return [keys.length.toString(), ...wrong];
        }
        """;

    // A number that cannot be opened to its sentences is a defect.
    [BrowserTheory]
    [InlineData("/actors/mali-armed-forces?actor=algeria", 20)]
    [InlineData("/themes/mediation-and-peace", 30)]
    [InlineData("/statements?stance=-1", 15)]
    [InlineData("/actors?theme=mediation-and-peace", 40)]
    public async Task Every_number_opens_as_many_as_it_says(string link, int least)
    {
        await using var visit = await app.OpenAsync(link);
        var answer = await visit.Page.EvaluateAsync<string[]>(OpenAll);
        Assert.Empty(answer.Skip(1));
        Assert.InRange(int.Parse(answer[0], System.Globalization.CultureInfo.InvariantCulture), least, 500);
        Assert.Empty(visit.Complaints);
    }

    // Each letter goes into the link while the next is typed: none may be lost, and any spelling of a name finds it.
    [BrowserFact]
    public async Task A_name_typed_fast_and_spelt_freely_leaves_its_rows_and_loses_no_letter()
    {
        await using var visit = await app.OpenAsync("/actors");
        var page = visit.Page;
        await page.Locator(".grid-find input").PressSequentiallyAsync("الجزاير", new() { Delay = 40 });
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("find="));
        await Assertions.Expect(page.Locator(".actor-grid a[href*='/actors/morocco']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".actor-grid a[href*='/actors/algeria']").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".grid-find input")).ToHaveValueAsync("الجزاير");
        Assert.Empty(visit.Complaints);
    }

    // The grid's order, page and filters are the link: a reload shows the same rows, and each row leads to its place.
    [BrowserFact]
    public async Task Statements_are_sorted_filtered_and_turned_by_the_link()
    {
        await using var visit = await app.OpenAsync("/statements");
        var page = visit.Page;
        await page.Locator("[data-quick=stance] > summary").ClickAsync();
        await page.Locator("[data-quick=stance] .menu-list a:not(.number-link)").Filter(new() { HasText = "ضد" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("stance=-1"));
        // The next link holds the filter only when it has been drawn anew.
        await Assertions.Expect(page.Locator(".statement-grid .polarity-for")).ToHaveCountAsync(0);
        await page.Locator("[data-sort=confidence]").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("stance=-1.*sort=-confidence"));
        await page.Locator("[data-sort=confidence] .sort-sign").First.WaitForAsync();
        await page.Locator(".pager [href*='page=2']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("page=2"));
        await Assertions.Expect(page.Locator(".pager-words")).ToContainTextAsync("صفحة 2");
        var rows = await page.Locator(".statement-words").AllInnerTextsAsync();
        await page.ReloadAsync();
        await visit.InteractiveAsync();
        Assert.Equal(rows, await page.Locator(".statement-words").AllInnerTextsAsync());

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download$='.csv']").ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        await page.Locator(".statement-words").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles/[0-9a-f]{12}.*#e="));
        await page.Locator("[data-pointed]").First.WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    // From a name to its page, from its sentences to the next page, and from a page to a filter: by links that keep the selection.
    [BrowserFact]
    public async Task Names_lead_to_pages_and_pages_to_a_filter()
    {
        await using var visit = await app.OpenAsync("/actors?stance=-1");
        var page = visit.Page;
        await page.Locator(".actor-grid a[href^='/actors/algeria']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/actors/algeria\?stance=-1$"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("الجزائر");
        await page.Locator("[data-profile-filter]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("actor=algeria"));
        await Assertions.Expect(page.Locator(".chip")).ToHaveCountAsync(2);

        // Another actor's page by the same component: its numbers are its own.
        await page.Locator("#beside .page-links a").First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("/actors/algeria"));
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("الجزائر");
        Assert.Empty(visit.Complaints);
    }

    // The drawer over one actor's sentences has the way to its page.
    [BrowserFact]
    public async Task The_drawer_leads_to_the_page_of_its_actor()
    {
        await using var visit = await app.OpenAsync("/?evidence=mention:algeria");
        await visit.Page.Locator(".drawer-profile a").ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/actors/algeria$"));
        await visit.Page.Locator(".profile-head").WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    // Six pages in a phone's bottom bar, where the corpus, the corrections and the method have no room (the bar above leads to the corpus):
    // every name whole and beside the others; and no page wider than the phone.
    [BrowserTheory]
    [InlineData("/actors/morocco")]
    [InlineData("/themes/regional-rivalry?ui=en")]
    [InlineData("/statements?ui=en")]
    [InlineData("/actors")]
    [InlineData("/themes?ui=en")]
    public async Task A_phone_shows_everything(string link)
    {
        await using var visit = await app.OpenAsync(link, 390, 844);
        var wrong = await visit.Page.EvaluateAsync<string[]>("""
            () => {
              const wrong = [], labels = [...document.querySelectorAll('.rail-link:not([data-page=method], [data-page=corrections], [data-page=validation], [data-page=corpus]) span')];
              if (labels.length !== 7) wrong.push(labels.length + ' pages');
              for (const label of labels) {
                const [text, item] = [label.getBoundingClientRect(), label.parentElement.getBoundingClientRect()];
                const isInside = text.left >= item.left - 1 && text.right <= item.right + 1;
                if (text.width < 10 || text.height > 24 || !isInside) wrong.push('clipped: ' + label.textContent);
              }
              if (document.documentElement.scrollWidth > document.documentElement.clientWidth) wrong.push('wider than the phone');
              return wrong;
            }
            """);
        Assert.Empty(wrong);
    }
}
