namespace Khitab.Discourse;

/// <summary><c>beside:A:B</c>: mentions of two actors in the sentences that name both.</summary>
/// <param name="A">The one actor's id.</param>
/// <param name="B">The other's.</param>
public sealed record BesideMark(string A, string B) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("beside", (a, b) => new BesideMark(a, b));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.together", MarkName.OfActor(A), MarkName.OfActor(B));

    internal override IReadOnlyList<string> Parts => [A, B];

    /// <inheritdoc/>
    public override EvidenceUnit UnitIn(CountUnit unit) => EvidenceUnit.Sentence;

    internal override void Collect(EvidenceFinder rows) => rows.MentionsOfBoth(A, B, sameSentence: true);
}
