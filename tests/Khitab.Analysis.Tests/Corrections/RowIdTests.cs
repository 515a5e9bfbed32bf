namespace Khitab.Analysis.Tests.Corrections;

/// <summary>Corrections and links point at rows by their ids: they are told apart, and the same reading gives the same ones.</summary>
public sealed class RowIdTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ids_are_told_apart_and_come_again(int seed)
    {
        var (once, again) = (new RandomReading(seed).Articles(5), new RandomReading(seed).Articles(5));
        foreach (var (article, other) in once.Zip(again))
        {
            List<string> ids = [.. RowId.OfStatements(article), .. RowId.OfMentions(article), .. RowId.OfQuotations(article)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.Equal(ids, [.. RowId.OfStatements(other), .. RowId.OfMentions(other), .. RowId.OfQuotations(other)]);
            Assert.All(ids, id => Assert.Equal(article.Article.Id, RowId.ArticleOf(id)));
        }
    }

    // What a better model may read otherwise is no part of it; who, on whom and where are.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Another_sign_is_the_same_statement_and_another_party_is_not(int seed)
    {
        foreach (var article in new RandomReading(seed).Articles(3))
        {
            var surer = article with
            {
                Statements = [.. article.Statements.Select(s => s with { Polarity = -s.Polarity, Confidence = 1, Voice = Voice.Direct })],
            };
            Assert.Equal(RowId.OfStatements(article), RowId.OfStatements(surer));
            var others = article with { Statements = [.. article.Statements.Select(s => s with { Target = Party.Actor("other") })] };
            Assert.Empty(RowId.OfStatements(article).Intersect(RowId.OfStatements(others)));
        }
    }

    [Theory]
    [InlineData("a/s-1", "a")]
    [InlineData("a/b/s-1", "a/b")]
    [InlineData("/s-1", null)]
    [InlineData("s-1", null)]
    [InlineData("", null)]
    public void The_article_of_an_id(string id, string? article) => Assert.Equal(article, RowId.ArticleOf(id));
}
