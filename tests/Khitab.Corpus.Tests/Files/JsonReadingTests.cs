using System.Text;
using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>JSON as scrapers, content systems and databases export it.</summary>
public sealed class JsonReadingTests
{
    private static readonly string Element =
        // One line, so that it may also be a line of JSON Lines.
        """{"source": "جريدة المدينة", "url": "https://www.almadina-press.com/a/1", "date_extracted": "2024-03-05 10:15:00","""
        + $$""" "title": "{{Title}}", "author": "سعيد العلوي", "content": "{{Prose}}\n\n{{More}}"}""";

    [Fact]
    public void Every_field_of_an_export_finds_its_place()
    {
        var article = One("a.json", $"[{Element}]");
        Assert.Equal($"{Title}\n\n{Prose}\n\n{More}", article.Text);
        Assert.Equal(Title, article.Title);
        Assert.Equal("جريدة المدينة", article.OutletName);
        Assert.Equal("https://www.almadina-press.com/a/1", article.Url);
        Assert.Equal(new Publication(new DateOnly(2024, 3, 5), DateBasis.Metadata, null), article.Published);
        Assert.Equal("سعيد العلوي", article.Author);
        Assert.Equal("a.json#1", article.File);
        Assert.Equal([Prose, More], Of(article, SegmentKind.Paragraph));
    }

    // The list of articles stands wherever the program that wrote it wanted; «tags» and «comments» are lists of objects too.
    [Theory]
    [InlineData("[{0},{0}]", 2)]
    [InlineData("{\"status\": \"ok\", \"description\": \"تصدير\", \"articles\": [{0},{0},{0}]}", 3)]
    [InlineData("{\"data\": {\"took\": [1, 2], \"news\": [{0},{0}]}}", 2)]
    [InlineData("{\"hits\": {\"total\": 2, \"hits\": [{\"_id\": \"1\", \"_source\": {0}},{\"_id\": \"2\", \"_source\": {0}}]}}", 2)]
    [InlineData("{0}\n{0}\n{0}", 3)]
    [InlineData("{0}", 1)]
    [InlineData(
        "{\"title\": \"عنوان\", \"content\": {\"rendered\": \"نص المقال هنا\"}, \"tags\": [{\"name\": \"x\"}], \"comments\": [{\"text\": \"a\"},{\"text\": \"b\"}]}", 1)]
    [InlineData("[{0},{\"title\": \"بلا نص\", \"content\": \"\"},]", 2)]
    public void The_articles_are_found_wherever_they_stand(string shape, int count)
    {
        var outcomes = Read("a.json", shape.Replace("{0}", Element, StringComparison.Ordinal));
        Assert.All(outcomes, o => Assert.True(o.Article is not null, o.Message));
        Assert.Equal(count, outcomes.Count);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1256")]
    public void Other_encodings_are_read_as_well(string encoding)
    {
        var bytes = encoding == "utf-16"
            ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"[{Element}]")]
            : CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes($"[{Element}]");
        Assert.Equal(Title, Assert.Single(Read("a.json", bytes)).Article!.Title);
    }

    [Fact]
    public void A_broken_element_is_named_and_the_others_are_read()
    {
        var outcomes = Read("a.json", $$"""[{{Element}},{"title": {{Title}}},{"id": 7},{{Element}}]""");
        Assert.Equal([true, false, false, true], outcomes.Select(o => o.Article is not null));
        Assert.StartsWith("a.json, item 2: not well-formed JSON", outcomes[1].Message, StringComparison.Ordinal);
        Assert.StartsWith("a.json, item 3: no field that holds a text: it has id", outcomes[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_line_is_named_and_the_others_are_read()
    {
        var outcomes = Read("a.jsonl", $"{Element}\n{{\"title\": \"\n\n{Element}\r\n");
        Assert.Equal(["line 1", "line 2", "line 4"], outcomes.Select(o => o.Item));
        Assert.Equal([true, false, true], outcomes.Select(o => o.Article is not null));
    }

    [Fact]
    public void What_was_complete_before_a_cut_is_read()
    {
        var outcomes = Read("a.json", $$"""{"articles": [{{Element}},{{Element}},{"title": "مقط""");
        Assert.Equal(2, outcomes.Count(o => o.Article is not null));
        Assert.Contains(outcomes, o => o.Cause is not null && o.Cause.Contains("ends inside", StringComparison.Ordinal));
    }

    [Fact]
    public void Depth_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":[", 50_000));
        Assert.All(Read("a.json", deep), o => Assert.NotNull(o.Cause));
        var outcomes = Read("b.json", $$"""[{"text": "نص", "x": {{new string('[', 100)}}{{new string(']', 100)}}},{{Element}}]""");
        Assert.Contains("deeper inside one another than 64", outcomes[0].Cause, StringComparison.Ordinal);
        Assert.NotNull(outcomes[1].Article);
    }

    [Theory]
    [InlineData("a.jsonl", "\n")]
    [InlineData("a.json", "")]
    public void An_endless_item_is_refused_and_the_next_is_read(string name, string end)
    {
        var options = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 100_000 } };
        var outcomes = Read(
            name, $$"""{{(end == "" ? "[" : "")}}{"text": "{{new string('x', 400_000)}}"}{{(end == "" ? "," : end)}}{{Element}}{{(end == "" ? "]" : end)}}""", options);
        Assert.Equal(2, outcomes.Count);
        Assert.Equal("larger than 100000 bytes", outcomes[0].Cause);
        Assert.NotNull(outcomes[1].Article);
    }

    [Fact]
    public void Markup_in_a_field_is_read_as_a_page_is()
    {
        var article = One(
            "a.json",
            $$"""{"title": "{{Title}}", "body_html": "<p>{{Prose}}</p><script>x()</script><h3>ردود الفعل</h3><p>{{More}}&nbsp;</p>"}""");
        Assert.Equal($"{Title}\n\n{Prose}\n\nردود الفعل\n\n{More}", article.Text);
        Assert.Equal(["ردود الفعل"], Of(article, SegmentKind.Heading));
    }

    // Whoever opens the original must not run a script.
    [Fact]
    public void Only_addresses_of_the_web_become_links()
    {
        Assert.Null(One("a.json", """{"text": "نص المقال", "url": "javascript:alert(1)"}""").Url);
    }
}
