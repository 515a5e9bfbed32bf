namespace Khitab.Discourse;

/// <summary><c>statements</c>: all statements of the selection.</summary>
public sealed record StatementsMark() : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Alone("statements", () => new StatementsMark());

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.statements");

    internal override IReadOnlyList<string> Parts => [];

    internal override void Collect(EvidenceFinder rows) => rows.Statements(_ => _ => true);
}
