using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

/// <summary>
/// Exact inference over a linear chain: emissions[t, y] plus transitions[category of t, previous y, y]. The eight labels of a place are one
/// vector. One thread uses a lattice at a time; it keeps its arrays from one sentence to the next.
/// </summary>
internal sealed class Lattice
{
    private const int N = Labels.Count;

    private static readonly Vector256<float> Starts = Vector256.Create<float>(
        Enumerable.Range(0, N).Select(y => Labels.Starts(y) ? 1f : 0f).ToArray());

    private Vector256<float>[] _alpha = [];
    private Vector256<float>[] _beta = [];
    private Vector256<float>[] _exp = [];

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
        Grow(ref _alpha, length);
        Grow(ref _beta, length);
        Grow(ref _exp, length);
        var alpha = _alpha.AsSpan(0, length);
        var beta = _beta.AsSpan(0, length);
        var exp = _exp.AsSpan(0, length);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(expTransitions);
        var places = MemoryMarshal.Cast<float, Vector256<float>>(emissions);
        double log = 0;
        double product = 1;
        for (var t = 0; t < length; t++)
        {
            var top = Top(places[t]);
            log += top;
            exp[t] = Vector256.Exp(places[t] - Vector256.Create(top));
            var current = Vector256<float>.Zero;
            if (t == 0)
            {
                current = exp[t] * Starts;
            }
            else
            {
                var previous = alpha[t - 1];
                var row = rows.Slice(categories[t] * N, N);
                for (var x = 0; x < N; x++) current += previous[x] * row[x];
                current *= exp[t];
            }
            // Scaled at each place, so that no product of probabilities runs out of a float's range.
            var sum = Vector256.Sum(current);
            alpha[t] = current * (1 / sum);
            product *= sum;
            if (product is > 1e-200 and < 1e200) continue;
            log += Math.Log(product);
            product = 1;
        }
        log += Math.Log(product);
        beta[length - 1] = Vector256<float>.One;
        for (var t = length - 2; t >= 0; t--)
        {
            var row = rows.Slice(categories[t + 1] * N, N);
            var next = beta[t + 1] * exp[t + 1];
            var values = Vector256.Create(
                Vector256.Dot(row[0], next), Vector256.Dot(row[1], next), Vector256.Dot(row[2], next), Vector256.Dot(row[3], next),
                Vector256.Dot(row[4], next), Vector256.Dot(row[5], next), Vector256.Dot(row[6], next), Vector256.Dot(row[7], next));
            beta[t] = values * (1 / Vector256.Sum(values));
        }
        var probabilities = MemoryMarshal.Cast<float, Vector256<float>>(marginals);
        for (var t = 0; t < length; t++)
        {
            var joint = alpha[t] * beta[t];
            probabilities[t] = joint / Vector256.Create(Vector256.Sum(joint));
        }
        if (!pairs.IsEmpty) Pairs(categories, rows, MemoryMarshal.Cast<float, Vector256<float>>(pairs));
        return log;
    }

    /// <summary>Adds up the probability of each pair of neighbouring labels, by category.</summary>
    private void Pairs(ReadOnlySpan<byte> categories, ReadOnlySpan<Vector256<float>> rows, Span<Vector256<float>> pairs)
    {
        Span<Vector256<float>> joint = stackalloc Vector256<float>[N];
        for (var t = 1; t < categories.Length; t++)
        {
            var row = categories[t] * N;
            var next = _exp[t] * _beta[t];
            float sum = 0;
            for (var x = 0; x < N; x++)
            {
                joint[x] = _alpha[t - 1][x] * rows[row + x] * next;
                sum += Vector256.Sum(joint[x]);
            }
            for (var x = 0; x < N; x++) pairs[row + x] += joint[x] / Vector256.Create(sum);
        }
    }

    private static float Top(Vector256<float> values)
    {
        var four = Vector128.Max(values.GetLower(), values.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two[0], two[1]);
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[Math.Max(length, array.Length * 2)];
    }
}
