using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>Reading an article, and the list of articles, in a real browser on the seeds.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ArticleTests(BrowserApp app)
{
    private static readonly string[] RowUnits = ["mention", "statement", "quotation"];

    // A number that opens other rows than it counts is a wrong number, under a filter as without one.
    [BrowserTheory]
    [InlineData("/articles?sort=-mentions")]
    [InlineData("/articles?actor=algeria&stance=-1")]
    [InlineData("/articles/{0}")]
    [InlineData("/articles/{0}?actor=algeria")]
    public async Task Every_number_opens_exactly_its_rows(string path)
    {
        await using var visit = await app.OpenAsync(string.Format(CultureInfo.InvariantCulture, path, await TiedArticleAsync()));
        var page = visit.Page;
        var openers = await page.EvaluateAsync<JsonElement>(
            "() => [...document.querySelectorAll('main [data-mark]')].map(e => ({ href: e.href, n: +e.dataset.n, unit: e.dataset.unit, text: [...e.childNodes].filter(n => !n.classList?.contains('visually-hidden')).map(n => n.textContent).join('') }))");
        var all = openers.EnumerateArray().DistinctBy(d => d.GetProperty("href").GetString()).ToList();
        Assert.True(all.Count > 5);
        foreach (var opener in all)
        {
            var href = opener.GetProperty("href").GetString()!;
            await page.EvaluateAsync("href => window.Blazor.navigateTo(href)", href);
            await page.WaitForFunctionAsync(
                "title => document.querySelector('.drawer [data-rows]') && new URL(location.href).searchParams.get('evidence') === title",
                    System.Web.HttpUtility.ParseQueryString(new Uri(href).Query)["evidence"]);
            var unit = opener.GetProperty("unit").GetString()!;
            var counted = RowUnits.Contains(unit) ? "data-rows" : $"data-{unit}s";
            await Assertions.Expect(page.Locator(".drawer [data-rows]"))
                .ToHaveAttributeAsync(counted, opener.GetProperty("n").GetInt32().ToString(CultureInfo.InvariantCulture));
            // «موقفان» says two without a digit; any digit said must be this number.
            var said = Digits(opener.GetProperty("text").GetString()!);
            if (said.Length > 0) Assert.Equal(opener.GetProperty("n").GetInt32().ToString(CultureInfo.InvariantCulture), said);
        }

        Assert.Empty(visit.Complaints);
    }

    // What is sent to a colleague: the link of one sentence must show it, marked, whatever else the page does while it opens.
    [BrowserFact]
    public async Task A_sentence_link_opened_in_a_new_browser_shows_and_marks_the_sentence()
    {
        string link;
        await using (var first = await app.OpenAsync($"/articles/{await TiedArticleAsync()}", height: 700))
        {
            var last = first.Page.Locator(".para .s-link").Last;
            await last.FocusAsync();
            await Assertions.Expect(last).ToHaveCSSAsync("opacity", "1");
            await first.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(first.Page).ToHaveURLAsync(new Regex("#e=\\d+-\\d+$"));
            link = first.Page.Url;
            await Assertions.Expect(first.Page.Locator("[data-pointed]")).ToHaveCountAsync(1);
        }

        await using var second = await app.OpenAsync(link, height: 700);
        var sentence = second.Page.Locator("[data-pointed]");
        await Assertions.Expect(sentence).ToHaveCountAsync(1);
        await Assertions.Expect(sentence).ToBeInViewportAsync();
        Assert.Equal(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..], await sentence.GetAttributeAsync("id"));
        Assert.Empty(second.Complaints);
    }

    // The link is the state: what stood side by side here stands so for a colleague, and closing it gives the focus back.
    [BrowserFact]
    public async Task A_shared_passage_stands_side_by_side_from_its_link_and_closes_with_escape()
    {
        var id = await TiedArticleAsync();
        await using var visit = await app.OpenAsync($"/articles/{id}");
        var page = visit.Page;
        await page.Locator(".note-shared a").First.ClickAsync();
        await page.Locator("#beside").WaitForAsync();
        var link = page.Url;
        Assert.Contains("beside=shared", link, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#beside-title")).ToBeFocusedAsync();

        await using (var colleague = await app.OpenAsync(link))
        {
            await Assertions.Expect(colleague.Page.Locator("#beside .beside-side")).ToHaveCountAsync(2);
            await Assertions.Expect(colleague.Page.Locator("#beside")).ToBeInViewportAsync();
            // Words that both have stand on both sides.
            var same = await colleague.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.beside-side')].map(s => [...s.querySelectorAll('.beside-same')].map(e => e.textContent.trim().split(/\\s+/).length).join('+'))");
            Assert.Equal(2, same.Length);
            Assert.All(same, words => Assert.NotEqual("", words));
            Assert.True(await colleague.Page.Locator("#beside mark").CountAsync() > 0);
        }

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#beside")).ToHaveCountAsync(0);
        Assert.DoesNotContain("beside=", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".note-shared a").First).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    // A reader who is quicker than the line flips a second switch before the link has the first: both are flipped.
    [BrowserFact]
    public async Task Two_switches_flipped_in_a_moment_are_both_in_the_link()
    {
        await using var context = await app.NewContextAsync();
        var page = await context.NewPageAsync();
        var answers = await HeldAnswers.OfAsync(page);
        await page.GotoAsync("/articles/" + await TiedArticleAsync());
        await page.WaitForFunctionAsync(Visit.IsLive);
        await page.Locator("[data-layer=themes]").WaitForAsync();
        answers.Hold();
        foreach (var layer in (string[])["themes", "notes"])
            await page.EvaluateAsync("layer => document.querySelector(`input[data-layer=${layer}], [data-layer=${layer}] input`).click()", layer);
        answers.Release();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("hide=themes(,|%2C)notes"));
        await Assertions.Expect(page.Locator(".reader .m-theme, .reader .s-count")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-layer=themes]")).Not.ToBeCheckedAsync();
    }

    // A hidden layer is a part of the view: it must survive a reload, and the notes keep to their own side.
    [BrowserFact]
    public async Task Layer_switches_survive_a_reload()
    {
        await using var visit = await app.OpenAsync($"/articles/{await TiedArticleAsync()}");
        var page = visit.Page;
        Assert.True(await page.Locator(".reader .m-theme").CountAsync() > 0);
        await page.Locator("[data-layer=themes]").UncheckAsync();
        await page.Locator("[data-layer=notes]").UncheckAsync();
        await Assertions.Expect(page.Locator(".reader .m-theme, .reader .s-count")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await visit.InteractiveAsync();
        await Assertions.Expect(page.Locator(".reader .m-theme, .reader .s-count")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-layer=themes]")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("[data-layer=actors]")).ToBeCheckedAsync();
        Assert.True(await page.Locator(".reader .m-actor").CountAsync() > 0);
        Assert.Empty(visit.Complaints);
    }

    // Who cannot use a mouse gets from a note to its evidence and back to the note.
    [BrowserFact]
    public async Task The_keyboard_reaches_a_notes_evidence_and_comes_back()
    {
        await using var visit = await app.OpenAsync($"/articles/{await TiedArticleAsync()}");
        var page = visit.Page;
        await page.Locator("[data-barcode][data-watched]").WaitForAsync();
        var bar = page.Locator("[data-barcode] a").First;
        await bar.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[data-barcode] a").Nth(2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-pointed]").First).ToBeInViewportAsync();

        // One stop for the whole barcode: the next Tab is in the article.
        await page.Locator("[data-barcode] a").Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => !!document.activeElement.closest('.reader-body')"));

        await page.Locator(".reader-head [data-layer]").Last.FocusAsync();
        for (var i = 0; i < 12 && !await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-note] a')"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }
        var note = await page.EvaluateAsync<string>("() => document.activeElement.closest('[data-note]').dataset.note");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#drawer-title")).ToBeFocusedAsync();
        Assert.True(await page.Locator(".reader .m-evidence").CountAsync() > 0);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".drawer")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator($"[data-note=\"{note}\"] a").First).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    // Notes are next to their sentence, none over another and none over the text, in both directions; a narrow window has counts instead.
    [BrowserTheory]
    [InlineData("ar", 1440)]
    [InlineData("en", 1440)]
    [InlineData("ar", 1024)]
    public async Task Notes_stand_level_with_their_sentences_and_never_over_one_another(string language, int width)
    {
        await using var visit = await app.OpenAsync($"/articles/{await TiedArticleAsync()}?ui={language}", width);
        var faults = await visit.Page.EvaluateAsync<string[]>("""
            () => {
              const boxes = [...document.querySelectorAll('.notes')].map(e => ({ e, b: e.getBoundingClientRect() }));
              const faults = [];
              let free = -Infinity;
              for (const { e, b } of boxes) {
                const sentence = [...e.parentElement.querySelectorAll('.s')].find(s => e.compareDocumentPosition(s) & 4);
                const line = sentence.getClientRects()[0];
                const text = e.parentElement.getBoundingClientRect();
                if (b.top < free - 1) faults.push('over the note above: ' + e.textContent);
                // Pushed down only by the notes above it.
                if (b.top < line.top - 40 || b.top > Math.max(line.bottom, free + 20)) faults.push('not level: ' + e.textContent);
                if (b.left < text.right - 1 && text.left < b.right - 1) faults.push('over the text: ' + e.textContent);
                free = b.bottom;
              }
              return boxes.length > 5 ? faults : ['few notes: ' + boxes.length];
            }
            """);
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task A_phone_has_counts_in_place_of_notes_that_open_below()
    {
        await using var visit = await app.OpenAsync($"/articles/{await TiedArticleAsync()}", 390, 844);
        var page = visit.Page;
        await Assertions.Expect(page.Locator(".notes").First).ToBeHiddenAsync();
        var count = page.Locator(".para .s-count").First;
        var n = await count.GetAttributeAsync("data-n");
        await count.ClickAsync();
        await Assertions.Expect(page.Locator(".drawer .evidence-row")).ToHaveCountAsync(int.Parse(n!, CultureInfo.InvariantCulture));
        Assert.True((await page.Locator(".drawer").BoundingBoxAsync())!.Y > 50);
        Assert.Empty(visit.Complaints);
    }

    // The order of the list is in the link, and works before any script has come.
    [BrowserFact]
    public async Task The_list_is_sorted_by_its_headings_and_keeps_its_order()
    {
        await using var visit = await app.OpenAsync("/articles");
        var page = visit.Page;
        await page.Locator("th.col-statements a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("sort=-statements"));
        await Assertions.Expect(page.Locator("th.col-statements")).ToHaveAttributeAsync("aria-sort", "descending");
        var numbers = await NumbersAsync();
        Assert.Equal(numbers.OrderDescending(), numbers);
        await page.ReloadAsync();
        await visit.InteractiveAsync();
        Assert.Equal(numbers, await NumbersAsync());
        await page.Locator("th.col-statements a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("sort=statements"));
        await Assertions.Expect(page.Locator("th.col-statements")).ToHaveAttributeAsync("aria-sort", "ascending");
        Assert.Equal(numbers.Order(), await NumbersAsync());

        async Task<int[]> NumbersAsync() =>
            await page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('td.col-statements [data-n]')].map(e => +e.dataset.n)");
    }

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    /// <summary>A seed that shares passages with another and has quotations and conflicting claims: the first.</summary>
    private async Task<string> TiedArticleAsync()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/articles");
        return list.GetProperty("data").GetProperty("articles")[0].GetProperty("id").GetString()!;
    }
}
