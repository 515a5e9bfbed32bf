using Khitab.Discourse.Comparing;

namespace Khitab.Discourse.Tests.Comparing;

public class ReadingCorrectionTests
{
    [Fact]
    public void A_count_is_what_is_right_of_it_over_what_is_found()
    {
        // Of 100 read 80 are right, and they are half of the 160 that there are.
        var correction = ReadingCorrection.Of(0.8, 100, 0.5, 160)!;
        Assert.Equal(160, 100 * correction.Factor, 9);
        // On the logarithm the interval lies evenly about the factor.
        Assert.Equal(correction.Factor * correction.Factor, correction.Interval.Low * correction.Interval.High, 9);
        var error = Math.Sqrt((0.2 / (0.8 * 100)) + (0.5 / (0.5 * 160)));
        Assert.Equal(1.6 * Math.Exp(1.959963984540054 * error), correction.Interval.High, 9);
    }

    // The interval has to hold the truth as often as it says, whatever the rates are.
    [Fact]
    public void The_interval_holds_the_true_factor_as_often_as_it_says()
    {
        var random = new Random(8);
        var (held, of) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var (precision, recall, read, marked) = (0.4 + (random.NextDouble() * 0.5), 0.2 + (random.NextDouble() * 0.6), 150, 200);
            int Draw(double rate, int n) => Enumerable.Range(0, n).Count(_ => random.NextDouble() < rate);
            if (ReadingCorrection.Of((double)Draw(precision, read) / read, read, (double)Draw(recall, marked) / marked, marked)
                is not { } measured) continue;
            of++;
            if (measured.Interval.Low <= precision / recall && precision / recall <= measured.Interval.High) held++;
        }

        Assert.InRange((double)held / of, 0.93, 0.97);
    }

    [Theory]
    [InlineData(0, 10, 0.5, 10)]
    [InlineData(0.5, 10, 0, 10)]
    [InlineData(0.5, 0, 0.5, 10)]
    [InlineData(double.NaN, 10, 0.5, 10)]
    public void What_was_not_measured_corrects_nothing(double precision, int read, double recall, int marked) =>
        Assert.Null(ReadingCorrection.Of(precision, read, recall, marked));
}
