using Khitab.Analysis;
using Khitab.Discourse;
using Khitab.Text;
using Khitab.Web.Components.Article;

namespace Khitab.Web.Tests.ArticlePages;

public class BesideTests
{
    private static readonly AnalyzedArticle Here = Articles.Of(
        "قبل. وقع البلدان اتفاقا جديدا. بعد.", sentences: [new(0, 4), new(5, 26), new(32, 4)]);
    private static readonly AnalyzedArticle There = Articles.Of("وقع البلدان اتفاقا.", sentences: [new(0, 19)], id: "b");
    private static readonly CorpusSnapshot Snapshot = CorpusSnapshot.Build(
        Articles.Corpus(
            [Here, There],
            [new SharedPassage(["b", "a"], 0.8, [new TextSpan(0, 18), new TextSpan(5, 24)]),
                new SharedPassage(["a", "gone"], 1, [new TextSpan(0, 3), default])],
            [new Conflict(
                "الاتفاق",
                [new ClaimValue("b", "2023", new TextSpan(0, 3)), new ClaimValue("a", "2024", new TextSpan(5, 3)),
                new ClaimValue("gone", "2022", default)])]),
        _ => []);

    [Theory]
    [InlineData("claim:0")]
    [InlineData("shared:0123456789ab:12")]
    [InlineData("shared:a:b:12")]
    public void A_choice_is_written_as_it_was_read(string written)
    {
        Assert.True(BesideChoice.TryParse(written, out var choice));
        Assert.Equal(written, choice.ToString());
    }

    // The choice sits in the link, and links are edited by hand.
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("claim")]
    [InlineData("claim:-1")]
    [InlineData("claim:99999999999")]
    [InlineData("shared::3")]
    [InlineData("shared:3")]
    [InlineData("other:a:3")]
    public void What_is_no_choice_is_refused(string? written) => Assert.False(BesideChoice.TryParse(written, out _));

    [Fact]
    public async Task A_passage_stands_beside_the_others_with_this_article_first()
    {
        var beside = (await OpenAsync("shared:b:5"))!;
        Assert.Equal(["a", "b"], beside.Sides.Select(s => s.Article.Article.Id));
        Assert.Equal(new TextSpan(5, 24), beside.Anchor);
        Assert.Equal(new TextSpan(5, 26), beside.Sides[0].Context);
        Assert.Equal(["جديدا"], beside.Sides[0].Parts.Where(p => !p.Same).Select(p => p.Span.Of(Here.Article.Text).Trim()));
        Assert.DoesNotContain(beside.Sides[1].Parts, p => !p.Same);
    }

    [Fact]
    public async Task A_claim_stands_beside_those_of_the_articles_that_are_there()
    {
        var beside = (await OpenAsync("claim:0"))!;
        Assert.Equal(["2024", "2023"], beside.Sides.Select(s => s.Value));
        Assert.Equal("الاتفاق", beside.About);
    }

    // A link from another corpus must show the article, not an error.
    [Theory]
    [InlineData("claim:7")]
    [InlineData("shared:b:6")]
    [InlineData("shared:gone:0")]
    [InlineData("shared:a:5")]
    public async Task What_this_corpus_does_not_have_shows_nothing(string written) => Assert.Null(await OpenAsync(written));

    private static Task<BesideModel?> OpenAsync(string written)
    {
        Assert.True(BesideChoice.TryParse(written, out var choice));
        return BesideModel.OfAsync(choice, Snapshot, Here, id => Task.FromResult(id == "b" ? There : null));
    }
}
