using Khitab.Analysis.Themes;

namespace Khitab.Analysis.Tests.Themes;

public class FactorizationTests
{
    // Three groups of words that never meet must come out as three themes, each article with its own.
    [Fact]
    public void Words_that_come_together_become_one_theme()
    {
        var random = new Random(3);
        var counts = Enumerable.Range(0, 60)
            .Select(
                a => Enumerable.Range(0, 8).Select(_ => ((a % 3) * 10) + random.Next(10)).Distinct().Order()
                .Select(t => (t, 1 + random.Next(3))).ToArray())
            .ToList();
        int[] articlesWith = [.. Enumerable.Range(0, 30).Select(t => Math.Max(1, counts.Count(c => c.Any(x => x.t == t))))];
        var matrix = TermMatrix.Of(counts.Count, a => counts[a], articlesWith);
        var factors = Factorization.Learn(matrix, 3, 40, 1, CancellationToken.None);
        var shares = factors.Shares(matrix);

        var themeOf = Enumerable.Range(0, 60).Select(a => Array.IndexOf(shares, shares[(a * 3)..((a * 3) + 3)].Max(), a * 3) - (a * 3))
            .ToList();
        Assert.Equal(3, themeOf.Distinct().Count());
        Assert.All(Enumerable.Range(0, 60), a => Assert.Equal(themeOf[a % 3], themeOf[a]));
        Assert.All(Enumerable.Range(0, 30), term => Assert.Equal(
            themeOf[term / 10], Enumerable.Range(0, 3).MaxBy(t => factors[t, term])));
    }

    // The same corpus must give the same pictures today and tomorrow.
    [Fact]
    public void The_same_seed_gives_the_same_themes_and_nothing_is_negative()
    {
        var random = new Random(8);
        var counts = Enumerable.Range(0, 40)
            .Select(_ => Enumerable.Range(0, 20).Where(_ => random.Next(3) == 0).Select(t => (t, 1)).ToArray()).ToList();
        int[] articlesWith = [.. Enumerable.Range(0, 20).Select(t => Math.Max(1, counts.Count(c => c.Any(x => x.t == t))))];
        var matrix = TermMatrix.Of(counts.Count, a => counts[a], articlesWith);

        double[] Shares() => Factorization.Learn(matrix, 5, 30, 7, CancellationToken.None).Shares(matrix);
        Assert.Equal(Shares(), Shares());
        Assert.All(Shares(), share => Assert.True(share >= 0 && double.IsFinite(share)));
    }

    // Articles without terms and terms of all articles weigh nothing and must not become NaN.
    [Fact]
    public void Empty_articles_do_no_harm()
    {
        var matrix = TermMatrix.Of(4, a => a is 1 or 2 ? [(0, 3 - a)] : [], [4]);
        Assert.All(Factorization.Learn(matrix, 2, 5, 1, CancellationToken.None).Shares(matrix), share => Assert.Equal(0, share));
    }

    // Bouma's bounds: -1 never together, 0 by chance, 1 only together; and a value worked by hand.
    [Theory]
    [InlineData(5, 5, 0, 10, -1)]
    [InlineData(5, 4, 2, 10, 0)]
    [InlineData(3, 3, 3, 10, 1)]
    [InlineData(10, 10, 10, 10, 1)]
    [InlineData(4, 4, 2, 16, 0.333333)]
    public void Npmi_of_a_pair(int a, int b, int both, int all, double expected) =>
        Assert.Equal(expected, Coherence.Pair(a, b, both, all), 5);

    [Fact]
    public void Coherence_is_the_mean_over_pairs()
    {
        Assert.Equal((1.0 - 1 - 1) / 3, Coherence.Of([[0, 1], [0, 1], [2]], 10), 5);
        Assert.Equal(0, Coherence.Of([[1]], 10));
    }
}
