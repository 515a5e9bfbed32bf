using Khitab.Corpus.Tests.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests;

/// <summary>
/// What sites put into and around texts: other articles, rules, authors' lives, tickers, signatures. None of it is the article.
/// </summary>
public sealed class SiteTextTests
{
    private const string Other = "فرنسا تعلن فتح متحف جديد في الجزائر";

    private static Article Page(string inside) => One(
        "a.html",
        $"<html><head><title>{Title}</title></head><body>"
        + $"<div class='story'><h1>{Title}</h1><p>{Prose}</p>{inside}<p>{More}</p></div></body></html>");

    [Theory]
    [InlineData($"<p><a href='/z'><strong>{Other}</strong></a></p>")]
    [InlineData($"<h3><a href='/z'>{Other}</a></h3>")]
    [InlineData($"<div class='teaser'><h3>{Other}</h3><p>اليابان توقع اتفاقا مع هولندا في قطاع النقل البحري والموانئ الكبرى.</p></div>")]
    [InlineData(
        $"<div class='x1'><h4><a href='/z'>{Other}</a></h4>"
        + "<p>اليابان توقع اتفاقا مع هولندا في قطاع النقل البحري والموانئ الكبرى.</p></div>")]
    [InlineData(
        $"<div class='x1'><a href='/z'><img src='a.jpg'>{Other}</a>"
        + "<p>اليابان توقع اتفاقا مع هولندا في قطاع النقل البحري.</p></div>")]
    [InlineData($"<p class='read-more'>طالع أيضا: {Other}</p>")]
    [InlineData($"<p class='related'>{Other}</p>")]
    [InlineData($"<div class='bio'>ليلى منصور: صحفية عملت في فرنسا. {Other}.</div>")]
    [InlineData($"<div class='author-box'>ليلى منصور، عملت سنوات طويلة في صحف فرنسا والجزائر ثم عادت.</div>")]
    [InlineData($"<marquee>{Other}</marquee>")]
    [InlineData($"<div id='newsTicker'>{Other}</div>")]
    [InlineData($"<p>شاهد: <a href='/z'>{Other}</a></p>")]
    [InlineData($"<p><strong>في السياق نفسه: <a href='/z'>{Other}</a></strong></p>")]
    [InlineData($"<p><a href='/z'>{Other}</a> (3 يناير 2020)</p>")]
    [InlineData($"<table><tr><td><a href='/z'>{Other}</a></td></tr></table>")]
    [InlineData($"<div data-component='related-articles'><p>{Other}</p></div>")]
    [InlineData($"<div role='complementary'><p>{Other}</p></div>")]
    [InlineData($"<figure class='is-type-wp-embed'><div>{Other}</div></figure>")]
    [InlineData($"<section class='more-on'><h3>المزيد حول الموضوع</h3><p>{Other}</p></section>")]
    [InlineData($"<div class='related'><h3>مقالات ذات صلة</h3><ul><li><a href='/z'>{Other}</a></li></ul></div>")]
    [InlineData("<div class='about-the-author'><p>ليلى منصور</p><p>تقيم في فرنسا.</p></div>")]
    [InlineData("<div class='terms'>يخضع نشر التعليقات لقوانين فرنسا.</div>")]
    public void Other_articles_and_authors_inside_a_page_s_text_are_beside_it(string inside)
    {
        var article = Page(inside);
        Assert.Equal([Prose, More], Of(article, SegmentKind.Paragraph));
        Assert.Empty(Of(article, SegmentKind.Heading));
        Assert.Contains(article.Segments, s => s.Kind == SegmentKind.Boilerplate);
    }

    // Links are part of texts, too.
    [Theory]
    [InlineData("<p>وذكرت <a href='/z'>صحيفة محلية واسعة الانتشار</a> أن القرار سيعرض على المجلس في دورته المقبلة.</p>")]
    [InlineData("<p><a name='part2'></a>وكان المجلس قد أجل النظر في المشروع مرتين خلال السنة الجارية.</p>")]
    [InlineData("<h3>ردود الفعل على القرار</h3><p>رحب السكان بالقرار وطالبوا بتسريع الأشغال في الأحياء كلها.</p>")]
    [InlineData("<ul><li>بناء مدرسة في الحي القديم قبل نهاية السنة.</li><li>توسيع الطريق الساحلية المؤدية إلى الميناء.</li></ul>")]
    [InlineData("<p>وقال المجلس في بيان: <a href='/z'>نحتاج إلى وقت أطول لدراسة الملف كله</a>، ثم رفع الجلسة.</p>")]
    [InlineData("<blockquote>نريد أن نرى نتائج هذا المشروع قبل نهاية ولايتنا، قال الرئيس.</blockquote>")]
    public void What_belongs_to_the_text_stays(string inside) =>
        Assert.DoesNotContain(Page(inside).Segments, s => s.Kind == SegmentKind.Boilerplate);

    [Theory]
    [InlineData("ترحب جريدة المدينة بالنقاش المفيد، وكي لا نضطر إلى مراجعة التعليقات قبل نشرها ننصحك بقراءة إرشادات الاستخدام.")]
    [InlineData("يرجى الالتزام بآداب الحوار وتجنب السب والقذف في التعليقات، وستحذف المشاركات المسيئة.")]
    [InlineData("التعليقات المنشورة تعبر عن رأي أصحابها ولا تتحمل الصحيفة أي مسؤولية عنها.")]
    [InlineData("تخضع التعليقات للمراجعة قبل النشر، ويرجى عدم الإساءة لأحد وفق القوانين في فرنسا.")]
    [InlineData("ملاحظة: التعليقات الواردة لا تعبر عن رأي الصحيفة، ويتحمل أصحابها مسؤوليتها القانونية.")]
    [InlineData("باستخدام هذا الموقع فإنكم توافقون على شروط الاستخدام المعمول بها في فرنسا.")]
    [InlineData("تحتفظ إدارة الموقع بحقها في حذف أي تعليق يخالف شروط النشر.")]
    [InlineData("عزيزي القارئ، يمكنك كتابة تعليقك هنا على ألا يتضمن ألفاظا خادشة أو إساءة لأحد.")]
    [InlineData("تابعوا آخر أخبار المدينة عبر صفحتنا على فيسبوك وقناتنا في تلغرام.")]
    [InlineData("للتواصل مع هيئة التحرير راسلونا على البريد الإلكتروني أو عبر واتساب.")]
    [InlineData("عاجل | الحكومة تقر الموازنة الجديدة • المنتخب يفوز على ضيفه بهدفين • أمطار غزيرة في الشمال غدا")]
    [InlineData("ليلى منصور: صحفية من الجزائر عملت في فرنسا واليابان، وتكتب عن المدن الساحلية.")]
    [InlineData("سعيد العلوي كاتب وباحث مغربي متخصص في شؤون الساحل، صدر له كتابان.")]
    [InlineData("* أستاذ القانون الدولي في جامعة المدينة")]
    [InlineData("سامر الحداد هو أستاذ بجامعة الساحل، حاصل على الدكتوراه من فرنسا.")]
    public void The_site_s_own_words_below_a_text_are_labelled(string line)
    {
        var article = One("a.txt", $"{Title}\n\n{Prose}\n\n{More}\n\n{line}");
        Assert.Equal([Prose, More], Of(article, SegmentKind.Paragraph));
        Assert.Equal([line], Of(article, SegmentKind.Boilerplate));
    }

    [Fact]
    public void What_follows_the_words_about_the_author_is_about_the_author() => Assert.Equal(
        ["عن الكاتبة", "ليلى منصور تعيش في فرنسا منذ سنوات وتهتم بالمدن."],
        Of(
            One("a.txt", $"{Title}\n\n{Prose}\n\n{More}\n\nعن الكاتبة\nليلى منصور تعيش في فرنسا منذ سنوات وتهتم بالمدن."),
            SegmentKind.Boilerplate));

    // Reports about comments, experts and calls are news.
    [Theory]
    [InlineData("أعلنت الوزارة أن القانون الجديد يلزم المواقع بحذف التعليقات المسيئة خلال يوم واحد من نشرها.")]
    [InlineData("قال سامر الحداد، أستاذ القانون بجامعة الساحل، إن الحكم غير قابل للطعن.")]
    [InlineData("غيرت الشركة سياسة الخصوصية وشروط الاستخدام لتمنع مشاركة بيانات المستخدمين مع المعلنين.")]
    [InlineData("وطالبت النقابة أعضاءها بالتواصل مع مكاتبها قبل الإضراب المقرر غدا في الموانئ كلها.")]
    [InlineData("وكان الكاتب قد عمل في صحيفة محلية قبل أن يتفرغ للرواية، وقال إنه سيعود إلى المدينة.")]
    [InlineData("الخبير الاقتصادي يرى أن الأسعار سترتفع، وأن الحكومة مطالبة بالتدخل قبل فوات الأوان.")]
    public void What_is_reported_of_such_things_stays(string line) =>
        Assert.Contains(line, Of(One("a.txt", $"{Title}\n\n{Prose}\n\n{More}\n\n{line}"), SegmentKind.Paragraph));

    [Theory]
    [InlineData("SAHIL.INFO")]
    [InlineData("www.sahil-news.com")]
    [InlineData("https://sahil.example.org/")]
    [InlineData("وكالة الساحل للأنباء")]
    [InlineData("جريدة الساحل")]
    [InlineData("الساحل نيوز")]
    [InlineData("متابعة")]
    [InlineData("SAHIL NEWS")]
    [InlineData("بوابة الساحل")]
    [InlineData("قناة الساحل الفضائية")]
    [InlineData("هيئة تحرير الساحل")]
    [InlineData("أ ف ب")]
    [InlineData("SAHIL.INFO\nليلى منصور")]
    public void A_signature_is_no_title(string signature)
    {
        var article = One("a.txt", $"{signature}\n{Prose}\n{More}");
        Assert.Null(article.Title);
        Assert.StartsWith("اجتمع المجلس البلدي أمس", article.DerivedTitle, StringComparison.Ordinal);
        Assert.Equal(signature.Split('\n'), Of(article, SegmentKind.Boilerplate));
        Assert.Equal(Title, One("a.txt", $"{signature}\n{Title}\n{Prose}\n{More}").Title);
    }

    [Theory]
    [InlineData("زيارة كارتر")]
    [InlineData("وكالة الطاقة تحذر من نقص الوقود")]
    [InlineData("مرحلة الحسم")]
    [InlineData("داعش أعدم 2000 في نينوى")]
    [InlineData("قناة الساحل تعود إلى البث")]
    public void A_short_title_is_one(string title) => Assert.Equal(title, One("a.txt", $"{title}\n{Prose}\n{More}").Title);
}
