using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Editors send articles as documents of Word: what a reader of the document sees is the article, and nothing else.</summary>
public sealed class DocxReadingTests
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Theory]
    [InlineData("<w:pStyle w:val=\"Title\"/>")]
    [InlineData("<w:pStyle w:val=\"a7\"/>")]
    [InlineData("<w:pStyle w:val=\"a9\"/>")]
    [InlineData("<w:pStyle w:val=\"Heading1\"/>")]
    [InlineData("<w:outlineLvl w:val=\"0\"/>")]
    public void The_title_is_what_the_style_says(string style)
    {
        var article = One(P(Title, style) + P(Prose) + P("عنوان فرعي", "<w:pStyle w:val=\"Heading2\"/>") + P(More));
        Assert.Equal($"{Title}\n\n{Prose}\n\nعنوان فرعي\n\n{More}", article.Text);
        Assert.Equal(Title, article.Title);
        Assert.False(article.TitleIsGuessed);
        Assert.Equal(["عنوان فرعي"], Samples.Of(article, SegmentKind.Heading));
    }

    // A document without styles still begins with its title; what Word filled in by itself is none.
    [Theory]
    [InlineData("السكان ينتظرون بدء الأشغال في الحي القديم", "السكان ينتظرون بدء الأشغال في الحي القديم")]
    [InlineData("Microsoft Word - Document1", Title)]
    [InlineData("Document1.docx", Title)]
    [InlineData(null, Title)]
    public void Failing_styles_the_title_is_the_documents_or_its_first_line(string? named, string title) =>
        Assert.Equal(title, One(P(Title) + P(Prose) + P(More), d => d.PackageProperties.Title = named).Title);

    [Fact]
    public void What_was_deleted_is_not_read_and_what_was_inserted_is()
    {
        var article = One(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr>"
            + "<w:pPrChange w:id=\"2\" w:author=\"x\"><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr></w:pPrChange></w:pPr>"
            + $"<w:r><w:t xml:space=\"preserve\">بدأت </w:t></w:r><w:del w:id=\"3\" w:author=\"x\"><w:r><w:delText>انتهت </w:delText></w:r></w:del>"
            + "<w:ins w:id=\"4\" w:author=\"x\"><w:r><w:t>الأشغال</w:t></w:r></w:ins></w:p>" + P("في الحي.")
            + "<w:p><w:moveFrom w:id=\"5\" w:author=\"x\"><w:r><w:t>هنا</w:t></w:r></w:moveFrom>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>خفي</w:t></w:r><w:r><w:t>ظاهر</w:t><w:br/><w:t>سطر</w:t></w:r></w:p>");
        Assert.Equal("بدأت الأشغال في الحي.\n\nظاهر\nسطر", article.Text);
    }

    [Fact]
    public void Notes_headers_and_footers_are_left_out()
    {
        var article = One(P(Prose) + P(More), document =>
        {
            var main = document.MainDocumentPart!;
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(new Paragraph(Words("حاشية"))));
            main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph(Words("رأس الصفحة")));
            main.AddNewPart<FooterPart>().Footer = new Footer(new Paragraph(Words("ذيل الصفحة")));
            main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3]));
        });
        Assert.Equal($"{Prose}\n\n{More}", article.Text);
    }

    [Fact]
    public void Tables_are_lines_lists_stay_together_and_what_a_table_lays_out_is_text()
    {
        const string Listed = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        var article = One(
            P(Prose) + "<w:tbl>" + Row(P("المدينة"), P("السكان")) + Row(P("الوادي"), P("12")) + "</w:tbl>"
            + P("أولا", Listed) + P("ثانيا", Listed)
            + "<w:tbl>" + Row(P(More) + P(Prose), P("جانب") + "<w:tbl>" + Row(P("أ"), P("ب")) + "</w:tbl>" + P("ج")) + "</w:tbl>");
        Assert.Equal($"{Prose}\n\nالمدينة السكان\nالوادي 12\n\nأولا\nثانيا\n\n{More}\n\n{Prose}\n\nجانب\n\nأ ب\n\nج", article.Text);
    }

    [Fact]
    public void A_box_is_read_once_and_its_older_copy_is_not()
    {
        var box = $"<w:txbxContent>{P("في إطار")}</w:txbxContent>";
        var article = One(
            "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"wps\"><w:drawing><wps:txbx xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
            + box + "</wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\">" + box + "</v:textbox></w:pict></mc:Fallback>"
            + $"</mc:AlternateContent></w:r></w:p>{P(Prose)}");
        Assert.Equal($"في إطار\n\n{Prose}", article.Text);
    }

    // Word of 2003 marked what it took for places and dates.
    [Fact]
    public void What_is_inside_elements_of_older_versions_is_read() => Assert.Equal(
        "وصل إلى الوادي أمس",
        One("<w:p><w:r><w:t xml:space=\"preserve\">وصل إلى </w:t></w:r><w:smartTag w:element=\"place\"><w:hyperlink><w:r><w:t>الوادي</w:t></w:r>"
            + "</w:hyperlink></w:smartTag><w:r><w:tab/><w:t>أمس</w:t></w:r></w:p>").Text);

    [Fact]
    public void The_day_is_the_texts_and_only_failing_that_the_files_own()
    {
        static void Made(WordprocessingDocument d) => d.PackageProperties.Created = new DateTime(2025, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        var stated = One(P(Title, "<w:pStyle w:val=\"Title\"/>") + P("الأحد 2 مارس 2025") + P(Prose) + P(More), Made);
        Assert.Equal(new Publication(new DateOnly(2025, 3, 2), DateBasis.Stated, null), stated.Published);
        var labelled = One(P(Title) + P(Prose) + P(More) + P("نشر في 3 مارس 2025"), Made);
        Assert.Equal(new Publication(new DateOnly(2025, 3, 3), DateBasis.Stated, null), labelled.Published);
        var made = One(P(Title) + P($"وقع ذلك في 5 يناير 2024. {Prose}") + P(More), Made);
        Assert.Equal(new Publication(new DateOnly(2025, 4, 1), DateBasis.Created, null), made.Published);
        Assert.Equal(Publication.Unknown, One(P(Title) + P(Prose)).Published);
    }

    [Theory]
    [InlineData("2013-12-23T23:15:00Z", null)]
    [InlineData("2013-12-24T23:15:00Z", "2013-12-24")]
    [InlineData("yesterday", null)]
    public void A_day_that_is_a_templates_or_none_is_not_the_documents(string created, string? day)
    {
        var made = Docx(P(Title) + P(Prose), d => d.PackageProperties.Created = DateTime.UnixEpoch);
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(made));
        var part = archive.Entries.Single(e => e.FullName.EndsWith(".psmdcp", StringComparison.Ordinal) || e.Name == "core.xml");
        var document = Rezipped(
            made,
            (part.FullName,
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{created}</dcterms:created></cp:coreProperties>"));
        var outcome = Assert.Single(Read("a.docx", document));
        Assert.Equal(Title, outcome.Article?.Title);
        Assert.Equal(day, outcome.Article?.Published.Value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    // Word writes whatever was typed as a link; a document must not be lost for it.
    [Fact]
    public void A_link_that_is_no_address_harms_nothing()
    {
        var document = Rezipped(
            Docx(P(Prose)),
            ("word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r9\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"http://a b:x/[\" "
            + "TargetMode=\"External\"/></Relationships>"));
        Assert.Equal(Prose, Read("a.docx", document)[0].Article?.Text);
    }

    [Fact]
    public void A_document_in_the_strict_form_is_read()
    {
        var strict = Rezipped(
            Docx(P("x")),
            ("word/document.xml",
            $"<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>{P(Prose)}</w:body></w:document>"));
        Assert.Equal(Prose, Assert.Single(Read("a.docx", strict)).Article?.Text);
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.docm")]
    [InlineData("letter")]
    [InlineData("a.zip")]
    public void A_document_is_known_by_what_it_is(string name) => Assert.NotNull(Assert.Single(Read(name, Docx(P(Prose)))).Article);

    [Fact]
    public void A_document_in_an_archive_is_read_and_the_lock_of_an_open_one_is_passed_over()
    {
        var outcomes = Read("a.zip", Zip(("a.docx", Docx(P(Prose))), ("~$b.docx", [1, 2, 3])));
        Assert.Equal("a.zip/a.docx", Assert.Single(outcomes).Article?.File);
    }

    public static TheoryData<byte[], string> Refused => new()
    {
        { Docx(""), "no text in it" },
        { Docx(P(Prose))[..^100], "damaged or cut off" },
        { Rezipped(Docx(P(Prose)), ("word/document.xml", $"<w:document {W}><w:body><w:p>")), "damaged: its text is not well-formed" },
        { Rezipped(Docx(P(Prose)), ("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")), "damaged: its text is not well-formed" },
        { Rezipped(Docx(P(Prose)), ("_rels/.rels", "<x/>")), "damaged" },
        { Zip(("[Content_Types].xml", "<x/>"u8.ToArray()), ("word/document.xml", "<x/>"u8.ToArray())), "damaged" },
        { Compound("EncryptedPackage"), "encrypted: it opens with a password only" },
        { Compound("WordDocument"), "an old Word document (.doc) is not read; save it as .docx or .txt" },
        { Compound("Workbook"), "an old Excel workbook (.xls) is not read" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_read_is_refused_with_its_cause(byte[] content, string cause) =>
        Assert.StartsWith(cause, Assert.Single(Read("a.docx", content)).Cause, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_is_no_document()
    {
        var bytes = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
            workbook.AddWorkbookPart().Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
        Assert.StartsWith("no document of Word in it", Assert.Single(Read("a", bytes.ToArray())).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_unpacks_to_more_than_an_item_may_have_is_refused()
    {
        var bomb = Rezipped(Docx(P("x")), ("word/document.xml", new string(' ', 3_000_000)));
        var limits = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 1024 * 1024 } };
        Assert.Equal("larger than 1 MB", Assert.Single(Read("a.docx", bomb, limits)).Cause);
    }

    // The list of parts says which one is the text, whatever it is called.
    [Theory]
    [InlineData(0, null)]
    [InlineData(3_000_000, "larger than 1 MB")]
    public void A_text_by_the_name_of_a_picture_is_measured_too(int more, string? cause)
    {
        var document = Zip(
            ("[Content_Types].xml",
            Encoding.UTF8.GetBytes(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
            ("_rels/.rels",
            Encoding.UTF8.GetBytes(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.png\"/></Relationships>")),
            ("word/document.png",
            Encoding.UTF8.GetBytes($"<w:document {W}><w:body>{P(Prose)}{new string(' ', more)}</w:body></w:document>")));
        var limits = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 1024 * 1024 } };
        var outcome = Assert.Single(Read("a.docx", document, limits));
        Assert.Equal(cause, outcome.Cause);
        Assert.Equal(cause is null ? Prose : null, outcome.Article?.Text);
    }

    [Fact]
    public void Elements_deep_inside_one_another_do_no_harm()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000)) + P("x")
            + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 20_000));
        var document = Rezipped(Docx(P("x")), ("word/document.xml", $"<w:document {W}><w:body>{deep}</w:body></w:document>"));
        Assert.NotEmpty(Read("a.docx", document));
    }

    /// <summary>A document with usual styles, one of them under the name that an Arabic Word gives it.</summary>
    public static byte[] Docx(string body, Action<WordprocessingDocument>? also = null)
    {
        var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document($"<w:document {W}><w:body>{body}</w:body></w:document>");
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                $"<w:styles {W}>" + Style("Title", "Title") + Style("a7", "Title") + Style("a9", "عنوان الخبر", "a7")
                + Style("Heading1", "heading 1") + Style("Heading2", "heading 2") + "</w:styles>");
            also?.Invoke(document);
        }

        return bytes.ToArray();
    }

    public static string P(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static Run Words(string text) => new(new DocumentFormat.OpenXml.Wordprocessing.Text(text));

    private static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(c => $"<w:tc>{c}</w:tc>")) + "</w:tr>";

    private static string Style(string id, string name, string? parent = null) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>"
        + (parent is null ? "" : $"<w:basedOn w:val=\"{parent}\"/>") + "</w:style>";

    private static Article One(string body, Action<WordprocessingDocument>? also = null)
    {
        var outcome = Assert.Single(Read("a.docx", Docx(body, also)));
        Assert.True(outcome.Article is not null, outcome.Message);
        return outcome.Article;
    }

    // A document with one of its parts replaced.
    private static byte[] Rezipped(byte[] document, (string Name, string Content) part)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(document));
        var entries = archive.Entries.Where(e => e.FullName != part.Name).Select(e =>
        {
            using var stream = e.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (e.FullName, bytes.ToArray());
        }).ToList();
        return Zip([.. entries, (part.Name, Encoding.UTF8.GetBytes(part.Content))]);
    }

    // The container of old documents with one name in its directory.
    private static byte[] Compound(string name)
    {
        var bytes = new byte[2048];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        (bytes[30], bytes[48]) = (9, 1);
        Encoding.Unicode.GetBytes(name).CopyTo(bytes, 1024 + 128);
        bytes[1024 + 128 + 64] = (byte)(2 * name.Length + 2);
        return bytes;
    }
}
