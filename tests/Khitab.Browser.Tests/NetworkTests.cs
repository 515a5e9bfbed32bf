using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>The network in a real browser on the seeds: clicked by position, as a reader does.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NetworkTests(BrowserApp app)
{
    // A number that cannot be opened to its sentences is a defect: every actor's card, from its node.
    [BrowserFact]
    public async Task Every_node_opens_a_card_whose_number_opens_as_many_mentions()
    {
        await using var visit = await app.OpenAsync("/network");
        var page = visit.Page;
        var nodes = await page.EvaluateAsync<string[]>("() => document.querySelector('.network-canvas').khitabNetwork.nodes()");
        Assert.InRange(nodes.Length, 10, 300);
        foreach (var node in nodes)
        {
            await ClickAsync(page, "node", node);
            var card = page.Locator($"[data-node-card='{node}']");
            await card.WaitForAsync();
            var opener = card.Locator($"[data-mark='here:mention:{node}']");
            var said = await opener.GetAttributeAsync("data-n");
            await opener.ClickAsync();
            Assert.Equal((node, said), (node, await CountedAsync(page, "rows")));
        }

        Assert.Empty(visit.Complaints);
    }

    // Statements are counted in rows, names that occur together in articles or in sentences: the drawer must say the same number.
    [BrowserTheory]
    [InlineData("/network", "rows")]
    [InlineData("/network?tie=articles&least=4", "articles")]
    [InlineData("/network?tie=sentences&least=3", "sentences")]
    public async Task Edges_open_as_much_as_they_say(string link, string counted)
    {
        await using var visit = await app.OpenAsync(link);
        var page = visit.Page;
        var tried = 0;
        foreach (var edge in await page.EvaluateAsync<string[]>("() => document.querySelector('.network-canvas').khitabNetwork.edges()"))
        {
            if (tried == 8) break;
            // Where edges cross, the upper one is clicked: only points at which this one lies on top are this one's.
            if (!await ClickAsync(page, "edge", edge)) continue;
            tried++;
            var said = await page.EvaluateAsync<int>("id => document.querySelector('.network-canvas').khitabNetwork.count(id)", edge);
            Assert.True(said > 0);
            Assert.Equal((edge, said.ToString(CultureInfo.InvariantCulture)), (edge, await CountedAsync(page, counted)));
        }

        Assert.True(tried >= 5, $"only {tried} edges could be clicked");
        Assert.Empty(visit.Complaints);
    }

    // A double click shows an actor among its neighbours, the link holds it, and there is a way back to the whole.
    [BrowserFact]
    public async Task A_double_click_shows_the_neighbours_alone_and_a_reload_keeps_them()
    {
        await using var visit = await app.OpenAsync("/network");
        var page = visit.Page;
        var all = await NodeCountAsync(page);
        await ClickAsync(page, "node", "mali", twice: true);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("focus=mali"));
        await page.Locator("p[data-network-focus]").WaitForAsync();
        await page.ReloadAsync();
        await visit.InteractiveAsync();
        await page.Locator("p[data-network-focus]").WaitForAsync();
        Assert.InRange(await NodeCountAsync(page), 2, all - 1);
        await page.Locator("[data-network-whole]").ClickAsync();
        await page.WaitForFunctionAsync("n => document.querySelector('.network-canvas').khitabNetwork.nodes().length === n", all);
        Assert.DoesNotContain("focus", page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    // An actor is found by a spelling in another script, chosen by keyboard, and brought to the middle of what can be seen.
    [BrowserFact]
    public async Task An_actor_is_found_by_any_spelling_and_brought_into_view()
    {
        await using var visit = await app.OpenAsync("/network");
        var page = visit.Page;
        var before = await PointAsync(page, "burkina-faso");
        await page.Locator(".finder input").FillAsync("burkina");
        await page.Locator(".finder [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-node-card='burkina-faso']").WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.network-canvas').khitabNetwork.selected() === 'burkina-faso'");
        var (canvas, panel) = (
            await page.Locator(".network-canvas").BoundingBoxAsync(), await page.Locator(".network-panel").BoundingBoxAsync());
        var at = await PointAsync(page, "burkina-faso");
        Assert.NotEqual(before, at);
        Assert.InRange(at.X, panel!.X / 2 - 30, panel.X / 2 + 30); // the panel is at the right in Arabic
        Assert.InRange(at.Y, canvas!.Y + (canvas.Height / 2) - 30, canvas.Y + (canvas.Height / 2) + 30);
        Assert.Empty(visit.Complaints);
    }

    // What is typed while an answer is pending must not be overwritten by it: a quick writer, in every field that answers.
    [BrowserTheory]
    [InlineData("/network?ui=en", ".finder input")]
    [InlineData("/?ui=en", "#search")]
    [InlineData("/?ui=en&panel=1", "#filter-find")]
    [InlineData("/actors?ui=en", "#grid-find")]
    public async Task No_letter_is_lost_when_typed_quickly(string link, string field)
    {
        const string words = "burkina faso and mali";
        await using var visit = await app.OpenAsync(link);
        var input = visit.Page.Locator(field).First;
        await input.PressSequentiallyAsync(words, new LocatorPressSequentiallyOptions { Delay = 40 });
        await visit.Conversation.AnsweredAsync();
        await Assertions.Expect(input).ToHaveValueAsync(words);
        Assert.Empty(visit.Complaints);
    }

    // Without a mouse: to a node by arrows, into its card, to the sentences, and back again by Escape, twice.
    [BrowserFact]
    public async Task The_keyboard_alone_leads_to_the_evidence_of_a_node_and_back()
    {
        await using var visit = await app.OpenAsync("/network?ui=en");
        var page = visit.Page;
        await page.Locator(".network-canvas").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("[data-network-says]")).ToContainTextAsync("Morocco");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#node-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#drawer-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".drawer")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-node-card]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".network-canvas")).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    // Names that cover one another or lie under the panel can be read by nobody; all of a small network is in the frame.
    [BrowserTheory]
    [InlineData("/network", 1440)]
    [InlineData("/network?tie=articles&ui=en", 1440)]
    [InlineData("/network?tie=sentences", 1024)]
    [InlineData("/network", 390)]
    public async Task Names_are_apart_and_every_node_is_in_the_free_part_of_the_picture(string link, int width)
    {
        await using var visit = await app.OpenAsync(link, width, 844);
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.network-canvas').khitabNetwork?.labels().length > 3");
        var wrong = await visit.Page.EvaluateAsync<string[]>("""
            () => {
              const canvas = document.querySelector('.network-canvas'), drawn = canvas.khitabNetwork, wrong = [];
              const frame = canvas.getBoundingClientRect(), panel = document.querySelector('.network-panel').getBoundingClientRect();
              const inside = (p, r) => p.x > r.left && p.x < r.right && p.y > r.top && p.y < r.bottom;
              const labels = drawn.labels();
              const touch = (a, b) =>
                  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
              for (const a of labels) for (const b of labels) if (a.id < b.id && touch(a, b)) wrong.push(`${a.id} on ${b.id}`);
              for (const id of drawn.nodes()) {
                const at = drawn.node(id);
                if (!inside(at, frame) || inside(at, panel)) wrong.push(`${id} out of sight`);
                for (const label of labels) {
                  const [left, top] = [frame.left + label.x, frame.top + label.y];
                  const box = { left, right: left + label.width, top, bottom: top + label.height };
                  if (label.id !== id && inside(at, box)) wrong.push(`${id} on the name of ${label.id}`);
                }
              }
              return wrong;
            }
            """);
        Assert.Empty(wrong);
    }

    // On a desk the picture has the page, and nothing scrolls; the time slider sets the selection.
    [BrowserFact]
    public async Task The_picture_fills_the_page_and_time_is_chosen_under_it()
    {
        await using var visit = await app.OpenAsync("/network?dates=events");
        var page = visit.Page;
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollHeight > innerHeight"));
        Assert.True((await page.Locator(".network-canvas").BoundingBoxAsync())!.Height > 550);
        var before = await page.Locator(".selection-words").InnerTextAsync();
        await page.Locator("[data-time-from]").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("from="));
        await Assertions.Expect(page.Locator(".selection-words")).Not.ToHaveTextAsync(before);
        Assert.Empty(visit.Complaints);
    }

    // The table is the network for those who do not see it: as many rows, and each number opens what it says.
    [BrowserFact]
    public async Task The_table_has_every_tie()
    {
        await using var visit = await app.OpenAsync("/network");
        var page = visit.Page;
        var edges = await page.EvaluateAsync<int>("() => document.querySelector('.network-canvas').khitabNetwork.edges().length");
        await page.Locator("[data-network-as]").ClickAsync();
        await page.Locator("[data-network-tables]").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-relations] tbody tr")).ToHaveCountAsync(edges);
        var opener = page.Locator("[data-relations] [data-mark]").First;
        var said = await opener.GetAttributeAsync("data-n");
        await opener.ClickAsync();
        Assert.Equal(said, await CountedAsync(page, "rows"));
        await page.Locator("[data-network-as]").ClickAsync();
        await page.Locator(".network.is-drawn").WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    // The files of the menu are links with the view's own query; the picture comes from the browser.
    [BrowserFact]
    public async Task The_network_is_downloaded_as_a_file_and_as_a_picture()
    {
        await using var visit = await app.OpenAsync("/network?tie=sentences&least=2");
        var page = visit.Page;
        await page.Locator(".network-head .tool-menu button").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("[role=menuitem][href*='network.gexf']").ClickAsync());
        Assert.Equal("khitab-network.gexf", file.SuggestedFilename);
        Assert.Contains("least=2", file.Url, StringComparison.Ordinal);
        await page.Locator(".network-head .tool-menu button").ClickAsync();
        var picture = await page.RunAndWaitForDownloadAsync(() => page.Locator(".mud-popover-open [role=menuitem]", new() { HasText = "PNG" }).ClickAsync());
        await using var png = await picture.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await png.CopyToAsync(bytes);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes.ToArray()[..4]);
        // A picture in which nothing was drawn would be some thousand bytes of one colour.
        Assert.True(bytes.Length > 20_000, $"{bytes.Length} bytes");
    }

    /// <summary>Clicks a node, or an edge at a point where nothing lies over it; false where there is no such point.</summary>
    private static async Task<bool> ClickAsync(IPage page, string kind, string id, bool twice = false)
    {
        // The picture may still be fitting itself to the room that the drawer has left.
        await page.WaitForFunctionAsync("() => document.querySelector('.network-canvas').khitabNetwork.settled()");
        var at = await page.EvaluateAsync<double[]>("""
            ([kind, id]) => {
              const drawn = document.querySelector('.network-canvas').khitabNetwork;
              for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
                const point = drawn[kind](id, share);
                // A click has whole pixels: half of one beside it, another edge may lie on top.
                const [x, y] = [Math.round(point.x), Math.round(point.y)];
                if (drawn.at(x, y) === id && document.elementFromPoint(x, y)?.closest('.network-canvas')) return [x, y];
              }
              return [];
            }
            """, new[] { kind, id });
        if (at.Length == 0 && kind == "edge") return false;
        Assert.True(at.Length == 2, $"{kind} {id} cannot be clicked");
        var (x, y) = ((float)at[0], (float)at[1]);
        await page.Mouse.MoveAsync(x, y);
        if (twice) await page.Mouse.DblClickAsync(x, y);
        else await page.Mouse.ClickAsync(x, y);
        return true;
    }

    /// <summary>What the drawer says when it has opened; then it is closed by Escape.</summary>
    private static async Task<string?> CountedAsync(IPage page, string what)
    {
        var said = await page.Locator(".drawer [data-rows]").GetAttributeAsync("data-" + what);
        await Assertions.Expect(page.Locator("#drawer-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".drawer")).ToHaveCountAsync(0);
        return said;
    }

    private static Task<int> NodeCountAsync(IPage page) =>
        page.EvaluateAsync<int>("() => document.querySelector('.network-canvas').khitabNetwork.nodes().length");

    private static async Task<(double X, double Y)> PointAsync(IPage page, string node)
    {
        var at = await page.EvaluateAsync<double[]>(
            "id => { const p = document.querySelector('.network-canvas').khitabNetwork.node(id); return [p.x, p.y]; }", node);
        return (at[0], at[1]);
    }
}
