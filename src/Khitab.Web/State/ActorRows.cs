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
    public static IReadOnlyList<ActorRow> Sorted(SelectionResult result, Selection link, UiText words)
    {
        var rows = Filtered(result, link);
        var sort = GridSort.From(link, Columns, Unsorted);
        if (sort == Unsorted) return rows;
        if (sort.Column is "name" or "type")
        {
            var names = StringComparer.Create(words.Language.Culture, ignoreCase: true);
            Func<ActorRow, string> text = sort.Column == "name" ? row => words.Actor(result.Snapshot, row.Actor) : row =>
                TypeOf(result.Snapshot, row, words);
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

    /// <summary>The actors that the page's own filter leaves.</summary>
    private static IReadOnlyList<ActorRow> Filtered(SelectionResult result, Selection link)
    {
        var (rows, snapshot) = (result.ActorTable(), result.Snapshot);
        var (find, type, country) = (link.PageValue(Links.Find), link.PageValue(Links.Type), link.PageValue(Links.Country));
        if (find is null && type is null && country is null) return rows;
        var found = find is null ? null : NameIndex.Of(snapshot).Find(SelectionKey.Actor, find, _ => 0, int.MaxValue)
            .ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(row =>
            (found is null || found.Contains(row.Actor))
            && (type is null || snapshot.FindActor(row.Actor)!.Type.Key() == type)
            && (country is null || CountryOf(snapshot, row.Actor) == country))];
    }

    /// <summary>The state that an actor belongs to or is; null where none is known.</summary>
    public static string? CountryOf(CorpusSnapshot snapshot, string id)
    {
        // As many steps as there are actors at most: parents that name one another have no end.
        for (var steps = 0; steps <= snapshot.Actors.Count && snapshot.FindActor(id) is { } actor; steps++)
        {
            if (actor.Type == ActorType.State) return actor.Id;
            if (actor.Parent is null) return null;
            id = actor.Parent;
        }

        return null;
    }

    /// <summary>The types of the selection's actors, the most frequent first, with how many there are.</summary>
    public static IReadOnlyList<(string Value, int Count)> Types(SelectionResult result) =>
        Counted(result.ActorTable().Select(row => result.Snapshot.FindActor(row.Actor)!.Type.Key()));

    /// <summary>The countries of the selection's actors, the most frequent first, with how many there are.</summary>
    public static IReadOnlyList<(string Value, int Count)> Countries(SelectionResult result) =>
        Counted(result.ActorTable().Select(row => CountryOf(result.Snapshot, row.Actor)).OfType<string>());

    private static IReadOnlyList<(string Value, int Count)> Counted(IEnumerable<string> values) =>
        [.. values.CountBy(v => v).OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => (v.Key, v.Value))];

    /// <summary>The actor's type in words.</summary>
    public static string TypeOf(CorpusSnapshot snapshot, ActorRow row, UiText words) =>
        words["type." + snapshot.FindActor(row.Actor)!.Type.Key()];
}
