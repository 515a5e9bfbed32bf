namespace Khitab.Discourse;

/// <summary>How often an actor is heard, beside how often it is spoken of.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Direct">Quotations of it between quotation marks.</param>
/// <param name="Retold">Quotations of it in others' words.</param>
/// <param name="Mentions">Mentions of it.</param>
public sealed record ActorVoice(string Actor, int Direct, int Retold, int Mentions)
{
    /// <summary>All quotations of it.</summary>
    public int Quoted => Direct + Retold;

    /// <summary>Quotations and mentions of the actors that the actor key lets in, in the articles that are selected.</summary>
    internal static IReadOnlyList<ActorVoice> Of(SelectionResult result, int most = int.MaxValue)
    {
        var (snapshot, actors, voices) = (result.Snapshot, result.Counts.Actors, result.Counts.Voices);
        // Numbers compare faster than names: a large corpus names tens of thousands of actors.
        var (rank, named) = (snapshot.Tables.ActorRank, new List<int>());
        for (var actor = 0; actor < actors.Length; actor++)
        {
            if (actors[actor].Mentions + voices[actor].All > 0 && result.Masks.HasActor(actor)) named.Add(actor);
        }

        return Best.Of(named, most, (x, y) =>
        {
            if (actors[x].Mentions != actors[y].Mentions) return actors[y].Mentions.CompareTo(actors[x].Mentions);
            var (one, other) = (voices[x].All, voices[y].All);
            return one != other ? other.CompareTo(one) : rank[x].CompareTo(rank[y]);
        }).ConvertAll(
            actor => new ActorVoice(snapshot.Actors[actor].Id, voices[actor].Direct, voices[actor].Retold, actors[actor].Mentions));
    }
}
