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
        var snapshot = result.Snapshot;
        var (mentions, quotations) = (snapshot.Tables.Mentions, snapshot.Tables.Quotations);
        var counts = new (int Direct, int Retold, int Mentions)[snapshot.Actors.Count];
        foreach (var article in result.Articles)
        {
            for (var row = mentions.Rows.Offsets[article]; row < mentions.Rows.Offsets[article + 1]; row++)
            {
                if (result.Masks.HasMention(row)) counts[mentions.Actor[row]].Mentions++;
            }

            for (var row = quotations.Rows.Offsets[article]; row < quotations.Rows.Offsets[article + 1]; row++)
            {
                if (quotations.Actor[row] < 0 || !result.Masks.HasActor(quotations.Actor[row])) continue;
                if (quotations.Direct[row]) counts[quotations.Actor[row]].Direct++;
                else counts[quotations.Actor[row]].Retold++;
            }
        }

        // Numbers compare faster than names: a large corpus names tens of thousands of actors.
        var (rank, named) = (snapshot.Tables.ActorRank, new List<int>());
        for (var actor = 0; actor < counts.Length; actor++)
        {
            if (counts[actor] != default) named.Add(actor);
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
