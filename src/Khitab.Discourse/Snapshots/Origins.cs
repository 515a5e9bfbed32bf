namespace Khitab.Discourse;

/// <summary>
/// Groups articles that relay or share text with one another. Two articles have one origin where they are one text or share a passage,
/// where one's list of sources gives the other's address, or where one says that it takes its news from the other's outlet and its list of
/// sources gives the other's day of publication. Relaying the same third source is not enough: all that relays one agency would become one
/// article.
/// </summary>
internal static class Origins
{
    /// <summary>The number of each article's group, from 0 in order of each group's first article.</summary>
    public static int[] Group(CorpusAnalysis corpus)
    {
        var articles = corpus.Articles;
        var parents = new int[articles.Count];
        for (var i = 0; i < parents.Length; i++) parents[i] = i;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var addresses = new Dictionary<string, int>(StringComparer.Ordinal);
        var days = new Dictionary<(string Outlet, DateOnly Day), List<int>>();
        for (var i = 0; i < parents.Length; i++)
        {
            var article = articles[i].Article;
            places.TryAdd(article.Id, i);
            if (article.Url is { } url && !addresses.TryAdd(url, i)) Join(parents, i, addresses[url]);
            if (article.Outlet is null || article.Published.Value is not { } day) continue;
            if (!days.TryGetValue((article.Outlet, day), out var sameDay)) days.Add((article.Outlet, day), sameDay = []);
            sameDay.Add(i);
        }

        foreach (
            var together in corpus.SharedPassages.Select(passage => passage.Articles).Concat(corpus.Copies.Select(group => group.Articles)))
        {
            var found = together.Where(places.ContainsKey).Select(id => places[id]).ToList();
            for (var i = 1; i < found.Count; i++) Join(parents, found[0], found[i]);
        }

        for (var i = 0; i < parents.Length; i++)
        {
            foreach (var reference in articles[i].References)
            {
                if (reference.Url is { } url && addresses.TryGetValue(url, out var relayed)) Join(parents, i, relayed);
                if (reference.Date is not { } day) continue;
                foreach (var relay in articles[i].Relays)
                {
                    if (relay.Source.Kind != PartyKind.Actor || !days.TryGetValue((relay.Source.Name, day), out var sameDay)) continue;
                    foreach (var other in sameDay) Join(parents, i, other);
                }
            }
        }

        var numbers = new Interner<int>();
        var groups = new int[parents.Length];
        for (var i = 0; i < groups.Length; i++) groups[i] = numbers.Intern(Root(parents, i));
        return groups;
    }

    private static void Join(int[] parents, int a, int b) => parents[Root(parents, a)] = Root(parents, b);

    private static int Root(int[] parents, int place)
    {
        while (parents[place] != place) place = parents[place] = parents[parents[place]];
        return place;
    }
}
