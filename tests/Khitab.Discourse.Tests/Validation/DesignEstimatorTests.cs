using Khitab.Discourse.Validation;
using static Khitab.Discourse.Tests.Validation.Samples;

namespace Khitab.Discourse.Tests.Validation;

/// <summary>What is corrected by a sample has to be right on the average, and its interval as wide as chance makes it.</summary>
public class DesignEstimatorTests
{
    // By hand: 10 sentences of which 2 were coded (1, 3) and 4 of which 4 were (1, 0, 1, 0).
    [Fact]
    public void A_total_and_its_variance_are_those_of_the_formula()
    {
        var estimator = new DesignEstimator([Stratum(10, 2), Stratum(4, 4)], [0, 0, 1, 1, 1, 1]);
        var total = estimator.Total([1, 3, 1, 0, 1, 0]);
        Assert.Equal(22, total.Value);
        // 10² (1 - 2/10) · 2 / 2; the second stratum is known whole.
        Assert.Equal(Math.Sqrt(80), total.StandardError, 12);
        Assert.Equal(5, estimator.Weight(0));
        Assert.Equal(1, estimator.Weight(5));
        Assert.Equal(0, estimator.Uncovered);
    }

    [Fact]
    public void Where_the_machine_is_right_nothing_is_left_to_chance()
    {
        var estimator = new DesignEstimator([Stratum(100, 3)], [0, 0, 0]);
        Assert.Equal(new Estimate(40, 0), estimator.Total([0, 0, 0], machine: 40));
        Assert.Equal(new Estimate(0.4, 0), estimator.Ratio([0, 0, 0], [0, 0, 0], 40, 100));
        Assert.Null(estimator.Ratio([0, 0, 0], [0, 0, 0]));
    }

    [Fact]
    public void What_was_not_coded_is_said_and_one_sentence_borrows_a_variance()
    {
        var estimator = new DesignEstimator([Stratum(10, 2), Stratum(30, 1), Stratum(60, 2)], [0, 0, 1]);
        Assert.Equal(0.6, estimator.Uncovered);
        var total = estimator.Total([1, 3, 2]);
        Assert.Equal(80, total.Value);
        Assert.Equal((10 * 8 / 2.0 * 2) + (30 * 29 * 2), Math.Pow(total.StandardError, 2), 9);
        Assert.Equal(1, new DesignEstimator([Stratum(5, 2)], []).Uncovered);
    }

    // Wilson (1927): 8 of 10 is 0.490 to 0.943. Equal weights are no weights.
    [Fact]
    public void A_share_has_the_interval_of_Wilson()
    {
        var share = WilsonShare.Of(Enumerable.Range(0, 10).Select(i => (i < 8, 7.0)));
        Assert.Equal((0.8, 0.490, 0.943), (Math.Round(share.Value!.Value, 9), Math.Round(share.Low, 3), Math.Round(share.High, 3)));
        Assert.Equal(new WilsonShare(null, 0, 1, 0), WilsonShare.Of([]));
        // One case that weighs as much as all others together makes the interval wider.
        var uneven = WilsonShare.Of(Enumerable.Range(0, 10).Select(i => (i < 8, i == 0 ? 9.0 : 1.0)));
        Assert.True(uneven.High - uneven.Low > share.High - share.Low);
    }

    // The truth is known: 3,000 sentences of two outlets, whose machine errs differently. Raw shares are wrong, corrected ones are not,
    // and nine in ten or more of the intervals that say 95 % hold the truth.
    [Fact]
    public void Corrected_shares_are_right_where_the_machine_errs_unequally()
    {
        const int Studies = 200;
        var population = Simulation.Make(new Random(11), 3_000);
        foreach (var outlet in (string[])["a", "b"])
        {
            var truth = population.Share(outlet, s => s.Truth);
            var raw = population.Share(outlet, s => s.Machine);
            var (sum, held) = (0.0, 0);
            for (var seed = 0; seed < Studies; seed++)
            {
                var corrected = population.Study(seed, size: 400).Single(s => s.Outlet == outlet);
                Assert.Equal(raw, corrected.Raw!.Value, 12);
                sum += corrected.Corrected!.Value.Value;
                if (corrected.Corrected.Value.Low <= truth && truth <= corrected.Corrected.Value.High) held++;
            }

            Assert.True(Math.Abs(raw - truth) > 0.08, $"{outlet}: {raw} for {truth}");
            Assert.Equal(truth, sum / Studies, 0.012);
            Assert.InRange(held, 0.90 * Studies, Studies);
        }
    }

    [Fact]
    public void A_census_gives_the_truth()
    {
        var population = Simulation.Make(new Random(2), 300);
        foreach (var share in population.Study(1, size: 300))
        {
            Assert.Equal(population.Share(share.Outlet!, s => s.Truth), share.Corrected!.Value.Value, 12);
            Assert.Equal(0, share.Corrected.Value.StandardError, 12);
        }
    }
}
