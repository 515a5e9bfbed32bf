namespace Khitab.Discourse;

/// <summary>
/// Where articles part on an actor, and where they agree. Each number is that of the articles with a verdict, as its mark opens them.
/// Parting is the mean difference of two sided verdicts, each weighed by its confidence: 1 between for and against, half where one of them
/// weighs both sides.
/// </summary>
internal static class VerdictFindings
{
    private static readonly VerdictKind[] SidedKinds = [VerdictKind.Favourable, VerdictKind.Unfavourable, VerdictKind.Mixed];

    public static IEnumerable<Finding> Of(SelectionResult result)
    {
        var (snapshot, counts, articles) = (result.Snapshot, result.Counts, result.Articles.Count);
        var worth = new List<int>();
        for (var actor = 0; actor < counts.Actors.Length; actor++)
        {
            // A large corpus has verdicts on tens of thousands: of most there is nothing to say.
            if (result.Masks.HasActor(actor) && counts.Sure(actor) is var cells && cells.CountAll() > 1
                && MostWeight(cells.CountAll(), articles) >= FindingFinder.LeastWeight)
            {
                worth.Add(actor);
            }
        }

        return worth
            .OrderBy(actor => snapshot.Tables.ActorRank[actor])
            .Select(actor => OnActor(
                snapshot.Actors[actor].Id, kind => counts.Verdicts(actor, kind), counts.Sure(actor), counts.Cells(actor), articles))
            .OfType<Finding>();
    }

    /// <summary>What a finding that rests on so many verdicts weighs at most: where they part as far as can be.</summary>
    private static double MostWeight(int sure, int articles) => Math.Pow((double)sure / articles, 0.25);

    private static VerdictFinding? OnActor(
        string actor, Func<VerdictKind, int> count, SureTally cells, int named, int articles)
    {
        var sure = cells.CountAll();
        var least = FindingFinder.LeastArticles(articles);
        int Supporting(VerdictKind kind) => cells.Count(kind);
        int Count(VerdictKind kind) => count(kind);

        // Against a side stands the other, or the articles that weigh both: the second most of the three.
        var (one, other, both) =
            (Supporting(VerdictKind.Favourable), Supporting(VerdictKind.Unfavourable), Supporting(VerdictKind.Mixed));
        var second = sure - Math.Max(one, Math.Max(other, both)) - Math.Min(one, Math.Min(other, both));
        var parts = second >= least;
        var kind = Supporting(VerdictKind.Favourable) >= Supporting(VerdictKind.Unfavourable)
            ? VerdictKind.Favourable
            : VerdictKind.Unfavourable;
        var agrees = !parts && Supporting(kind) >= least + 1 && Count(kind) == SidedKinds.Sum(Count);
        if (!parts && !agrees) return null;
        var confidence = SidedKinds.Sum(cells.Sum) / sure;
        var reach = MostWeight(sure, articles);
        var weight = agrees
            ? 0.25 * FindingFinder.Support(sure) * confidence * reach
            : Math.Sqrt(Parting(cells)) * reach;
        if (weight < FindingFinder.LeastWeight) return null;
        var marks =
            new[] { VerdictKind.Favourable, VerdictKind.Unfavourable, VerdictKind.Mixed, VerdictKind.Neutral, VerdictKind.Undecided }
            .Select(verdict => (Verdict: verdict, N: Count(verdict)))
            .Where(verdict => verdict.N > 0)
            .OrderByDescending(verdict => IsSided(verdict.Verdict))
            .ThenByDescending(verdict => verdict.N)
            .ThenBy(verdict => verdict.Verdict)
            .Select(verdict => new VerdictMark(actor, verdict.Verdict))
            .ToList();
        return new VerdictFinding(
            agrees ? FindingKind.ArticlesAgree : FindingKind.ArticlesPart,
            actor,
            Count(VerdictKind.Favourable),
            Count(VerdictKind.Unfavourable),
            Count(VerdictKind.Mixed),
            Count(VerdictKind.Neutral),
            Count(VerdictKind.Undecided),
            named,
            weight,
            sure < FindingFinder.LeastMentions,
            marks);
    }

    private static double Parting(SureTally cells)
    {
        // By kinds, not by pairs of articles: there may be thousands of those.
        var (difference, all) = (0.0, 0.0);
        foreach (var a in SidedKinds)
        {
            foreach (var b in SidedKinds)
            {
                var weight = a == b ? cells.Pairs(a) : cells.Sum(a) * cells.Sum(b);
                difference += weight * Difference(a, b);
                all += weight;
            }
        }

        return all <= 0 ? 0 : difference / all;
    }

    private static double Difference(VerdictKind a, VerdictKind b) =>
        a == b ? 0 : a == VerdictKind.Mixed || b == VerdictKind.Mixed ? 0.5 : 1;

    private static bool IsSided(VerdictKind kind) => kind is VerdictKind.Favourable or VerdictKind.Unfavourable or VerdictKind.Mixed;
}
