using System.IO.Compression;
using System.Text;
using Khitab.Coded.Tests;
using Khitab.Corpus.Files;
using Khitab.Corpus.Records;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Files of coded statements become articles whose text is the coded rows, wherever files are read.</summary>
public sealed class CodedReadingTests : IDisposable
{
    private const string Excel =
        "\uFEFFstatement_id;time;organization;concept;agreement;document_id\r\n1;26/01/2025 00:00;نقابة الصيادين;توسيع الرصيف;0;1\r\n"
        + "2;26/01/2025 00:00;بلدية المرفأ;توسيع الرصيف;1;1\r\n3;27/01/2025 00:00;غرفة التجارة;توسيع الرصيف;موافق;2\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_table_gives_an_article_for_each_document_with_its_rows_as_text()
    {
        var articles = Articles("events.csv", Excel);
        Assert.Equal(["events.csv · 1", "events.csv · 2"], articles.Select(a => a.Title));
        Assert.Equal([new DateOnly(2025, 1, 26), new(2025, 1, 27)], articles.Select(a => a.Published.Value!.Value));
        var first = articles[0];
        Assert.Equal(
            "events.csv · 1\n\n[2] نقابة الصيادين — توسيع الرصيف — 0\n\n[3] بلدية المرفأ — توسيع الرصيف — 1", first.Text);
        Assert.Equal("ar", first.Language);
        Assert.Equal(
            [("نقابة الصيادين", "توسيع الرصيف", "نقابة الصيادين — توسيع الرصيف — 0", -1),
                ("بلدية المرفأ", "توسيع الرصيف", "بلدية المرفأ — توسيع الرصيف — 1", 1)],
            first.Coding!.Select(r => (
                r.Holder.Of(first.Text), r.Concept.Of(first.Text), r.Evidence.Of(first.Text), r.Polarity)));
        Assert.Equal([SegmentKind.Title, SegmentKind.Paragraph, SegmentKind.Paragraph], first.Segments.Select(s => s.Kind));
    }

    // No table says that its rows hang together unless it names their documents.
    [Fact]
    public void A_row_without_a_document_is_an_article_of_its_own()
    {
        var articles = Articles("claims.csv", "actor,concept,increment,date\nأ,م,1,2011-03-11\nأ,م,1,2011-03-11\nب,م,-1,2011-03-12\n");
        Assert.Equal(["claims.csv · 2", "claims.csv · 3", "claims.csv · 4"], articles.Select(a => a.Title));
        Assert.Equal(3, articles.Select(a => a.Id).Distinct().Count());
        Assert.Equal([1, 1, -1], articles.Select(a => a.Coding!.Single().Polarity));
    }

    // Two files may be written alike and say it of two days: neither is known already because of the other.
    [Fact]
    public void Rows_written_alike_on_different_days_are_different_articles()
    {
        const string Table = "actor,concept,agreement,date\nأ,م,1,2025-01-01\n";
        var one = Assert.Single(Articles("a.csv", Table));
        Assert.Equal(one.Id, Assert.Single(Articles("a.csv", Table)).Id);
        Assert.NotEqual(one.Id, Assert.Single(Articles("a.csv", Table.Replace("01-01", "01-02", StringComparison.Ordinal))).Id);
    }

    [Fact]
    public void A_file_of_the_analyser_gives_its_documents_with_their_coded_words()
    {
        var outcomes = CorpusReader.Read([Sample()]).ToList();
        var articles = outcomes.Where(o => o.Article is not null).Select(o => o.Article!).ToList();
        Assert.Equal(["جلسة أولى", "جلسة ثانية"], articles.Select(a => a.Title));
        var first = articles[0];
        Assert.Equal(("صحيفة المرفأ", "سمير", "محليات"), (first.OutletName, first.Author, first.Section));
        var row = first.Coding![0];
        Assert.Equal(
            $"[1] {DnaSample.Person} ({DnaSample.Union}) — {DnaSample.Quay} — no: {DnaSample.Text[3..37].Trim()}", row.Span.Of(first.Text));
        Assert.Equal(DnaSample.Text[3..37].Trim(), row.Excerpt!.Value.Of(first.Text));
        Assert.Equal(DnaSample.Person, row.Person!.Value.Of(first.Text));
        Assert.Equal("sample.dna, statement 4: no value of agreement", Assert.Single(outcomes, o => o.Article is null).Message);
        Assert.Equal(".dna", CorpusReader.KnownExtension("x.DNA"));
    }

    // Corpora come in folders and archives, news beside coded data.
    [Fact]
    public void Coded_files_are_read_in_archives_beside_articles()
    {
        var zip = Path.Combine(_folder, "all.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(Sample(), "coded/sample.dna");
            Entry("coded/events.csv", Excel);
            Entry("news.csv", $"title,text\n{Samples.Title},\"{Samples.Prose}\"\n");

            void Entry(string name, string content)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        var articles = CorpusReader.Read([zip]).Where(o => o.Article is not null).Select(o => o.Article!).ToList();
        Assert.Equal(4, articles.Count(a => a.Coding is not null));
        Assert.Equal(Samples.Title, Assert.Single(articles, a => a.Coding is null).Title);
        Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), "*.dna"));
    }

    // A faulty row is counted and named, and the rest is there.
    [Fact]
    public void What_cannot_be_read_is_named_beside_what_can()
    {
        var outcomes = Read("e.csv", "actor;concept;agreement;date\nأ;م;1;متى\nب;م;ربما;\n;م;1;\nج;م;0;2025-01-01\n");
        Assert.Equal(2, outcomes.Count(o => o.Article is not null));
        Assert.Equal(
            [
                "e.csv, row 2 (line 3): «ربما» is no position: expected yes or no, for, against or neutral, or a whole number",
                "e.csv, row 3 (line 4): no actor",
                "e.csv: 1 dates cannot be read; their statements are read without a day",
            ],
            outcomes.Where(o => o.Article is null).Select(o => o.Message));
    }

    // A table of articles may have columns that are called as those of coded statements.
    [Theory]
    [InlineData("title,text,source,category,stance,person")]
    [InlineData("headline,body,claim,stance,speaker")]
    [InlineData("title,content,category")]
    public void A_table_of_articles_stays_one(string names)
    {
        var cells = string.Join(",", names.Split(',').Select((_, i) => i == 1 ? $"\"{Samples.Prose}\"" : Samples.Title));
        Assert.Null(Assert.Single(Articles("news.csv", names + "\n" + cells + "\n")).Coding);
    }

    [Fact]
    public void A_table_that_lacks_one_column_says_which()
    {
        var outcome = Assert.Single(Read("t.csv", "Akteur,concept,agreement\nأ,م,1\nب,م,1\n"));
        Assert.Contains("no column of the actor: expected actor, organization", outcome.Message, StringComparison.Ordinal);
        Assert.Contains("found concept in «concept», position in «agreement»", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_file_names_the_columns()
    {
        var mapping = FieldMappingFile.Parse("map.yaml", "coded:\n  holder: Akteur\n  concept: Begriff\n  position: Haltung\n");
        var article = Assert.Single(Articles(
            "t.csv", "Akteur,Begriff,Haltung\nأ,م,1\n", ReadOptions.Default with { Mapping = mapping }));
        Assert.Equal("أ", article.Coding!.Single().Holder.Of(article.Text));
        var error = Assert.Throws<FieldMappingException>(() => FieldMappingFile.Parse("map.yaml", "coded:\n  nobody: Akteur\n"));
        Assert.Contains("known are actor, concept, position", error.Message, StringComparison.Ordinal);
    }

    // What this program exports it takes back, with its ids.
    [Fact]
    public void An_export_of_statements_keeps_its_ids()
    {
        var article = Assert.Single(Articles(
            "statements.csv",
            "\uFEFFarticle,title,outlet,published,holder,holderName,target,targetName,polarity,voice,modality,act\n"
            + "a1,خبر,,2025-03-02,actor:algeria,الجزائر,actor:mali,مالي,-1,author,asserted,does\n"));
        var row = Assert.Single(article.Coding!);
        Assert.Equal(("algeria", "actor:mali", "خبر"), (row.HolderId, row.Target, article.Title));
        Assert.Equal("الجزائر — مالي — -1", row.Evidence.Of(article.Text));
    }

    private string Sample()
    {
        var path = Path.Combine(_folder, "sample.dna");
        if (!File.Exists(path)) DnaSample.Write(path);
        return path;
    }

    private static List<Article> Articles(string name, string table, ReadOptions? options = null) =>
        [.. Read(name, table, options).Select(o => o.Article ?? throw new InvalidOperationException(o.Message))];

    private static List<ReadOutcome> Read(string name, string table, ReadOptions? options = null) =>
        [.. CorpusReader.Read(name, Encoding.UTF8.GetBytes(table), options)];
}
