namespace Khitab.Discourse;

/// <summary><c>stance:ACTOR</c> or <c>stance:ACTOR:-1</c>: the author's statements towards an actor.</summary>
/// <param name="Actor">The actor's id.</param>
/// <param name="Sign">The polarity asked for, -1, 0 or 1, or null for any.</param>
public sealed record StanceMark(string Actor, int? Sign = null) : SignedMark(Form, Sign)
{
    internal static readonly MarkForm Form = MarkForm.OneSigned("stance", (actor, sign) => new StanceMark(actor, sign));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.stance", MarkName.OfActor(Actor));

    internal override IReadOnlyList<string> Parts => [Actor];

    internal override void Collect(EvidenceFinder rows)
    {
        var actor = rows.Snapshot.ActorPlace(Actor);
        rows.Statements(part => EvidenceFinder.AuthorsOn(part, part.LocalActor(actor), Sign));
    }
}
