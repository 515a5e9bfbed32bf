namespace Khitab.Discourse;

/// <summary>
/// <c>cell:ARTICLE:ACTOR</c>: an article's mentions of an actor and its author's statements towards it; with a polarity after it, those
/// statements alone.
/// </summary>
/// <param name="Article">The article's id.</param>
/// <param name="Actor">The actor's id.</param>
/// <param name="Sign">The polarity asked for, -1, 0 or 1, or null for the whole cell.</param>
public sealed record CellMark(string Article, string Actor, int? Sign = null) : SignedMark(Form, Sign)
{
    internal static readonly MarkForm Form = MarkForm.TwoSigned("cell", (article, actor, sign) => new CellMark(article, actor, sign));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.cell", MarkName.OfActor(Actor), MarkName.OfArticle(Article));

    internal override IReadOnlyList<string> Parts => [Article, Actor];

    internal override void Collect(EvidenceFinder rows) => rows.InArticle(
        Article, (part, article) => rows.Cell(part, article, part.LocalActor(rows.Snapshot.ActorPlace(Actor)), Sign));
}
