using Khitab.Discourse.Comparing;

namespace Khitab.Discourse.Tests.Comparing;

/// <summary>Intervals against the figures that their authors printed, and against what defines them.</summary>
public class IntervalTests
{
    // Newcombe 1998, «Two-sided confidence intervals for the single proportion», Statistics in Medicine 17, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval_is_the_printed_one(int n, int of, double low, double high)
    {
        var interval = Interval.OfShare((double)n / of, of);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    // Newcombe 1998, «Interval estimation for the difference between independent proportions», table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Newcombes_interval_is_the_printed_one(int a, int ofA, int b, int ofB, double low, double high)
    {
        var difference = Difference.OfShares((double)a / ofA, ofA, (double)b / ofB, ofB);
        Assert.Equal(low, difference.Low, 4);
        Assert.Equal(high, difference.High, 4);
    }

    // Wilson's ends are the shares from which the observed one is 1.96 standard errors away.
    [Fact]
    public void Wilsons_ends_are_where_the_score_test_turns()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var of = random.Next(1, 5_000);
            var share = (double)random.Next(0, of + 1) / of;
            var interval = Interval.OfShare(share, of);
            foreach (var end in (double[])[interval.Low, interval.High])
            {
                if (end is < 1e-9 or > 1 - 1e-9) continue;
                Assert.Equal(Interval.Normal, Math.Abs(share - end) / Math.Sqrt(end * (1 - end) / of), 6);
            }

            Assert.InRange(share, interval.Low - 1e-12, interval.High + 1e-12);
        }
    }

    [Fact]
    public void A_difference_the_other_way_round_has_the_other_sign()
    {
        var random = new Random(4);
        for (var i = 0; i < 2_000; i++)
        {
            var (ofA, ofB) = (random.Next(1, 400), random.Next(1, 400));
            var (a, b) = ((double)random.Next(0, ofA + 1) / ofA, (double)random.Next(0, ofB + 1) / ofB);
            var (one, other) = (Difference.OfShares(a, ofA, b, ofB), Difference.OfShares(b, ofB, a, ofA));
            Assert.Equal(one.Value, -other.Value, 12);
            Assert.Equal(one.Low, -other.High, 12);
            Assert.Equal(one.Certainty, -other.Certainty, 6);
            Assert.Equal(one.IsClear, Math.Abs(one.Certainty) > Interval.Normal);
            Assert.InRange(one.Low, -1 - 1e-9, one.Value + 1e-12);
        }
    }

    // Nothing counted is nothing known: not a share of nought with an interval of nought.
    [Fact]
    public void A_side_without_cases_says_nothing()
    {
        Assert.Equal(new Interval(0, 1), Interval.OfShare(0, 0));
        Assert.Equal(new Difference(0, -1, 1), Difference.OfShares(0, 0, 0.5, 100));
        Assert.False(Difference.OfShares(0, 0, 0.5, 100).IsClear);
        Assert.Equal(0, Difference.OfShares(0.5, 10, 0.5, 10).Certainty);
    }
}
