namespace Khitab.Corpus.Tests;

/// <summary>Pages of our own, made as sites make them.</summary>
public sealed class SegmenterTests
{
    private const string Prose =
        "اجتمع المجلس البلدي أمس في دورته العادية، وناقش الأعضاء مشروع الميزانية الجديدة ساعات طويلة قبل أن يصوتوا عليه بالأغلبية المطلقة في نهاية الجلسة.";

    private const string More =
        "وقال رئيس المجلس إن الأشغال ستبدأ في الشهر المقبل، وإن السكان سيلمسون أثرها قبل نهاية السنة، داعيا الجميع إلى التعاون من أجل إنجاح هذا المشروع.";

    [Theory]
    [InlineData("تعليقات الزوار\nخبر جميل جدا", "خبر جميل جدا")]
    [InlineData("اترك تعليقاً\nلن يتم نشر عنوان بريدك الإلكتروني.", "لن يتم نشر عنوان بريدك الإلكتروني.")]
    [InlineData("مقالات ذات صلة\nفريق المدينة يفوز بالكأس", "فريق المدينة يفوز بالكأس")]
    [InlineData("شارك المقال\nفيسبوك", "فيسبوك")]
    [InlineData("جميع الحقوق محفوظة لموقع المدينة", "جميع الحقوق محفوظة لموقع المدينة")]
    public void What_stands_around_an_article_is_no_body(string furniture, string line)
    {
        var text = $"المجلس يصادق على الميزانية الجديدة\n\n{Prose}\n\n{More}\n\n{furniture}\n";
        var paragraphs = Segmenter.Segment(text).Where(s => s.Kind == SegmentKind.Paragraph).Select(s => s.Span.Of(text)).ToList();
        Assert.Equal([Prose, More], paragraphs);
        Assert.DoesNotContain(line, paragraphs);
    }

    [Fact]
    public void A_link_to_another_article_inside_the_text_is_no_body()
    {
        var text = $"المجلس يصادق على الميزانية الجديدة\n\n{Prose}\nاقرأ أيضا: فريق المدينة يفوز بالكأس\n{More}\n";
        var segments = Segmenter.Segment(text);
        Assert.Equal(SegmentKind.Title, segments[0].Kind);
        Assert.Equal(2, segments.Count(s => s.Kind == SegmentKind.Paragraph));
    }

    [Fact]
    public void Sources_at_the_end_are_references()
    {
        var text = $"المجلس يصادق على الميزانية الجديدة\n\n{Prose}\n\n{More}\n\nالمصادر\n١- جريدة المدينة، 3 يناير 2024\n٢- موقع البلدية\n";
        Assert.Equal(2, Segmenter.Segment(text).Count(s => s.Kind == SegmentKind.Reference));
    }

    [Fact]
    public void Segments_come_in_order_and_inside_the_text_whatever_the_text()
    {
        string[] pieces = [Prose, "تعليقات", "\n", "\r\n", "\n\n", "المصادر", "1- x", "#وسم", "___", "بقلم: فلان", "\uD800", " ", "العنوان", "https://a.com/b", "(1)", "\u2028"];
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var last = 0;
            foreach (var segment in Segmenter.Segment(text))
            {
                Assert.True(segment.Span.Start >= last && segment.Span.Length > 0 && segment.Span.End <= text.Length);
                last = segment.Span.End;
            }
        }
    }
}
