namespace Khitab.Discourse;

/// <summary><c>target:PARTY</c>: statements on a target, as the target facet counts them.</summary>
/// <param name="Value">The target, as a written party.</param>
public sealed record TargetMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One(
        "target", value => SelectionValues.Clean(SelectionKey.Target, value) == value ? new TargetMark(value) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.on", new MarkName(MarkNameKind.Party, Value));

    internal override void Collect(EvidenceFinder rows)
    {
        var place = Party.TryParse(Value, out var party) ? rows.Snapshot.PartyPlace(party) : -1;
        rows.Statements(part => EvidenceFinder.IsOf(part.Statements.Target, part.LocalParty(place)), SelectionKey.Target);
    }
}
