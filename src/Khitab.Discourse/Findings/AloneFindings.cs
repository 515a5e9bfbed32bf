namespace Khitab.Discourse;

/// <summary>
/// What one article alone has: a theme, an actor, or a relation between actors that others name too. In a large selection every article
/// has something of its own, so the weight falls with the number of articles.
/// </summary>
internal static class AloneFindings
{
    private const int LeastArticles = 3;
    private const int LeastActorMentions = 5;
    private const double LeastShare = 0.1;

    // What is counted on request only makes no finding.
    private const double LeastConfidence = StatementThreshold.Shown;

    public static IEnumerable<Finding> Of(SelectionResult result, bool[] stock)
    {
        // Each weighs one part of the articles at most, as a square root: in a large selection none would weigh enough to be shown.
        if (result.Articles.Count < LeastArticles || Math.Sqrt(1.0 / result.Articles.Count) < FindingFinder.LeastWeight) return [];
        return Themes(result).Concat(Actors(result)).Concat(Relations(result)).Cast<AloneFinding>()
            .Where(finding => !stock[finding.Article]);
    }

    private static IEnumerable<Finding> Themes(SelectionResult result)
    {
        var holder = new Dictionary<string, (int Article, double Share)>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (part, _, article) in result.Chosen())
        {
            for (var row = part.Themes.Rows.Start(article); row < part.Themes.Rows.End(article); row++)
            {
                var id = result.Snapshot.Themes[part.ShareTheme(row)].Id;
                if (!holder.TryAdd(id, (part.First + article, part.ShareWeight(row)))) others.Add(id);
            }
        }

        foreach (var (theme, (article, share)) in holder.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            if (others.Contains(theme) || share < LeastShare) continue;
            var weight = Math.Sqrt(share / result.Articles.Count);
            yield return new AloneFinding(
                FindingKind.ThemeAlone, article, theme, "", 0, 0, share, weight, false,
                    [new CarryingMark(theme, result.Snapshot.Articles[article].Id)]);
        }
    }

    private static IEnumerable<Finding> Actors(SelectionResult result)
    {
        var (snapshot, counts) = (result.Snapshot, result.Counts);
        var alone = Enumerable.Range(0, counts.Actors.Length)
            .Where(a => counts.Actors[a].Articles == 1 && counts.Mentions(a) >= LeastActorMentions);
        foreach (var actor in alone.OrderBy(a => snapshot.Tables.ActorRank[a]))
        {
            if (snapshot.Actors[actor].Type == ActorType.Media) continue;
            var (place, mentions) = (PlaceOf(result, actor), counts.Mentions(actor));
            var header = snapshot.Articles[place];
            yield return new AloneFinding(
                FindingKind.ActorAlone,
                place,
                snapshot.Actors[actor].Id,
                "",
                0,
                mentions,
                0,
                Math.Sqrt((double)mentions / Math.Max(mentions, header.MentionCount) / result.Articles.Count),
                false,
                [new NamedMark(header.Id, snapshot.Actors[actor].Id)]);
        }
    }

    /// <summary>The one article that names an actor.</summary>
    private static int PlaceOf(SelectionResult result, int actor)
    {
        foreach (var (part, mask, article) in result.Chosen())
        {
            for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
            {
                if (part.MentionActor(row) == actor && mask.HasMention(row)) return part.First + article;
            }
        }

        throw new InvalidOperationException("No article names it.");
    }

    /// <summary>How one actor stands to another, said in one article alone though others name both.</summary>
    private static IEnumerable<Finding> Relations(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        int Naming(int actor) => result.Counts.Actors[actor].Articles;
        var said = new Dictionary<(int From, int To, int Sign), (int Article, int Count, double Confidence)>();
        foreach (var (part, mask, article) in result.Chosen())
        {
            for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
            {
                var (from, to, sign, place) = (part.HolderActor(row), part.TargetActor(row), part.Polarity(row), part.First + article);
                if (from < 0 || to < 0 || from == to || sign == 0 || !mask.HasStatement(row)) continue;
                var known = said.GetValueOrDefault((from, to, sign), (place, 0, 0));
                var here = known.Article == place ? place : -1;
                said[(from, to, sign)] = (here, known.Count + 1, Math.Max(known.Confidence, part.Confidence(row)));
            }
        }

        var alone = said
            .Where(s => s.Value.Article >= 0 && s.Value.Count > 1 && s.Value.Confidence >= LeastConfidence)
            .Where(s => Naming(s.Key.From) > 1 && Naming(s.Key.To) > 1)
            .Where(s => !said.ContainsKey((s.Key.From, s.Key.To, -s.Key.Sign)))
            .Where(s => !IsOtherSide(s.Key, s.Value.Count))
            .OrderBy(s => snapshot.Tables.ActorRank[s.Key.From])
            .ThenBy(s => snapshot.Tables.ActorRank[s.Key.To])
            .ThenBy(s => s.Key.Sign);
        foreach (var ((from, to, sign), (article, count, confidence)) in alone)
        {
            var others = Math.Min(Naming(from), Naming(to)) - 1;
            yield return new AloneFinding(
                FindingKind.RelationAlone,
                article,
                snapshot.Actors[from].Id,
                snapshot.Actors[to].Id,
                sign,
                count,
                0,
                confidence * FindingFinder.Support(others) * Math.Sqrt(1.0 / result.Articles.Count),
                count < FindingFinder.LeastMentions || confidence < 0.7,
                [new EdgeMark(snapshot.Actors[from].Id, snapshot.Actors[to].Id, sign)]);
        }

        // What both do to one another is one relation: the side mentioned more often represents it.
        bool IsOtherSide((int From, int To, int Sign) key, int count) =>
            said.TryGetValue((key.To, key.From, key.Sign), out var back) && back.Article == said[key].Article
            && (back.Count > count || (back.Count == count && snapshot.Tables.ActorRank[key.To] < snapshot.Tables.ActorRank[key.From]));
    }
}
