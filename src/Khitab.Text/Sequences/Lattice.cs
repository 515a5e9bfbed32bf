namespace Khitab.Text.Sequences;

/// <summary>
/// Exact inference over a linear chain: emissions[t, y] plus transitions[category of t, previous y, y]. One thread uses a lattice at a time;
/// it keeps its arrays from one sentence to the next.
/// </summary>
internal sealed class Lattice
{
    private const int N = Labels.Count;

    private float[] _best = [];
    private byte[] _from = [];
    private float[] _alpha = [];
    private float[] _beta = [];
    private float[] _exp = [];

    /// <summary>The best sequence of labels; ties go to the lower label.</summary>
    public void Viterbi(ReadOnlySpan<float> emissions, ReadOnlySpan<byte> categories, ReadOnlySpan<float> transitions, Span<byte> labels)
    {
        var length = categories.Length;
        if (length == 0) return;
        Grow(ref _best, length * N);
        Grow(ref _from, length * N);
        var best = _best.AsSpan(0, length * N);
        var from = _from.AsSpan(0, length * N);
        for (var y = 0; y < N; y++) best[y] = Labels.Starts(y) ? emissions[y] : float.NegativeInfinity;
        for (var t = 1; t < length; t++)
        {
            var previous = best.Slice((t - 1) * N, N);
            var row = transitions.Slice(categories[t] * N * N, N * N);
            for (var y = 0; y < N; y++)
            {
                var top = float.NegativeInfinity;
                var at = 0;
                for (var x = 0; x < N; x++)
                {
                    var score = previous[x] + row[x * N + y];
                    if (score > top) (top, at) = (score, x);
                }
                best[t * N + y] = top + emissions[t * N + y];
                from[t * N + y] = (byte)at;
            }
        }
        var last = 0;
        for (var y = 1; y < N; y++)
        {
            if (best[(length - 1) * N + y] > best[(length - 1) * N + last]) last = y;
        }
        for (var t = length - 1; t >= 0; t--)
        {
            labels[t] = (byte)last;
            last = from[t * N + last];
        }
    }

    /// <summary>
    /// The probability of each label at each place, written to <paramref name="marginals"/>; the logarithm of the sum over all sequences.
    /// Transitions are given exponentiated, with 0 for what may not follow.
    /// </summary>
    public double Marginals(
        ReadOnlySpan<float> emissions, ReadOnlySpan<byte> categories, ReadOnlySpan<float> expTransitions, Span<float> marginals,
        Span<float> pairs = default)
    {
        var length = categories.Length;
        if (length == 0) return 0;
        Grow(ref _alpha, length * N);
        Grow(ref _beta, length * N);
        Grow(ref _exp, length * N);
        var alpha = _alpha.AsSpan(0, length * N);
        var beta = _beta.AsSpan(0, length * N);
        var exp = _exp.AsSpan(0, length * N);
        double log = 0;
        for (var t = 0; t < length; t++)
        {
            var row = emissions.Slice(t * N, N);
            var top = row[0];
            for (var y = 1; y < N; y++) top = Math.Max(top, row[y]);
            log += top;
            for (var y = 0; y < N; y++) exp[t * N + y] = MathF.Exp(row[y] - top);
        }
        for (var t = 0; t < length; t++)
        {
            float sum = 0;
            var current = alpha.Slice(t * N, N);
            if (t == 0)
            {
                for (var y = 0; y < N; y++) current[y] = Labels.Starts(y) ? exp[y] : 0;
            }
            else
            {
                var previous = alpha.Slice((t - 1) * N, N);
                var row = expTransitions.Slice(categories[t] * N * N, N * N);
                current.Clear();
                for (var x = 0; x < N; x++)
                {
                    var p = previous[x];
                    for (var y = 0; y < N; y++) current[y] += p * row[x * N + y];
                }
                for (var y = 0; y < N; y++) current[y] *= exp[t * N + y];
            }
            for (var y = 0; y < N; y++) sum += current[y];
            // Scaled at each place, so that no product of probabilities runs out of a float's range.
            var scale = 1 / sum;
            for (var y = 0; y < N; y++) current[y] *= scale;
            log += Math.Log(sum);
        }
        Span<float> next = stackalloc float[N];
        for (var y = 0; y < N; y++) beta[(length - 1) * N + y] = 1;
        for (var t = length - 2; t >= 0; t--)
        {
            var row = expTransitions.Slice(categories[t + 1] * N * N, N * N);
            for (var y = 0; y < N; y++) next[y] = beta[(t + 1) * N + y] * exp[(t + 1) * N + y];
            float sum = 0;
            for (var x = 0; x < N; x++)
            {
                float value = 0;
                for (var y = 0; y < N; y++) value += row[x * N + y] * next[y];
                beta[t * N + x] = value;
                sum += value;
            }
            var scale = 1 / sum;
            for (var x = 0; x < N; x++) beta[t * N + x] *= scale;
        }
        for (var t = 0; t < length; t++)
        {
            float sum = 0;
            for (var y = 0; y < N; y++) sum += marginals[t * N + y] = alpha[t * N + y] * beta[t * N + y];
            for (var y = 0; y < N; y++) marginals[t * N + y] /= sum;
        }
        if (!pairs.IsEmpty) Pairs(length, categories, expTransitions, pairs);
        return log;
    }

    /// <summary>Adds up the probability of each pair of neighbouring labels, by category.</summary>
    private void Pairs(int length, ReadOnlySpan<byte> categories, ReadOnlySpan<float> expTransitions, Span<float> pairs)
    {
        Span<float> joint = stackalloc float[N * N];
        for (var t = 1; t < length; t++)
        {
            var at = categories[t] * N * N;
            float sum = 0;
            for (var x = 0; x < N; x++)
            {
                for (var y = 0; y < N; y++)
                {
                    var value = _alpha[(t - 1) * N + x] * expTransitions[at + x * N + y] * _exp[t * N + y] * _beta[t * N + y];
                    joint[x * N + y] = value;
                    sum += value;
                }
            }
            for (var i = 0; i < N * N; i++) pairs[at + i] += joint[i] / sum;
        }
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[Math.Max(length, array.Length * 2)];
    }
}
