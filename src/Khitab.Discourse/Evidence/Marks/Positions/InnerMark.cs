namespace Khitab.Discourse;

/// <summary><c>inner</c>: statements of an actor on itself, which tie nobody; of a country's bodies on one another.</summary>
public sealed record InnerMark() : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Alone("inner", () => new InnerMark());

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.inner");

    internal override IReadOnlyList<string> Parts => [];

    internal override void Collect(EvidenceFinder rows) => rows.Statements(
        part => row => part.Statements.Holder[row] == part.Statements.Target[row] && part.HolderActor(row) >= 0);
}
