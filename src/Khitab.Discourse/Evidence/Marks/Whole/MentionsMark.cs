namespace Khitab.Discourse;

/// <summary><c>mentions</c>: all mentions of the selection.</summary>
public sealed record MentionsMark() : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Alone("mentions", () => new MentionsMark());

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.mentions");

    internal override IReadOnlyList<string> Parts => [];

    internal override void Collect(EvidenceFinder rows) => rows.Mentions(_ => _ => true);
}
