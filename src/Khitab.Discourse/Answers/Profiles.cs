namespace Khitab.Discourse;

/// <summary>Words and how often they are in the texts.</summary>
/// <param name="Words">The words as written.</param>
/// <param name="Count">How often.</param>
public sealed record WordUse(string Words, int Count);

/// <summary>Statements of one party on another, never netted.</summary>
/// <param name="Party">The holder, or the target: whichever the list is of.</param>
/// <param name="For">Statements for.</param>
/// <param name="Against">Statements against.</param>
/// <param name="Neutral">Statements that are neither.</param>
public sealed record PartyStance(Party Party, int For, int Against, int Neutral)
{
    /// <summary>All statements.</summary>
    public int Count => For + Against + Neutral;
}

/// <summary>What is next to something else, by id, and how often.</summary>
/// <param name="Id">Id of the actor or theme.</param>
/// <param name="Count">How often.</param>
public sealed record Nearby(string Id, int Count);

/// <summary>Groupings that an actor's and a theme's page share.</summary>
internal static class Profiles
{
    /// <summary>Counts by number, the highest first, then by name.</summary>
    public static List<T> Ranked<T>(Dictionary<int, int> counts, Func<int, string> nameOf, Func<string, int, T> make) => counts
        .Select(pair => (Name: nameOf(pair.Key), pair.Value))
        .Where(pair => pair.Name.Length > 0)
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Name, StringComparer.Ordinal)
        .Select(pair => make(pair.Name, pair.Value))
        .ToList();

    /// <summary>The selected statements that are wanted, by one of their parties, the most often first.</summary>
    public static IReadOnlyList<PartyStance> Stances(SelectionResult result, Func<int, bool> wanted, Func<int, int> partyOf)
    {
        var table = result.Snapshot.Tables.Statements;
        var counts = new Dictionary<int, (int For, int Against, int Neutral)>();
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (!result.Masks.HasStatement(row) || !wanted(row)) continue;
                var count = counts.GetValueOrDefault(partyOf(row));
                StanceAnswers.Add(ref count, table.Polarity[row]);
                counts[partyOf(row)] = count;
            }
        }

        var parties = result.Snapshot.Tables.PartyList;
        return counts
            .Select(pair => new PartyStance(parties[pair.Key], pair.Value.For, pair.Value.Against, pair.Value.Neutral))
            .OrderByDescending(stance => stance.For + stance.Against)
            .ThenByDescending(stance => stance.Neutral)
            .ThenBy(stance => stance.Party.ToString(), StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>
    /// The selection with the page's subject in the place of its key's values, or null where a link could not carry the id.
    /// </summary>
    public static Selection? Within(Selection selection, SelectionKey key, string id) =>
        Selection.CleanValue(key, id) == id ? selection.Only(key, id) : null;
}
