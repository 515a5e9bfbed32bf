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
        var (snapshot, counts) = (result.Snapshot, result.Counts);
        return Enumerable.Range(0, counts.Actors.Length)
            .Where(actor => counts.VerdictsOf[actor].Sure > 0 && result.Masks.HasActor(actor) && counts.Sure(actor).Counts.Sum() > 1)
            .OrderBy(actor => snapshot.Tables.ActorRank[actor])
            .Select(actor => OnActor(
                snapshot.Actors[actor].Id, kind => counts.Verdicts(actor, kind), counts.Sure(actor), counts.Cells(actor),
                result.Articles.Count))
            .OfType<Finding>();
    }

    private static VerdictFinding? OnActor(
        string actor, Func<VerdictKind, int> count, SureVerdicts cells, int named, int articles)
    {
        var sure = cells.Counts.Sum();
        var least = FindingFinder.LeastArticles(articles);
        int Supporting(VerdictKind kind) => cells.Counts[(int)kind];
        int Count(VerdictKind kind) => count(kind);

        // Against a side stands the other, or the articles that weigh both.
        var sides =
            new[] { Supporting(VerdictKind.Favourable), Supporting(VerdictKind.Unfavourable),
            Supporting(VerdictKind.Mixed) }.OrderDescending().ToArray();
        var parts = sides[1] >= least;
        var kind = Supporting(VerdictKind.Favourable) >= Supporting(VerdictKind.Unfavourable)
            ? VerdictKind.Favourable
            : VerdictKind.Unfavourable;
        var agrees = !parts && Supporting(kind) >= least + 1 && Count(kind) == SidedKinds.Sum(Count);
        if (!parts && !agrees) return null;
        var confidence = cells.Sums.Sum() / sure;
        var reach = Math.Pow((double)sure / articles, 0.25);
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

    private static double Parting(SureVerdicts cells)
    {
        // By kinds, not by pairs of articles: there may be thousands of those.
        var (difference, all) = (0.0, 0.0);
        foreach (var a in SidedKinds)
        {
            foreach (var b in SidedKinds)
            {
                var (one, other) = (cells.Sums[(int)a], cells.Sums[(int)b]);
                var weight = a == b ? (one * one) - cells.Squares[(int)a] : one * other;
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
