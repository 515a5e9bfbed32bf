using Khitab.Corpus.Files;
using Khitab.Corpus.Tests.Files;

namespace Khitab.Corpus.Tests;

/// <summary>
/// What one outlet repeats in its articles is told from the articles themselves; what is news is not, however often it is printed.
/// </summary>
public sealed class StockTextTests
{
    private const string Footer = "شبكة المدينة مؤسسة إخبارية مستقلة تأسست في لبنان واتخذت من بيروت مقرا لها.";
    private const string Box = "في مثل هذا الشهر أعلنت فرنسا فتح المعبر الشمالي، فيما أدانت إسبانيا القرار.";

    private static readonly string[] Places =
        ["المرفأ", "الوادي", "الجبل", "السهل", "الواحة", "القصر", "الحصن", "الجسر", "النهر", "الغابة", "الساحل", "الهضبة"];

    private static string Own(int i) =>
        $"قالت بلدية {Places[i % 12]} إن أشغال الطريق رقم {i} ستبدأ بعد {i + 2} أيام. "
        + $"وأضاف مدير الأشغال أن كلفة المرحلة {i} بلغت {i * 3 + 4} ملايين. وطالب سكان الحي رقم {i + 9} بتعويضات عن الأضرار.";

    private static List<Article> Corpus(int count, Func<int, string> text, string? outlet = "شبكة المدينة") =>
    [
        .. CorpusReader.Read(
            "a.jsonl",
            System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, count).Select(
                i => System.Text.Json.JsonSerializer.Serialize(
                    new { title = outlet is null ? null : $"خبر رقم {i} من {Places[i % 12]}", text = text(i), source = outlet })))))
            .Select(o => o.Article!),
    ];

    private static string Read(Article article) =>
        string.Join(
            ' ',
            article.Segments.Where(s => s.Kind is SegmentKind.Paragraph or SegmentKind.Heading).Select(s => s.Span.Of(article.Text)));

    [Theory]
    [InlineData("\n\n")]
    [InlineData(" ")]
    public void A_footer_and_a_box_are_boilerplate_on_lines_of_their_own_or_not(string between)
    {
        var articles = StockText.Labelled(Corpus(12, i => Own(i) + between + (i % 2 == 0 ? Box + between : "") + Footer));
        Assert.All(articles, a => Assert.DoesNotContain("لبنان", Read(a), StringComparison.Ordinal));
        Assert.All(articles, a => Assert.DoesNotContain("فرنسا", Read(a), StringComparison.Ordinal));
        Assert.All(articles.Select((a, i) => (a, i)), p => Assert.Equal(Own(p.i + 1), Read(p.a)));
    }

    // Its figures differ from day to day, its words do not.
    [Fact]
    public void The_house_s_own_line_may_have_other_figures()
    {
        var articles = StockText.Labelled(Corpus(12, i => $"{Own(i)}\n\nنشرة شبكة المدينة من لبنان ليوم {i} مارس، العدد {i * 7}"));
        Assert.Equal(articles.Select((_, i) => Own(i + 1)), articles.Select(Read));
    }

    [Fact]
    public void So_is_what_begins_every_article() => Assert.All(
        StockText.Labelled(Corpus(5, i => "المدينة نيوز - من لبنان إلى العالم.\n" + Own(i))),
        a => Assert.DoesNotContain("لبنان", Read(a), StringComparison.Ordinal));

    [Fact]
    public void And_a_box_in_the_middle_where_many_have_it() => Assert.All(
        StockText.Labelled(Corpus(20, i => Own(i) + "\n" + Box + "\n" + Own(i + 50))),
        a => Assert.DoesNotContain("فرنسا", Read(a), StringComparison.Ordinal));

    // Segments stay in order, apart from one another and within the text.
    [Fact]
    public void Segments_stay_in_order_and_cover_what_they_covered()
    {
        foreach (var article in StockText.Labelled(Corpus(12, i => Own(i) + " " + Box + " " + Footer + " جميع الحقوق محفوظة")))
        {
            var at = 0;
            foreach (var segment in article.Segments)
            {
                Assert.InRange(segment.Span.Start, at, article.Text.Length);
                at = segment.Span.End;
            }

            Assert.Equal(article.Text.Count(char.IsLetter), article.Segments.Sum(s => s.Span.Of(article.Text).Count(char.IsLetter)));
        }
    }

    // Copies of one text have all in common, and two sites may print one agency's.
    [Fact]
    public void Copies_of_one_text_are_no_stock_text() => Assert.All(
        StockText.Labelled(Corpus(9, _ => Own(1) + "\n" + Box)),
        a => Assert.Contains("فرنسا", Read(a), StringComparison.Ordinal));

    [Fact]
    public void A_sentence_that_three_articles_share_is_none() => Assert.Contains(
        StockText.Labelled(Corpus(12, i => Own(i) + (i <= 3 ? "\n" + Box : ""))), a => Read(a).Contains("فرنسا", StringComparison.Ordinal));

    // A story's background stands in the middle of some articles.
    [Fact]
    public void A_background_in_the_middle_of_some_articles_stays() => Assert.Equal(
        5,
        StockText.Labelled(Corpus(30, i => Own(i) + (i <= 5 ? "\n" + Box : "") + "\n" + Own(i + 50)))
            .Count(a => Read(a).Contains("فرنسا", StringComparison.Ordinal)));

    [Fact]
    public void An_article_that_is_nothing_else_keeps_its_text() =>
        Assert.Equal(Footer, Read(StockText.Labelled([.. Corpus(8, i => Own(i) + "\n" + Footer), .. Corpus(1, _ => Footer)])[8]));

    [Fact]
    public void Two_outlets_are_two_houses() => Assert.All(
        StockText.Labelled([.. Corpus(3, i => Own(i) + "\n" + Box), .. Corpus(3, i => Own(i + 20) + "\n" + Box, "جريدة الوادي")]),
        a => Assert.Contains("فرنسا", Read(a), StringComparison.Ordinal));

    // «خيمة الأخبار», on the first line of every text, is no list of phrases' to know.
    [Fact]
    public void A_first_line_that_many_texts_have_is_no_title_of_theirs()
    {
        var articles = StockText.Labelled(
            Corpus(4, i => "خيمة الأخبار\n" + Own(i).Replace(". ", ".\n", StringComparison.Ordinal), outlet: null));
        Assert.All(articles, a => Assert.Null(a.Title));
        Assert.All(articles, a => Assert.StartsWith("قالت بلدية", a.DerivedTitle, StringComparison.Ordinal));
        Assert.All(articles, a => Assert.Equal(SegmentKind.Boilerplate, a.Segments[0].Kind));
    }

    // A column's name is what its newspaper calls it.
    [Fact]
    public void A_title_that_the_data_gives_stays() => Assert.All(
        StockText.Labelled(
            [
                .. Corpus(5, Own).Select(a => a.Text.Replace("\n", "\\n", StringComparison.Ordinal)).Select(
                    t => Samples.One("a.json", $$"""{"title": "كلمة اليوم", "text": "{{t}}", "source": "المدينة"}""")),
            ]),
        a => Assert.Equal("كلمة اليوم", a.Title));
}
