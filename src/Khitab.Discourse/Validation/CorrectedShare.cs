namespace Khitab.Discourse.Validation;

/// <summary>
/// Of the statements for or against a target the share that is for it: as the machine counts, and corrected by the sample.
/// </summary>
/// <param name="Outlet">Id of the outlet, empty where unknown; null for all.</param>
/// <param name="Target">The target as a written party.</param>
/// <param name="For">The machine's number of statements for it.</param>
/// <param name="Against">The machine's number of statements against it.</param>
/// <param name="Corrected">
/// The share, told from the sample; null where the sample has fewer than <see cref="FewestCases"/> sentences to tell it from, or where by
/// the sample there are no such statements.
/// </param>
/// <param name="CorrectedFor">The number of statements for it, told from the sample.</param>
/// <param name="CorrectedAgainst">The number of statements against it, told from the sample.</param>
/// <param name="Cases">In how many sentences of the sample the machine or people found such statements.</param>
public sealed record CorrectedShare(
    string? Outlet, string Target, int For, int Against, Estimate? Corrected, Estimate CorrectedFor, Estimate CorrectedAgainst, int Cases)
{
    /// <summary>
    /// The fewest sentences that a share is corrected by: fewer may agree by chance, and would say that nothing is to be corrected.
    /// </summary>
    public const int FewestCases = 3;

    /// <summary>The machine's share; null where it counts none.</summary>
    public double? Raw => For + Against == 0 ? null : (double)For / (For + Against);

    /// <summary>The shares of every target that the machine counts or that people found, with the most statements first.</summary>
    /// <param name="study">The sample's study.</param>
    /// <param name="coded">Its settled sentences.</param>
    /// <param name="estimator">The estimator over these sentences.</param>
    /// <param name="byOutlet">Whether outlets are apart.</param>
    public static IReadOnlyList<CorrectedShare> Of(
        ValidationStudy study, IReadOnlyList<CodedSentence> coded, DesignEstimator estimator, bool byOutlet)
    {
        var counted = study.Machine.Select(m => (Outlet: byOutlet ? m.Outlet : null, m.Target, m.Polarity, m.Count));
        var found = coded.SelectMany(
            c => c.Truth.Select(t => (Outlet: byOutlet ? c.Sentence.Outlet : null, t.Target, t.Polarity, Count: 0)));
        return
        [
            .. counted.Concat(found).Where(s => s.Polarity != 0).GroupBy(s => (s.Outlet, s.Target))
                .OrderByDescending(g => g.Sum(s => s.Count))
                .ThenBy(g => g.Key.Target, StringComparer.Ordinal).ThenBy(g => g.Key.Outlet, StringComparer.Ordinal)
                .Select(g => Share(
                    g.Key.Outlet, g.Key.Target, g.Where(s => s.Polarity > 0).Sum(s => s.Count),
                    g.Where(s => s.Polarity < 0).Sum(s => s.Count), coded, estimator)),
        ];
    }

    private static CorrectedShare Share(
        string? outlet, string target, int ofFor, int ofAgainst, IReadOnlyList<CodedSentence> coded, DesignEstimator estimator)
    {
        var (more, less) = (Missed(1), Missed(-1));
        double[] both = [.. more.Zip(less, (a, b) => a + b)];
        var cases = coded.Count(c => IsHere(c) && c.Machine.Concat(c.Truth).Any(s => s.Target == target && s.Polarity != 0));
        return new CorrectedShare(
            outlet, target, ofFor, ofAgainst,
            cases < FewestCases ? null : estimator.Ratio(more, both, ofFor, ofFor + ofAgainst),
            estimator.Total(more, ofFor),
            estimator.Total(less, ofAgainst),
            cases);

        // How many more of a sign people found in each sentence than the machine.
        double[] Missed(int sign) => [.. coded.Select(c => !IsHere(c) ? 0 : Number(c.Truth, sign) - (double)Number(c.Machine, sign))];

        int Number(IReadOnlyList<StatementCoding> statements, int sign) =>
            statements.Count(s => s.Target == target && s.Polarity == sign);

        bool IsHere(CodedSentence c) => outlet is null || c.Sentence.Outlet == outlet;
    }
}
