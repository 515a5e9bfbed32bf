namespace Khitab.Discourse;

/// <summary><c>named:ARTICLE:ACTOR</c>: an article's mentions of an actor.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Actor">The actor's id.</param>
public sealed record NamedMark(string Article, string Actor) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("named", (article, actor) => new NamedMark(article, actor));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.cell", MarkName.OfActor(Actor), MarkName.OfArticle(Article));

    internal override IReadOnlyList<string> Parts => [Article, Actor];

    internal override void Collect(EvidenceFinder rows) => rows.InArticle(Article, (part, article) =>
    {
        var actor = part.LocalActor(rows.Snapshot.ActorPlace(Actor));
        rows.MentionsOf(part, article, row => part.Mentions.Actor[row] == actor);
    });
}
