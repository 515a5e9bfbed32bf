namespace Khitab.Discourse;

/// <summary>
/// Where articles part on an actor, and where they agree. Each number is that of the articles with a verdict, as its mark opens them.
/// Parting is the mean difference of two sided verdicts, each weighed by its confidence: 1 between for and against, half where one of them
/// weighs both sides.
/// </summary>
internal static class VerdictFindings
{
    /// <summary>
    /// A verdict below this confidence counts and does not make a finding: one of two signs, or one that rests on little and on what its
    /// author judges beside. Read over in newspapers, about half of the weakest were wrong (docs/decisions/0126).
    /// </summary>
    private const double Sure = 0.62;

    public static IEnumerable<Finding> Of(SelectionResult result, bool[] stock)
    {
        var snapshot = result.Snapshot;
        var wanted = Judged(result, stock);
        var last = new int[wanted.Length];
        Array.Fill(last, -1);
        var cells = new Dictionary<int, List<(int Article, VerdictKind Verdict, double Confidence)>>();
        foreach (var article in result.Articles)
        {
            foreach (var (actor, kind, confidence) in StanceMatrixBuilder.VerdictsOf(result, article, wanted, last))
            {
                if (!cells.TryGetValue(actor, out var list)) cells[actor] = list = [];
                list.Add((article, kind, confidence));
            }
        }

        return cells
            .OrderBy(actor => snapshot.Tables.ActorRank[actor.Key])
            .Select(actor => OnActor(snapshot.Actors[actor.Key].Id, actor.Value, result.Articles.Count, stock))
            .OfType<Finding>();
    }

    /// <summary>The actors that a finding can be on: those that two articles or more are surely for or against.</summary>
    private static bool[] Judged(SelectionResult result, bool[] stock)
    {
        var table = result.Snapshot.Tables.Verdicts;
        var sure = new int[result.Snapshot.Actors.Count];
        foreach (var article in result.Articles.Where(article => !stock[article]))
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                var counts = table.Actor[row] >= 0 && IsSided((VerdictKind)table.Kind[row]) && table.Confidence[row] >= Sure;
                if (counts) sure[table.Actor[row]]++;
            }
        }

        return [.. sure.Select((count, actor) => count > 1 && result.Masks.HasActor(actor))];
    }

    private static VerdictFinding? OnActor(
        string actor, List<(int Article, VerdictKind Verdict, double Confidence)> cells, int articles, bool[] stock)
    {
        var sure = cells.Where(cell => IsSided(cell.Verdict) && cell.Confidence >= Sure && !stock[cell.Article]).ToList();
        var least = FindingFinder.LeastArticles(articles);
        int Supporting(VerdictKind kind) => sure.Count(cell => cell.Verdict == kind);
        int Count(VerdictKind kind) => cells.Count(cell => cell.Verdict == kind);

        // Against a side stands the other, or the articles that weigh both.
        var sides =
            new[] { Supporting(VerdictKind.Favourable), Supporting(VerdictKind.Unfavourable),
            Supporting(VerdictKind.Mixed) }.OrderDescending().ToArray();
        var parts = sides[1] >= least;
        var kind = Supporting(VerdictKind.Favourable) >= Supporting(VerdictKind.Unfavourable)
            ? VerdictKind.Favourable
            : VerdictKind.Unfavourable;
        var agrees = !parts && Supporting(kind) >= least + 1 && Count(kind) == cells.Count(cell => IsSided(cell.Verdict));
        if (!parts && !agrees) return null;
        var confidence = sure.Average(cell => cell.Confidence);
        var reach = Math.Pow((double)sure.Count / articles, 0.25);
        var weight = agrees
            ? 0.25 * FindingFinder.Support(sure.Count) * confidence * reach
            : Math.Sqrt(Parting(sure)) * reach;
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
            cells.Count,
            weight,
            sure.Count < FindingFinder.LeastMentions,
            marks);
    }

    private static double Parting(List<(int Article, VerdictKind Verdict, double Confidence)> cells)
    {
        // By kinds, not by pairs of articles: there may be thousands of those.
        var sums = cells
            .GroupBy(c => c.Verdict)
            .ToDictionary(g => g.Key, g => (Sum: g.Sum(c => c.Confidence), Squares: g.Sum(c => c.Confidence * c.Confidence)));
        var (difference, all) = (0.0, 0.0);
        foreach (var (a, one) in sums)
        {
            foreach (var (b, other) in sums)
            {
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
