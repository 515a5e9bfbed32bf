namespace Khitab.Text.Sequences;

/// <summary>
/// What a first reading took each word for, over an article or a whole corpus, so that a second reading of one place can lean on the others:
/// a name in a clear context vouches for itself where it stands bare. One thread uses it at a time.
/// </summary>
/// <param name="basis">
/// The evidence of a reading before, with which texts are read when they are observed; <c>null</c> to read each sentence alone. Two rounds
/// over a corpus know more than one: <c>new NameEvidence(first)</c>.
/// </param>
public sealed class NameEvidence(NameEvidence? basis = null)
{
    /// <summary>Beyond the edge of a sentence; no summary is as large.</summary>
    internal const uint NoNeighbour = uint.MaxValue;

    private const int Kinds = 7;

    private readonly Dictionary<uint, float[]> _words = [];

    internal NameEvidence? Basis { get; } = basis;

    /// <summary>Number of different words.</summary>
    public int Count => _words.Count;

    /// <summary>Forgets everything.</summary>
    public void Clear() => _words.Clear();

    internal void Add(uint word, ReadOnlySpan<float> marginals)
    {
        if (!_words.TryGetValue(word, out var sums)) _words.Add(word, sums = new float[Kinds + 1]);
        sums[0]++;
        Fold(marginals, sums, 1);
    }

    /// <summary>
    /// What the other occurrences of a word were taken for, in few steps: a digit of base 8 for each kind, and above them how many there
    /// are; 0 if there is none. Its own occurrence, if it was added, does not count.
    /// </summary>
    internal uint Summary(uint word, ReadOnlySpan<float> own, bool added)
    {
        Span<float> sums = stackalloc float[Kinds + 1];
        sums.Clear();
        if (_words.TryGetValue(word, out var known)) known.CopyTo(sums);
        if (added)
        {
            sums[0]--;
            Fold(own, sums, -1);
        }
        if (sums[0] < 0.5f) return 0;
        var summary = sums[0] < 1.5f ? 1u : sums[0] < 4.5f ? 2u : 3u;
        for (var kind = 0; kind < Kinds; kind++) summary = summary * 8 + Level(sums[kind + 1] / sums[0]);
        return summary;
    }

    /// <summary>Features of a place from the summary of its own word.</summary>
    internal static void OwnFeatures(uint summary, List<uint> features)
    {
        features.Add(FeatureHash.Of(310, summary));
        features.Add(FeatureHash.Of(313, Coarse(summary)));
        var count = summary >> (3 * Kinds);
        for (var kind = 0; summary != 0 && kind < Kinds; kind++)
            features.Add(FeatureHash.Of(301 + (uint)kind, (summary >> (3 * (Kinds - 1 - kind))) & 7, count));
    }

    /// <summary>The feature of a place from the summaries of its word and a neighbour; 1 for no neighbour.</summary>
    internal static uint PairFeature(uint summary, uint neighbour, bool after) =>
        FeatureHash.Of(after ? 312u : 311u, neighbour == NoNeighbour ? 1 : Coarse(neighbour), Coarse(summary));

    /// <summary>All features of a place.</summary>
    internal static void Features(ReadOnlySpan<uint> summaries, int place, List<uint> features)
    {
        OwnFeatures(summaries[place], features);
        features.Add(PairFeature(summaries[place], place > 0 ? summaries[place - 1] : NoNeighbour, after: false));
        features.Add(PairFeature(summaries[place], place + 1 < summaries.Length ? summaries[place + 1] : NoNeighbour, after: true));
    }

    private static uint Level(float share) =>
        share < 0.02f ? 0u : share < 0.1f ? 1u : share < 0.25f ? 2u : share < 0.5f ? 3u : share < 0.75f ? 4u : share < 0.95f ? 5u : 6u;

    /// <summary>For each class in how many steps of a third it was taken for it.</summary>
    private static uint Coarse(uint summary)
    {
        var coarse = summary == 0 ? 0u : 2u;
        for (var kind = 0; kind < Kinds; kind += 2)
        {
            // From the end: other names, then the classes with first words after inner ones.
            var level = kind == 0 ? summary & 7 : Math.Min(6, ((summary >> (3 * kind)) & 7) + ((summary >> (3 * (kind - 1))) & 7));
            coarse = coarse * 4 + level / 2;
        }
        return coarse;
    }

    /// <summary>The labels of names, each for itself.</summary>
    private static void Fold(ReadOnlySpan<float> marginals, Span<float> sums, float sign)
    {
        for (var kind = 0; kind < Kinds; kind++) sums[kind + 1] += sign * marginals[kind + 1];
    }
}
