namespace Khitab.Discourse;

/// <summary><c>spelling:ACTOR:TEXT</c>: mentions of an actor in these words.</summary>
/// <param name="Actor">The actor's id.</param>
/// <param name="Words">The words, as the texts have them.</param>
public sealed record SpellingMark(string Actor, string Words) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("spelling", (actor, words) => new SpellingMark(actor, words));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.spelling", MarkName.OfActor(Actor), MarkName.OfWords(Words));

    internal override IReadOnlyList<string> Parts => [Actor, Words];

    internal override void Collect(EvidenceFinder rows)
    {
        var place = rows.Snapshot.ActorPlace(Actor);
        rows.Mentions(part =>
        {
            var actor = part.LocalActor(place);
            var words = actor < 0 ? -1 : part.Segment.Wordings.Find(Words);
            return words < 0 ? null : row => part.Mentions.Actor[row] == actor && part.Mentions.Wording[row] == words;
        });
    }
}
