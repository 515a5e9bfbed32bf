using System.Text;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Web pages as sites of different make write them.</summary>
public sealed class PageReadingTests
{
    private const string Furniture =
        "<nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/p'>سياسة</a></li></ul></nav>";

    private const string Footer =
        "<aside class='sidebar'><h3>الأكثر قراءة</h3><ul><li><a href='/1'>فريق المدينة يفوز بكأس البطولة المحلية للمرة الثالثة</a></li></ul></aside><footer>جميع الحقوق محفوظة</footer>";

    [Fact]
    public void Linked_data_says_what_the_article_is()
    {
        var article = One("a.html", $$"""
            <!doctype html><html lang="ar"><head><title>{{Title}} | المدينة نيوز</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
              {"@type": "Organization", "@id": "#org", "name": "المدينة نيوز"}, {"@type": "Person", "@id": "#p", "name": "سعيد العلوي"},
              {"@type": ["Article", "NewsArticle"], "headline": "{{Title}}", "datePublished": "2025-02-17T23:30:00+01:00", "author": [{"@id": "#p"}],
               "publisher": {"@id": "#org"}, "articleSection": ["سياسة"], "mainEntityOfPage": {"@id": "https://www.almadina-news.ma/a/77"} }]}</script></head>
            <body>{{Furniture}}<main><article><h1>{{Title}}</h1><p>{{Prose}}</p><h2>ردود الفعل</h2><p>{{More}}</p>
            <figure><img src="x.jpg"><figcaption>صورة من الأرشيف</figcaption></figure></article></main>{{Footer}}</body></html>
            """);
        Assert.Equal($"{Title}\n\n{Prose}\n\nردود الفعل\n\n{More}\n\nصورة من الأرشيف", article.Text);
        Assert.Equal([Prose, More], Of(article, SegmentKind.Paragraph));
        Assert.Equal(["ردود الفعل"], Of(article, SegmentKind.Heading));
        Assert.Equal(["صورة من الأرشيف"], Of(article, SegmentKind.Boilerplate));
        Assert.Equal(("almadina-news-ma", "المدينة نيوز"), (article.Outlet, article.OutletName));
        Assert.Equal(new DateOnly(2025, 2, 17), article.Published.Value);
        Assert.Equal("سعيد العلوي", article.Author);
        Assert.Equal("سياسة", article.Section);
        Assert.Equal("https://www.almadina-news.ma/a/77", article.Url);
    }

    [Fact]
    public void Open_Graph_says_it_too()
    {
        var article = One("a.htm", $"""
            <html><head><meta property="og:title" content="{Title} - هبة"><meta property="og:site_name" content="هبة"><meta property="og:url" content="https://ar.hiba.example.com/x">
            <meta property="article:published_time" content="2024-12-01T08:00:00Z"><meta property="article:section" content="مجتمع"><meta name="author" content="ليلى"></head>
            <body>{Furniture}<div id="wrap"><div class="col"><div class="post-content"><p>{Prose}</p><p>{More}</p></div></div>{Footer}</div></body></html>
            """);
        Assert.Equal($"{Title}\n\n{Prose}\n\n{More}", article.Text);
        Assert.Equal(("example", "هبة"), (article.Outlet, article.OutletName));
        Assert.Equal((new DateOnly(2024, 12, 1), "مجتمع", "ليلى"), (article.Published.Value, article.Section, article.Author));
    }

    // No metadata, no article element, lines separated by <br>, a form around everything: sites of 2005 are still there.
    [Fact]
    public void A_page_without_any_metadata_is_read_by_its_own_words()
    {
        var article = One("a.html", $"""
            <html><head><title>{Title} - جريدة المدينة</title></head><body><form action="x"><table>
            <tr><td><a href="1">أخبار</a> <a href="2">رياضة</a></td></tr>
            <tr><td><div><h1>{Title}</h1><time>الاثنين 17 فبراير 2025 - 10:15</time>
            <div>{Prose}<br><br>{More}<br>انتهى الخبر.</div></div></td></tr></table></form></body></html>
            """);
        Assert.Equal(Title, article.Title);
        Assert.StartsWith($"{Title}\n\n", article.Text, StringComparison.Ordinal);
        Assert.Contains($"{Prose}\n\n{More}\nانتهى الخبر.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("رياضة", article.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 2, 17), article.Published.Value);
        Assert.Null(article.Outlet);
    }

    // Kept, but not analysed: what is inside the article's element without being the article.
    [Fact]
    public void Links_shares_tags_and_comments_inside_the_article_are_labelled()
    {
        var article = One("a.html", $"""
            <body><article><h1>{Title}</h1><p>{Prose}</p>
            <div class="related-posts"><h3>اقرأ أيضا</h3><a href="/2">عنوان مقال آخر من الموقع</a></div><p>{More}</p>
            <div class="share-buttons">انشر على فيسبوك</div><div class="post-tags"><a rel="tag">المغرب</a> <a rel="tag">ميزانية</a></div>
            <div id="comments"><p>خبر جميل، نتمنى أن تبدأ الأشغال في وقتها هذه المرة وألا تتأخر مثل السنة الماضية</p></div></article></body>
            """);
        Assert.Equal([Prose, More], Of(article, SegmentKind.Paragraph));
        Assert.Equal(["المغرب ميزانية"], Of(article, SegmentKind.Tags));
        Assert.Single(Of(article, SegmentKind.Comment));
        Assert.Contains("عنوان مقال آخر من الموقع", Of(article, SegmentKind.Boilerplate));
    }

    [Fact]
    public void A_page_that_a_script_fills_is_read_from_its_linked_data()
    {
        var article = One(
            "a.html",
            $$"""<head><script type="application/ld+json">{"@type":"NewsArticle","headline":"{{Title}}","articleBody":"{{Prose}}\n\n{{More}}"}</script></head><body><div id="app">جار التحميل</div></body>""");
        Assert.Equal([Prose, More], Of(article, SegmentKind.Paragraph));
    }

    [Fact]
    public void A_declared_encoding_is_asked_where_the_bytes_do_not_say()
    {
        var markup = $"<html><head><meta charset=\"iso-8859-6\"><title>{Title}</title></head><body><p>{Prose}</p></body></html>";
        Assert.Contains(
            "المجلس",
            Assert.Single(Read("a.html", CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-6")!.GetBytes(markup))).Article!.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_is_named() =>
        Assert.Equal("no running text in the page", Assert.Single(Read("a.html", "<html><body><img src=x></body></html>")).Cause);

    // The parser walks its tree by calling itself: such a page would end the program.
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<p><span>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<a><p>")]
    public void Elements_without_end_inside_one_another_end_in_an_outcome(string open)
    {
        Assert.Single(Read("a.html", string.Concat(Enumerable.Repeat(open, 100_000)) + Prose));
        Assert.Single(Read("b.html", string.Concat(Enumerable.Repeat(open, 2_500)) + Prose));
    }
}
