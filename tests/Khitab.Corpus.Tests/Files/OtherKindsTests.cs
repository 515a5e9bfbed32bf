using System.IO.Compression;
using System.Text;
using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Files as people have them that are no articles as they are: read where that is possible, named where it is not.</summary>
public sealed class OtherKindsTests
{
    private static readonly string Page =
        $"<html><head><meta charset='utf-8'><title>{Title}</title></head><body><h1>{Title}</h1><p>{Prose}</p><p>{More}</p></body></html>";

    private static string Mhtml(string encoding, string body, string charset = "; charset=\"utf-8\"") =>
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://madina.example.org/n/1\r\nSubject: x\r\nDate: Sun, 2 Mar 2025 10:00:00 -0000\r\n"
        + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----b--\"\r\n\r\n"
        + "------b--\r\nContent-Type: text/css\r\nContent-Location: https://madina.example.org/a.css\r\n\r\nbody { color: red }\r\n\r\n"
        + $"------b--\r\nContent-Type: text/html{charset}\r\nContent-Transfer-Encoding: {encoding}\r\n"
        + $"Content-Location: https://madina.example.org/n/1\r\n\r\n{body}\r\n\r\n------b----\r\n";

    private static string Quoted(byte[] bytes) => string.Concat(bytes.Select((b, i) => $"={b:X2}" + (i % 20 == 19 ? "=\r\n" : "")));

    public static TheoryData<string, string> SavedPages => new()
    {
        { "a.mhtml", Mhtml("quoted-printable", Quoted(Encoding.UTF8.GetBytes(Page))) },
        { "a.mht", Mhtml("base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Page), Base64FormattingOptions.InsertLineBreaks)) },
        { "a.mhtml", Mhtml("8bit", Page, charset: "") },
        { "a.html", Mhtml("quoted-printable", Quoted(Encoding.UTF8.GetBytes(Page))) },
        { "saved page", Mhtml("binary", Page) },
    };

    [Theory]
    [MemberData(nameof(SavedPages))]
    public void A_page_saved_whole_in_one_file_is_read_as_a_page(string name, string content)
    {
        var article = One(name, content);
        Assert.Equal($"{Title}\n\n{Prose}\n\n{More}", article.Text);
        Assert.Equal("https://madina.example.org/n/1", article.Url);

        // It was saved on that day, which says nothing of when it was published.
        Assert.Null(article.Published.Value);
    }

    [Theory]
    [InlineData("a.rtf", "{\\rtf1\\ansi text}", "RTF is not read")]
    [InlineData("a.doc", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1", "an old Word document (.doc) is not read")]
    [InlineData("a.rar", "Rar!\u001A", "RAR is not read")]
    [InlineData("a.json.xz", "\u00FD7zXZ\0", "xz is not read")]
    [InlineData("a.odt", "PK\u0003\u0004", "an OpenDocument text is not read")]
    [InlineData("a.xlsx", "PK\u0003\u0004", "an Excel workbook is not read")]
    [InlineData("a.html", "\u0089PNG", "a picture is not read")]
    public void What_is_not_read_is_named(string name, string begins, string cause)
    {
        var failed = Assert.Single(Read(name, Encoding.Latin1.GetBytes(begins)));
        Assert.StartsWith($"{name}: {cause}", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json.gz")]
    [InlineData("a.gz")]
    [InlineData("dump")]
    public void A_file_packed_by_gzip_is_read(string name) =>
        Assert.Equal(Title, Only(name, Gzip($$"""{"title": "{{Title}}", "text": "{{Prose}}"}""")).Title);

    [Fact]
    public void A_gzip_that_unpacks_to_far_more_than_its_size_is_refused()
    {
        var bomb = Gzip(new string(' ', 40 * 1024 * 1024));
        var limits = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 1024 * 1024 } };
        Assert.Contains(
            "unpacks to more than 200 times its size", Assert.Single(Read("a.jsonl.gz", bomb, limits)).Cause!, StringComparison.Ordinal);
    }

    // Hundreds of files passed over without a word look like a corpus that was read.
    [Fact]
    public void Files_of_other_kinds_are_counted_to_the_last()
    {
        ReadProgress? last = null;
        var zip = Zip(
            ("a.txt", Encoding.UTF8.GetBytes(Prose)), ("b.doc", [1]), ("c.jpg", [1]), ("d.mhtml", "x"u8.ToArray()), ("e.tar.gz", [1]));
        var outcomes = CorpusReader.Read("a.zip", zip, progress: new Progress(p => last = p)).ToList();
        Assert.Equal((1, 1, 4), (outcomes.Count, last!.Articles, last.PassedOver));
        Assert.Equal(".doc 1, .gz 1, .jpg 1, .mhtml 1", last.PassedFiles.ToString());
    }

    private static Article Only(string name, byte[] content)
    {
        var outcome = Assert.Single(Read(name, content));
        Assert.True(outcome.Article is not null, outcome.Message);
        return outcome.Article;
    }

    private static byte[] Gzip(string content)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(content));
        return bytes.ToArray();
    }

    private sealed class Progress(Action<ReadProgress> report) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => report(value);
    }
}
