namespace Khitab.Discourse;

/// <summary><c>verdict:ACTOR:NAME</c>: the cells in which articles have this verdict on an actor.</summary>
/// <param name="Actor">The actor's id.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record VerdictMark(string Actor, VerdictKind Verdict) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two(
        "verdict",
        (actor, name) => SelectionValues.Names<VerdictKind>().Contains(name)
            ? new VerdictMark(actor, Enum.Parse<VerdictKind>(name, ignoreCase: true)) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.verdict", MarkName.OfActor(Actor), new MarkName(MarkNameKind.Verdict, Written));

    internal override IReadOnlyList<string> Parts => [Actor, Written];

    private string Written => Verdict.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public override EvidenceUnit UnitIn(CountUnit unit) => EvidenceUnit.Article;

    internal override void Collect(EvidenceFinder rows)
    {
        var place = rows.Snapshot.ActorPlace(Actor);
        foreach (var inPart in rows.Result.ByPart())
        {
            var (part, mask, actor) = (inPart.Part, inPart.Mask, inPart.Part.LocalActor(place));
            if (actor < 0) continue;
            foreach (var article in inPart.Articles())
            {
                if (StanceCells.Of(part, mask, article, actor)?.Verdict == Verdict) rows.Cell(part, article, actor, null);
            }
        }
    }
}
