using Khitab.Analysis.Codebooks;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Comparison;

public class CopyTests
{
    private const string Wire =
        "قالت هيئة الغابات إن رجال الإطفاء في جنوب الولاية قطعوا شوطا كبيرا في احتواء الحرائق التي شردت سكان البلدات الجبلية. "
        + "وساعدت زخة مطر صيفية نادرة في إبطاء تقدم النيران التي التهمت آلاف الأفدنة من الأشجار اليابسة. وأضافت الهيئة أن عشرين سيارة احترقت على "
        + "الطريق السريع بعدما حاصر اللهب سائقيها ففروا سيرا على الأقدام. ولم تسجل إصابات خطيرة بين السكان أو رجال الإطفاء.";

    private const string Other =
        "افتتحت المدرسة الجديدة أبوابها أمام مئتي تلميذ، وتضم مختبرا للعلوم وقاعة للمسرح ومكتبة تبرع بكتبها متقاعدون من أبناء الحي. "
        + "وحضر الافتتاح أولياء الأمور الذين طالبوا بحافلة تنقل أبناءهم من القرى البعيدة، ووعد المدير بأن يرفع الطلب إلى الجهات المختصة قريبا.";

    // An outlet cuts and re-titles what an agency sends: it stays one text.
    [Fact]
    public void A_text_cut_and_titled_anew_is_a_copy()
    {
        var cut = Wire[..Wire.IndexOf("ولم تسجل", StringComparison.Ordinal)];
        var corpus = Compare.Texts($"النيران تتراجع\n\n{Wire}", Other, $"مطر الصيف ينقذ الغابات\n\n{cut}");
        var group = Assert.Single(corpus.Copies);

        Assert.Equal([corpus.Articles[0].Article.Id, corpus.Articles[2].Article.Id], group.Articles);
        Assert.InRange(group.Similarity, 0.7, 0.99);
    }

    // What a text merely quotes of another is a shared passage, not a copy.
    [Fact]
    public void A_text_that_holds_another_among_much_else_is_no_copy()
    {
        var brief = Wire[..Wire.IndexOf("وأضافت", StringComparison.Ordinal)];
        Assert.Empty(Compare.Texts(brief, $"{Other}\n{Other.Replace("المدرسة", "الكلية", StringComparison.Ordinal)}\n{brief}").Copies);
    }

    // Market tables and condolences have one wording; their numbers and names are the news.
    [Theory]
    [InlineData(
        "أغلق مؤشر سوق الأسهم اليوم مرتفعا بـ {0} نقطة عند مستوى {1} نقطة بتداولات بلغت قيمتها {2} مليون ريال، وبلغ عدد الأسهم المتداولة أكثر من {3} مليون سهم تقاسمتها {4} صفقة، وسجلت فيها أسهم {5} شركة ارتفاعا في قيمتها فيما أغلقت أسهم {6} شركة على تراجع.",
        "43.16 9381.01 4512 161 87443 86 65", "5.42 9275.20 3980 149 79012 71 80")]
    [InlineData(
        "بعث رئيس الجمهورية برقية تعزية ومواساة إلى {0} في وفاة {1} سائلا المولى عز وجل أن يتغمد الفقيد بواسع رحمته ويسكنه فسيح جناته ويلهم أهله وذويه جميل الصبر وحسن السلوان، إنا لله وإنا إليه راجعون.",
        "باماكو مالي", "الجزائر تونس")]
    public void One_form_filled_in_twice_is_no_copy(string form, string first, string second)
    {
        var texts = new[] { first, second }.Select(
            values => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, values.Split(' ')));
        Assert.Empty(Compare.Texts([.. texts, Wire, Other]).Copies);
    }

    [Fact]
    public void The_same_words_are_a_copy_even_if_they_are_few_and_a_word_or_two_are_not()
    {
        Assert.Single(
            Compare.Texts(
                "تعليق الدراسة غدا في المناطق الجبلية بسبب الثلوج", Other, "تعليق الدراسة غدا في المناطق الجبلية بسبب الثلوج").Copies);
        Assert.Empty(Compare.Texts("كاريكاتير", "كاريكاتير", "كاريكاتير").Copies);
    }

    // Without all the days nobody knows who was first; guessing would name a source that is none.
    [Theory]
    [InlineData("2025-02-02", "2025-02-01", 1)]
    [InlineData("2025-02-01", "2025-02-01", null)]
    [InlineData("2025-02-01", null, null)]
    public void The_first_is_named_where_the_days_tell(string one, string? two, int? first)
    {
        var articles = new[] { one, two }.Select((day, i) => ArticleFactory.FromText($"{i}.txt", $"{Wire} {(i == 0 ? "انتهى" : "تم")}") with
        {
            Published = new Publication(
                day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateBasis.Metadata, null),
        });
        var corpus = new CorpusAnalyzer(CodebookLoader.Load()).Analyze(articles);

        Assert.Equal(first is { } place ? corpus.Articles[place].Article.Id : null, Assert.Single(corpus.Copies).First);
    }

    // A thousand outlets may carry one text: all become one group though not all pairs are compared.
    [Fact]
    public void Many_copies_are_one_group_in_any_order()
    {
        var texts = Enumerable.Range(0, 60)
            .Select(i => $"{Wire} مراسلنا {(char)('ب' + (i % 7))}{(char)('س' + (i % 5))}{(char)('ف' + (i % 6))}").ToList();
        var group = Assert.Single(Compare.Texts([.. texts, Other]).Copies);
        texts.Reverse();

        Assert.Equal(60, group.Articles.Count);
        Assert.Equal(60, Assert.Single(Compare.Texts([Other, .. texts]).Copies).Articles.Count);
    }
}
