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
            .Where(actor => counts.Actors[actor].Verdicts > 0 && result.Masks.HasActor(actor))
            .Where(actor => SidedKinds.Sum(kind => counts.VerdictsAt(actor).Sure(kind).Count) > 1)
            .OrderBy(actor => snapshot.Tables.ActorRank[actor])
            .Select(actor => OnActor(
                snapshot.Actors[actor].Id, counts.VerdictsAt(actor), counts.Cells(actor), result.Articles.Count))
            .OfType<Finding>();
    }

    private static VerdictFinding? OnActor(string actor, in VerdictTally cells, int named, int articles)
    {
        var tally = cells;
        var sure = SidedKinds.Sum(kind => tally.Sure(kind).Count);
        var least = FindingFinder.LeastArticles(articles);
        int Supporting(VerdictKind kind) => tally.Sure(kind).Count;
        var known = Enum.GetValues<VerdictKind>().Sum(kind => tally.Count(kind));

        // Whoever is named without any judgement has no verdict of the analysis.
        int Count(VerdictKind kind) => tally.Count(kind) + (kind == VerdictKind.Neutral ? named - known : 0);

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
        var confidence = SidedKinds.Sum(side => tally.Sure(side).Sum) / sure;
        var reach = Math.Pow((double)sure / articles, 0.25);
        var weight = agrees
            ? 0.25 * FindingFinder.Support(sure) * confidence * reach
            : Math.Sqrt(Parting(tally)) * reach;
        var marks =
            new[] { VerdictKind.Favourable, VerdictKind.Unfavourable, VerdictKind.Mixed, VerdictKind.Neutral, VerdictKind.Undecided }
            .Select(verdict => (Verdict: verdict, N: Count(verdict)))
            .Where(verdict => verdict.N > 0)
            .OrderByDescending(verdict => IsSided(verdict.Verdict))
            .ThenByDescending(verdict => verdict.N)
            .ThenBy(verdict => verdict.Verdict)
            .Select(verdict => new Mark(MarkKind.Verdict, actor, verdict.Verdict.ToString().ToLowerInvariant()))
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

    private static double Parting(VerdictTally tally)
    {
        // By kinds, not by pairs of articles: there may be thousands of those.
        var (difference, all) = (0.0, 0.0);
        foreach (var a in SidedKinds)
        {
            foreach (var b in SidedKinds)
            {
                var (one, other) = (tally.Sure(a), tally.Sure(b));
                var weight = a == b ? (one.Sum * one.Sum) - one.Squares : one.Sum * other.Sum;
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
