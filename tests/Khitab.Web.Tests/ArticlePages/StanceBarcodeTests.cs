using Khitab.Analysis;
using Khitab.Text;
using Khitab.Web.Components.Article;

namespace Khitab.Web.Tests.ArticlePages;

public class StanceBarcodeTests
{
    private static AnalyzedArticle Article(int sentences, params Statement[] statements) =>
        Articles.Of(
            new string('ا', Math.Max(1, sentences * 10)), sentences: Enumerable.Range(0, sentences).Select(i => new TextSpan(i * 10, 9)),
            statements: statements);

    // The author's own stance must never look like that of somebody quoted.
    [Theory]
    [InlineData("for", 1, "author")]
    [InlineData("against", -1, "author")]
    [InlineData("none", 0, "author")]
    [InlineData("others-for", 1, "actor:mali")]
    [InlineData("others-against", -1, "source:مصدر")]
    public void A_line_is_coloured_by_who_takes_which_side(string look, int polarity, string holder) =>
        Assert.Equal(look, StanceBarcode.Of(Article(1, Articles.Statement(2, polarity: polarity, holder: holder))).Single().Look);

    [Fact]
    public void Both_sides_show_side_by_side_and_the_author_goes_before_others()
    {
        var both = StanceBarcode.Of(Article(1, Articles.Statement(1), Articles.Statement(2, polarity: -1))).Single();
        Assert.Equal("both", both.Look);
        var mixed = StanceBarcode.Of(Article(1, Articles.Statement(1, polarity: -1, holder: "actor:mali"), Articles.Statement(2))).Single();
        Assert.Equal("for", mixed.Look);
        Assert.Equal((1, 0, 0, 1), (mixed.For, mixed.Against, mixed.OthersFor, mixed.OthersAgainst));
    }

    // One line a sentence while that can be seen; a book shares lines but loses no sentence.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(200, 200)]
    [InlineData(201, 101)]
    [InlineData(5000, 200)]
    public void Lines_are_few_enough_to_see_and_cover_every_sentence(int sentences, int lines)
    {
        var code = StanceBarcode.Of(Article(sentences));
        Assert.Equal(lines, code.Count);
        Assert.Equal(Enumerable.Range(0, sentences), code.SelectMany(l => Enumerable.Range(l.First, l.Last - l.First + 1)));
    }

    [Fact]
    public void Any_article_has_a_barcode_that_counts_each_placed_statement_once()
    {
        var random = new Random(13);
        for (var i = 0; i < 300; i++)
        {
            var article = Articles.Hostile(random);
            var sum = StanceBarcode.Of(article, 3).Sum(l => l.For + l.Against + l.OthersFor + l.OthersAgainst);
            Assert.InRange(sum, 0, article.Statements.Count(s => s.Polarity != 0));
        }
    }
}
