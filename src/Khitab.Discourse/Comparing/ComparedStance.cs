namespace Khitab.Discourse.Comparing;

/// <summary>One side's authors on one actor.</summary>
/// <param name="For">Their statements for it.</param>
/// <param name="Against">Their statements against it.</param>
/// <param name="Articles">In how many articles.</param>
public readonly record struct JudgementTally(int For, int Against, int Articles)
{
    /// <summary>Statements that take a side.</summary>
    public int All => For + Against;

    /// <summary>The part of them that is for it; a half where there are none.</summary>
    public double Share => All == 0 ? 0.5 : (double)For / All;

    /// <summary>
    /// Wilson's interval of the share. What one author says in one article is not independent, so articles are the cases and not
    /// statements: the interval of a sample with a design effect of statements by article (Kish 1965, «Survey Sampling», 5.4, as if all
    /// that an article says were one), never too narrow.
    /// </summary>
    public Interval Interval => Interval.OfShare(Share, Articles);
}

/// <summary>How the authors of the two sides judge one actor.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="A">The first side's.</param>
/// <param name="B">The second side's.</param>
public sealed record ComparedStance(string Actor, JudgementTally A, JudgementTally B)
{
    /// <summary>Fewer articles than this on either side are few.</summary>
    public const int Few = 5;

    /// <summary>How much more of the first side's judgements are for it; nothing is known where a side has none.</summary>
    public Difference Difference => Difference.OfShares(A.Share, A.Articles, B.Share, B.Articles);

    /// <summary>Whether a side rests on few articles.</summary>
    public bool IsFew => Math.Min(A.Articles, B.Articles) < Few;

    /// <summary>
    /// The actors that either side judges, the most certain difference first, then those most judged; what rests on few articles, or on one
    /// side alone, last.
    /// </summary>
    internal static IReadOnlyList<ComparedStance> Of(SelectionResult a, SelectionResult b)
    {
        var (first, second) = (Tally(a), Tally(b));
        return
        [
            .. first.Keys.Union(second.Keys)
                .Select(actor => new ComparedStance(
                    a.Snapshot.Actors[actor].Id, first.GetValueOrDefault(actor), second.GetValueOrDefault(actor)))
                .OrderBy(row => row.IsFew).ThenByDescending(row => Math.Abs(row.Difference.Certainty))
                .ThenByDescending(row => Math.Min(row.A.All, row.B.All))
                .ThenByDescending(row => row.A.All + row.B.All).ThenBy(row => row.Actor, StringComparer.Ordinal),
        ];
    }

    // The same statements that StanceMark opens.
    private static Dictionary<int, JudgementTally> Tally(SelectionResult result)
    {
        var tallies = new Dictionary<int, JudgementTally>();
        var judged = new HashSet<int>();
        foreach (var (part, mask, article) in result.Chosen())
        {
            judged.Clear();
            var rows = part.Statements.Rows;
            for (var row = rows.Start(article); row < rows.End(article); row++)
            {
                if (!part.IsAuthors(row) || part.Polarity(row) is 0 || part.TargetActor(row) is not (>= 0 and var actor)) continue;
                if (!mask.HasStatement(row)) continue;
                var tally = tallies.GetValueOrDefault(actor);
                tallies[actor] = new JudgementTally(
                    tally.For + (part.Polarity(row) > 0 ? 1 : 0), tally.Against + (part.Polarity(row) < 0 ? 1 : 0),
                    tally.Articles + (judged.Add(actor) ? 1 : 0));
            }
        }

        return tallies;
    }
}
