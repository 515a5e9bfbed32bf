using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Khitab.Discourse.Validation;

/// <summary>
/// A stratified random sample without replacement. Every sentence has a random number of its own, a hash of seed, article and place, and
/// of each stratum those with the least numbers are drawn (Ohlsson 1995, «Coordination of samples using permanent random numbers»): a
/// simple random sample that does not depend on the order in which sentences come, and that anybody can draw again.
/// </summary>
/// <param name="Strata">The strata, each with how many sentences it has and how many were drawn.</param>
/// <param name="Sentences">What was drawn, in an order that says nothing of the strata.</param>
public sealed record StratifiedSample(IReadOnlyList<SampleStratum> Strata, IReadOnlyList<DrawnSentence> Sentences)
{
    /// <summary>Draws a sample.</summary>
    /// <param name="population">Every sentence once.</param>
    /// <param name="design">How many, and from which seed.</param>
    public static StratifiedSample Draw(IReadOnlyList<FrameSentence> population, SampleDesign design)
    {
        var sizes = SizesOf(population);
        var strata = Stratification.Of(sizes, design);
        var numbers = strata.Select((s, i) => (s.Key, i)).ToDictionary(s => s.Key, s => s.i);
        var numberOf = sizes.Keys.ToDictionary(key => key, key => StratumOf(key, numbers));
        var byStratum = new List<FrameSentence>[strata.Count];
        for (var i = 0; i < byStratum.Length; i++) byStratum[i] = [];
        foreach (var sentence in population) byStratum[numberOf[sentence.Key]].Add(sentence);
        var drawn = byStratum.SelectMany((sentences, stratum) => Ordered(sentences, s => s, design.Seed, "draw")
            .Take(strata[stratum].Sample).Select(sentence => new DrawnSentence(sentence, stratum)));
        return new StratifiedSample(
            Described(strata),
            [.. Ordered(drawn, d => d.Sentence, design.Seed, "order")]);
    }

    /// <summary>The strata that a sample would have, without drawing it.</summary>
    /// <param name="sizes">How many sentences there are of each key.</param>
    /// <param name="design">How many are to be drawn.</param>
    public static IReadOnlyList<SampleStratum> Plan(IReadOnlyDictionary<StratumKey, int> sizes, SampleDesign design) =>
        Described(Stratification.Of(sizes, design));

    /// <summary>How many sentences of a population there are of each key.</summary>
    public static IReadOnlyDictionary<StratumKey, int> SizesOf(IReadOnlyList<FrameSentence> population) =>
        population.GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Count());

    private static int StratumOf(StratumKey key, Dictionary<StratumKey, int> numbers)
    {
        for (var k = key; k is not null; k = k.Wider())
        {
            if (numbers.TryGetValue(k, out var number)) return number;
        }

        throw new InvalidOperationException($"No stratum takes {key}.");
    }

    private static IReadOnlyList<SampleStratum> Described(IReadOnlyList<(StratumKey Key, int Population, int Sample)> strata) =>
    [
        .. strata.Select(s => new SampleStratum(
            s.Key.Found, s.Key.Outlet, s.Key.Target, s.Key.Polarity, s.Key.IsSure, s.Population, s.Sample)),
    ];

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<T, FrameSentence> of, long seed, string purpose) => items
        .Select(item => (Item: item, Of: of(item)))
        .OrderBy(x => Number(seed, purpose, x.Of)).ThenBy(x => x.Of.Article, StringComparer.Ordinal).ThenBy(x => x.Of.Number)
        .Select(x => x.Item);

    private static ulong Number(long seed, string purpose, FrameSentence sentence) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{seed}:{purpose}:{sentence.Article}:{sentence.Number}")));
}
