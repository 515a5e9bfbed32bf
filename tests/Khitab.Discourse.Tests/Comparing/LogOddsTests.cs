using Khitab.Discourse.Comparing;

namespace Khitab.Discourse.Tests.Comparing;

public class LogOddsTests
{
    // The formulas of the paper term by term: smoothed odds, log of their ratio, variance of the two smoothed counts.
    [Fact]
    public void It_is_the_papers_estimate()
    {
        var random = new Random(5);
        for (var i = 0; i < 1_000; i++)
        {
            var (totalA, totalB) = (random.Next(2, 100_000), random.Next(2, 100_000));
            var (a, b) = (random.Next(0, totalA), random.Next(0, totalB));
            var (share, size) = ((random.NextDouble() * 0.5) + 1e-6, LogOdds.PriorSize(totalA, totalB));
            var odds = LogOdds.Of(a, totalA, b, totalB, share, size);
            var alpha = share * size;
            var oddsA = (a + alpha) / (totalA + size - a - alpha);
            var oddsB = (b + alpha) / (totalB + size - b - alpha);
            Assert.Equal(Math.Log(oddsA / oddsB), odds.Value, 9);
            Assert.Equal(Math.Pow((1 / (a + alpha)) + (1 / (b + alpha)), 0.5), odds.Error, 9);
            Assert.Equal(odds.Value / odds.Error, odds.Z, 9);
            Assert.Equal(odds.Value, -LogOdds.Of(b, totalB, a, totalA, share, size).Value, 9);
        }
    }

    // A prior pulls towards no difference; what is as frequent on both sides has none.
    [Fact]
    public void A_larger_prior_claims_less_and_equal_shares_claim_nothing()
    {
        var weak = LogOdds.Of(30, 1_000, 5, 1_000, 0.01, 1);
        var strong = LogOdds.Of(30, 1_000, 5, 1_000, 0.01, 1_000);
        Assert.True(weak.Value > strong.Value && strong.Value > 0);
        Assert.Equal(0, LogOdds.Of(20, 1_000, 20, 1_000, 0.02, 100).Value, 12);
        // A form that is all that names an actor on both sides cannot be more on one.
        Assert.Equal(0, LogOdds.Of(20, 20, 9, 9, 1, 1).Z);
    }
}
