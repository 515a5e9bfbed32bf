namespace Khitab.Discourse;

/// <summary><c>naming:LABEL</c>: where texts use a label for actors, land or rulers.</summary>
/// <param name="Label">The label.</param>
public sealed record NamingMark(string Label) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One("naming", label => new NamingMark(label));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.naming", MarkName.OfWords(Label));

    internal override IReadOnlyList<string> Parts => [Label];

    internal override void Collect(EvidenceFinder rows) => rows.OfTable(
        part => part.Namings.Rows,
        part => EvidenceFinder.IsOf(part.Namings.Label, part.Segment.Strings[(int)NumberOf.Label].Find(Label)),
        rows.Found.AddNaming);
}
