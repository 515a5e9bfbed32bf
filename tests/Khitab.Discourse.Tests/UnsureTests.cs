using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

/// <summary>
/// What is more likely wrong than right must not be counted unless somebody asks for it, in whatever way a statement comes into view.
/// </summary>
public class UnsureTests
{
    private static readonly CorpusSnapshot Snapshot = Make.Snapshot(
        Make.Article(
            "a1",
            mentions: [Make.Mention("nakhla"), Make.Mention("wadi", 4)],
            statements: [At(0.8, "actor:nakhla", "actor:wadi", 1), At(0.3, "author", "actor:wadi", -1)]),
        Make.Article(
            "a2",
            mentions: [Make.Mention("nakhla")],
            statements: [At(0.4, "actor:sahil", "actor:nakhla", -1), At(StatementThreshold.Shown, "author", "actor:nakhla", 1)]),
        Make.Article("a3", mentions: [Make.Mention("wadi")], statements: [At(0.2, "actor:sahil", "actor:wadi", -1)]));

    [Theory]
    [InlineData("", 2, 3)]
    [InlineData("unsure=1", 5, 0)]
    [InlineData("stance=-1", 0, 0)]
    [InlineData("stance=-1&unsure=1", 3, 0)]
    [InlineData("actor=nakhla", 2, 1)]
    public void Less_certain_statements_count_on_request(string query, int counted, int left)
    {
        var result = Snapshot.Select(Make.Selection(query));
        Assert.Equal(counted, result.StatementCount);
        Assert.Equal(left, result.UnsureCount);
    }

    // An article comes in by a statement, or is left out by one, only where that statement is counted.
    [Theory]
    [InlineData("stance=-1", "")]
    [InlineData("stance=-1&unsure=1", "a1 a2 a3")]
    [InlineData("actor=-sahil", "a1 a2 a3")]
    [InlineData("actor=-sahil&unsure=1", "a1")]
    public void Articles_follow_the_statements_that_count(string query, string articles)
    {
        var result = Snapshot.Select(Make.Selection(query));
        Assert.Equal(articles, string.Join(' ', result.Articles.Select(place => Snapshot.Articles[place].Id)));
    }

    [Fact]
    public void Charts_facets_and_evidence_agree_on_it()
    {
        var result = Snapshot.Select(Selection.Empty);
        var stance = Assert.Single(result.AuthorStance());
        Assert.Equal(("nakhla", 1, 0), (stance.Actor, stance.For, stance.Against));
        Assert.Single(result.SignedEdges());
        Assert.Equal(2, result.Evidence(new StatementsMark()).StatementCount);
        Assert.DoesNotContain(result.Facet(SelectionKey.Stance).Values, value => value.Value == "-1");
        var all = Snapshot.Select(Selection.Empty with { Unsure = true });
        Assert.Equal(3, all.SignedEdges().Count);
        Assert.Equal(3, all.Facet(SelectionKey.Stance).Values.Single(value => value.Value == "-1").Count);
    }

    // It chooses how to count and no rows of its own: clearing the selection keeps it, as it keeps the unit.
    [Fact]
    public void It_is_no_condition_and_survives_in_a_link()
    {
        var selection = Make.Selection("unsure=1");
        Assert.True(selection.IsEmpty);
        Assert.Equal(selection, selection.Clear());
        Assert.Equal("unsure=1", new SelectionLink().Format(selection));
        Assert.Equal(LinkNoticeKind.UnknownValue, Assert.Single(new SelectionLink().Parse("unsure=maybe").Notices).Kind);
    }

    private static Statement At(double confidence, string holder, string target, int polarity) =>
        Make.Statement(holder, target, polarity) with { Confidence = confidence };
}
