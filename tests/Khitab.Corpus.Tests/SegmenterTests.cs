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
    [InlineData("فيسبوك تويتر واتساب تيليجرام طباعة", "فيسبوك تويتر واتساب تيليجرام طباعة")]
    [InlineData("مشاركة 12 Facebook Twitter", "مشاركة 12 Facebook Twitter")]
    [InlineData("الرئيسية > سياسة > المجلس البلدي", "الرئيسية > سياسة > المجلس البلدي")]
    [InlineData("أخبار | رياضة | اقتصاد | ثقافة وفن", "أخبار | رياضة | اقتصاد | ثقافة وفن")]
    [InlineData("الرئيسية\nسياسة\nاقتصاد\nرياضة\nثقافة\nمن نحن", "اقتصاد")]
    [InlineData("ميزانية، المجلس البلدي، المدينة، أشغال", "ميزانية، المجلس البلدي، المدينة، أشغال")]
    [InlineData("3 تعليقات\nأحسنتم", "أحسنتم")]
    [InlineData("لا توجد تعليقات بعد\nالاسم", "الاسم")]
    [InlineData("اشترك في النشرة البريدية\nأدخل بريدك الإلكتروني\nاشترك", "أدخل بريدك الإلكتروني")]
    [InlineData("وقت القراءة: 3 دقائق", "وقت القراءة: 3 دقائق")]
    [InlineData("صورة: وكالة المدينة", "صورة: وكالة المدينة")]
    [InlineData("رئيس المجلس في جلسة سابقة (أرشيف)", "رئيس المجلس في جلسة سابقة (أرشيف)")]
    [InlineData("متابعة: سعيد العلوي", "متابعة: سعيد العلوي")]
    [InlineData("المزيد عن\nفريق المدينة يفوز بالكأس", "فريق المدينة يفوز بالكأس")]
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
    public void A_list_of_links_inside_the_text_is_no_body()
    {
        var text =
            $"المجلس يصادق على الميزانية الجديدة\n\n{Prose}\nاقرأ أيضا:\n• فريق المدينة يفوز بالكأس\n• افتتاح معرض الكتاب في المدينة\n• أمطار قوية تعم الشمال\n{More}\n";
        Assert.Equal([Prose, More], Segmenter.Segment(text).Where(s => s.Kind == SegmentKind.Paragraph).Select(s => s.Span.Of(text)));
    }

    [Fact]
    public void A_menu_above_the_title_is_no_body_and_hides_no_title()
    {
        var text =
            $"الرئيسية\nسياسة\nاقتصاد\nرياضة\nثقافة\nمجتمع\nالمجلس يصادق على الميزانية الجديدة في دورة عادية\nبقلم: سعيد العلوي\n{Prose}\n\n{More}\n";
        var segments = Segmenter.Segment(text);
        Assert.Equal(
            "المجلس يصادق على الميزانية الجديدة في دورة عادية", Assert.Single(segments, s => s.Kind == SegmentKind.Title).Span.Of(text));
        Assert.Equal([Prose, More], segments.Where(s => s.Kind == SegmentKind.Paragraph).Select(s => s.Span.Of(text)));
    }

    // Words that furniture is made of also begin headlines and sentences of articles.
    [Theory]
    [InlineData("تقرير دولي يحذر من أزمة الماء في المدينة وضواحيها")]
    [InlineData("تحقيق: كيف صرفت أموال الميزانية السابقة؟")]
    [InlineData("ماكرون في الرباط للمرة الثانية هذه السنة (رويترز)")]
    public void A_headline_is_not_taken_for_furniture(string title)
    {
        var text = $"{title}\n\n{Prose}\n\n{More}\n";
        var segments = Segmenter.Segment(text);
        Assert.Equal((SegmentKind.Title, title), (segments[0].Kind, segments[0].Span.Of(text)));
    }

    [Fact]
    public void Short_lines_of_an_articles_own_stay_its_body()
    {
        const string list = "وجاءت النتائج كالتالي:\nالأغلبية\nالمعارضة\nالمستقلون\n";
        var text = $"المجلس يصادق على الميزانية الجديدة\n\n{Prose}\n{list}{More}\n";
        Assert.DoesNotContain(Segmenter.Segment(text), s => s.Kind is SegmentKind.Boilerplate or SegmentKind.Tags);
    }

    // Short lines at the end, one after another: a menu in shape, but not in words.
    [Fact]
    public void A_poem_at_the_end_stays_its_body()
    {
        var text =
            $"المجلس يصادق على الميزانية الجديدة\n\n{Prose}\n\n{More}\nيا مدينتي\nكم حلمت بالضياء\nفي ليلك الطويل\nوالطرق البعيدة\nتنام في يدي\nولا تنام عيني\n";
        Assert.DoesNotContain(Segmenter.Segment(text), s => s.Kind is SegmentKind.Boilerplate or SegmentKind.Tags);
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
        string[] pieces = [
            Prose, "تعليقات", "\n", "\r\n", "\n\n", "المصادر", "1- x", "#وسم", "___", "بقلم: فلان", "\uD800", " ", "العنوان",
            "https://a.com/b", "(1)", "\u2028"];
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
