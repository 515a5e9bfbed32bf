namespace Khitab.Discourse;

/// <summary>
/// Articles that go back to one origin: they share passages, refer to one another, or take the same news from the same outlet. The same
/// news is what names the same actors about as often, in articles not known to be more than a week apart.
/// </summary>
internal static class OriginFindings
{
    private const int MostMarks = 8;

    /// <summary>
    /// Nine of a thousand articles with one origin change nobody's reading of the thousand: a group is a hundredth of them at least.
    /// </summary>
    private const int MostGroups = 100;

    private const int MostLeaders = 32;
    private const int FarthestDays = 7;
    private const double LeastAlike = 0.6;

    public static IEnumerable<Finding> Of(SelectionResult result, bool[] stock)
    {
        var snapshot = result.Snapshot;
        var parents = new int[snapshot.Articles.Count];
        for (var a = 0; a < parents.Length; a++) parents[a] = a;
        var byOrigin = new Dictionary<int, int>();
        var bySource = new SortedDictionary<int, List<int>>();
        var relays = snapshot.Tables.Relays;
        foreach (var article in result.Articles)
        {
            if (byOrigin.TryGetValue(snapshot.Tables.OriginOf[article], out var first)) Join(parents, article, first);
            else byOrigin[snapshot.Tables.OriginOf[article]] = article;
            for (var row = relays.Rows.Offsets[article]; row < relays.Rows.Offsets[article + 1]; row++)
            {
                // «مصدر» is not one source, an authority speaks on many things, and an outlet does not relay itself.
                var source = snapshot.Tables.PartyList[relays.Source[row]];
                if (source.Kind != PartyKind.Actor || source.Name == snapshot.Articles[article].Outlet) continue;
                if (snapshot.FindActor(source.Name)?.Type != ActorType.Media) continue;
                if (!bySource.TryGetValue(relays.Source[row], out var list)) bySource[relays.Source[row]] = list = [];
                if (list.Count == 0 || list[^1] != article) list.Add(article);
            }
        }

        foreach (var list in bySource.Values)
        {
            // Each article is compared with the first of each group so far, and not with all others.
            var leaders = new List<(int Article, Dictionary<int, int> Actors)>();
            foreach (var article in list)
            {
                var actors = ActorsOf(snapshot, article);
                var leader = leaders.FindIndex(l => IsNear(snapshot, l.Article, article) && Alike(l.Actors, actors) >= LeastAlike);
                if (leader >= 0) Join(parents, article, leaders[leader].Article);
                else if (leaders.Count < MostLeaders) leaders.Add((article, actors));
            }
        }

        var pairs = snapshot.SharedPassages
            .Select(p => (A: snapshot.ArticlePlace(p.Articles[0]), B: snapshot.ArticlePlace(p.Articles[1])))
            .Where(p => p.A >= 0 && p.B >= 0 && p.A != p.B && result.Has(p.A) && result.Has(p.B))
            .Select(p => p.A < p.B ? p : (A: p.B, B: p.A))
            .Distinct()
            .Order()
            .ToList();
        var groups = result.Articles.GroupBy(a => Root(parents, a)).Select(g => g.ToList()).ToList();
        return groups
            .Where(g => g.Count > 1 && g.Count * MostGroups >= result.Articles.Count && 2 * g.Count(article => stock[article]) <= g.Count)
            .Select(g => OfGroup(result, g, bySource, pairs, groups.Count));
    }

    private static OriginFinding OfGroup(
        SelectionResult result, List<int> group, SortedDictionary<int, List<int>> bySource, List<(int A, int B)> pairs, int origins)
    {
        var snapshot = result.Snapshot;
        var members = group.ToHashSet();
        var sources = bySource
            .Where(s => s.Value.Count(members.Contains) > 1)
            .Select(s => snapshot.Tables.PartyList[s.Key])
            .Select(source => new RelayedSource(source, result.Evidence(new Mark(MarkKind.Relay, source.ToString()), 0).Articles.Count))
            .OrderByDescending(s => s.Articles)
            .ThenBy(s => s.Source.Name, StringComparer.Ordinal)
            .ToList();
        var sharing = pairs.Where(p => members.Contains(p.A)).ToList();
        List<Mark> marks =
        [
            .. sources.Select(s => new Mark(MarkKind.Relay, s.Source.ToString())),
            .. sharing.Select(p => new Mark(MarkKind.Shared, snapshot.Articles[p.A].Id, snapshot.Articles[p.B].Id)),
        ];

        // Articles that only refer to one another have neither: they open themselves.
        if (marks.Count == 0) marks = group.Select(a => new Mark(MarkKind.Article, snapshot.Articles[a].Id)).ToList();
        var total = result.Articles.Count;
        return new OriginFinding(
            group, sources, sharing.Count, total, origins, Math.Sqrt((group.Count - 1.0) / total), false, marks.Take(MostMarks).ToList());
    }

    private static Dictionary<int, int> ActorsOf(CorpusSnapshot snapshot, int article)
    {
        var table = snapshot.Tables.Mentions;
        var counts = new Dictionary<int, int>();
        for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
        {
            if (!table.Demonym[row]) counts[table.Actor[row]] = counts.GetValueOrDefault(table.Actor[row]) + 1;
        }

        return counts;
    }

    private static bool IsNear(CorpusSnapshot snapshot, int a, int b) =>
        snapshot.Articles[a].Published.Value is not { } one || snapshot.Articles[b].Published.Value is not { } other
        || Math.Abs(one.DayNumber - other.DayNumber) <= FarthestDays;

    /// <summary>The cosine of two articles' counts of mentions.</summary>
    private static double Alike(Dictionary<int, int> a, Dictionary<int, int> b)
    {
        double Length(Dictionary<int, int> counts) => Math.Sqrt(counts.Values.Sum(n => (double)n * n));
        var common = a.Sum(pair => (double)pair.Value * b.GetValueOrDefault(pair.Key));
        return common == 0 ? 0 : common / (Length(a) * Length(b));
    }

    private static void Join(int[] parents, int a, int b)
    {
        var (one, other) = (Root(parents, a), Root(parents, b));
        parents[Math.Max(one, other)] = Math.Min(one, other);
    }

    private static int Root(int[] parents, int place)
    {
        while (parents[place] != place) place = parents[place] = parents[parents[place]];
        return place;
    }
}
