using System.Buffers.Binary;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// A researcher's way with each kind of network: made by a choice, played through time, opened to its sentences, and taken along in every
/// format, which other programs read back.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class NetworkJourneyTests(BrowserApp app) : IDisposable
{
    private const string Drawn = "document.querySelector('.network-canvas').khitabNetwork";

    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-journey").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserTheory]
    [InlineData("signed")]
    [InlineData("articles")]
    [InlineData("sentences")]
    [InlineData("congruence")]
    [InlineData("conflict")]
    [InlineData("subtract")]
    [InlineData("two-mode")]
    public async Task A_network_is_made_played_opened_and_taken_along(string tie)
    {
        // A filter, so that it can be seen in what is saved; communities, so that colours are not the types'.
        await using var visit = await app.OpenAsync(
            "/network?theme!=sport&dates=events&colour=community" + (tie == "signed" ? "&tie=articles" : ""));
        var page = visit.Page;
        await page.Locator($"[data-choice='tie:{tie}']").ClickAsync();
        if (tie == "signed") await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("tie="));
        else await Assertions.Expect(page).ToHaveURLAsync(new Regex("tie=" + tie));
        await page.Locator(".network.is-drawn").WaitForAsync();

        await PlayAsync(page);
        await OpenAnEdgeAsync(page);
        await FilesAsync(page, tie);
        await PicturesAsync(page, tie);
        Assert.Empty(visit.Complaints);
    }

    // The matrix is a picture of its own: as many cells with numbers as on the page.
    [BrowserTheory]
    [InlineData("/network?table=matrix&dates=events&ui=en&actor=mali", "ltr")]
    [InlineData("/network?table=matrix&tie=subtract&look=dark", "rtl")]
    public async Task The_matrix_is_saved_with_its_legend_and_its_filters(string link, string direction)
    {
        await using var visit = await app.OpenAsync(link);
        var page = visit.Page;
        await page.Locator("[data-network-matrix] td a").First.WaitForAsync();
        var numbers = await page.Locator("[data-network-matrix] td a").AllInnerTextsAsync();
        var svg = XDocument.Load(await SaveAsync(page, "SVG"));
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").ToList();
        Assert.Equal(
            numbers.Select(Plain).Order(),
            texts.Where(t => (string?)t.Attribute("text-anchor") == "middle").Select(t => Plain(t.Value)).Order());
        var all = string.Join('\n', texts.Select(t => Plain(t.Value)));
        Assert.Contains(direction == "ltr" ? "Darker: heavier" : "أغمق: أثقل", all, StringComparison.Ordinal);
        if (direction == "ltr") Assert.Contains("Mali", all, StringComparison.Ordinal);
        Assert.Contains("table=matrix", all.ReplaceLineEndings(""), StringComparison.Ordinal);
        await AssertPngAsync(await SaveAsync(page, "PNG"));
        Assert.Empty(visit.Complaints);
    }

    private static async Task PlayAsync(IPage page)
    {
        await page.Locator("[data-time-play]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("from=.*to="));
        await page.Locator("[data-time-play]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-time-play]")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Locator(".time a.tool-text").ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("from="));
        await page.Locator(".network.is-drawn").WaitForAsync();
    }

    // By the table, where every edge can be reached: a number that opens sentences, at once or by the card of the pair.
    private static async Task OpenAnEdgeAsync(IPage page)
    {
        await page.Locator("[data-network-as]").ClickAsync();
        var relations = page.Locator("[data-relations]");
        await relations.WaitForAsync();
        var pair = relations.Locator("[data-pair-link]").First;
        var opener = relations.Locator("[data-mark]").First;
        if (await pair.CountAsync() > 0)
        {
            await pair.ClickAsync();
            opener = page.Locator("[data-pair-card] [data-mark]").First;
        }

        await opener.ClickAsync();
        await Assertions.Expect(page.Locator("#drawer-title")).ToBeFocusedAsync();
        await page.Locator(".drawer [data-rows]").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".drawer")).ToHaveCountAsync(0);
        await page.Locator("[data-network-as]").ClickAsync();
        await page.Locator(".network.is-drawn").WaitForAsync();
        await page.WaitForFunctionAsync($"() => {Drawn}?.settled()");
    }

    private async Task FilesAsync(IPage page, string tie)
    {
        var nodes = await page.EvaluateAsync<string[]>($"() => {Drawn}.nodes()");
        var ends = await page.EvaluateAsync<string[]>($"() => {Drawn}.edges().map(id => {Drawn}.ends(id).join('>'))");
        Assert.True(nodes.Length > 4 && ends.Length > 3);
        foreach (var format in (string[])["graphml", "gexf", "1.2.gexf", "csv"])
        {
            var file = Path.Combine(_folder, "net." + format);
            await page.Locator(".network-head .tool-menu button").ClickAsync();
            var download = await page.RunAndWaitForDownloadAsync(() =>
                page.Locator($"[role=menuitem][href*='network.{format}']").ClickAsync());
            await download.SaveAsAsync(file);
            await Assertions.Expect(page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
            if (format == "csv")
            {
                var lines = await File.ReadAllLinesAsync(file);
                Assert.StartsWith("Source,Target,Type,Weight", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
                Assert.Equal(ends.Length, lines.Length - 1);
                continue;
            }

            Check(await GraphReaders.GraphologyAsync(file), nodes, ends, tie);
            // NetworkX of Debian knows no GEXF newer than 1.2.
            if (format != "gexf" && await GraphReaders.NetworkXAsync(file) is { } read) CheckIds(read, nodes, ends.Length);
        }
    }

    private static void Check(JsonElement graph, string[] nodes, string[] ends, string tie)
    {
        CheckIds(graph, nodes, ends.Length);
        Assert.Equal(tie == "signed" ? "directed" : "undirected", graph.GetProperty("type").GetString());
        foreach (var node in graph.GetProperty("nodes").EnumerateArray().Where(n => nodes.Contains(n.GetProperty("key").GetString())))
        {
            Assert.NotEqual("", node.GetProperty("label").GetString());
            Assert.True(double.IsFinite(node.GetProperty("x").GetDouble() + node.GetProperty("y").GetDouble()));
            Assert.True(node.GetProperty("size").GetDouble() > 0);
            Assert.Matches("^(#[0-9a-f]{6}|rgb)", node.GetProperty("color").GetString()!);
            Assert.True(node.GetProperty("community").GetDouble() >= 0);
            Assert.True(node.GetProperty("pagerank").GetDouble() > 0);
        }

        Assert.True(graph.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("color").GetString()).Distinct().Count() > 1);
        Assert.Equal(
            ends.Order(),
            graph.GetProperty("edges").EnumerateArray()
                .Select(e => e.GetProperty("source").GetString() + ">" + e.GetProperty("target").GetString()).Order());
    }

    // Files have the actors without ties too.
    private static void CheckIds(JsonElement graph, string[] nodes, int edges)
    {
        var keys = graph.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString()!).ToHashSet();
        Assert.Empty(nodes.Except(keys));
        Assert.Equal(edges, graph.GetProperty("edges").GetArrayLength());
        Assert.All(graph.GetProperty("edges").EnumerateArray(), edge => Assert.NotEqual(0, edge.GetProperty("weight").GetDouble()));
    }

    private async Task PicturesAsync(IPage page, string tie)
    {
        var nodes = await page.EvaluateAsync<int>($"() => {Drawn}.nodes().length");
        var svg = XDocument.Load(await SaveAsync(page, "SVG"));
        var texts = string.Join('\n', svg.Descendants().Where(e => e.Name.LocalName == "text").Select(t => Plain(t.Value)));
        // Title, what is counted, legend with colours and sizes, the filter, the way back.
        foreach (var word in (string[])["شبكة الفاعلين", "المساحة: مرات الذكر", "المجموعات بطريقة Leiden", "5 مقالات", "صورة من خطاب"])
        {
            Assert.Contains(word, texts, StringComparison.Ordinal);
        }

        if (tie != "signed") Assert.Contains("tie=" + tie, texts.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // One shape with a rim for each node.
        Assert.Equal(nodes, svg.Descendants().Count(e => e.Name.LocalName == "path" && (string?)e.Attribute("stroke-width") == "0.12"));
        await AssertPngAsync(await SaveAsync(page, "PNG"));
    }

    private static async Task<string> SaveAsync(IPage page, string format)
    {
        await page.Locator(".network-head .tool-menu button").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator(".mud-popover-open [role=menuitem]", new() { HasText = format }).ClickAsync());
        await Assertions.Expect(page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        return await file.PathAsync();
    }

    private static async Task AssertPngAsync(string path)
    {
        var png = await File.ReadAllBytesAsync(path);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)) > 600 && png.Length > 15_000, $"{png.Length} bytes");
    }

    // Without the marks that keep directions apart.
    private static string Plain(string text) => Regex.Replace(text, "[\u202A-\u202E\u2066-\u2069]", "").Trim();
}
