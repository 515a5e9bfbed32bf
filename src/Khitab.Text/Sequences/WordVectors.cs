using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

/// <summary>
/// Learns a vector for each word from the words around it (skip-gram with negative samples, Mikolov et al. 2013), with weights of its own
/// for each place around it (Ling et al. 2015), so that words come together that stand in the same grammatical surroundings.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>Numbers in a vector.</summary>
    public const int Size = 64;

    private const int Places = 4;
    private const int Negatives = 5;
    private const float Rate = 0.03f;
    private const double Thinning = 3e-4;

    private readonly int[] _counts;
    private readonly float[] _words;
    private readonly float[][] _contexts;
    private readonly int[] _noise;
    private readonly float[] _sigmoid = new float[1024];
    private uint _random = 2463534242;

    /// <param name="counts">How often each word occurs, by its number.</param>
    public WordVectors(int[] counts)
    {
        _counts = counts;
        _words = new float[counts.Length * Size];
        for (var i = 0; i < _words.Length; i++) _words[i] = (Next() / 4294967296f - 0.5f) / Size;
        _contexts = new float[Places][];
        for (var p = 0; p < Places; p++) _contexts[p] = new float[counts.Length * Size];
        _noise = Noise();
        for (var i = 0; i < _sigmoid.Length; i++) _sigmoid[i] = 1 / (1 + MathF.Exp(-(i - 512) / 64f));
    }

    /// <summary>The vector of a word.</summary>
    public ReadOnlySpan<float> Of(int word) => _words.AsSpan(word * Size, Size);

    /// <summary>Reads the sentences again and again; -1 stands for a word without a number.</summary>
    public void Learn(IReadOnlyList<int[]> sentences, int epochs, Action<string>? progress)
    {
        var total = _counts.Sum(c => (long)c);
        var kept = Array.ConvertAll(_counts, c => (float)Math.Min(1, Math.Sqrt(Thinning * total / c) + Thinning * total / c));
        long done = 0;
        var whole = (double)epochs * sentences.Count;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var sentence in sentences)
            {
                var rate = Rate * (float)Math.Max(0.02, 1 - done++ / whole);
                for (var i = 0; i < sentence.Length; i++)
                {
                    if (sentence[i] < 0 || Next() / 4294967296f > kept[sentence[i]]) continue;
                    for (var p = 0; p < Places; p++)
                    {
                        var at = i + (p < 2 ? p - 2 : p - 1);
                        if (at >= 0 && at < sentence.Length && sentence[at] >= 0) Learn(sentence[i], _contexts[p], sentence[at], rate);
                    }
                }
            }
            progress?.Invoke($"vectors: pass {epoch + 1} of {epochs}");
        }
    }

    private void Learn(int word, float[] contexts, int context, float rate)
    {
        Span<Vector256<float>> change = stackalloc Vector256<float>[Size / 8];
        change.Clear();
        for (var n = 0; n <= Negatives; n++)
        {
            var other = n == 0 ? context : _noise[Next() % (uint)_noise.Length];
            if (n > 0 && other == context) continue;
            var sum = Vector256<float>.Zero;
            ref var from = ref _words[word * Size];
            ref var to = ref contexts[other * Size];
            for (nuint k = 0; k < Size; k += 8) sum += Vector256.LoadUnsafe(ref from, k) * Vector256.LoadUnsafe(ref to, k);
            var dot = Math.Clamp(Vector256.Sum(sum), -7.9f, 7.9f);
            var step = Vector256.Create(((n == 0 ? 1f : 0f) - _sigmoid[(int)(dot * 64) + 512]) * rate);
            for (nuint k = 0; k < Size; k += 8)
            {
                var target = Vector256.LoadUnsafe(ref to, k);
                change[(int)k / 8] += step * target;
                (target + step * Vector256.LoadUnsafe(ref from, k)).StoreUnsafe(ref to, k);
            }
        }
        ref var vector = ref _words[word * Size];
        for (nuint k = 0; k < Size; k += 8) (Vector256.LoadUnsafe(ref vector, k) + change[(int)k / 8]).StoreUnsafe(ref vector, k);
    }

    /// <summary>A table in which each word stands as often as the power 3/4 of its frequency says.</summary>
    private int[] Noise()
    {
        var whole = _counts.Sum(c => Math.Pow(c, 0.75));
        var noise = new List<int>(1 << 21);
        for (var word = 0; word < _counts.Length; word++)
        {
            var times = Math.Max(1, (int)Math.Round(Math.Pow(_counts[word], 0.75) / whole * (1 << 21)));
            for (var t = 0; t < times; t++) noise.Add(word);
        }
        return [.. noise];
    }

    private uint Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return _random;
    }
}
