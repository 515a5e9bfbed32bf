using Khitab.Web.Components.Article;

namespace Khitab.Web.Tests.ArticlePages;

public class ArticleWordsTests
{
    // A French article set from right to left is unreadable; a text whose language nobody knew still has letters.
    [Theory]
    [InlineData("ar", "abc", "rtl")]
    [InlineData("fr", "مالي", "ltr")]
    [InlineData("ckb", "", "rtl")]
    [InlineData("und", "«2025» مالي", "rtl")]
    [InlineData("und", "2025: Mali", "ltr")]
    [InlineData("und", "", "ltr")]
    public void An_article_is_set_in_its_own_direction(string language, string text, string direction) =>
        Assert.Equal(direction, TextDirection.Of(Articles.Of(text, language: language).Article));

    // Addresses in articles are written by strangers: a link must never run or open anything but a web page.
    [Theory]
    [InlineData("https://www.hespress.com/1516395.html", "hespress.com")]
    [InlineData("http://l24.im/oyMR1Y", "l24.im")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("/articles", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_web_pages_become_links(string? written, string? site)
    {
        var address = WebAddress.Of(written);
        Assert.Equal(site, address is null ? null : WebAddress.HostOf(address));
    }
}
