using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>The index of actors as page and API show it.</summary>
public static class ActorRows
{
    /// <summary>The columns of the grid, by their names in the link.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["name", "type", "mentions", "articles", "quoted", "for", "against"];

    /// <summary>The order without a word in the link.</summary>
    public static GridSort Unsorted { get; } = new("mentions", true);

    /// <summary>The actors in the link's order.</summary>
    /// <param name="result">The answers.</param>
    /// <param name="link">The selection with the page's own keys, which the answers do not need.</param>
    /// <param name="words">The language that names are sorted in.</param>
    public static IReadOnlyList<ActorRow> Sorted(SelectionResult result, Selection link, Words words)
    {
        var rows = result.ActorTable();
        var sort = GridSort.From(link, Columns, Unsorted);
        if (sort == Unsorted) return rows;
        if (sort.Column is "name" or "type")
        {
            var names = StringComparer.Create(words.Language.Culture, ignoreCase: true);
            Func<ActorRow, string> text = sort.Column == "name" ? row => words.Actor(result.Snapshot, row.Actor) : row => TypeOf(result.Snapshot, row, words);
            return [.. sort.Descending ? rows.OrderByDescending(text, names) : rows.OrderBy(text, names)];
        }

        Func<ActorRow, int> number = sort.Column switch
        {
            "articles" => row => row.Articles,
            "quoted" => row => row.Quoted,
            "for" => row => row.For,
            "against" => row => row.Against,
            _ => row => row.Mentions,
        };
        return [.. sort.Descending ? rows.OrderByDescending(number) : rows.OrderBy(number)];
    }

    /// <summary>The actor's type in words.</summary>
    public static string TypeOf(CorpusSnapshot snapshot, ActorRow row, Words words) => words["type." + snapshot.FindActor(row.Actor)!.Type.Key()];
}
