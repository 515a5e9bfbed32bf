namespace Khitab.Discourse;

/// <summary>
/// Where articles part on an actor, and where they agree. Each number is that of the articles with a verdict, as its mark opens them.
/// Parting is the mean difference of two sided verdicts, each weighed by its confidence: 1 between for and against, half where one of them
/// weighs both sides.
/// </summary>
internal static class VerdictFindings
{
    private static readonly VerdictKind[] SidedKinds = [VerdictKind.Favourable, VerdictKind.Unfavourable, VerdictKind.Mixed];

    /// <summary>How many of those on whom articles part are weighed at first; each time after that four times as many.</summary>
    private const int First = 6;

    /// <summary>The weightiest of both kinds, and perhaps others, in the order of the actors.</summary>
    /// <param name="result">The selection.</param>
    /// <param name="most">How many of a kind are wanted.</param>
    public static IEnumerable<Finding> Of(SelectionResult result, int most)
    {
        var (parting, agreeing) = Candidates(result);
        var rank = result.Snapshot.Tables.ActorRank;
        return agreeing.OrderByDescending(one => one.Most).ThenBy(one => rank[one.Actor]).Take(most)
            .Concat(Weighed(result, parting, most))
            .OrderBy(one => rank[one.Actor])
            .Select(one => Of(result, one));
    }

    /// <summary>
    /// Those on whom articles part with what the finding weighs. What it weighs at most is known before the confidences of its verdicts are
    /// looked up: those that could weigh most are weighed, until nobody else can outweigh as many as are wanted.
    /// </summary>
    private static List<Candidate> Weighed(SelectionResult result, List<Candidate> parting, int most)
    {
        parting.Sort((x, y) => x.Most != y.Most ? y.Most.CompareTo(x.Most) : x.Actor.CompareTo(y.Actor));
        var weighed = new List<Candidate>();
        for (var (next, size) = (0, First); next < parting.Count; (next, size) = (next + size, 4 * size))
        {
            var best = weighed.OrderByDescending(one => one.Most).Take(most).ToList();
            if (best.Count >= most && (most <= 0 || best[^1].Most > parting[next].Most)) break;

            var some = parting.GetRange(next, Math.Min(size, parting.Count - next));
            var cells = SureTallies.Of(result, some.ConvertAll(one => one.Actor));
            for (var i = 0; i < some.Count; i++)
            {
                var weight = Math.Sqrt(Parting(cells[i])) * some[i].Reach;
                if (weight >= FindingFinder.LeastWeight) weighed.Add(some[i] with { Most = weight });
            }
        }

        return weighed;
    }

    /// <summary>The actors on whom articles part, with what that weighs at most, and on whom they agree, with what it weighs.</summary>
    private static (List<Candidate> Parting, List<Candidate> Agreeing) Candidates(SelectionResult result)
    {
        var (counts, articles) = (result.Counts, result.Articles.Count);
        var (parting, agreeing) = (new List<Candidate>(), new List<Candidate>());
        var least = FindingFinder.LeastArticles(articles);
        for (var actor = 0; actor < counts.Actors.Length; actor++)
        {
            // Against a side stands the other, or the articles that weigh both: the second most of the three.
            var (one, other, both) = (
                counts.SureVerdicts(actor, VerdictKind.Favourable), counts.SureVerdicts(actor, VerdictKind.Unfavourable),
                counts.SureVerdicts(actor, VerdictKind.Mixed));
            var sure = one + other + both;
            if (sure < 2 || !result.Masks.HasActor(actor)) continue;
            var second = sure - Math.Max(one, Math.Max(other, both)) - Math.Min(one, Math.Min(other, both));
            // A part of the articles: a large corpus has verdicts on tens of thousands, and of most there is nothing to say.
            var reach = Math.Pow((double)sure / articles, 0.25);
            if (second >= least)
            {
                var weighs = Math.Sqrt(MostParting(Math.Max(one, Math.Max(other, both)), sure)) * reach;
                if (weighs >= FindingFinder.LeastWeight) parting.Add(new Candidate(actor, sure, false, weighs, reach));
                continue;
            }

            var kind = one >= other ? VerdictKind.Favourable : VerdictKind.Unfavourable;
            var sided = counts.Verdicts(actor, VerdictKind.Favourable) + counts.Verdicts(actor, VerdictKind.Unfavourable)
                + counts.Verdicts(actor, VerdictKind.Mixed);
            if (Math.Max(one, other) < least + 1 || counts.Verdicts(actor, kind) != sided) continue;
            var weight = 0.25 * FindingFinder.Support(sure) * counts.SureConfidence(actor) * reach;
            if (weight >= FindingFinder.LeastWeight) agreeing.Add(new Candidate(actor, sure, true, weight, reach));
        }

        return (parting, agreeing);
    }

    private static VerdictFinding Of(SelectionResult result, Candidate candidate)
    {
        var (counts, actor) = (result.Counts, result.Snapshot.Actors[candidate.Actor].Id);
        int Count(VerdictKind kind) => counts.Verdicts(candidate.Actor, kind);
        var marks =
            new[] { VerdictKind.Favourable, VerdictKind.Unfavourable, VerdictKind.Mixed, VerdictKind.Neutral, VerdictKind.Undecided }
            .Select(verdict => (Verdict: verdict, N: Count(verdict)))
            .Where(verdict => verdict.N > 0)
            .OrderByDescending(verdict => SidedKinds.Contains(verdict.Verdict))
            .ThenByDescending(verdict => verdict.N)
            .ThenBy(verdict => verdict.Verdict)
            .Select(verdict => new VerdictMark(actor, verdict.Verdict))
            .ToList();
        return new VerdictFinding(
            candidate.Agrees ? FindingKind.ArticlesAgree : FindingKind.ArticlesPart,
            actor,
            Count(VerdictKind.Favourable),
            Count(VerdictKind.Unfavourable),
            Count(VerdictKind.Mixed),
            Count(VerdictKind.Neutral),
            Count(VerdictKind.Undecided),
            counts.Cells(candidate.Actor),
            candidate.Most,
            candidate.Sure < FindingFinder.LeastMentions,
            marks);
    }

    /// <summary>
    /// What articles part at most, by numbers alone. With shares f, a and m of the confidences, m of those that weigh both sides, two
    /// verdicts differ by 2fa + m(f + a), were each also compared with itself, which is at most a half, and at most 2p(1 - p) where one
    /// share is p, more than a half. A sure verdict's confidence is between a bound and 1, so that numbers bound shares; and of the square
    /// of a sum S of confidences what is compared with itself is S at most.
    /// </summary>
    private static double MostParting(int most, int all)
    {
        const double least = (double)RowVerdict.Sure / RowVerdict.One;
        var share = Math.Max(0.5, least * most / ((least * most) + (all - most)));
        var sum = least * all;
        return sum <= 1 ? 1 : Math.Min(1, 2 * share * (1 - share) * sum / (sum - 1));
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

    /// <summary>An actor on whom there may be a finding.</summary>
    /// <param name="Actor">Its number.</param>
    /// <param name="Sure">The sure verdicts that take a side.</param>
    /// <param name="Agrees">Whether articles agree on it; else they part.</param>
    /// <param name="Most">What the finding weighs, or weighs at most.</param>
    /// <param name="Reach">How many of the articles it is of, as a weight.</param>
    private readonly record struct Candidate(int Actor, int Sure, bool Agrees, double Most, double Reach);
}
