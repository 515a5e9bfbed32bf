namespace Khitab.Discourse;

/// <summary><c>holder:PARTY</c>: statements of a holder, as the holder facet counts them.</summary>
/// <param name="Value">The holder, as a written party.</param>
public sealed record HolderMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One(
        "holder", value => SelectionValues.Clean(SelectionKey.Holder, value) == value ? new HolderMark(value) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.holder", new MarkName(MarkNameKind.Party, Value));

    internal override void Collect(EvidenceFinder rows)
    {
        var place = Party.TryParse(Value, out var party) ? rows.Snapshot.PartyPlace(party) : -1;
        rows.Statements(part => EvidenceFinder.IsOf(part.Statements.Holder, part.LocalParty(place)), SelectionKey.Holder);
    }
}
