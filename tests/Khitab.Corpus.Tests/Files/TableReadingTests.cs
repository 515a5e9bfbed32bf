using System.Text;
using Khitab.Corpus.Files;
using Khitab.Corpus.Records;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Tables as spreadsheets save them, and mapping files for names of one's own.</summary>
public sealed class TableReadingTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Arabic_names_and_any_separator(string separator)
    {
        var rows =
            $"العنوان{separator}النص{separator}الصحيفة{separator}تاريخ النشر{separator}القسم\r\n{Title}{separator}\"{Prose}\r\n{More}\"{separator}الشرق الأوسط{separator}17/02/2025{separator}سياسة\r\n";
        var article = Assert.Single(Read("a.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(rows)])).Article!;
        Assert.Equal(Title, article.Title);
        Assert.Equal("الشرق الأوسط", article.OutletName);
        Assert.Equal("الشرق-الاوسط", article.Outlet);
        Assert.Equal(new DateOnly(2025, 2, 17), article.Published.Value);
        Assert.Equal("سياسة", article.Section);
        Assert.Equal([Prose, More], Of(article, SegmentKind.Paragraph));
    }

    [Fact]
    public void A_row_with_too_many_fields_is_named_and_the_rest_is_read()
    {
        var outcomes = Read("a.csv", $"title,text\n{Title},\"{Prose}\"\n{Title},نص,بلا,أقواس\n{Title},\"{More}\"\n");
        Assert.Equal([true, false, true], outcomes.Select(o => o.Article is not null));
        Assert.Equal("a.csv, row 2 (line 3): 4 fields where the first row names 2", outcomes[1].Message);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_take_the_machine_with_it()
    {
        var options = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 200_000 } };
        var outcomes = Read("a.csv", $"title,text\n{Title},{Prose}\nx,\"" + string.Concat(Enumerable.Repeat(Prose + "\n", 5000)), options);
        Assert.NotNull(outcomes[0].Article);
        Assert.Contains("not closed", outcomes[^1].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_names_are_listed_in_the_error_and_a_mapping_gives_them_meaning()
    {
        var table = $"hl;corps_1;corps_2;jour\n{Title};{Prose};{More};03-25-2024\n";
        Assert.Contains("it has hl, corps_1, corps_2, jour", Assert.Single(Read("a.csv", table)).Cause, StringComparison.Ordinal);

        var mapping = FieldMappingFile.Parse(
            "m.yaml",
            "fields:\n  title: hl\n  text: [corps_1, corps_2]\n  date: jour\nconstants:\n  outlet: جريدة المدينة\ndate: MM-dd-yyyy\n");
        var article = One("a.csv", table, ReadOptions.Default with { Mapping = mapping });
        Assert.Equal($"{Title}\n\n{Prose}\n\n{More}", article.Text);
        Assert.Equal("جريدة المدينة", article.OutletName);
        Assert.Equal(new DateOnly(2024, 3, 25), article.Published.Value);
    }

    [Fact]
    public void A_mapping_reaches_into_objects_and_is_JSON_too()
    {
        var mapping = FieldMappingFile.Parse(
            "m.json", """{"items": "result.rows", "fields": {"text": "payload.t", "outlet": "payload.o.label"}}""");
        var json =
            $$"""{"noise": [{"text": "x"}, {"text": "y"}, {"text": "z"}], "result": {"rows": [{"payload": {"t": "{{Prose}}", "o": {"label": "المدينة"} } }] } }""";
        var article = One("a.json", json, ReadOptions.Default with { Mapping = mapping });
        Assert.Equal(Prose, article.Text);
        Assert.Equal("المدينة", article.OutletName);
    }

    [Theory]
    [InlineData("feilds:\n  text: a\n", "unknown key")]
    [InlineData("fields:\n  body: a\n", "unknown part 'body'")]
    [InlineData("- a\n", "m.yaml:1")]
    [InlineData("a: [", "m.yaml:")]
    public void A_wrong_mapping_says_what_is_wrong(string yaml, string cause) =>
        Assert.Contains(
            cause, Assert.Throws<FieldMappingException>(() => FieldMappingFile.Parse("m.yaml", yaml)).Message, StringComparison.Ordinal);
}
