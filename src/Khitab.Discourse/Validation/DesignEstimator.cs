namespace Khitab.Discourse.Validation;

/// <summary>
/// Totals and ratios of a population from a stratified sample, by its design and by no model of the machine's errors: the expansion
/// (Horvitz-Thompson) estimator, and on top of the machine's counts the difference estimator, machine's total plus expanded difference of
/// coders and machine (Särndal, Swensson and Wretman 1992, «Model Assisted Survey Sampling», sections 2.8, 3.7 and 6.3; ratios by
/// linearisation, section 5.6). Unbiased however wrong the machine is; the better it is, the narrower the interval.
/// </summary>
public sealed class DesignEstimator
{
    private readonly IReadOnlyList<int> _stratumOf;
    private readonly int[] _populations;
    private readonly int[] _samples;

    /// <summary>An estimator.</summary>
    /// <param name="strata">The strata.</param>
    /// <param name="stratumOf">
    /// The stratum of each sentence that was coded. Where not all of a stratum were, the others are taken to be missing at random in it.
    /// </param>
    public DesignEstimator(IReadOnlyList<SampleStratum> strata, IReadOnlyList<int> stratumOf)
    {
        _stratumOf = stratumOf;
        _populations = [.. strata.Select(s => s.Population)];
        _samples = new int[strata.Count];
        foreach (var stratum in stratumOf) _samples[stratum]++;
    }

    /// <summary>The share, 0 to 1, of the population that lies in strata of which nothing was coded.</summary>
    public double Uncovered =>
        _populations.Where((_, h) => _samples[h] == 0).Sum() / (double)Math.Max(1, _populations.Sum());

    /// <summary>How many sentences of the population one coded sentence stands for.</summary>
    /// <param name="sentence">The place of the coded sentence.</param>
    public double Weight(int sentence) => (double)_populations[_stratumOf[sentence]] / _samples[_stratumOf[sentence]];

    /// <summary>The population's total.</summary>
    /// <param name="values">What each coded sentence has; for the difference estimator, what coders found more than the machine.</param>
    /// <param name="machine">The machine's total, for the difference estimator; 0 for the expansion estimator.</param>
    public Estimate Total(IReadOnlyList<double> values, double machine = 0)
    {
        var total = machine;
        for (var i = 0; i < values.Count; i++) total += Weight(i) * values[i];
        return new Estimate(total, Math.Sqrt(Variance(values)));
    }

    /// <summary>The ratio of two totals; null where the second is not above 0.</summary>
    /// <param name="values">What each coded sentence has of the first.</param>
    /// <param name="ofAll">What it has of the second.</param>
    /// <param name="machine">The machine's total of the first.</param>
    /// <param name="machineOfAll">The machine's total of the second.</param>
    public Estimate? Ratio(IReadOnlyList<double> values, IReadOnlyList<double> ofAll, double machine = 0, double machineOfAll = 0)
    {
        var all = Total(ofAll, machineOfAll).Value;
        if (all <= 0) return null;
        var ratio = Total(values, machine).Value / all;
        return new Estimate(ratio, Math.Sqrt(Variance([.. values.Select((v, i) => v - (ratio * ofAll[i]))])) / all);
    }

    private double Variance(IReadOnlyList<double> values)
    {
        var (sums, squares) = (new double[_samples.Length], new double[_samples.Length]);
        for (var i = 0; i < values.Count; i++) sums[_stratumOf[i]] += values[i];
        for (var i = 0; i < values.Count; i++)
        {
            var from = values[i] - (sums[_stratumOf[i]] / _samples[_stratumOf[i]]);
            squares[_stratumOf[i]] += from * from;
        }

        // A stratum of which one sentence was coded has no variance of its own: that of all others together stands in for it.
        var free = Math.Max(1, _samples.Sum(n => Math.Max(0, n - 1)));
        var (common, variance) = (squares.Sum() / free, 0.0);
        for (var h = 0; h < _samples.Length; h++)
        {
            if (_samples[h] == 0 || _samples[h] >= _populations[h]) continue;
            var own = _samples[h] > 1 ? squares[h] / (_samples[h] - 1) : common;
            variance += (double)_populations[h] * (_populations[h] - _samples[h]) / _samples[h] * own;
        }

        return variance;
    }
}
