using Khitab.Discourse.Validation;

namespace Khitab.Discourse.Tests.Validation;

/// <summary>The population has to be what the page counts, sentence by sentence, or corrected numbers belong to something else.</summary>
public class ValidationFrameTests
{
    private static readonly CorpusSnapshot Snapshot = Make.Snapshot(
        Make.Article(
            "one", outlet: "a",
            statements:
            [
                Make.Statement("author", "mali", -1, start: 0), Make.Statement("author", "niger", 1, start: 12),
                Make.Statement("author", "mali", -1, start: 14),
            ],
            sentences: [new TextSpan(0, 10), new TextSpan(11, 10), new TextSpan(22, 10)]),
        Make.Article(
            "two", statements: [Make.Statement("author", "mali", 1, start: 0)], sentences: [new TextSpan(0, 10), new TextSpan(11, 10)]),
        Make.Article("three", outlet: "b", sentences: [new TextSpan(0, 10)]));

    [Fact]
    public void Every_sentence_is_there_once_with_its_stratum()
    {
        var frame = ValidationFrame.Of(Snapshot, Selection.Empty)!;
        Assert.Equal(6, frame.Sentences.Count);
        Assert.Equal(3, frame.Sentences.Count(s => s.Key.Found));
        Assert.Equal(new StratumKey(true, "a", "actor:mali", -1, true), frame.Sentences[0].Key);
        Assert.Equal(new StratumKey(false, "a"), frame.Sentences[2].Key);
        Assert.Equal(new StratumKey(true, "", "actor:mali", 1, true), frame.Sentences[3].Key);
        Assert.Equal(4, frame.Totals().Sum(t => t.Count));
        Assert.Contains(new MachineTotal("a", "actor:mali", -1, 2), frame.Totals());
    }

    [Fact]
    public void A_selection_of_rows_chooses_articles_and_then_all_in_them_counts()
    {
        var frame = ValidationFrame.Of(Snapshot, Selection.Empty.With(SelectionKey.Target, "actor:niger"))!;
        Assert.Equal(3, frame.Sentences.Count);
        Assert.Equal(3, frame.Statements.Count);
        Assert.Single(ValidationFrame.Of(Snapshot, Selection.Empty.With(SelectionKey.Outlet, "b"))!.Sentences);
    }
}
