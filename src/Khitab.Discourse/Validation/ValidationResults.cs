namespace Khitab.Discourse.Validation;

/// <summary>All that a coded sample says.</summary>
/// <param name="Coders">Who coded, by name.</param>
/// <param name="CodedByAll">Sentences that every coder has coded.</param>
/// <param name="Parted">Sentences on which coders part, decided or not.</param>
/// <param name="Settled">Sentences of which it is settled what is in them.</param>
/// <param name="Uncovered">The share of the population in strata of which nothing is settled.</param>
/// <param name="Agreement">How far coders agree, by variable; empty with fewer than two coders.</param>
/// <param name="Accuracy">How right the machine is; empty where nothing is settled.</param>
/// <param name="Shares">Raw and corrected shares for all outlets together; empty where nothing is settled.</param>
/// <param name="SharesByOutlet">The same with outlets apart.</param>
/// <param name="Findings">Findings counted again in every way.</param>
public sealed record ValidationResults(
    IReadOnlyList<string> Coders,
    int CodedByAll,
    int Parted,
    int Settled,
    double Uncovered,
    IReadOnlyList<CoderAgreement> Agreement,
    IReadOnlyList<MachineAccuracy> Accuracy,
    IReadOnlyList<CorrectedShare> Shares,
    IReadOnlyList<CorrectedShare> SharesByOutlet,
    IReadOnlyList<Robustness> Findings)
{
    /// <summary>Computes them.</summary>
    /// <param name="study">The study.</param>
    /// <param name="sentences">Its sample.</param>
    /// <param name="codings">What coders found.</param>
    /// <param name="decisions">What was decided where they part.</param>
    /// <param name="statements">The machine's statements in the population, for counting again; empty where it cannot be had.</param>
    public static ValidationResults Of(
        ValidationStudy study, IReadOnlyList<SampledSentence> sentences, IReadOnlyList<SentenceCoding> codings,
        IReadOnlyList<SentenceDecision> decisions, IReadOnlyList<MachineStatement> statements)
    {
        string[] coders = [.. codings.Select(c => c.Coder).Distinct().Order(StringComparer.Ordinal)];
        var coded = codings.GroupBy(c => c.Place).Select(g => g.ToList()).ToList();
        var settled = CodedSentence.Settled(sentences, codings, decisions);
        var estimator = new DesignEstimator(study.Strata, [.. settled.Select(s => s.Sentence.Stratum)]);
        var isSettled = settled.Count > 0;
        var shares = isSettled ? CorrectedShare.Of(study, settled, estimator, byOutlet: false) : [];
        var byOutlet = isSettled ? CorrectedShare.Of(study, settled, estimator, byOutlet: true) : [];
        return new ValidationResults(
            coders,
            coders.Length < 2 ? 0 : coded.Count(c => c.Count == coders.Length),
            coded.Count(c => c.Count > 1 && CodedSentence.Agreed(c) is null),
            settled.Count,
            estimator.Uncovered,
            coders.Length < 2 ? [] : CoderAgreement.Of(codings, study.Seed),
            isSettled ? MachineAccuracy.Of(settled, estimator) : [],
            shares,
            byOutlet,
            Robustness.Of(statements, [.. shares, .. byOutlet]));
    }
}
