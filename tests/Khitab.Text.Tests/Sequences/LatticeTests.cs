using Khitab.Text.Sequences;

namespace Khitab.Text.Tests.Sequences;

public class LatticeTests
{
    private const int N = Labels.Count;

    [Fact]
    public void Probabilities_are_those_of_summing_all_sequences()
    {
        var random = new Random(8);
        var lattice = new Lattice();
        for (var run = 0; run < 40; run++)
        {
            var (emissions, categories, transitions) = Make(random, 1 + run % 4);
            var marginals = new float[categories.Length * N];
            var log = lattice.Marginals(emissions, categories, Array.ConvertAll(transitions, MathF.Exp), marginals);
            var weights = All(categories.Length).Select(l => (Labels: l, Weight: Math.Exp(Score(l, emissions, categories, transitions))))
                .ToList();
            var sum = weights.Sum(w => w.Weight);
            Assert.Equal(Math.Log(sum), log, 3);
            for (var t = 0; t < categories.Length; t++)
            {
                for (var y = 0; y < N; y++)
                    Assert.Equal(weights.Where(w => w.Labels[t] == y).Sum(w => w.Weight) / sum, marginals[t * N + y], 3);
            }
        }
    }

    private static (float[] Emissions, byte[] Categories, float[] Transitions) Make(Random random, int length)
    {
        var emissions = new float[length * N];
        for (var i = 0; i < emissions.Length; i++) emissions[i] = random.NextSingle() * 4 - 2;
        var transitions = new float[WordCategories.Count * N * N];
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = Labels.Follows(i / N % N, i % N) ? random.NextSingle() * 4 - 2 : float.NegativeInfinity;
        var categories = new byte[length];
        for (var i = 0; i < length; i++) categories[i] = (byte)random.Next(WordCategories.Count);
        return (emissions, categories, transitions);
    }

    private static IEnumerable<byte[]> All(int length)
    {
        var count = (int)Math.Pow(N, length);
        for (var i = 0; i < count; i++)
        {
            var labels = new byte[length];
            for (int t = 0, rest = i; t < length; t++, rest /= N) labels[t] = (byte)(rest % N);
            yield return labels;
        }
    }

    private static double Score(byte[] labels, float[] emissions, byte[] categories, float[] transitions)
    {
        if (!Labels.Starts(labels[0])) return double.NegativeInfinity;
        double score = emissions[labels[0]];
        for (var t = 1; t < labels.Length; t++)
            score += emissions[t * N + labels[t]] + transitions[(categories[t] * N + labels[t - 1]) * N + labels[t]];
        return score;
    }
}
