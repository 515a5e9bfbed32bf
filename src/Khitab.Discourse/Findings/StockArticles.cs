namespace Khitab.Discourse;

/// <summary>
/// Articles written to a form that comes back day after day: stock-exchange reports, exchange rates, forecasts, notices. They are known by
/// their structure: the same wording as in several other articles of the same outlet that are not copies of one text. What they say again
/// and again is no finding.
/// </summary>
internal static class StockArticles
{
    /// <summary>Two articles may share a passage because one continues the other; so many that all do follow a form.</summary>
    private const int LeastOthers = 4;

    /// <summary>Whether each article of the snapshot, by its place, is one of them.</summary>
    public static bool[] Of(CorpusSnapshot snapshot)
    {
        var others = new Dictionary<int, HashSet<string>>();
        foreach (var passage in snapshot.SharedPassages)
        {
            var places = passage.Articles.Select(snapshot.ArticlePlace).Where(place => place >= 0).Distinct().ToList();
            foreach (var one in places)
            {
                foreach (var other in places.Where(other => other != one && IsOneHouse(snapshot, one, other))) Add(one, other);
            }
        }

        var stock = new bool[snapshot.Places.Count];
        foreach (var (place, texts) in others) stock[place] = texts.Count >= LeastOthers;
        return stock;

        // Copies of one text, which other outlets print too, are one other text; copies of the article itself are none.
        void Add(int one, int other)
        {
            var copies = snapshot.CopiesOf(snapshot.IdAt(other));
            if (copies is not null && copies == snapshot.CopiesOf(snapshot.IdAt(one))) return;
            if (!others.TryGetValue(one, out var texts)) others[one] = texts = new(StringComparer.Ordinal);
            texts.Add(copies?.Articles[0] ?? snapshot.IdAt(other));
        }
    }

    // An agency's text is shared between outlets: that is news, and counted as one origin.
    private static bool IsOneHouse(CorpusSnapshot snapshot, int one, int other) =>
        snapshot.OutletAt(one) == snapshot.OutletAt(other);
}
