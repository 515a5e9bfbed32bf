namespace Khitab.Text.Sequences;

/// <summary>
/// What a first reading took each word for, over an article or a whole corpus, so that a second reading of one place can lean on the others:
/// a name in a clear context vouches for itself where it stands bare. One thread uses it at a time.
/// </summary>
public sealed class NameEvidence
{
    private const int Kinds = 4;

    private readonly Dictionary<uint, float[]> _words = [];

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
    /// Features of what the other occurrences of a word were taken for; its own, if it was added, does not count.
    /// </summary>
    internal void Features(uint word, ReadOnlySpan<float> own, bool added, List<uint> features)
    {
        Span<float> sums = stackalloc float[Kinds + 1];
        sums.Clear();
        if (_words.TryGetValue(word, out var known)) known.CopyTo(sums);
        if (added)
        {
            sums[0]--;
            Fold(own, sums, -1);
        }
        if (sums[0] < 0.5f)
        {
            features.Add(FeatureHash.Of(300, 0));
            return;
        }
        var count = sums[0] < 1.5f ? 1u : sums[0] < 4.5f ? 2u : 3u;
        uint all = count;
        for (var kind = 0; kind < Kinds; kind++)
        {
            var share = Math.Clamp(sums[kind + 1] / sums[0], 0, 1);
            var level = share < 0.02f ? 0u : share < 0.1f ? 1u : share < 0.25f ? 2u : share < 0.5f ? 3u : share < 0.75f ? 4u : share < 0.95f ? 5u : 6u;
            features.Add(FeatureHash.Of(301 + (uint)kind, level, count));
            all = all * 8 + (level + 1) / 2;
        }
        features.Add(FeatureHash.Of(310, all));
    }

    /// <summary>Person, location, organisation as first word or inside; everything else does not count.</summary>
    private static void Fold(ReadOnlySpan<float> marginals, Span<float> sums, float sign)
    {
        for (var kind = 0; kind < 3; kind++)
            sums[kind + 1] += sign * (marginals[Labels.First((EntityClass)kind)] + marginals[Labels.Inside((EntityClass)kind)]);
        sums[Kinds] += sign * marginals[Labels.OtherName];
    }
}
