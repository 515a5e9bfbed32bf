using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What a reader takes along: saved pictures that stand alone, and pages on paper.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SavedPictureTests(BrowserApp app)
{
    // The file is opened in an empty page, where none of our styles and fonts are: what it lacks then is lacking everywhere.
    [BrowserTheory]
    [InlineData("/?look=dark&actor=algeria", "#stance", "مع من يقف الكتّاب، وضد من؟")]
    [InlineData("/?ui=en&look=dark", "#matrix", "Where do the articles agree and part?")]
    [InlineData("/", "#timeline", "متى كُتب هذا، وعن أي زمن؟")]
    [InlineData("/network?look=dark", ".network-head", "شبكة الفاعلين")]
    public async Task A_saved_drawing_has_its_words_its_letters_and_nothing_cut(string link, string menu, string title)
    {
        await using var visit = await app.OpenAsync(link);
        var svg = await File.ReadAllTextAsync(await SaveAsync(visit.Page, menu, "SVG"));
        Assert.Contains(title, svg, StringComparison.Ordinal);
        Assert.Contains("@font-face", svg, StringComparison.Ordinal);
        Assert.Contains(app.Address.Authority, svg, StringComparison.Ordinal);

        var elsewhere = await visit.Page.Context.NewPageAsync();
        await elsewhere.SetContentAsync("<body style='margin:0'>" + svg);
        var found = await elsewhere.EvaluateAsync<JsonElement>("""
            async () => {
              const svg = document.querySelector('svg'), frame = svg.getBoundingClientRect();
              const faces = [...document.fonts].filter(f => f.family.includes('Plex'));
              await Promise.all(faces.map(f => f.load()));
              const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim());
              const cut = texts.filter(t => {
                const { left, top, right, bottom } = t.getBoundingClientRect();
                return left < -0.5 || top < -0.5 || right > frame.width + 0.5 || bottom > frame.height + 0.5;
              });
              const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number).reduce((a, b) => a + b) > 600;
              // Signs and numbers stand on fields of colour, and are white on purpose.
              const isSign = (text) => /^[\u202A\u202B]?[+\u2212±=؟?]/.test(text);
              const pale = texts.filter(t => t.getAttribute('font-size') >= 11 && light(getComputedStyle(t).fill) && !isSign(t.textContent));
              const said = (list) => list.map(t => t.textContent);
              return { faces: faces.map(f => f.family + f.weight + f.status), texts: texts.length, cut: said(cut), pale: said(pale) };
            }
            """);
        Assert.True(found.GetProperty("texts").GetInt32() > 8, found.ToString());
        Assert.Empty(found.GetProperty("cut").EnumerateArray());
        Assert.Empty(found.GetProperty("pale").EnumerateArray());
        Assert.NotEmpty(found.GetProperty("faces").EnumerateArray());
        Assert.All(
            found.GetProperty("faces").EnumerateArray(), face => Assert.EndsWith("loaded", face.GetString(), StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
    }

    // Two pixels to a unit, and letters in it: a browser leaves an image's own fonts out of its first painting.
    [BrowserTheory]
    [InlineData("/?ui=en", "#matrix")]
    [InlineData("/network?look=dark", ".network-head")]
    public async Task A_saved_image_is_the_drawing_at_twice_its_size(string link, string menu)
    {
        await using var visit = await app.OpenAsync(link);
        var svg = await File.ReadAllTextAsync(await SaveAsync(visit.Page, menu, "SVG"));
        var png = await File.ReadAllBytesAsync(await SaveAsync(visit.Page, menu, "PNG"));
        var size = System.Text.RegularExpressions.Regex.Match(svg, "width=\"(\\d+)\" height=\"(\\d+)\"");
        Assert.Equal(
            (2 * Number(size.Groups[1].Value), 2 * Number(size.Groups[2].Value)),
            (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        var ink = await visit.Page.EvaluateAsync<int>("""
            async png => {
              const image = new Image(); image.src = 'data:image/png;base64,' + png; await image.decode();
              const canvas = document.createElement('canvas'); [canvas.width, canvas.height] = [image.width, 120];
              const context = canvas.getContext('2d'); context.drawImage(image, 0, 0);
              return context.getImageData(0, 0, canvas.width, 120).data.filter((v, i) => i % 4 === 0 && v < 100).length;
            }
            """, Convert.ToBase64String(png));
        Assert.True(ink > 500, $"{ink} dark pixels where the title is");
        Assert.Empty(visit.Complaints);

        static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }

    // A sheet is 703 pixels wide: nothing may pass its edge, and whatever the look was, it is dark on white.
    [BrowserTheory]
    [InlineData("/?look=dark", ".picture-label", ".chart-canvas")]
    [InlineData("/network?look=dark&ui=en", ".network-paper text", ".network-canvas")]
    [InlineData("/articles/first?look=dark", ".notes .note", ".barcode")]
    public async Task A_page_on_paper_is_dark_on_light_and_without_tools(string link, string shown, string hidden)
    {
        await using var visit = await app.OpenAsync(
            link.Replace("first", app.Snapshot.Articles[0].Id, StringComparison.Ordinal), 703, 1000);
        var page = visit.Page;
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Locator(shown).First).ToBeVisibleAsync();
        foreach (var tool in (string[])[hidden, ".bar", ".rail", ".selection-tools"])
            await Assertions.Expect(page.Locator(tool).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".selection-words")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".print-link")).ToContainTextAsync("http");
        Assert.Equal(["rgb(255, 255, 255)", "rgb(28, 35, 40)"], await page.EvaluateAsync<string[]>(
            "() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }

    private static async Task<string> SaveAsync(IPage page, string menu, string format)
    {
        var box = page.Locator(menu).First;
        await box.ScrollIntoViewIfNeededAsync();
        // A picture of a chart is made from its drawing.
        if (await box.Locator(".chart").CountAsync() > 0) await box.Locator(".chart.is-drawn").WaitForAsync();
        await box.Locator(".tool-menu button").First.ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator(".mud-popover-open [role=menuitem]", new() { HasText = format }).ClickAsync());
        return await file.PathAsync();
    }
}
