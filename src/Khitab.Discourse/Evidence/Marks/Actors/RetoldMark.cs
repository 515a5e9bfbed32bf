namespace Khitab.Discourse;

/// <summary><c>retold:ACTOR</c>: quotations of an actor in others' words.</summary>
/// <param name="Actor">The actor's id.</param>
public sealed record RetoldMark(string Actor) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One("retold", actor => new RetoldMark(actor));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.quote", MarkName.OfActor(Actor));

    internal override IReadOnlyList<string> Parts => [Actor];

    internal override void Collect(EvidenceFinder rows) => rows.QuotationsOf(Actor, direct: false);
}
