namespace Khitab.Discourse;

/// <summary><c>called:ACTOR:LABEL</c>: where a mention of an actor calls it by a label for which there are other words.</summary>
/// <param name="Actor">The actor's id.</param>
/// <param name="Label">The label.</param>
public sealed record CalledMark(string Actor, string Label) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("called", (actor, label) => new CalledMark(actor, label));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.called", MarkName.OfActor(Actor), MarkName.OfWords(Label));

    internal override IReadOnlyList<string> Parts => [Actor, Label];

    internal override void Collect(EvidenceFinder rows)
    {
        var (actor, number) = (rows.Snapshot.ActorPlace(Actor), rows.Snapshot.Tables.Labels.Find(Label));
        foreach (var (part, mask, article) in rows.Result.Chosen())
        {
            foreach (var row in NamesInUse.Of(part, mask, article, actor))
            {
                if (part.Label(row) == number) rows.Found.AddNaming(part, article, row);
            }
        }
    }
}
