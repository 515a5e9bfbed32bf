using Khitab.Web.Components.Validation;

namespace Khitab.Web.Tests.Validation;

/// <summary>What the keys say one after the other is one statement, and each can be taken back.</summary>
public class CodingDraftTests
{
    [Fact]
    public void A_statement_is_whole_with_three_answers_and_the_rest_is_as_usual()
    {
        var draft = CodingDraft.Empty.With("author");
        Assert.Equal(CodingStep.Target, draft.Step);
        Assert.Null(draft.Statement);
        // Nobody takes a position on himself, on a source or on the author.
        Assert.Equal(draft, draft.With("author"));
        Assert.Equal(draft, draft.With("source:?"));
        draft = draft.With("actor:mali") with { Polarity = -1 };
        Assert.Equal(new StatementCoding("author", "actor:mali", -1, Voice.Author, Modality.Asserted), draft.Statement);
        Assert.Equal(Voice.Reported, (draft with { Holder = "actor:niger" }).Statement!.Voice);
        Assert.Equal(CodingStep.Voice, draft.Step);
        draft = draft with { Voice = Voice.Direct, Modality = Modality.Denied };
        Assert.Equal(CodingStep.Modality, draft.Step);
        Assert.Equal((Voice.Direct, Modality.Denied), (draft.Statement!.Voice, draft.Statement.Modality));
    }

    [Fact]
    public void Each_answer_is_taken_back_in_turn()
    {
        var draft = new CodingDraft("author", "actor:mali", 1, Voice.Author, Modality.Asserted);
        CodingStep[] steps = [CodingStep.Modality, CodingStep.Voice, CodingStep.Polarity, CodingStep.Target, CodingStep.Holder];
        foreach (var step in steps)
        {
            draft = draft.Back();
            Assert.Equal(step, draft.Step);
        }

        Assert.True(draft.IsEmpty);
        Assert.Equal(draft, draft.Back());
    }
}
