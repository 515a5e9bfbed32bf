namespace Khitab.Discourse.Validation;

/// <summary>How right the machine is in one outlet, on one target, or both.</summary>
/// <param name="Outlet">Id of the outlet, empty where unknown; null for all.</param>
/// <param name="Target">The target as a written party; null for all.</param>
/// <param name="Precision">Of what it found, the share whose holder, target and sign are right.</param>
/// <param name="Recall">Of what is there, the share that it found with the right sign.</param>
/// <param name="Flips">Of what it found with holder and target right and a sign on both sides, the share with the opposite sign.</param>
public sealed record MachineAccuracy(string? Outlet, string? Target, WilsonShare Precision, WilsonShare Recall, WilsonShare Flips)
{
    /// <summary>The fewest cases of a target, in an outlet or in all, that are told of.</summary>
    public const int FewestCases = 3;

    /// <summary>
    /// For all, each outlet, each target, and each outlet and target together, the latter two from <see cref="FewestCases"/> statements on
    /// that were found or are there. Sentences weigh what they stand for, so that the shares are those of the population.
    /// </summary>
    public static IReadOnlyList<MachineAccuracy> Of(IReadOnlyList<CodedSentence> coded, DesignEstimator estimator)
    {
        var pairs = coded.SelectMany((c, i) => StatementMatching.Match(c.Machine, c.Truth)
            .Select(p => new Case(c.Sentence.Outlet, p.A, p.B, estimator.Weight(i)))).ToList();
        var outlets = coded.Select(c => c.Sentence.Outlet).Distinct().Order(StringComparer.Ordinal).ToList();
        var targets = pairs.GroupBy(c => c.Target).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key).ToList();
        return
        [
            Share(pairs, null, null),
            .. outlets.Where(_ => outlets.Count > 1).Select(o => Share(pairs, o, null)),
            .. outlets.Where(_ => outlets.Count > 1).Prepend(null).SelectMany(o => targets.Select(t => Share(pairs, o, t)))
                .Where(a => a.Precision.Cases >= FewestCases || a.Recall.Cases >= FewestCases),
        ];
    }

    private static MachineAccuracy Share(List<Case> all, string? outlet, string? target)
    {
        var cases = all.Where(c => (outlet is null || c.Outlet == outlet) && (target is null || c.Target == target)).ToList();
        return new MachineAccuracy(
            outlet, target,
            WilsonShare.Of(cases.Where(c => c.Machine is not null).Select(c => (c.IsRight, c.Weight))),
            WilsonShare.Of(cases.Where(c => c.Truth is not null).Select(c => (c.IsRight, c.Weight))),
            WilsonShare.Of(
                cases.Where(c => c.Machine is { Polarity: not 0 } && c.Truth is { Polarity: not 0 }).Select(c => (!c.IsRight, c.Weight))));
    }

    private sealed record Case(string Outlet, StatementCoding? Machine, StatementCoding? Truth, double Weight)
    {
        public string Target => (Machine ?? Truth)!.Target;

        public bool IsRight => Machine is not null && Truth is not null && Machine.Polarity == Truth.Polarity;
    }
}
