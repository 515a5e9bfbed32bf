using System.Text.Json;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Every number of the overview opens as many rows, articles, outlets or origins as it says.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OverviewEvidenceTests(BrowserApp app)
{
    private static readonly string[] Charts = ["stance", "voices", "actors", "matrix", "themes", "timeline"];

    // The drawer's own count in a unit; rows are what mentions, statements, quotations, cues and dates are.
    private const string Read = """
        (unit) => {
          const count = document.querySelector('.drawer [data-rows]')?.dataset;
          if (!count) return -1;
          const counts = { sentence: count.sentences, article: count.articles, outlet: count.outlets, origin: count.origins };
          return Number(counts[unit] ?? count.rows);
        }
        """;

    // Presses every number under an element, one after the other, and gives back those whose drawer says another number. After one that
    // opens nothing, or does not close, none is tried: a page that has stopped answering would be waited for once for each.
    private const string PressAll = $$"""
        async (root) => {
          const number = {{Read}};
          const until = async (what) => {
            for (const end = performance.now() + 20000; !what() && performance.now() < end;) await new Promise(f => setTimeout(f, 10));
            return what();
          };
          const numbers = () => [...document.querySelectorAll(root + ' [data-mark][data-n]')];
          const before = document.querySelector('.overview').dataset.view, start = location.href;
          const keys = numbers().map(e => [e.dataset.mark, e.dataset.unit]);
          const wrong = [];
          for (const [mark, unit] of keys) {
            const opener = () => numbers().find(e => e.dataset.mark === mark && e.dataset.unit === unit);
            if (!await until(opener)) { wrong.push(mark + ' is gone'); break; }
            const said = Number(opener().dataset.n);
            opener().click();
            if (!await until(() => number(unit) >= 0)) { wrong.push(mark + ' opens nothing'); break; }
            if (number(unit) !== said) wrong.push(mark + ': ' + said + ' ' + unit + ', but the drawer has ' + number(unit));
            // A bar of actors or themes selects too: back to where every number was read.
            if (location.href === start) continue;
            history.back();
            const isBack = () => !document.querySelector('.drawer') && document.querySelector('.overview')?.dataset.view === before;
            if (!await until(isBack)) { wrong.push(mark + ' leads to where no step leads back from'); break; }
          }
          return { pressed: keys.length, wrong };
        }
        """;

    // What is drawn is what people click: one of each chart, with a real pointer.
    [BrowserTheory]
    [InlineData("ar", 1440)]
    [InlineData("en", 390)]
    public async Task A_mark_of_a_picture_opens_as_many_as_it_stands_for(string language, int width)
    {
        foreach (var chart in Charts)
        {
            // A page of its own for each: going back also takes the page to where it was, under the pointer's feet.
            await using var visit = await app.OpenAsync("/?ui=" + language, width);
            var page = visit.Page;
            var marks = await MarksAsync(page, chart);
            Assert.NotEmpty(marks);
            var mark = marks[marks.Count / 2];
            await page.Mouse.ClickAsync(mark.X, mark.Y);
            await page.Locator(".drawer [data-rows]").WaitForAsync();
            Assert.Equal((chart, mark.Id, mark.N), (chart, mark.Id, await page.EvaluateAsync<int>(Read, mark.Unit)));
            Assert.Empty(visit.Complaints);
        }
    }

    // The tables hold every number of the charts, and beside them stand findings, notes and verdicts. A filter must not part them from
    // their evidence.
    [BrowserTheory]
    [InlineData("/", 100)]
    [InlineData("/?q=الجزائر&unit=articles", 60)]
    [InlineData("/?stance=-1&unit=statements", 60)]
    public async Task Every_number_of_the_page_opens_what_it_counts(string link, int least)
    {
        // In this width the drawer lies over the page's end, so that no chart has to be drawn anew for each of the many numbers.
        await using var visit = await app.OpenAsync(link, 1100);
        var answer = await visit.Page.EvaluateAsync<JsonElement>(PressAll, ".overview");
        Assert.Empty(answer.GetProperty("wrong").EnumerateArray().Select(w => w.GetString()));
        Assert.True(answer.GetProperty("pressed").GetInt32() >= least, $"Only {answer.GetProperty("pressed")} numbers were found.");
        Assert.Empty(visit.Complaints);
    }

    // A drawing that lags behind the link shows one selection's bars over another's.
    [BrowserFact]
    public async Task After_a_choice_every_visible_chart_shows_the_new_link()
    {
        await using var visit = await app.OpenAsync("/");
        var page = visit.Page;
        var mark = (await MarksAsync(page, "actors"))[2];
        var before = await page.Locator(".overview").GetAttributeAsync("data-view");
        await page.Mouse.ClickAsync(mark.X, mark.Y);
        await page.WaitForFunctionAsync(
            """
            (before) => {
              const view = document.querySelector('.overview').dataset.view;
              const isVisible = ({ top, bottom }) => bottom > 0 && top < innerHeight;
              const visible = [...document.querySelectorAll('.overview .chart')].filter(c => isVisible(c.getBoundingClientRect()));
              const isDrawn = visible.length > 0 && visible.every(c => c.dataset.drawn === c.dataset.figure);
              return view !== before && location.href.endsWith(view) && isDrawn;
            }
            """,
            before);
        Assert.Empty(visit.Complaints);
    }

    private static async Task<IReadOnlyList<DrawnMark>> MarksAsync(IPage page, string chart)
    {
        // Drawn, of the newest figure, in the width that the drawer's coming and going has left it, and no longer moving: going back
        // also takes the page to where it was.
        await page.WaitForFunctionAsync(
            """
            id => {
              const chart = document.getElementById(id)?.querySelector('.chart');
              if (!chart) return false;
              chart.scrollIntoView({ block: 'center' });
              const top = Math.round(chart.getBoundingClientRect().top), canvas = [...chart.querySelectorAll('*')].find(e => e._fullLayout);
              const still = chart.khitabTop === top;
              chart.khitabTop = top;
              const isDrawn = chart.classList.contains('is-drawn') && chart.dataset.drawn === chart.dataset.figure;
              return still && isDrawn && canvas._fullLayout.width === chart.clientWidth;
            }
            """,
            chart,
            new PageWaitForFunctionOptions { PollingInterval = 200 });
        var marks = await page.EvaluateAsync<JsonElement>(
            "id => document.getElementById(id).querySelector('.chart').khitabChart.marks()", chart);
        return [.. marks.EnumerateArray().Select(m => new DrawnMark(
            m.GetProperty("mark").GetString()!, m.GetProperty("n").GetInt32(), m.GetProperty("unit").GetString()!,
            (float)m.GetProperty("x").GetDouble(), (float)m.GetProperty("y").GetDouble()))];
    }

    private sealed record DrawnMark(string Id, int N, string Unit, float X, float Y);
}
