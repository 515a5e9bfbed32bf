using System.Text.Json;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Output;
using Khitab.Analysis.Tests.Comparison;

namespace Khitab.Analysis.Tests.Themes;

public class SchemeTests
{
    private static readonly string[][] Subjects =
    [
        ["القمح", "الحصاد", "الفلاحون", "البذور", "الري", "المحصول", "الجرارات", "الحبوب", "السماد", "الضيعات"],
        ["السفينة", "الميناء", "البحارة", "الشراع", "الأمواج", "المرساة", "الربان", "الشاطئ", "المنارة", "الشباك"],
        ["الرواية", "السرد", "القارئ", "الحبكة", "الناقد", "القصيدة", "الديوان", "المجاز", "الفصول", "المؤلف"],
        ["المجرة", "التلسكوب", "الكواكب", "الفلكيون", "المدار", "النيازك", "المسبار", "الخسوف", "السديم", "المذنب"],
    ];

    // News of general kinds that the codebook's own themes do not know.
    [Theory]
    [InlineData(
        "فاز المنتخب على ضيفه بهدفين في مباراة قوية، وسجل المهاجم هدفه الأول قبل نهاية الشوط الأول، وأشاد المدرب بحارس المرمى واللاعبين.",
        "iptc-15000000")]
    [InlineData(
        "أغلق مؤشر البورصة على ارتفاع بعدما صعدت أسهم البنوك، وبلغت قيمة التداولات مليار درهم، ويترقب المستثمرون قرار البنك المركزي بشأن أسعار الفائدة.", "iptc-04000000")]
    [InlineData(
        "تتوقع الأرصاد الجوية هطول أمطار رعدية ورياح قوية على المرتفعات، مع انخفاض في درجات الحرارة وتساقطات ثلجية وضباب كثيف.",
        "iptc-17000000")]
    [InlineData(
        "عرض مهرجان السينما فيلما طويلا للمخرج الشاب، وحضر الممثلون والفنانون حفل الافتتاح الذي أحيته فرقة موسيقية.", "iptc-01000000")]
    [InlineData(
        "لقي ثلاثة أشخاص مصرعهم في حادثة سير بعد اصطدام حافلة بشاحنة، ونقلت سيارة إسعاف الجرحى، وتدخلت الوقاية المدنية لإخماد حريق.",
        "iptc-03000000")]
    [InlineData(
        "قال الأطباء إن اللقاح يحمي المرضى من الفيروس، ونصحت وزارة الصحة بالعلاج المبكر في المستشفيات والمراكز الصحية.", "iptc-07000000")]
    public void The_general_scheme_knows_general_news(string text, string topic)
    {
        var themes = Compare.Texts(text).Articles[0].OtherThemes;
        Assert.Equal(topic, themes[0].Theme);
        Assert.InRange(themes.Sum(t => t.Weight), 0.15, 1.0001);
    }

    // Every topic of the scheme is there, named in three languages and with an id of its own.
    [Fact]
    public void The_general_scheme_has_the_seventeen_topics()
    {
        var scheme = Assert.Single(CodebookLoader.Load().Schemes);
        Assert.Equal(
            Enumerable.Range(1, 17).Select(n => $"iptc-{n:00}000000"), scheme.Themes.Select(t => t.Theme.Id).Order(StringComparer.Ordinal));
        Assert.All(scheme.Themes, t => Assert.Equal(["ar", "en", "fr"], t.Theme.Labels.Keys.Order(StringComparer.Ordinal)));
    }

    // Ids that collide would make a link choose two themes at once.
    [Theory]
    [InlineData("id: found\nlabels: {ar: م}\nthemes: []", 1)]
    [InlineData("id: own\nlabels: {ar: م}\nthemes:\n  - id: other-1\n    labels: {ar: م}\n    cues: {1: [كلمة]}", 4)]
    [InlineData(
        "id: own\nlabels: {ar: م}\nthemes:\n  - {id: own-1, labels: {ar: م}, cues: {1: [كلمة]}}\n  - {id: own-1, labels: {ar: م}, cues: {1: [كلمة]}}", 5)]
    [InlineData("id: own\nthemes: []", 1)]
    public void A_scheme_that_cannot_be_meant_is_refused_with_its_line(string content, long line)
    {
        var error = Assert.Throws<CodebookException>(
            () => CodebookLoader.Load(new Dictionary<string, string> { ["schemes/own.yaml"] = content }));
        Assert.Equal(("schemes/own.yaml", line), (error.File, error.Line));
    }

    // Themes of a corpus are its own groups of words, named by words as they are written, with the places that show them.
    [Fact]
    public void Themes_are_found_in_a_corpus_that_has_them()
    {
        var corpus = Compare.Texts(Made(48));
        var scheme = corpus.Schemes.Single(s => s.Id == ThemeScheme.Found);

        Assert.False(scheme.TooFewArticles);
        Assert.Equal(4, scheme.Themes.Count);
        foreach (var found in scheme.Terms)
        {
            var subject = Assert.Single(Subjects, s => s.Contains(found.Terms[0]));
            Assert.All(found.Terms.Take(3), term => Assert.Contains(term, subject));
            Assert.InRange(found.Coherence, 0.05, 1);
        }

        Assert.All(corpus.Articles, (article, i) =>
        {
            var theme = Assert.Single(article.OtherThemes, t => t.Theme.StartsWith("found-", StringComparison.Ordinal)).Theme;
            Assert.Contains(scheme.Terms.Single(t => t.Theme == theme).Terms[0], Subjects[i % 4]);
            var mentions = article.OtherThemeMentions.Where(m => m.Theme == theme).ToList();
            Assert.NotEmpty(mentions);
            Assert.All(mentions, m => Assert.True(m.Span.Length >= 3 && m.Span.End <= article.Article.Text.Length));
        });
        Assert.Equal(Written(corpus), Written(Compare.Texts(Made(48))));

        static string Written(CorpusAnalysis c) =>
            JsonSerializer.Serialize(c.Schemes) + JsonSerializer.Serialize(c.Articles.Select(a => a.OtherThemes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    public void Too_few_articles_have_no_themes_of_their_own_and_say_so(int articles)
    {
        var scheme = Compare.Texts(Made(articles)).Schemes.Single(s => s.Id == ThemeScheme.Found);
        Assert.True(scheme.TooFewArticles);
        Assert.Empty(scheme.Themes);
    }

    // One text in thirty outlets is no corpus of thirty articles.
    [Fact]
    public void Copies_are_learnt_from_once()
    {
        var text = Made(1)[0];
        Assert.True(Compare.Texts([.. Enumerable.Repeat(text, 40)]).Schemes.Single(s => s.Id == ThemeScheme.Found).TooFewArticles);
    }

    // Readers of format 1 look at `themes`: it must stay the codebook's alone.
    [Fact]
    public void The_file_keeps_the_codebooks_themes_apart()
    {
        using var stream = new MemoryStream();
        AnalysisJson.Write(stream, Compare.Texts("فاز المنتخب في مباراة قوية، وأشاد المدرب باللاعبين وحارس المرمى.", "خبر آخر."));
        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        var article = root.GetProperty("articles")[0];

        Assert.DoesNotContain(
            root.GetProperty("themes").EnumerateArray(), t =>
                t.GetProperty("id").GetString()!.StartsWith("iptc-", StringComparison.Ordinal));
        Assert.Empty(article.GetProperty("themes").EnumerateArray());
        Assert.Contains(article.GetProperty("otherThemes").EnumerateArray(), t => t.GetProperty("theme").GetString() == "iptc-15000000");
        Assert.Equal(
            ["codebook", "iptc", "found"], root.GetProperty("schemes").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        Assert.Empty(root.GetProperty("copies").EnumerateArray());
    }

    // What counts themes must be able to count any scheme's.
    [Fact]
    public void A_corpus_can_be_taken_by_another_scheme()
    {
        var corpus = Compare.Texts("فاز المنتخب في مباراة قوية، وأشاد المدرب باللاعبين وحارس المرمى.", "خبر آخر.");
        var general = corpus.WithScheme("iptc");

        Assert.Same(corpus, corpus.WithScheme(ThemeScheme.Codebook));
        Assert.Same(corpus, corpus.WithScheme("none"));
        Assert.Equal(17, general.Themes.Count);
        Assert.Equal("iptc-15000000", general.Articles[0].Themes[0].Theme);
        Assert.NotEmpty(general.Articles[0].ThemeMentions);
        Assert.Empty(corpus.WithScheme(ThemeScheme.Found).Articles[0].Themes);
    }

    private static List<string> Made(int count)
    {
        var random = new Random(5);
        return [
            .. Enumerable.Range(0, count)
            .Select(i => string.Join(' ', Enumerable.Range(0, 24).Select(_ => Subjects[i % 4][random.Next(10)])) + ".")];
    }
}
