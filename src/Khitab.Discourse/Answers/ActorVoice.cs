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
    internal static IReadOnlyList<ActorVoice> Of(SelectionResult result)
    {
        var (snapshot, counts) = (result.Snapshot, result.Counts.Actors);
        // Numbers compare faster than names: a large corpus names tens of thousands of actors.
        var (rank, named) = (snapshot.Tables.ActorRank, new List<int>());
        for (var actor = 0; actor < counts.Length; actor++)
        {
            var count = counts[actor];
            if (count.Mentions + count.Direct + count.Retold > 0 && result.Masks.HasActor(actor)) named.Add(actor);
        }

        named.Sort((x, y) =>
        {
            var (one, other) = (counts[x], counts[y]);
            if (one.Mentions != other.Mentions) return other.Mentions.CompareTo(one.Mentions);
            var quoted = (other.Direct + other.Retold).CompareTo(one.Direct + one.Retold);
            return quoted != 0 ? quoted : rank[x].CompareTo(rank[y]);
        });
        return named.ConvertAll(actor => new ActorVoice(
            snapshot.Actors[actor].Id, counts[actor].Direct, counts[actor].Retold, counts[actor].Mentions));
    }
}
