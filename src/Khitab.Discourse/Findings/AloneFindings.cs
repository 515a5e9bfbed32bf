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
        if (result.Articles.Count < LeastArticles) return [];
        return Themes(result).Concat(Actors(result)).Concat(Relations(result)).Cast<AloneFinding>()
            .Where(finding => !stock[finding.Article]);
    }

    private static IEnumerable<Finding> Themes(SelectionResult result)
    {
        var holder = new Dictionary<string, (int Article, double Share)>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in result.Articles)
        {
            foreach (var theme in result.Snapshot.Articles[article].Themes)
            {
                if (!holder.TryAdd(theme.Theme, (article, theme.Weight))) others.Add(theme.Theme);
            }
        }

        foreach (var (theme, (article, share)) in holder.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            if (others.Contains(theme) || share < LeastShare) continue;
            var weight = Math.Sqrt(share / result.Articles.Count);
            yield return new AloneFinding(
                FindingKind.ThemeAlone, article, theme, "", 0, 0, share, weight, false,
                    [Mark.Carrying(theme, result.Snapshot.Articles[article].Id)]);
        }
    }

    private static IEnumerable<Finding> Actors(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var table = snapshot.Tables.Mentions;
        var (holder, counts) = (new int[snapshot.Actors.Count], new int[snapshot.Actors.Count]);
        Array.Fill(holder, -1);
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (!result.Masks.HasMention(row)) continue;
                var actor = table.Actor[row];
                if (holder[actor] == -1) holder[actor] = article;
                else if (holder[actor] != article) holder[actor] = -2;
                counts[actor]++;
            }
        }

        foreach (var actor in Enumerable.Range(0, counts.Length).OrderBy(a => snapshot.Tables.ActorRank[a]))
        {
            if (holder[actor] < 0 || counts[actor] < LeastActorMentions || snapshot.Actors[actor].Type == ActorType.Media) continue;
            var header = snapshot.Articles[holder[actor]];
            yield return new AloneFinding(
                FindingKind.ActorAlone,
                holder[actor],
                snapshot.Actors[actor].Id,
                "",
                0,
                counts[actor],
                0,
                Math.Sqrt((double)counts[actor] / Math.Max(counts[actor], header.MentionCount) / result.Articles.Count),
                false,
                [new Mark(MarkKind.Named, header.Id, snapshot.Actors[actor].Id)]);
        }
    }

    /// <summary>How one actor stands to another, said in one article alone though others name both.</summary>
    private static IEnumerable<Finding> Relations(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var table = snapshot.Tables.Statements;
        var naming = ArticlesNaming(result);
        var said = new Dictionary<(int From, int To, int Sign), (int Article, int Count, double Confidence)>();
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                var (from, to, sign) = (table.HolderActor[row], table.TargetActor[row], (int)table.Polarity[row]);
                if (from < 0 || to < 0 || from == to || sign == 0 || !result.Masks.HasStatement(row)) continue;
                var known = said.GetValueOrDefault((from, to, sign), (article, 0, 0));
                var here = known.Article == article ? article : -1;
                said[(from, to, sign)] = (here, known.Count + 1, Math.Max(known.Confidence, table.Confidence[row]));
            }
        }

        var alone = said
            .Where(s => s.Value.Article >= 0 && s.Value.Count > 1 && s.Value.Confidence >= LeastConfidence)
            .Where(s => naming[s.Key.From] > 1 && naming[s.Key.To] > 1)
            .Where(s => !said.ContainsKey((s.Key.From, s.Key.To, -s.Key.Sign)))
            .Where(s => !IsOtherSide(s.Key, s.Value.Count))
            .OrderBy(s => snapshot.Tables.ActorRank[s.Key.From])
            .ThenBy(s => snapshot.Tables.ActorRank[s.Key.To])
            .ThenBy(s => s.Key.Sign);
        foreach (var ((from, to, sign), (article, count, confidence)) in alone)
        {
            var others = Math.Min(naming[from], naming[to]) - 1;
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
                [Mark.Edge(snapshot.Actors[from].Id, snapshot.Actors[to].Id, sign)]);
        }

        // What both do to one another is one relation: the side mentioned more often represents it.
        bool IsOtherSide((int From, int To, int Sign) key, int count) =>
            said.TryGetValue((key.To, key.From, key.Sign), out var back) && back.Article == said[key].Article
            && (back.Count > count || (back.Count == count && snapshot.Tables.ActorRank[key.To] < snapshot.Tables.ActorRank[key.From]));
    }

    private static int[] ArticlesNaming(SelectionResult result)
    {
        var table = result.Snapshot.Tables.Mentions;
        var (counts, last) = (new int[result.Snapshot.Actors.Count], new int[result.Snapshot.Actors.Count]);
        Array.Fill(last, -1);
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                var actor = table.Actor[row];
                if (last[actor] == article || !result.Masks.HasMention(row, SelectionKey.Actor)) continue;
                last[actor] = article;
                counts[actor]++;
            }
        }

        return counts;
    }
}
