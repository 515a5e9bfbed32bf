using System.Text.Json;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>
/// Markup that never ends to open elements is refused as soon as it is deep, wherever it stands: 400 KB of it took half a minute, and its
/// text was lost without a word where it was a field.
/// </summary>
public sealed class MarkupDepthTests
{
    // End tags that close nothing, that stand in a comment or in an attribute; tags of formatting, which the parser repeats where a
    // paragraph ends.
    private static readonly string[] Shapes = ["<div></x>", "<div><!--</div>-->", "<div title=\"</div>\">", "<b></x>",
        "<p><b></p>x", "<p><b a=1></p>x", "<p><b><i><u></p>x"];

    public static TheoryData<string> AllShapes => [.. Shapes];

    [Theory]
    [MemberData(nameof(AllShapes))]
    public void It_is_refused_and_named_as_a_page_a_field_and_an_item(string shape)
    {
        var deep = string.Concat(Enumerable.Repeat(shape, 400_000 / shape.Length)) + Prose;
        Assert.Contains("elements", Assert.Single(Read("a.html", $"<html><body><p>{Prose}</p>{deep}")).Cause, StringComparison.Ordinal);
        var json = JsonSerializer.Serialize(new[] { new { title = Title, text = deep }, new { title = Title, text = More } });
        var fields = Read("a.json", json);
        Assert.Equal("a.json, item 1", fields[0].Message[..14]);
        Assert.Contains("elements", fields[0].Cause, StringComparison.Ordinal);
        Assert.NotNull(fields[1].Article);
        var items = Read("a.rss", $"<rss><channel><item><title>{Title}</title><description><![CDATA[{deep}]]></description></item>"
            + $"<item><title>{Title}</title><description>{More}</description></item></channel></rss>");
        Assert.Contains("elements", items[0].Cause, StringComparison.Ordinal);
        Assert.NotNull(items[1].Article);
    }

    [Fact]
    public void As_deep_as_browsers_keep_it_is_read()
    {
        const int Depth = 400;
        var deep = string.Concat(Enumerable.Repeat("<div>", Depth)) + $"<p>{Prose}</p>" + string.Concat(Enumerable.Repeat("</div>", Depth));
        Assert.Contains(Prose, One("a.html", $"<html><body>{deep}</body></html>").Text, StringComparison.Ordinal);
        var json = JsonSerializer.Serialize(new { title = Title, text = deep });
        Assert.Contains(Prose, One("a.jsonl", json).Text, StringComparison.Ordinal);
    }

    // A list of hundreds of items that nobody closes is no nesting.
    [Fact]
    public void Elements_that_need_no_end_are_not_deep()
    {
        var list = string.Concat(Enumerable.Range(0, 300).Select(i => $"<li><a href=\"/{i}\">خبر {i}</a><p>فقرة"));
        Assert.Contains(Prose, One("a.html", $"<html><body><ul>{list}</ul><article><h1>{Title}</h1><p>{Prose}<p>{More}</article></body></html>").Text, StringComparison.Ordinal);
    }
}
