using System.Runtime.InteropServices;

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
    /// <param name="result">The selection.</param>
    /// <param name="partyIn">A part's own number of the party that is asked about, or below 1 where the part has no row of it.</param>
    /// <param name="isWanted">Whether a row of a part is one of that party.</param>
    /// <param name="column">The column of the parties that are counted.</param>
    public static IReadOnlyList<PartyStance> Stances(
        SelectionResult result, Func<Part, int> partyIn, Func<Part, int, int, bool> isWanted, Func<Part, Numbers> column)
    {
        var counts = new Dictionary<int, (int For, int Against, int Neutral)>();
        foreach (var inPart in result.ByPart())
        {
            var (part, mask) = (inPart.Part, inPart.Mask);
            var party = partyIn(part);
            if (party < 1) continue;
            var counted = column(part);
            foreach (var article in inPart.Articles())
            {
                for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
                {
                    if (!isWanted(part, row, party) || !mask.HasStatement(row)) continue;
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, part.PartyOf[counted[row]], out _);
                    StanceAnswers.Add(ref count, part.Polarity(row));
                }
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
        SelectionValues.Clean(key, id) == id ? selection.Only(key, id) : null;
}

/// <summary>Counts of words, which have numbers in each part and none in the corpus.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<(Part Part, int Wording), int> _counts = [];

    /// <summary>Counts the words of a part with a number.</summary>
    public void Add(Part part, int wording) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, (part, wording), out _)++;

    /// <summary>The words, the most often used first, then in ordinal order.</summary>
    public IReadOnlyList<WordUse> Ranked() =>
    [
        .. _counts.GroupBy(pair => pair.Key.Part.Wording(pair.Key.Wording), StringComparer.Ordinal)
            .Where(words => words.Key.Length > 0)
            .Select(words => new WordUse(words.Key, words.Sum(pair => pair.Value)))
            .OrderByDescending(use => use.Count)
            .ThenBy(use => use.Words, StringComparer.Ordinal),
    ];
}
