using Khitab.Analysis.Tests.Actors;
using Khitab.Text;

namespace Khitab.Analysis.Tests.Quotations;

/// <summary>Which words are quoted, and whether word for word.</summary>
public sealed class SpanTests
{
    [Fact]
    public void Words_in_quotation_marks_are_direct_and_without_the_marks()
    {
        var (article, text) = Read("وقال ناصر بوريطة إن “الطريق لا يزال طويلا أمام الجميع”، مضيفا أن العمل مستمر في كل مكان.");
        Assert.Equal(["الطريق لا يزال طويلا أمام الجميع", "العمل مستمر في كل مكان"], article.Quotes.Select(q => q.Span.Of(text)));
        Assert.Equal([true, false], article.Quotes.Select(q => q.Direct));
    }

    [Theory]
    [InlineData("وقال ناصر بوريطة إن ”الطريق لا يزال طويلا جدا“ أمام الجميع.")]
    [InlineData("وقال ناصر بوريطة إن \"الطريق لا يزال طويلا جدا\" أمام الجميع.")]
    [InlineData("وقال ناصر بوريطة إن «الطريق لا يزال طويلا جدا» أمام الجميع.")]
    [InlineData("وقال ناصر بوريطة إن “الطريق لا يزال طويلا “جدا” أمام الجميع.")]
    public void Marks_may_be_of_any_shape(string sentence)
    {
        var (article, text) = Read(sentence);
        var quote = Assert.Single(article.Quotes);
        Assert.True(quote.Direct);
        Assert.StartsWith("الطريق لا يزال طويلا", quote.Span.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_said_with_tongs_is_no_quotation_of_its_own()
    {
        var (article, text) = Read("وقال ناصر بوريطة إن هذه “الهدنة” لا تعني نهاية الخلاف القائم.");
        var quote = Assert.Single(article.Quotes);
        Assert.False(quote.Direct);
        Assert.Contains("الهدنة", quote.Span.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_is_never_closed_ends_with_its_sentence()
    {
        var (article, text) = Read(
            "وقال ناصر بوريطة إن “الطريق لا يزال طويلا أمام الجميع. وغادر الوفد المدينة بعد ذلك. وأضاف أن “العمل مستمر في كل مكان”.");
        Assert.Equal(["الطريق لا يزال طويلا أمام الجميع", "العمل مستمر في كل مكان"], article.Quotes.Select(q => q.Span.Of(text)));
    }

    [Fact]
    public void What_one_says_ends_where_the_next_begins()
    {
        var (article, text) = Read("قال ناصر بوريطة إن الاتفاق جاهز منذ مدة، وأضاف أن التوقيع قريب جدا، لافتا إلى أن الوفد في الطريق.");
        Assert.Equal(["الاتفاق جاهز منذ مدة", "التوقيع قريب جدا", "الوفد في الطريق"], article.Quotes.Select(q => q.Span.Of(text)));
    }

    [Fact]
    public void An_adjective_like_a_companion_is_none()
    {
        var (article, _) = Read("قال ناصر بوريطة إن الاتفاق جاهز منذ مدة. وعرفت المدينة نموا لافتا، بينما بقيت القرى على حالها.");
        Assert.Single(article.Quotes);
    }

    [Fact]
    public void Several_sentences_between_one_pair_of_marks_are_one_quotation()
    {
        var (article, text) = Read("وقال ناصر بوريطة: “الطريق لا يزال طويلا. والعمل مستمر في كل مكان”.");
        var quote = Assert.Single(article.Quotes);
        Assert.True(quote.Direct);
        Assert.Equal("الطريق لا يزال طويلا. والعمل مستمر في كل مكان", quote.Span.Of(text));
    }

    [Fact]
    public void Retold_words_are_never_endless()
    {
        var (article, _) = Read("قال ناصر بوريطة إن " + string.Join(' ', Enumerable.Repeat("العمل المشترك مستمر", 60)) + ".");
        Assert.All(article.Quotes, q => Assert.InRange(q.Span.Length, 1, 500));
    }

    [Fact]
    public void Whoever_stands_before_a_titles_colon_says_the_rest()
    {
        var article = Sample.OfText(
            "بوريطة: لا نستعجل توقيع الاتفاق الجديد\n\nعقد اليوم اجتماع في المدينة بحضور وفود كثيرة من دول مختلفة لبحث الملفات العالقة بينها.");
        Assert.Equal(Party.Actor("nasser-bourita"), Assert.Single(article.Quotes).Speaker);
    }

    [Fact]
    public void Every_span_lies_inside_the_text_whatever_the_text()
    {
        string[] pieces =
        [
            "قال", "وأضاف", "إن", "أن", "“", "”", "\"", "«", "»", "،", ".", ":", "\n", "\n\n", "ناصر بوريطة", "الخبير", "المتحدث ذاته",
            "وفق", "وفقا", "نقلا عن", "هسبريس", "الذي", "التي", "لافتا", "إلى", "مشيرا", "يقول", "كما", "أكد", "حرص", "المملكة", "للجيش",
            "المالي", "عبد", "الله", "محمد", "بن", "رئيس", "حزب", "جبهة", "القوى", "الديمقراطية", "\uD83D", "\u0640", "١٢", "é", "x", "(",
            ")", "؛", "قوله", "عن", "جاء", "في", "بيان", "نقلته", "وكالة", "رويترز", "تتهم", "بالتدخل",
        ];
        var random = new Random(42);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(6) == 0 ? "" : " ")));
            var article = Sample.OfText(text);
            var spans = article.Quotes.Select(q => q.Span).Concat(article.Relays.Select(r => r.Span))
                .Concat(article.Mentions.Select(m => m.Span));
            Assert.All(spans, s => Assert.True(s.Start >= 0 && s.Length > 0 && s.End <= text.Length));
            var quotes = article.Quotes.Select(q => q.Span).Order().ToList();
            for (var q = 1; q < quotes.Count; q++) Assert.False(quotes[q - 1].Overlaps(quotes[q]));
        }
    }

    private static (AnalyzedArticle Article, string Text) Read(string sentence)
    {
        var article = Sample.Of(sentence);
        return (article, article.Article.Text);
    }
}
