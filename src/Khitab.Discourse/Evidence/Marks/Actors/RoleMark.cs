namespace Khitab.Discourse;

/// <summary><c>role:ACTOR:TEXT</c>: mentions of a person with this role or title.</summary>
/// <param name="Actor">The person's id.</param>
/// <param name="Words">The role or title, as the texts have it.</param>
public sealed record RoleMark(string Actor, string Words) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("role", (actor, words) => new RoleMark(actor, words));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.role", MarkName.OfActor(Actor), MarkName.OfWords(Words));

    internal override IReadOnlyList<string> Parts => [Actor, Words];

    internal override void Collect(EvidenceFinder rows)
    {
        foreach (var (part, article, row) in RolesInUse.Of(rows.Result, rows.Snapshot.ActorPlace(Actor)))
        {
            if (part.Wording(part.Roles.Name[row]) == Words) rows.Found.AddMention(part, article, part.RoleMention(article, row));
        }
    }
}
