namespace Khitab.Discourse.Validation;

/// <summary>
/// Krippendorff's matrix of observed coincidences, and alpha from it: «Computing Krippendorff's alpha-reliability» (2011), sections D
/// and E. A unit with m values counts each pair of them, in both orders, as 1/(m-1), so that a unit weighs as much as it has values; one
/// value alone pairs with nothing and does not count.
/// </summary>
/// <param name="values">Number of distinct values.</param>
internal sealed class Coincidences(int values)
{
    private readonly double[] _pairs = new double[values * values];

    /// <summary>Adds a unit.</summary>
    /// <param name="unit">The numbers of its values, each from 0 to below the number of values.</param>
    public void Add(int[] unit)
    {
        if (unit.Length < 2) return;
        var weight = 1.0 / (unit.Length - 1);
        for (var i = 0; i < unit.Length; i++)
        {
            for (var j = 0; j < unit.Length; j++)
            {
                if (i != j) _pairs[(unit[i] * values) + unit[j]] += weight;
            }
        }
    }

    /// <summary>Begins anew.</summary>
    public void Clear() => Array.Clear(_pairs);

    /// <summary>Alpha, or null where all values are one and the same, so that nothing can be said.</summary>
    /// <param name="order">What each number stands for, in rising order; used by the interval level only.</param>
    /// <param name="level">How far apart two values are.</param>
    public double? Alpha(double[] order, MeasurementLevel level)
    {
        var totals = new double[values];
        for (var c = 0; c < values; c++)
        {
            for (var k = 0; k < values; k++) totals[c] += _pairs[(c * values) + k];
        }

        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < values; c++)
        {
            if (totals[c] == 0) continue;
            // Of the values from c to k all that lie between, and half of each end: the ordinal level's distance.
            var between = totals[c] / 2;
            for (var k = c + 1; k < values; k++)
            {
                var distance = level switch
                {
                    MeasurementLevel.Nominal => 1,
                    MeasurementLevel.Ordinal => between + (totals[k] / 2),
                    _ => order[k] - order[c],
                };
                between += totals[k];
                observed += _pairs[(c * values) + k] * distance * distance;
                expected += totals[c] * totals[k] * distance * distance;
            }
        }

        return expected == 0 ? null : 1 - ((totals.Sum() - 1) * observed / expected);
    }
}
