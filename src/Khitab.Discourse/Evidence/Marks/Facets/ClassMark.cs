namespace Khitab.Discourse;

/// <summary><c>class:NAME</c>: statements of a type of event or of a quad class, as the class facet counts them.</summary>
/// <param name="Value">A value of the class key.</param>
public sealed record ClassMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One(
        "class", value => SelectionValues.Clean(SelectionKey.Class, value) == value ? new ClassMark(value) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => MarkTitle.Of(MarkNameKind.Class, Value);

    internal override void Collect(EvidenceFinder rows)
    {
        var wanted = ClassValues.Names.IndexOf(Value);
        rows.Statements(
            part => row =>
            {
                var (value, quad) = ClassValues.Of(part.Statements.Act[row]);
                return value == wanted || quad == wanted;
            },
            SelectionKey.Class);
    }
}
