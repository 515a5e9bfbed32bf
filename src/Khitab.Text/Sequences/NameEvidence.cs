using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

/// <summary>
/// What a first reading took each word for, over an article or a whole corpus, so that a second reading of one place can lean on the
/// others: a name in a clear context is recognised elsewhere without a context. One thread uses it at a time.
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

    /// <summary>Shares from which a step is reached.</summary>
    private static readonly float[] Steps = [0.02f, 0.1f, 0.25f, 0.5f, 0.75f, 0.95f];

    /// <summary>What one step of each kind adds to a summary; nothing for the count.</summary>
    private static readonly Vector256<int> Places = Vector256.Create(0, 1 << 18, 1 << 15, 1 << 12, 1 << 9, 1 << 6, 1 << 3, 1);

    // By number of the word: how often it occurs, then how much it was taken for each kind.
    private readonly Dictionary<uint, int> _words = [];
    private Vector256<float>[] _sums = new Vector256<float>[64];

    internal NameEvidence? Basis { get; } = basis;

    /// <summary>Number of different words.</summary>
    public int Count => _words.Count;

    /// <summary>Forgets everything.</summary>
    public void Clear() => _words.Clear();

    internal void Add(uint word, ReadOnlySpan<float> marginals)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var known);
        if (!known)
        {
            number = _words.Count - 1;
            if (number == _sums.Length) Array.Resize(ref _sums, number * 2);
            _sums[number] = Vector256<float>.Zero;
        }
        _sums[number] += Once(marginals);
    }

    /// <summary>
    /// What the other occurrences of a word were taken for, in few steps: a digit of base 8 for each kind, and above them how many there
    /// are; 0 if there is none. Its own occurrence, if it was added, does not count.
    /// </summary>
    internal uint Summary(uint word, ReadOnlySpan<float> own, bool added)
    {
        var sums = _words.TryGetValue(word, out var number) ? _sums[number] : Vector256<float>.Zero;
        if (added) sums -= Once(own);
        var count = sums[0];
        if (count < 0.5f) return 0;
        var shares = sums / Vector256.Create(count);
        var levels = Vector256<int>.Zero;
        foreach (var step in Steps) levels -= Vector256.GreaterThanOrEqual(shares, Vector256.Create(step)).AsInt32();
        return (count < 1.5f ? 1u : count < 4.5f ? 2u : 3u) << (3 * Kinds) | (uint)Vector256.Sum(levels * Places);
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

    /// <summary>One occurrence, and in the other places what its names' labels are to it; outside has none.</summary>
    private static Vector256<float> Once(ReadOnlySpan<float> marginals) => Vector256.Create(marginals).WithElement(0, 1f);
}
