using Khitab.Corpus;
using Khitab.Discourse;
using Khitab.Web.Components.Article;
using Khitab.Web.State;

namespace Khitab.Web.Tests.ArticlePages;

public class ArticleGridTests
{
    private static readonly SelectionResult Result = CorpusSnapshot.Build(
        Articles.Corpus(
        [
            Dated("a", "ياء", "2025-02-01", 1), Dated("b", "ألف", null, 3), Dated("c", "باء", "2024-01-01", 2),
        ]), _ => []).Select(Selection.Empty);

    // The order sits in the link: what it says must be what is shown, and articles without a date are neither oldest nor newest.
    [Theory]
    [InlineData(null, "abc")]
    [InlineData("title", "bca")]
    [InlineData("-title", "acb")]
    [InlineData("date", "cab")]
    [InlineData("-date", "acb")]
    [InlineData("-statements", "bca")]
    [InlineData("statements", "acb")]
    [InlineData("outlet", "abc")]
    [InlineData("nonsense", "abc")]
    public void Articles_stand_in_the_order_asked_for(string? sort, string order) =>
        Assert.Equal(
            order, string.Concat(
                ArticleGrid.Rows(
                    Result, Articles.Arabic,
                    GridSort.From(Selection.Empty.WithPage(Links.Sort, sort), ArticleGrid.Columns, ArticleGrid.Unsorted))
                    .Select(r => r.Header.Id)));

    private static Model.AnalyzedArticle Dated(string id, string title, string? day, int statements)
    {
        var article = Articles.Of(
            "نص", id: id, title: title, statements: Enumerable.Range(0, statements).Select(i => Articles.Statement(i)));
        var published = day is null
            ? Publication.Unknown
            : new Publication(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateBasis.Stated, null);
        return article with { Article = article.Article with { Published = published } };
    }
}
