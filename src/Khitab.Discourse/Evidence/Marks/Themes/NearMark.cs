namespace Khitab.Discourse;

/// <summary><c>near:THEME:ACTOR</c>: mentions of an actor in sentences with a cue of a theme.</summary>
/// <param name="Theme">The theme's id.</param>
/// <param name="Actor">The actor's id.</param>
public sealed record NearMark(string Theme, string Actor) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("near", (theme, actor) => new NearMark(theme, actor));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.near", MarkName.OfActor(Actor), MarkName.OfTheme(Theme));

    internal override IReadOnlyList<string> Parts => [Theme, Actor];

    internal override void Collect(EvidenceFinder rows)
    {
        if (rows.Covered(Theme) is not { } covered) return;
        var actor = rows.Snapshot.ActorPlace(Actor);
        foreach (var (part, _, article) in rows.Result.Chosen())
        {
            var sentences = ThemeSentences.Of(part, article, covered);
            rows.MentionsOf(
                part, article, row => part.MentionActor(row) == actor && sentences.Contains(part.Mentions.Sentence[row]));
        }
    }
}
