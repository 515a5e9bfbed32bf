namespace Khitab.Discourse;

/// <summary><c>mention:ACTOR</c>: mentions of an actor, as the actor facet counts them.</summary>
/// <param name="Value">The actor's id.</param>
public sealed record MentionMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One("mention", value => new MentionMark(value));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.mention", MarkName.OfActor(Value));

    internal override void Collect(EvidenceFinder rows)
    {
        var actor = rows.Snapshot.ActorPlace(Value);
        rows.Mentions(part => EvidenceFinder.IsOf(part.Mentions.Actor, part.LocalActor(actor)), SelectionKey.Actor);
    }
}
