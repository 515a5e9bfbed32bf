using Khitab.Discourse.Validation;

namespace Khitab.Discourse.Tests.Validation;

/// <summary>Whoever publishes an alpha has it compared with other programs: it has to be the published one.</summary>
public class KrippendorffAlphaTests
{
    // Krippendorff (2011), «Computing Krippendorff's alpha-reliability», section C to E: four observers, twelve units, 0 is missing.
    private static readonly int[][] Published =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ];

    [Theory]
    [InlineData(MeasurementLevel.Nominal, 0.743)]
    [InlineData(MeasurementLevel.Ordinal, 0.815)]
    [InlineData(MeasurementLevel.Interval, 0.849)]
    public void The_published_example_with_missing_values_comes_out(MeasurementLevel level, double alpha)
    {
        var computed = KrippendorffAlpha.Of(Units(Published), level, seed: 1);
        Assert.Equal(alpha, Math.Round(computed.Alpha!.Value, 3));
        Assert.Equal(11, computed.Units);
        Assert.InRange(computed.Alpha.Value, computed.Low!.Value, computed.High!.Value);
    }

    // The same paper's sections A and B.
    [Theory]
    [InlineData("0100000010", "1110010000", 0.095)]
    [InlineData("aabbdcccedda", "babbbccceddd", 0.692)]
    public void Published_examples_of_two_observers_come_out(string first, string second, double alpha)
    {
        var units = first.Zip(second, (a, b) => (IReadOnlyList<double>)[a, b]).ToList();
        Assert.Equal(alpha, Math.Round(KrippendorffAlpha.Of(units, MeasurementLevel.Nominal).Alpha!.Value, 3));
    }

    // The definition in words: the mean distance of two values of a unit by the mean distance of any two values.
    [Fact]
    public void Alpha_is_what_its_definition_says()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var units = Enumerable.Range(0, random.Next(2, 25))
                .Select(_ => (IReadOnlyList<double>)[.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => (double)random.Next(0, 5))])
                .ToList();
            foreach (var level in Enum.GetValues<MeasurementLevel>())
            {
                var (defined, computed) = (Defined(units, level), KrippendorffAlpha.Of(units, level, resamples: 0).Alpha);
                Assert.Equal(defined is null, computed is null);
                if (defined is not null) Assert.Equal(defined.Value, computed!.Value, 9);
            }
        }
    }

    [Fact]
    public void Agreement_without_exception_is_one_and_nothing_that_varies_has_no_alpha()
    {
        Assert.Equal(1, KrippendorffAlpha.Of([[1, 1], [2, 2], [2, 2]], MeasurementLevel.Nominal).Alpha);
        foreach (var level in Enum.GetValues<MeasurementLevel>())
        {
            Assert.Equal(Reliability.Unknown, KrippendorffAlpha.Of([[1, 1], [1, 1]], level).Reliability);
            Assert.Equal(new KrippendorffAlpha(null, null, null, 0), KrippendorffAlpha.Of([[1], [2], []], level));
        }
    }

    // Two coders who slip as often as is known: the interval has to hold the truth about as often as it says.
    [Fact]
    public void The_interval_holds_the_true_alpha_about_as_often_as_it_says()
    {
        const double Agreement = 0.7;
        const int Studies = 200;
        var random = new Random(7);
        // With two equally frequent values and independent slips alpha tends to (observed - 1/2) / (1/2).
        var truth = Agreement;
        var held = 0;
        for (var study = 0; study < Studies; study++)
        {
            var units = Enumerable.Range(0, 100).Select(_ =>
            {
                var value = random.Next(2);
                return (IReadOnlyList<double>)[value, random.NextDouble() < (1 + Agreement) / 2 ? value : 1 - value];
            }).ToList();
            var alpha = KrippendorffAlpha.Of(units, MeasurementLevel.Nominal, study, resamples: 400);
            if (alpha.Low <= truth && truth <= alpha.High) held++;
        }

        Assert.InRange(held, 0.88 * Studies, Studies);
    }

    [Theory]
    [InlineData(0.666, Reliability.Unreliable)]
    [InlineData(0.667, Reliability.Tentative)]
    [InlineData(0.799, Reliability.Tentative)]
    [InlineData(0.80, Reliability.Reliable)]
    public void The_usual_marks_are_kept(double alpha, Reliability reliability) =>
        Assert.Equal(reliability, new KrippendorffAlpha(alpha, alpha, alpha, 9).Reliability);

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        var units = Units(Published);
        Assert.Equal(
            KrippendorffAlpha.Of(units, MeasurementLevel.Nominal, 5), KrippendorffAlpha.Of(units, MeasurementLevel.Nominal, 5));
        Assert.NotEqual(
            KrippendorffAlpha.Of(units, MeasurementLevel.Interval, 5), KrippendorffAlpha.Of(units, MeasurementLevel.Interval, 6));
        Assert.Equal(0xE220A8397B1DCDAF, new SeededDraws(0).Next());
    }

    private static List<IReadOnlyList<double>> Units(int[][] observers) =>
    [
        .. Enumerable.Range(0, observers[0].Length)
            .Select(unit => (IReadOnlyList<double>)[.. observers.Select(o => (double)o[unit]).Where(v => v > 0)]),
    ];

    private static double? Defined(List<IReadOnlyList<double>> units, MeasurementLevel level)
    {
        var all = units.Where(u => u.Count > 1).SelectMany(u => u).ToList();
        var (within, any, pairs) = (0.0, 0.0, 0);
        foreach (var unit in units.Where(u => u.Count > 1))
        {
            within += Pairs(unit).Sum(p => Distance(p.A, p.B)) / (unit.Count - 1) / all.Count;
        }

        foreach (var (a, b) in Pairs(all)) (any, pairs) = (any + Distance(a, b), pairs + 1);
        return any == 0 ? null : 1 - (within / (any / pairs));

        double Distance(double a, double b)
        {
            if (a == b) return 0;
            if (level == MeasurementLevel.Nominal) return 1;
            if (level == MeasurementLevel.Interval) return (a - b) * (a - b);
            var ends = (all.Count(v => v == a) + all.Count(v => v == b)) / 2.0;
            return Math.Pow(all.Count(v => v >= Math.Min(a, b) && v <= Math.Max(a, b)) - ends, 2);
        }
    }

    private static IEnumerable<(double A, double B)> Pairs(IReadOnlyList<double> values) =>
        from i in Enumerable.Range(0, values.Count)
        from j in Enumerable.Range(0, values.Count)
        where i != j
        select (values[i], values[j]);
}
