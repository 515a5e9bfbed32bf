using System.Globalization;
using Khitab.Discourse.Validation;

namespace Khitab.Discourse.Tests.Validation;

/// <summary>
/// A sample whose inclusion probabilities are wrong corrects nothing: each sentence has to come in as often as it is said to.
/// </summary>
public class StratifiedSampleTests
{
    [Fact]
    public void Every_population_is_divided_whole_and_every_stratum_has_two_or_all()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var random = new Random(seed);
            var population = Population(random, random.Next(1, 400), random.Next(1, 6), random.Next(1, 12));
            var design = new SampleDesign(random.Next(20, 120), seed, random.NextDouble());
            var sample = StratifiedSample.Draw(population, design);
            Assert.Equal(population.Count, sample.Strata.Sum(s => s.Population));
            Assert.Equal(Math.Min(design.Size, population.Count), sample.Sentences.Count);
            Assert.Equal(sample.Sentences.Count, sample.Sentences.Select(s => s.Sentence).Distinct().Count());
            for (var h = 0; h < sample.Strata.Count; h++)
            {
                Assert.Equal(sample.Strata[h].Sample, sample.Sentences.Count(s => s.Stratum == h));
                Assert.True(sample.Strata[h].Sample >= Math.Min(2, sample.Strata[h].Population), sample.Strata[h].ToString());
            }

            Assert.All(sample.Sentences, s => Assert.True(IsOf(s.Sentence.Key, sample.Strata[s.Stratum])));
            if (population.Exists(s => !s.Key.Found)) Assert.Contains(sample.Sentences, s => !s.Sentence.Key.Found);
        }
    }

    [Fact]
    public void The_draw_depends_on_the_seed_and_not_on_the_order()
    {
        var population = Population(new Random(1), 300, 3, 5);
        var first = StratifiedSample.Draw(population, new SampleDesign(60, 1));
        var turned = StratifiedSample.Draw([.. Enumerable.Reverse(population)], new SampleDesign(60, 1));
        Assert.Equal(first.Strata, turned.Strata);
        Assert.Equal(first.Sentences, turned.Sentences);
        Assert.NotEqual(first.Sentences, StratifiedSample.Draw(population, new SampleDesign(60, 2)).Sentences);
    }

    [Fact]
    public void Every_sentence_comes_in_as_often_as_its_probability_says()
    {
        const int Draws = 1_500;
        var population = Population(new Random(3), 60, 2, 2);
        var times = population.ToDictionary(s => s, _ => 0);
        var probability = new Dictionary<FrameSentence, double>();
        for (var seed = 0; seed < Draws; seed++)
        {
            var sample = StratifiedSample.Draw(population, new SampleDesign(24, seed));
            foreach (var drawn in sample.Sentences)
            {
                times[drawn.Sentence]++;
                probability[drawn.Sentence] = sample.Strata[drawn.Stratum].Probability;
            }
        }

        foreach (var (sentence, count) in times)
        {
            var p = probability[sentence];
            Assert.InRange(count, (p * Draws) - (5 * Math.Sqrt(p * (1 - p) * Draws)), (p * Draws) + (5 * Math.Sqrt(p * (1 - p) * Draws)));
        }
    }

    // Certainty is given up first, then a rare target goes to the others of its sign; what is large enough stays as it is.
    [Fact]
    public void Where_strata_are_too_many_the_smallest_are_joined_with_their_like()
    {
        var sizes = new Dictionary<StratumKey, int>
        {
            [new(true, "a", "actor:x", 1, true)] = 1,
            [new(true, "a", "actor:x", 1, false)] = 9,
            [new(true, "a", "actor:x", -1, true)] = 40,
            [new(true, "b", "actor:x", -1, true)] = 30,
            [new(true, "b", "actor:y", -1, true)] = 2,
            [new(true, "b", "actor:z", -1, false)] = 3,
            [new(false, "a")] = 100,
        };
        var strata = Stratification.Of(sizes, new SampleDesign(20, 0));
        Assert.Equal(
            [
                (new StratumKey(true, "a", "actor:x", -1, true), 40), (new StratumKey(true, "b", "actor:x", -1, true), 30),
                (new StratumKey(true, "a", "actor:x", 1), 10), (new StratumKey(true, "b", "", -1), 5), (new StratumKey(false, "a"), 100),
            ],
            strata.Select(s => (s.Key, s.Population)));
        Assert.Equal(6, strata[^1].Sample);
        Assert.Equal(14, strata.SkipLast(1).Sum(s => s.Sample));
        Assert.Equal(7, Stratification.Of(sizes, new SampleDesign(60, 0)).Count);
    }

    [Fact]
    public void A_larger_sample_is_said_to_be_more_precise_and_a_census_exact()
    {
        var population = Population(new Random(5), 500, 3, 4);
        double Width(int size) => PlannedPrecision.HalfWidth(StratifiedSample.Draw(population, new SampleDesign(size, 1)).Strata)!.Value;
        Assert.InRange(Width(100), Width(200), 1);
        Assert.Equal(0, Width(500));
        // Fifty of many: the textbook's 0.98 / √n.
        var half = PlannedPrecision.HalfWidth([new SampleStratum(true, null, null, null, null, 1_000_000, 100)]);
        Assert.Equal(0.098, half!.Value, 4);
        Assert.Null(PlannedPrecision.HalfWidth([new SampleStratum(false, null, null, null, null, 9, 9)]));
    }

    private static bool IsOf(StratumKey key, SampleStratum stratum)
    {
        for (var k = key; k is not null; k = k.Wider())
        {
            if (k == new StratumKey(stratum.Found, stratum.Outlet, stratum.Target, stratum.Polarity, stratum.IsSure)) return true;
        }

        return false;
    }

    private static List<FrameSentence> Population(Random random, int size, int outlets, int targets) =>
    [
        .. Enumerable.Range(0, size).Select(i =>
        {
            var outlet = Name(random.Next(outlets));
            var key = random.Next(3) == 0
                ? new StratumKey(true, outlet, "actor:" + Name(random.Next(targets)), random.Next(-1, 2), random.Next(2) == 0)
                : new StratumKey(false, outlet);
            return new FrameSentence(Name(i / 10), i % 10, key);
        }),
    ];

    private static string Name(int n) => "n" + n.ToString(CultureInfo.InvariantCulture);
}
