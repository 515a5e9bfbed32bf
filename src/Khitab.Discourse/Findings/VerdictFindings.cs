using Khitab.Analysis;

namespace Khitab.Discourse;

/// <summary>
/// Where articles part on an actor, and where they agree. Parting is the mean difference of two articles' verdicts, each weighed by its
/// confidence: 1 between for and against, less where one of them weighs both sides or does not judge.
/// </summary>
internal static class VerdictFindings
{
    private const double Sure = 0.6;

    /// <summary>Confidence of a neutral verdict that the analysis gives none for: that an article does not judge is plain.</summary>
    private const double PlainNeutral = 0.5;

    public static IEnumerable<Finding> Of(SelectionResult result)
    {
        var cells = new Dictionary<string, List<StanceCell>>(StringComparer.Ordinal);
        foreach (var article in result.Articles)
        {
            foreach (var cell in StanceMatrixBuilder.CellsOf(result, article))
            {
                if (!result.Masks.HasActor(result.Snapshot.Tables.ActorIds.Find(cell.Actor))) continue;
                if (!cells.TryGetValue(cell.Actor, out var list)) cells[cell.Actor] = list = [];
                list.Add(cell);
            }
        }

        return cells
            .OrderBy(actor => actor.Key, StringComparer.Ordinal)
            .Select(actor => OnActor(actor.Key, actor.Value, result.Articles.Count))
            .OfType<Finding>();
    }

    private static VerdictFinding? OnActor(string actor, List<StanceCell> cells, int articles)
    {
        var judging = cells.Where(IsJudgement).ToList();
        var sided = judging.Count(cell => cell.Verdict != VerdictKind.Neutral);
        if (judging.Count < 2 || sided == 0) return null;
        var kinds = judging.GroupBy(cell => cell.Verdict).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        var confidence = judging.Average(Confidence);
        var parting = Parting(judging);
        var agrees = kinds.Count == 1;
        if (!agrees && parting == 0) return null;
        if (agrees && kinds[0].Key == VerdictKind.Mixed) return null;
        var weight = agrees
            ? 0.25 * FindingFinder.Support(judging.Count) * confidence * Math.Pow((double)judging.Count / articles, 0.25)
            : Math.Sqrt(parting) * Math.Pow((double)judging.Count / articles, 0.25);
        var unsure = cells.Count(cell => cell.Verdict == VerdictKind.Undecided);
        int Count(VerdictKind kind) => judging.Count(cell => cell.Verdict == kind);
        return new VerdictFinding(
            agrees ? FindingKind.ArticlesAgree : FindingKind.ArticlesPart,
            actor,
            Count(VerdictKind.Favourable),
            Count(VerdictKind.Unfavourable),
            Count(VerdictKind.Mixed),
            Count(VerdictKind.Neutral),
            unsure,
            cells.Count,
            weight,
            confidence < Sure || judging.Count < FindingFinder.LeastMentions || unsure > judging.Count,
            kinds.Select(kind => new Mark(MarkKind.Verdict, actor, kind.Key.ToString().ToLowerInvariant())).ToList());
    }

    /// <summary>An undecided verdict says nothing, and an actor named in passing has not been weighed.</summary>
    private static bool IsJudgement(StanceCell cell) =>
        cell.Verdict != VerdictKind.Undecided && (cell.Verdict != VerdictKind.Neutral || cell.Mentions >= FindingFinder.LeastMentions);

    private static double Confidence(StanceCell cell) =>
        cell.Verdict == VerdictKind.Neutral ? Math.Max(PlainNeutral, cell.Confidence) : cell.Confidence;

    private static double Parting(List<StanceCell> cells)
    {
        // By kinds, not by pairs of articles: there may be thousands of those.
        var sums = cells
            .GroupBy(c => c.Verdict)
            .ToDictionary(g => g.Key, g => (Sum: g.Sum(Confidence), Squares: g.Sum(c => Confidence(c) * Confidence(c))));
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

    private static double Difference(VerdictKind a, VerdictKind b)
    {
        if (a == b) return 0;
        if (IsSide(a) && IsSide(b)) return 1;

        // To weigh both sides is further from taking one than to report without judging, as most news does.
        return IsSide(a) || IsSide(b) ? a == VerdictKind.Mixed || b == VerdictKind.Mixed ? 0.5 : 0.25 : 0.25;
    }

    private static bool IsSide(VerdictKind kind) => kind is VerdictKind.Favourable or VerdictKind.Unfavourable;
}
