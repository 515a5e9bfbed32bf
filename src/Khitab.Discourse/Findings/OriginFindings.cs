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
        var bySource = BySource(result);
        if (result.Counts.SharedOrigins.Count == 0 && bySource.Count == 0) return [];
        var parents = new int[snapshot.Places.Count];
        for (var a = 0; a < parents.Length; a++) parents[a] = a;
        JoinOrigins(result, parents);
        foreach (var list in bySource.Values) JoinNews(snapshot, list, parents);
        var pairs = snapshot.SharedPassages
            .Select(p => (A: snapshot.ArticlePlace(p.Articles[0]), B: snapshot.ArticlePlace(p.Articles[1])))
            .Where(p => p.A >= 0 && p.B >= 0 && p.A != p.B && result.Has(p.A) && result.Has(p.B))
            .Select(p => p.A < p.B ? p : (A: p.B, B: p.A))
            .Distinct()
            .Order()
            .ToList();
        var sizes = new int[parents.Length];
        foreach (var article in result.Articles) sizes[Root(parents, article)]++;
        var origins = sizes.Count(size => size > 0);
        return result.Articles
            .Where(article => sizes[Root(parents, article)] > 1 && sizes[Root(parents, article)] * MostGroups >= result.Articles.Count)
            .GroupBy(article => Root(parents, article))
            .Select(g => g.ToList())
            .Where(g => 2 * g.Count(article => stock[article]) <= g.Count)
            .Select(g => OfGroup(result, g, bySource, pairs, origins));
    }

    private static void JoinOrigins(SelectionResult result, int[] parents)
    {
        if (result.Counts.SharedOrigins.Count == 0) return;
        var tables = result.Snapshot.Tables;
        var first = new Dictionary<int, int>();
        foreach (var article in result.Articles)
        {
            var origin = tables.OriginOf[article];
            if (tables.IsShared[origin] && !first.TryAdd(origin, article)) Join(parents, article, first[origin]);
        }
    }

    /// <summary>The articles that take their news from each outlet, by the outlet's number as a party.</summary>
    private static SortedDictionary<int, List<int>> BySource(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var bySource = new SortedDictionary<int, List<int>>();
        foreach (var inPart in result.ByPart())
        {
            var part = inPart.Part;
            var relays = part.Relays;
            if (relays.Rows.Count == 0) continue;
            foreach (var article in inPart.Articles())
            {
                for (var row = relays.Rows.Start(article); row < relays.Rows.End(article); row++)
                {
                    // «مصدر» is not one source, an authority speaks on many things, and an outlet does not relay itself.
                    if (part.Segment.ActorOf(relays.Source[row]) is not (>= 0 and var local)) continue;
                    var actor = snapshot.Actors[part.ActorOf[local]];
                    if (actor.Type != ActorType.Media) continue;
                    if (part.Outlet(article) is >= 0 and var outlet && snapshot.Outlets[outlet].Id == actor.Id) continue;
                    var (source, place) = (part.RelaySource(row), part.First + article);
                    if (!bySource.TryGetValue(source, out var list)) bySource[source] = list = [];
                    if (list.Count == 0 || list[^1] != place) list.Add(place);
                }
            }
        }

        return bySource;
    }

    /// <summary>Joins the articles of one source that are the same news.</summary>
    private static void JoinNews(CorpusSnapshot snapshot, List<int> list, int[] parents)
    {
        // Each article is compared with the first of each group so far, and not with all others.
        var leaders = new List<(int Article, int Day, Dictionary<int, int> Actors)>();
        foreach (var article in list)
        {
            var day = DayOf(snapshot, article);
            Dictionary<int, int>? actors = null;
            var leader = leaders.FindIndex(
                l => IsNear(l.Day, day) && Alike(l.Actors, actors ??= ActorsOf(snapshot, article)) >= LeastAlike);
            if (leader >= 0) Join(parents, article, leaders[leader].Article);
            else if (leaders.Count < MostLeaders) leaders.Add((article, day, actors ?? ActorsOf(snapshot, article)));
        }
    }

    private static OriginFinding OfGroup(
        SelectionResult result, List<int> group, SortedDictionary<int, List<int>> bySource, List<(int A, int B)> pairs, int origins)
    {
        var snapshot = result.Snapshot;
        var members = group.ToHashSet();
        var sources = bySource
            .Where(s => s.Value.Count(members.Contains) > 1)
            .Select(s => snapshot.Tables.PartyList[s.Key])
            .Select(source => new RelayedSource(source, result.Evidence(new RelayMark(source), 0).Articles.Count))
            .OrderByDescending(s => s.Articles)
            .ThenBy(s => s.Source.Name, StringComparer.Ordinal)
            .ToList();
        var sharing = pairs.Where(p => members.Contains(p.A)).ToList();
        List<Mark> marks =
        [
            .. sources.Select(s => new RelayMark(s.Source)),
            .. sharing.Select(p => new SharedMark(snapshot.IdAt(p.A), snapshot.IdAt(p.B))),
        ];

        // Articles that only refer to one another have neither: they open themselves.
        if (marks.Count == 0) marks = [.. group.Select(a => new ArticleMark(snapshot.IdAt(a)))];
        var total = result.Articles.Count;
        return new OriginFinding(
            group, sources, sharing.Count, total, origins, Math.Sqrt((group.Count - 1.0) / total), false, marks.Take(MostMarks).ToList());
    }

    private static Dictionary<int, int> ActorsOf(CorpusSnapshot snapshot, int place)
    {
        var (part, article) = snapshot.At(place);
        var counts = new Dictionary<int, int>();
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (!part.IsDemonym(row)) counts[part.MentionActor(row)] = counts.GetValueOrDefault(part.MentionActor(row)) + 1;
        }

        return counts;
    }

    private static int DayOf(CorpusSnapshot snapshot, int place) => snapshot.At(place) is var (part, article) ? part.Day(article) : -1;

    private static bool IsNear(int one, int other) => one < 0 || other < 0 || Math.Abs(one - other) <= FarthestDays;

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
