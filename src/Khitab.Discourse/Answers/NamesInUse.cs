namespace Khitab.Discourse;

/// <summary>A label that texts use for an actor where there are other words too.</summary>
/// <param name="Label">The label.</param>
/// <param name="Charged">Whether the choice of this word takes a side.</param>
/// <param name="Count">How often.</param>
/// <param name="By">Whose word it is, who uses it most first.</param>
public sealed record NameInUse(string Label, bool Charged, int Count, IReadOnlyList<Party> By);

/// <summary>Finds what an actor is called: the namings that share characters with a mention of it.</summary>
internal static class NamesInUse
{
    public static IReadOnlyList<NameInUse> Of(SelectionResult result, int actor)
    {
        var tables = result.Snapshot.Tables;
        var uses = result.Chosen().SelectMany(c => Of(c.Part, c.Mask, c.Article, actor).Select(row => (c.Part, Row: row)))
            .ToLookup(use => use.Part.Label(use.Row));
        return uses
            .Select(group => new NameInUse(
                tables.Labels.At(group.Key),
                group.First() is var (part, row) && part.Namings.Charged[row] != 0,
                group.Count(),
                group.GroupBy(use => tables.PartyList[use.Part.NamingBy(use.Row)])
                    .OrderByDescending(by => by.Count())
                    .ThenBy(by => by.Key.Kind)
                    .ThenBy(by => by.Key.Name, StringComparer.Ordinal)
                    .Select(by => by.Key)
                    .ToList()))
            .OrderByDescending(use => use.Count)
            .ThenBy(use => use.Label, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The article's namings that share characters with a mention of the actor that is in.</summary>
    public static IEnumerable<int> Of(Part part, PartMask mask, int article, int actor)
    {
        var (namings, mentions) = (part.Namings, part.Mentions);
        for (var row = namings.Rows.Start(article); row < namings.Rows.End(article); row++)
        {
            for (var m = mentions.Rows.Start(article); m < mentions.Rows.End(article); m++)
            {
                if (part.MentionActor(m) != actor || !mask.HasMention(m)) continue;
                var apart = namings.Start[row] >= mentions.Start[m] + mentions.Length[m]
                    || mentions.Start[m] >= namings.Start[row] + namings.Length[row];
                if (apart) continue;
                yield return row;
                break;
            }
        }
    }
}
