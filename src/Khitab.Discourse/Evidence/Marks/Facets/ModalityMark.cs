namespace Khitab.Discourse;

/// <summary><c>modality:NAME</c>: statements of a modality, as the modality facet counts them.</summary>
/// <param name="Value">The modality's name, in lower case.</param>
public sealed record ModalityMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One(
        "modality", value => SelectionValues.Clean(SelectionKey.Modality, value) == value ? new ModalityMark(value) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => MarkTitle.Of(MarkNameKind.Modality, Value);

    internal override void Collect(EvidenceFinder rows)
    {
        var modality = (int)Enum.Parse<Modality>(Value, ignoreCase: true);
        rows.Statements(part => row => StatementCode.Modality(part.Statements.Code[row]) == modality, SelectionKey.Modality);
    }
}
