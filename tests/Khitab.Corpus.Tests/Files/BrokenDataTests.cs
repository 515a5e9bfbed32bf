using System.IO.Compression;
using System.Text;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>What careless programs leave in data: it costs a character or is named, never a text without a word.</summary>
public sealed class BrokenDataTests
{
    // A program that cuts texts at a number of code units leaves half of an emoji, which no parser gives out as text.
    [Theory]
    [InlineData("""{"title": "خبر", "text": "وصل الوفد إلى المدينة \ud83d"}""", "خبر", "وصل الوفد إلى المدينة \uFFFD")]
    [InlineData("""{"title": "خبر \ud83d", "text": "وصل الوفد إلى المدينة."}""", "خبر", "وصل الوفد إلى المدينة.")]
    [InlineData("""{"title": "\uDE00 خبر", "text": "وصل \\ud83d الوفد \ud83d\ude00 اليوم."}""", "خبر", "وصل \\ud83d الوفد 😀 اليوم.")]
    [InlineData("""{"title": "خبر", "text": "وصل \ud83d\ud83d\ude00 الوفد."}""", "خبر", "وصل \uFFFD😀 الوفد.")]
    [InlineData("{\"title\": \"خبر\", \"text\": \"وصل الوفد\nإلى المدينة\tاليوم.\"}", "خبر", "وصل الوفد\nإلى المدينة")]
    [InlineData("""{"title": "خبر", "text": "قال \'لا\' للمشروع."}""", "خبر", "قال 'لا' للمشروع.")]
    public void One_bad_character_costs_no_text(string json, string title, string text)
    {
        var article = One("a.json", json);
        Assert.Equal(title, article.Title);
        Assert.Contains(text, article.Text, StringComparison.Ordinal);
    }

    // Programs write these for a field without a value, inside quotation marks or without.
    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("undefined")]
    [InlineData("None")]
    [InlineData("\"NaN\"")]
    [InlineData("\"None\"")]
    [InlineData("\"null\"")]
    public void No_value_is_none_and_costs_no_article(string none)
    {
        foreach (var name in (string[])["a.json", "a.jsonl"])
        {
            var article = One(name, $$"""{"views": {{none}}, "title": "خبر", "date": {{none}}, "source": {{none}}, "text": "قال: NaN, None."}""");
            Assert.Equal("خبر\n\nقال: NaN, None.", article.Text);
            Assert.Null(article.Published.Value);
            Assert.Null(article.Outlet);
        }
    }

    [Fact]
    public void Letters_after_a_long_run_of_ASCII_tell_the_encoding()
    {
        var rows = string.Concat(Enumerable.Range(0, 6000).Select(i => $"bridge {i},https://madina.example.org/a/very/long/address/{i}\n"));
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes($"title,url\n{rows}{Title},https://madina.example.org/last\n");
        Assert.Equal(Title, Read("a.csv", bytes)[^1].Article!.Title);
        Assert.Equal(Title, Read("a.csv", $"title,url\n{rows}{Title},https://madina.example.org/last\n")[^1].Article!.Title);
    }

    [Theory]
    [InlineData("a.csv", "title,text\nخبر,وصل الوفد إلى المدينة")]
    [InlineData("a.jsonl", "{\"title\": \"خبر\", \"text\": \"وصل الوفد إلى المدينة\"}\n ")]
    public void UTF_16_that_is_cut_in_a_character_is_named_beside_what_was_read(string name, string content)
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(content)];
        Assert.All(Read(name, bytes), o => Assert.NotNull(o.Article));
        var outcomes = Read(name, bytes[..^1]);
        Assert.Equal("خبر", outcomes[0].Article!.Title);
        Assert.Equal("UTF-16 text that is cut in the middle of a character", outcomes[^1].Cause);
    }

    [Fact]
    public void A_zip_that_is_cut_off_is_called_that() => Assert.StartsWith(
        "a.zip: damaged or cut off", Assert.Single(Read("a.zip", Zip(("a.txt", Encoding.UTF8.GetBytes(Prose)))[..^30])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_same_in_lines()
    {
        var outcomes = Read("a.jsonl", "{\"title\": \"أول \\ud83d\", \"text\": \"نص أول.\"}\n{\"title\": \"ثان\", \"text\": \"نص ثان \\uDE00.\"}\n");
        Assert.Equal(["أول", "ثان"], outcomes.Select(o => o.Article!.Title));
        Assert.Equal("ثان\n\nنص ثان \uFFFD.", outcomes[1].Article!.Text);
    }

    // Entities of HTML were lost without a word in feeds, and the words around them joined.
    [Theory]
    [InlineData("افتتاح&nbsp;المعرض &laquo;الشرقي&raquo;", "افتتاح المعرض «الشرقي»")]
    [InlineData("الأمن &amp; العدالة &hellip;", "الأمن & العدالة …")]
    [InlineData("صعود &#55357;&#56832; الأسعار", "صعود 😀 الأسعار")]
    [InlineData("صعود &#55357; الأسعار", "صعود \uFFFD الأسعار")]
    [InlineData("شركة A&B تفوز", "شركة A&B تفوز")]
    [InlineData("قرار &#x1F; جديد &ldquo;اليوم&rdquo;", "قرار جديد “اليوم”")]
    [InlineData("5 &lt; 7 &eacute;t&eacute;", "5 < 7 été")]
    public void Entities_of_a_feed_are_characters(string written, string title) => Assert.Equal(
        title, One("a.xml", $"<rss><channel><item><title>{written}</title><description>{Prose}</description></item></channel></rss>").Title);

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_named_and_swallows_nothing_silently()
    {
        var outcomes = Read("a.csv", $"title,text\nأول,{Prose}\nثان,\"{Prose}\nثالث,{More}\nرابع,{More}\n");
        Assert.Equal("أول", outcomes[0].Article!.Title);
        Assert.Equal("a.csv, row 2 (line 3): a quotation mark that is never closed; it and the 2 lines below cannot be read", outcomes[1].Message);
        Assert.Equal(2, outcomes.Count);
    }

    [Fact]
    public void A_table_cut_inside_quotation_marks_keeps_what_is_there_and_says_so()
    {
        var outcomes = Read("a.csv", $"title,text\nأول,\"{Prose}\"\nثان,\"{More[..40]}");
        Assert.Equal(["أول", "ثان"], outcomes.Select(o => o.Article?.Title).OfType<string>());
        Assert.Contains(outcomes, o => o.Cause?.StartsWith("cut off inside quotation marks", StringComparison.Ordinal) == true);
    }

    // A list of titles is a corpus of titles; a title beside a text whose name nobody knows is not.
    [Fact]
    public void A_table_of_titles_alone_gives_articles_of_their_titles()
    {
        Assert.Equal(Title, One("a.csv", $"title,date,url,code\n{Title},2025-03-02,https://madina.example.org/1,AB12\n").Title);
        Assert.Contains("no field that holds a text", Read("a.csv", $"title,inhoud\n{Title},{Prose}\n")[0].Cause!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_entry_of_an_archive_is_refused()
    {
        var zip = Zip(("a.txt", Encoding.UTF8.GetBytes(Prose)));
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            Assert.NotEqual(0u, archive.Entries[0].Crc32);
        }

        // The checksum stands after the content and again in the table of contents, by which it is read.
        var at = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 16;
        zip[at] ^= 0xFF;
        Assert.Equal("a.zip/a.txt: damaged: its checksum is wrong", Assert.Single(Read("a.zip", zip)).Message);
    }
}
