namespace Khitab.Analysis.Comparison;

/// <summary>An article as its content words without breaks, and the shingles of three words in it.</summary>
internal sealed class ShingledText
{
    /// <summary>Words of a shingle.</summary>
    public const int Width = 3;

    private ShingledText(int[] words, bool[] facts, float[] weights)
    {
        Words = words;
        Facts = facts;
        Weights = weights;
        for (var i = 0; i < words.Length; i++)
        {
            Weight += weights[i];
            if (facts[i]) FactWeight += weights[i];
        }

        Shingles = new ulong[Math.Max(0, words.Length - Width + 1)];
        for (var i = 0; i < Shingles.Length; i++) Shingles[i] = Hash(words.AsSpan(i, Width));
    }

    /// <summary>Numbers of the content words in order.</summary>
    public int[] Words { get; }

    /// <summary>Whether each is a number or is in a name or term: what tells one filled-in form from another.</summary>
    public bool[] Facts { get; }

    /// <summary>How much each tells of its article, 0 to 1.</summary>
    public float[] Weights { get; }

    /// <summary>What all words weigh together.</summary>
    public double Weight { get; }

    /// <summary>What the facts weigh together.</summary>
    public double FactWeight { get; }

    /// <summary>The hash of the shingle that begins at each word.</summary>
    public ulong[] Shingles { get; }

    /// <summary>The hash of the whole text.</summary>
    public ulong Whole => Hash(Words);

    /// <param name="wording">The article's words.</param>
    /// <param name="weights">A weight for each number of a word.</param>
    public static ShingledText Of(Wording wording, float[] weights)
    {
        var (words, facts) = (new List<int>(wording.Length), new List<bool>(wording.Length));
        for (var i = 0; i < wording.Length; i++)
        {
            if (wording.Words[i] < 0) continue;
            words.Add(wording.Words[i]);
            facts.Add(!wording.IsPlain(i));
        }

        return new ShingledText([.. words], [.. facts], [.. words.Select(w => weights[w])]);
    }

    private static ulong Hash(ReadOnlySpan<int> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            hash = (hash ^ (uint)word) * 1099511628211UL;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
