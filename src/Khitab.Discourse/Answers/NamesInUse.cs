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
        var uses = result.Articles.SelectMany(article => Of(result, article, actor)).ToLookup(row => tables.Namings.Label[row]);
        var labels = tables.Labels.ToArray();
        return uses
            .Select(group => new NameInUse(
                labels[group.Key],
                tables.Namings.Charged[group.First()],
                group.Count(),
                group.GroupBy(row => tables.Namings.By[row])
                    .OrderByDescending(by => by.Count())
                    .ThenBy(by => by.Key)
                    .Select(by => tables.PartyList[by.Key])
                    .ToList()))
            .OrderByDescending(use => use.Count)
            .ThenBy(use => use.Label, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The article's namings that share characters with a mention of the actor that is in.</summary>
    public static IEnumerable<int> Of(SelectionResult result, int article, int actor)
    {
        var (namings, mentions) = (result.Snapshot.Tables.Namings, result.Snapshot.Tables.Mentions);
        for (var row = namings.Rows.Offsets[article]; row < namings.Rows.Offsets[article + 1]; row++)
        {
            for (var m = mentions.Rows.Offsets[article]; m < mentions.Rows.Offsets[article + 1]; m++)
            {
                if (mentions.Actor[m] != actor || !result.Masks.HasMention(m)) continue;
                var apart = namings.Start[row] >= mentions.Start[m] + mentions.Length[m]
                    || mentions.Start[m] >= namings.Start[row] + namings.Length[row];
                if (apart) continue;
                yield return row;
                break;
            }
        }
    }
}
