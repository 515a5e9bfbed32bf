using Khitab.Analysis.Tests.Actors;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Stance;

public class StanceLanguageTests
{
    private const string Text = "نددت الجزائر بموقف مالي. تدعم تركيا ليبيا في إعادة الإعمار. أشاد المغرب بموقف السنغال.";

    // What an article names and is about is read in any language; positions only where the rules know the grammar.
    [Theory]
    [InlineData("ar", true)]
    [InlineData("fr", false)]
    [InlineData("en", false)]
    [InlineData("und", false)]
    public void Positions_are_read_in_Arabic_alone(string language, bool read)
    {
        var corpus = Sample.Analyze([ArticleFactory.FromText("a.txt", Text) with { Language = language }]);

        var article = Assert.Single(corpus.Articles);
        Assert.Equal((read, read), (article.Statements.Count > 0, article.Stance.Count > 0));
        Assert.Contains(article.Mentions, m => m.Actor == "morocco");
        Assert.NotEmpty(article.Words);
        Assert.Equal(language, article.Article.Language);
    }

    // The guess and the rule together, on a text as it comes.
    [Fact]
    public void A_French_article_is_kept_without_positions()
    {
        var article = Sample.OfText(
            "Le Mali accuse l'Algérie\n\nLe Mali a condamné la position de l'Algérie dans une déclaration publiée par le ministère des affaires étrangères.");

        Assert.Equal("fr", article.Article.Language);
        Assert.Contains(article.Mentions, m => m.Actor == "mali");
        Assert.Empty(article.Statements);
        Assert.Empty(article.Stance);
    }
}
