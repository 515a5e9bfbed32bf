namespace Khitab.Discourse.Tests;

/// <summary>Whoever was merged into another lives on in links: they are read as naming the one that he became.</summary>
public class MergedActorTests
{
    private static readonly CorpusSnapshot Snapshot = CorpusSnapshot.Of(
        [CorpusSegment.Build(
        [
            Make.Article(
                "a1", mentions: [Make.Mention("mali"), Make.Mention("algeria", 10)],
                statements: [Make.Statement("author", "actor:mali", -1), Make.Statement("actor:mali", "actor:algeria", 1)]),
            Make.Article("a2", mentions: [Make.Mention("algeria")]),
        ])],
        CorpusFacts.Empty with { Merged = new Dictionary<string, string> { ["army"] = "mali", ["nobody"] = "somebody" } },
        PlainKeys.Keys);

    [Theory]
    [InlineData("actor=army", "actor=mali")]
    [InlineData("actor=army&actor=algeria", "actor=algeria&actor=mali")]
    [InlineData("actor=-army", "actor=-mali")]
    [InlineData("holder=actor:army", "holder=actor:mali")]
    [InlineData("target=-army", "target=-actor:mali")]
    public void A_link_is_read_as_naming_the_one_that_it_became(string link, string meant)
    {
        var result = Snapshot.Select(Make.Selection(link));
        var other = Snapshot.Select(Make.Selection(meant));
        Assert.Equal(meant, new SelectionLink().Format(result.Selection));
        Assert.Equal(other.Articles, result.Articles);
        Assert.Equal((other.MentionCount, other.StatementCount), (result.MentionCount, result.StatementCount));
        var notice = Assert.Single(Snapshot.Unknown(Make.Selection(link)));
        Assert.Equal((LinkNoticeKind.Merged, "mali"), (notice.Kind, notice.Value));
    }

    [Theory]
    [InlineData("mention:army", "mention:mali")]
    [InlineData("stance:army:-1", "stance:mali:-1")]
    [InlineData("edge:army:algeria", "edge:mali:algeria")]
    [InlineData("held:actor~:army", "held:actor~:mali")]
    [InlineData("within:actor:army:statements", "within:actor:mali:statements")]
    public void Its_evidence_is_that_of_the_one_that_it_became(string link, string meant)
    {
        var result = Snapshot.Select(Selection.Empty);
        Assert.True(Mark.TryParse(link, out var mark));
        Assert.True(Mark.TryParse(meant, out var other));
        Assert.NotEqual(0, result.Evidence(mark).RowCount);
        Assert.Equal(result.Evidence(other).Rows, result.Evidence(mark).Rows);
    }

    [Fact]
    public void Who_was_merged_into_an_actor_that_the_corpus_does_not_have_is_unknown()
    {
        var notice = Assert.Single(Snapshot.Unknown(Make.Selection("actor=nobody")));
        Assert.Equal((LinkNoticeKind.NotInCorpus, "nobody"), (notice.Kind, notice.Value));
        Assert.Null(Snapshot.FindActor("nobody"));
    }

    [Fact]
    public void Its_own_page_does_not_show_another() => Assert.Null(ActorProfile.Of(Snapshot, Selection.Empty, "army"));
}
