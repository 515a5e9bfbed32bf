namespace Khitab.Discourse;

/// <summary><c>group:ACTOR</c>: mentions of an actor and of those that belong to it, a state's institutions and people.</summary>
/// <param name="Actor">The actor's id.</param>
public sealed record GroupMark(string Actor) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One("group", actor => new GroupMark(actor));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.group", MarkName.OfActor(Actor));

    internal override IReadOnlyList<string> Parts => [Actor];

    internal override void Collect(EvidenceFinder rows)
    {
        var (actor, groups) = (rows.Snapshot.ActorPlace(Actor), rows.Snapshot.Tables.ActorGroups);
        if (actor >= 0) rows.Mentions(part => row => groups[part.MentionActor(row)] == actor);
    }
}
