namespace Khitab.Discourse;

/// <summary><c>quote:ACTOR</c>: quotations of an actor.</summary>
/// <param name="Actor">The actor's id.</param>
public sealed record QuoteMark(string Actor) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One("quote", actor => new QuoteMark(actor));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.quote", MarkName.OfActor(Actor));

    internal override IReadOnlyList<string> Parts => [Actor];

    internal override void Collect(EvidenceFinder rows) => rows.QuotationsOf(Actor, direct: null);
}
