using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Feeds of both families, well-formed and not.</summary>
public sealed class FeedReadingTests
{
    private static readonly string Item = $"""
        <item><title><![CDATA[{Title}]]></title><link>https://www.almadina.example.net/a/1</link>
        <pubDate>Mon, 17 Feb 2025 23:15:00 +0100</pubDate><dc:creator>ليلى</dc:creator>
        <category>سياسة</category><category>المدينة</category><description>موجز قصير</description>
        <content:encoded><![CDATA[<p>{Prose}</p><p>{More}</p>]]></content:encoded></item>
        """;

    private static string Rss(params string[] items) => $"""
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>المدينة نيوز - الرئيسية</title><link>https://almadina.example.net</link>
        <image><title>شعار</title><link>https://x.example.org</link></image>{string.Concat(items)}</channel></rss>
        """;

    [Fact]
    public void An_item_of_RSS_is_an_article()
    {
        var article = One("a.xml", Rss(Item));
        Assert.Equal($"{Title}\n\n{Prose}\n\n{More}", article.Text);
        Assert.Equal(("example-net", "المدينة نيوز"), (article.Outlet, article.OutletName));
        Assert.Equal((new DateOnly(2025, 2, 17), "ليلى", "سياسة"), (article.Published.Value, article.Author, article.Section));
        Assert.Equal("https://www.almadina.example.net/a/1", article.Url);
    }

    [Fact]
    public void An_entry_of_Atom_is_an_article()
    {
        var article = One("a.atom", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>المدينة</title>
            <link rel="self" href="https://feeds.example.org/x"/><link href="https://almadina.example.net/"/>
            <entry><title type="html">{Title}</title>
            <link rel="replies" href="https://almadina.example.net/c"/><link rel="alternate" href="https://almadina.example.net/a/2"/>
            <published>2025-02-17T10:00:00Z</published><updated>2025-02-20T10:00:00Z</updated>
            <author><name>سعيد</name></author><category term="مجتمع"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Prose}</p><p>{More}</p></div></content></entry></feed>
            """);
        Assert.Equal($"{Title}\n\n{Prose}\n\n{More}", article.Text);
        Assert.Equal("https://almadina.example.net/a/2", article.Url);
        Assert.Equal(
            (new DateOnly(2025, 2, 17), "سعيد", "مجتمع", "المدينة"),
            (article.Published.Value, article.Author, article.Section, article.OutletName));
    }

    [Fact]
    public void A_broken_item_is_named_and_the_others_are_read()
    {
        var outcomes = Read(
            "a.rss",
            Rss(Item, "<item><title>بلا نهاية</title>", Item, "<item><title>علامات <b></title></item>",
            "<item><title>شاي & قهوة&nbsp;معا</title></item>"));
        Assert.Equal([true, false, true, false, true], outcomes.Select(o => o.Article is not null));
        Assert.Equal("a.rss, item 2: the item has no end", outcomes[1].Message);
        Assert.StartsWith("a.rss, item 4: not well-formed", outcomes[3].Message, StringComparison.Ordinal);
        Assert.Equal("شاي & قهوة معا", outcomes[4].Article!.Text);
    }

    // Collecting services put the outlet beside the item.
    [Fact]
    public void The_source_of_an_item_is_its_outlet()
    {
        var article = One(
            "a.rss",
            Rss($"<item><title>{Title}</title><link>https://news.collector.com/1</link><source url=\"https://www.hespress.com/feed\">هسبريس</source></item>"));
        Assert.Equal(("hespress", "هسبريس"), (article.Outlet, article.OutletName));
    }

    [Fact]
    public void XML_that_is_no_feed_is_named() =>
        Assert.StartsWith("no feed", Assert.Single(Read("a.xml", "<catalog><book/></catalog>")).Cause, StringComparison.Ordinal);

    // A document type may define a text that grows without end, or lead to a file of the machine.
    [Fact]
    public void Entities_of_a_document_type_are_not_followed()
    {
        var feed = "<!DOCTYPE x [<!ENTITY a \"bbbbbbbb\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
            + Rss("<item><title>س &a; &f;</title></item>");
        Assert.All(Read("a.rss", feed), o => Assert.DoesNotContain("bbbb", o.Article?.Text ?? "", StringComparison.Ordinal));
    }

    // An export holds the whole site: only what was published as an article is one.
    [Theory]
    [InlineData("publish", "post", true)]
    [InlineData("publish", "news", true)]
    [InlineData("draft", "post", false)]
    [InlineData("future", "post", false)]
    [InlineData("pending", "post", false)]
    [InlineData("private", "post", false)]
    [InlineData("trash", "post", false)]
    [InlineData("publish", "page", false)]
    [InlineData("inherit", "attachment", false)]
    [InlineData("publish", "nav_menu_item", false)]
    public void Of_an_export_of_WordPress_published_articles_are_read(string status, string kind, bool isArticle)
    {
        var other = Item.Replace("</item>", $"<wp:status>{status}</wp:status><wp:post_type><![CDATA[{kind}]]></wp:post_type></item>", StringComparison.Ordinal);
        var outcomes = Read("a.xml", Rss(Item, other));
        Assert.All(outcomes, o => Assert.NotNull(o.Article));
        Assert.Equal(isArticle ? 2 : 1, outcomes.Count);
    }

    // The footer names title and site again, in every item.
    [Theory]
    [InlineData("<p>The post <a href=\"https://x.example.org/1\">فرنسا والجزائر</a> appeared first on <a href=\"https://x.example.org\">المدينة</a>.</p>")]
    [InlineData("<p>ظهرت المقالة <a href=\"https://x.example.org/1\">فرنسا والجزائر</a> أولاً على <a href=\"https://x.example.org\">المدينة</a>.</p>\n")]
    [InlineData("<p>المقال <a href=\"https://x.example.org/1\">فرنسا والجزائر</a> نشر أولا في <a href=\"https://x.example.org\">المدينة</a></p><img src='x.gif'>")]
    [InlineData("<p>L’article <a href=\"https://x.example.org/1\">فرنسا</a> est apparu en premier sur <a href=\"https://x.example.org\">المدينة</a>.</p>")]
    [InlineData("<p>تدوينة <a href='https://x.example.org/1'>فرنسا</a> ظهرت أولاً على <a href='https://x.example.org'>المدينة</a></p>")]
    [InlineData("<p>نُشر هذا المقال <a href='https://x.example.org/1'>فرنسا</a> لأول مرة على <a href='https://x.example.org'>المدينة</a>.</p>")]
    [InlineData($"<p><a href='https://x.example.org/1'>{Title}</a> yazısı ilk önce <a href='https://x.example.org'>المدينة</a> üzerinde ortaya çıktı.</p>")]
    [InlineData($"<p>Inlägget <a href='https://x.example.org/1'>{Title}</a> dök först upp på <a href='https://x.example.org'>المدينة</a>.</p>")]
    [InlineData($"<p>… <a class='more-link' href='https://x.example.org/1'>متابعة القراءة <span>{Title}</span></a></p>")]
    [InlineData("<p>Het bericht <a href='https://x.example.org/1'>فرنسا</a> verscheen eerst op <a href='https://x.example.org'>المدينة</a>.</p>")]
    [InlineData("<p>هذا المحتوى نُشر أولا على <a href='https://x.example.org'>المدينة</a>.</p>")]
    public void The_footer_of_a_feed_is_not_the_article_s(string footer) => Assert.Equal(
        $"{Title}\n\n{Prose}\n\n{More}",
        One("a.xml", Rss(Item.Replace($"<p>{More}</p>", $"<p>{More}</p>{footer}", StringComparison.Ordinal))).Text);

    // An article may say where a report was first published.
    [Fact]
    public void A_sentence_about_a_first_publication_stays()
    {
        var said = "وقال التقرير، الذي نشر لأول مرة في لندن سنة 2019، إن المشروع متأخر.";
        Assert.Contains(said, One("a.xml", Rss(Item.Replace($"<p>{More}</p>", $"<p>{said}</p><p>{More}</p>", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }
}
