namespace Khitab.Discourse;

/// <summary>How well a split of actors into clusters fits congruence inside and conflict between; see <see cref="Polarisation"/>.</summary>
internal sealed class SplitQuality
{
    private readonly double[,] _agree;
    private readonly double[,] _differ;
    private readonly PolarisationMeasure _measure;
    private readonly double _allAgree;
    private readonly double _allDiffer;

    // What is expected of a pair in two clusters, which exchanges don't change as they leave the sizes alone.
    private readonly double[,] _expected;

    /// <summary>The quality of splits into clusters of these sizes.</summary>
    /// <param name="agree">Congruence, symmetric.</param>
    /// <param name="differ">Conflict, symmetric.</param>
    /// <param name="sizes">How many actors each cluster has.</param>
    /// <param name="measure">What is measured.</param>
    public SplitQuality(double[,] agree, double[,] differ, int[] sizes, PolarisationMeasure measure)
    {
        (_agree, _differ, _measure) = (agree, differ, measure);
        (_allAgree, _allDiffer) = (agree.Cast<double>().Sum(), differ.Cast<double>().Sum());
        _expected = new double[sizes.Length, sizes.Length];
        double actors = sizes.Sum();
        double within = sizes.Sum(size => size * (size - 1));
        var between = (actors * (actors - 1)) - within;
        for (var g = 0; g < sizes.Length; g++)
        {
            for (var h = 0; h < sizes.Length; h++)
            {
                _expected[g, h] = g == h
                    ? Share(sizes[g] * (sizes[g] - 1.0), within, _allAgree) : Share((double)sizes[g] * sizes[h], between, _allDiffer);
            }
        }
    }

    /// <summary>The measure of a split.</summary>
    /// <param name="split">Each actor's cluster.</param>
    public double Of(int[] split)
    {
        var sum = 0.0;
        for (var a = 0; a < split.Length; a++)
        {
            for (var b = 0; b < a; b++) sum += 2 * PairOf(a, b, split[a], split[b]);
        }

        return Whole(sum);
    }

    /// <summary>What exchanging the clusters of two actors adds to the measure.</summary>
    public double Gain(int[] split, int a, int b)
    {
        var (first, second, sum) = (split[a], split[b], 0.0);
        for (var other = 0; other < split.Length; other++)
        {
            if (other == a || other == b) continue;
            var third = split[other];
            sum += PairOf(a, other, second, third) - PairOf(a, other, first, third);
            sum += PairOf(b, other, first, third) - PairOf(b, other, second, third);
        }

        return Whole(2 * sum) - Whole(0);
    }

    private static double Share(double pairs, double all, double weight) => all <= 0 ? 0 : pairs / all * weight / all;

    private double PairOf(int a, int b, int first, int second)
    {
        var (agree, differ, inside) = (_agree[a, b], _differ[a, b], first == second);
        if (_measure == PolarisationMeasure.ExternalInternal)
        {
            return inside ? _allAgree > 0 ? agree / _allAgree : 0 : _allDiffer > 0 ? differ / _allDiffer : 0;
        }

        var expected = _expected[first, second];
        return inside ? Math.Abs(agree - expected) + Math.Abs(differ) : Math.Abs(agree) + Math.Abs(differ - expected);
    }

    // Inside less outside, as a share of all, is twice the share inside less one; the mean of two such is the shares' sum less one.
    private double Whole(double sum) => _measure == PolarisationMeasure.ExternalInternal
        ? sum - (((_allAgree > 0 ? 1 : 0) + (_allDiffer > 0 ? 1 : 0)) / 2.0) : sum / 2 / (_allAgree + _allDiffer);
}
