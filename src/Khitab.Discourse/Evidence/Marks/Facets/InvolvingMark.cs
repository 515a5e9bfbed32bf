namespace Khitab.Discourse;

/// <summary><c>involving:ACTOR</c>: statements with an actor as holder or target, as the actor facet counts them.</summary>
/// <param name="Value">The actor's id.</param>
public sealed record InvolvingMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One("involving", value => new InvolvingMark(value));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.involving", MarkName.OfActor(Value));

    /// <inheritdoc/>
    public override EvidenceUnit UnitIn(CountUnit unit) => EvidenceUnit.Row;

    internal override void Collect(EvidenceFinder rows)
    {
        var actor = rows.Snapshot.ActorPlace(Value);
        rows.Statements(
            part =>
            {
                var (table, party) = (part.Statements, part.LocalActor(actor) + 1);
                return party < 1 ? null : row => table.Holder[row] == party || table.Target[row] == party;
            },
            SelectionKey.Actor);
    }
}
