namespace Khitab.Discourse;

/// <summary><c>direct:ACTOR</c>: quotations of an actor between quotation marks.</summary>
/// <param name="Actor">The actor's id.</param>
public sealed record DirectMark(string Actor) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One("direct", actor => new DirectMark(actor));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.quote", MarkName.OfActor(Actor));

    internal override IReadOnlyList<string> Parts => [Actor];

    internal override void Collect(EvidenceFinder rows) => rows.QuotationsOf(Actor, direct: true);
}
