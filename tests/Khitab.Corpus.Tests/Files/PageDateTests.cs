using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>The day that a page shows its readers, where its metadata is silent; and days on it that are not the article's.</summary>
public sealed class PageDateTests
{
    private static DateOnly? Day(string under = "", string after = "", string header = "", string head = "", string above = "") => One(
        "a.html",
        $"<html><head><meta charset='utf-8'><title>{Title} - المدينة نيوز</title>{head}</head><body><div class='top'>{header}<a href='/'>الرئيسية</a></div>"
        + $"<div class='story'>{above}<h1>{Title}</h1>{under}<p>{Prose}</p><p>{More}</p>{after}</div></body></html>").Published.Value;

    // Half of the press's sites have no metadata of their own and say the day to readers alone.
    [Theory]
    [InlineData("<div><span property='dc:date' content='2025-03-02T00:00:00+01:00'>الأحد</span></div>")]
    [InlineData("<span itemprop='datePublished' datetime='2025-03-02'>أمس</span>")]
    [InlineData("<meta itemprop='datePublished' content='2025-03-02T10:00:00Z'>")]
    [InlineData("<p>الأحد 2 مارس 2025</p>")]
    [InlineData("الأحد 02 آذار 2025 | 10:30<br>")]
    [InlineData("<p class='info'>تاريخ النشر: الأحد 2 مارس 2025 - 10:30 ص</p>")]
    [InlineData("<div>نشر في 02/03/2025 الساعة 14:05</div>")]
    [InlineData("<div>ليلى منصور — الرباط | <b>2025/03/02</b></div>")]
    [InlineData("<ul class='post-meta'><li>بقلم ليلى</li><li class='the-date'>2 مارس 2025</li></ul>")]
    [InlineData("<div class='entry-date'>مارس 2, 2025</div>")]
    [InlineData("<time>٢ مارس ٢٠٢٥</time>")]
    [InlineData("<p>آخر تحديث: 5 مارس 2025 - تاريخ النشر: 2 مارس 2025</p>")]
    [InlineData("<p class='deck'>الأشغال تنطلق يوم 5 مارس 2025 في الأحياء كلها</p><p>تم النشر في 2 مارس 2025</p>")]
    [InlineData("<abbr class='published' title='2025-03-02T08:00:00+01:00'>قبل يومين</abbr>")]
    [InlineData("<span class='post-time' data-timestamp='1740909600'>منذ 3 ساعات</span>")]
    [InlineData("<p>كتبها سعيد العلوي يوم الأحد 2 مارس 2025</p>")]
    [InlineData("<p>منذ 3 ساعات</p><p>18:40 - 2 مارس 2025</p>")]
    public void What_is_shown_under_the_title_counts(string under) => Assert.Equal(new DateOnly(2025, 3, 2), Day(under));

    [Theory]
    [InlineData("<div class='date'>2 مارس 2025</div>", "")]
    [InlineData("<time datetime='2025-03-02'>الأحد</time>", "")]
    [InlineData("", "<p>نشر بتاريخ 2 مارس 2025</p>")]
    [InlineData("", "<div class='published'>2025-03-02</div>")]
    [InlineData("", "<p>الأحد 2 مارس 2025</p>")]
    public void What_is_shown_above_the_title_or_below_the_text_counts_too(string above, string after) =>
        Assert.Equal(new DateOnly(2025, 3, 2), Day(above: above, after: after));

    // A wrong day moves the article on every chart.
    [Theory]
    [InlineData("", "", "<time datetime='2026-11-29T08:00:00Z'>الأحد 29 نوفمبر 2026</time>")]
    [InlineData("", "", "<span class='date'>29 نوفمبر 2026</span>")]
    [InlineData("", "<div class='side'><a href='/x'>خبر آخر في الميناء القديم</a> <time datetime='2024-01-05'>5 يناير</time></div>", "")]
    [InlineData("", "<article><a href='/x'>خبر آخر في الميناء القديم</a><span class='date'>5 يناير 2024</span></article>", "")]
    [InlineData("", "<ul class='latest'><li><span class='published'>2024-01-05</span><a href='/x'>خبر</a></li></ul>", "")]
    [InlineData("", "<div id='comments'><p>جميل</p><time datetime='2025-04-01'>1 أبريل</time></div>", "")]
    [InlineData("<p>آخر تحديث: 5 مارس 2025</p>", "", "")]
    [InlineData("<p>الجولة الثانية من الأشغال تنطلق يوم 5 مارس 2025</p>", "", "")]
    [InlineData("<figure><img src='a'><figcaption>من اجتماع سابق، 3 يناير 2020</figcaption></figure>", "", "")]
    [InlineData("", "<p>وكان المجلس قد اجتمع يوم <time datetime='2020-01-03'>3 يناير 2020</time> وأجل النظر في القرار.</p>", "")]
    [InlineData("", "<div class='prev'><a href='/x'>سوق جديد</a><span>3 يناير 2020</span></div>", "")]
    [InlineData("", "<div class='x1'><img src='a'><h4>افتتاح سوق</h4><span class='date'>3 يناير 2020</span></div>", "")]
    [InlineData("", "<p><a href='/x'>سوق جديد في الحي</a> - 3 يناير 2020</p>", "")]
    [InlineData("", "<ol><li>سوق جديد <i>3 يناير 2020</i></li><li>أمطار غزيرة <i>4 يناير 2020</i></li></ol>", "")]
    [InlineData("", "<p>© المدينة نيوز 5 ديسمبر 2026</p>", "")]
    [InlineData("", "<p>طبع بتاريخ 5 ديسمبر 2026</p>", "")]
    public void Clocks_other_articles_and_changes_are_not_its_day(string under, string after, string header) =>
        Assert.Null(Day(under, after, header));

    [Fact]
    public void The_day_beside_the_title_counts_before_a_clock() => Assert.Equal(
        new DateOnly(2025, 3, 2),
        Day("<time datetime='2025-03-02T09:00:00Z'>2 مارس</time>", header: "<time datetime='2026-11-29'>اليوم</time>"));

    [Theory]
    [InlineData("https://madina.example.org/2025/03/02/title")]
    [InlineData("https://madina.example.org/news/2025-3-2-title")]
    [InlineData("https://madina.example.org/20250302/title")]
    [InlineData("https://madina.example.org/2025/mar/02/title")]
    [InlineData("https://madina.example.org/a.php?date=2025-03-02")]
    [InlineData("https://madina.example.org/99/2025_03_02.html")]
    public void The_address_says_it_where_nothing_else_does(string url)
    {
        Assert.Equal(new DateOnly(2025, 3, 2), Day(head: $"<link rel='canonical' href='{url}'>"));
        Assert.Equal(new DateOnly(2025, 3, 2), One("a.json", $$"""{"title": "خبر", "text": "{{Prose}}", "url": "{{url}}"}""").Published.Value);
        Assert.Equal(new DateOnly(2025, 3, 1), Day("<p>السبت 1 مارس 2025</p>", head: $"<link rel='canonical' href='{url}'>"));
    }

    [Theory]
    [InlineData("https://madina.example.org/2025/13/45/title")]
    [InlineData("https://madina.example.org/id/1202503020")]
    [InlineData("https://madina.example.org/2025/title")]
    public void Other_figures_of_an_address_are_no_day(string url) => Assert.Null(Day(head: $"<link rel='canonical' href='{url}'>"));

    // One raw line break in a string dropped all that a page says of itself.
    [Theory]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"سطر\nثان\", \"datePublished\": \"2025-03-02\"}")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"a\tb\u0001c\", \"datePublished\": \"2025-03-02\"}")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"قال \\'نعم\\'\", \"datePublished\": \"2025-03-02\",}")]
    [InlineData("{'@type': 'NewsArticle', 'datePublished': '2025-03-02'}")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"نصف \\ud83d حرف\", \"datePublished\": \"2025-03-02\"}")]
    [InlineData("//<![CDATA[\n{\"@type\": \"NewsArticle\", \"datePublished\": \"2025-03-02\"}\n//]]>")]
    [InlineData("<!-- {\"@type\": \"NewsArticle\", \"datePublished\": \"2025-03-02\"} -->")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"قال \"نعم\" ثم لا\", \"datePublished\": \"2025-03-02T10:00:00+01:00\"}")]
    public void Linked_data_that_is_not_well_formed_is_read_all_the_same(string json) =>
        Assert.Equal(new DateOnly(2025, 3, 2), Day(head: $"<script type='application/ld+json'>{json}</script>"));

    // Pages describe the articles that they lead to as well.
    [Theory]
    [InlineData($"{{\"@type\": \"Article\", \"headline\": \"{Title}\", \"datePublished\": \"2025-03-02\"}}")]
    [InlineData("{\"@type\": \"NewsArticle\", \"url\": \"https://madina.example.org/own\", \"datePublished\": \"2025-03-02\"}")]
    public void Of_several_articles_in_linked_data_the_page_s_own_counts(string own)
    {
        const string Other = "{\"@type\": \"NewsArticle\", \"headline\": \"خبر آخر في الميناء\", \"datePublished\": \"2020-01-03\"}";
        const string Address = "<link rel='canonical' href='https://madina.example.org/own'>";
        Assert.Equal(
            new DateOnly(2025, 3, 2),
            Day(head: $"{Address}<script type='application/ld+json; charset=utf-8'>[{Other},{own}]</script>"));
    }

    [Fact]
    public void A_title_without_a_heading_s_mark_is_found_by_its_words() => Assert.Equal(
        new DateOnly(2025, 3, 2),
        One(
            "a.html",
            $"<html><head><title>{Title}</title></head><body><div>5 ديسمبر 2026</div><div class='s'><div class='tt'>{Title}</div>"
            + $"<div>2 مارس 2025</div><p>{Prose}</p><p>{More}</p></div></body></html>").Published.Value);
}
