namespace Khitab.Discourse;

/// <summary><c>polarity:-1</c>: statements of a polarity, as the stance facet counts them.</summary>
/// <param name="Value"><c>-1</c>, <c>0</c> or <c>1</c>.</param>
public sealed record PolarityMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One(
        "polarity", value => value is "-1" or "0" or "1" ? new PolarityMark(value) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => MarkTitle.Of(MarkNameKind.Polarity, Value);

    internal override void Collect(EvidenceFinder rows)
    {
        var polarity = Value switch { "-1" => -1, "0" => 0, _ => 1 };
        rows.Statements(part => row => part.Polarity(row) == polarity, SelectionKey.Stance);
    }
}
