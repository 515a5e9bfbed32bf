namespace Khitab.Discourse;

/// <summary><c>together:A:B</c>: mentions of two actors in the articles that name both.</summary>
/// <param name="A">The one actor's id.</param>
/// <param name="B">The other's.</param>
public sealed record TogetherMark(string A, string B) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("together", (a, b) => new TogetherMark(a, b));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.together", MarkName.OfActor(A), MarkName.OfActor(B));

    internal override IReadOnlyList<string> Parts => [A, B];

    /// <inheritdoc/>
    public override EvidenceUnit UnitIn(CountUnit unit) => EvidenceUnit.Article;

    internal override void Collect(EvidenceFinder rows) => rows.MentionsOfBoth(A, B, sameSentence: false);
}
