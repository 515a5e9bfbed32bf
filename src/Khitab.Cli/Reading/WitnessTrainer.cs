using Khitab.Analysis.Statements.Decision;

namespace Khitab.Cli.Reading;

/// <summary>
/// Trains the log-linear witness by FTRL-Proximal (H. B. McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013), whose
/// penalty on absolute weights leaves most buckets empty. The same rows give the same weights.
/// </summary>
internal static class WitnessTrainer
{
    private const int Buckets = 1 << 20;
    private const int Rounds = 6;
    private const float Rate = 0.08f;
    private const float Absolute = 1.2f;
    private const float Square = 2f;

    /// <summary>Trains on articles' examples.</summary>
    public static WordWitness Train(IReadOnlyList<MarkedExamples> articles)
    {
        var rows = articles.SelectMany(a => a.Examples.Where(e => e.Used).Select(e => (e.Proposal.Words, e.Right, a.Weight))).ToArray();
        var (z, n, weights) = (new float[Buckets], new float[Buckets], new float[Buckets]);
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(rows);
            foreach (var (words, right, weight) in rows)
            {
                var sum = 0f;
                foreach (var word in words)
                {
                    var i = word & (Buckets - 1);
                    sum += weights[i];
                }

                var gradient = (1 / (1 + MathF.Exp(-sum)) - (right ? 1 : 0)) * weight;
                if (Math.Abs(gradient) < 0.01f) continue;
                foreach (var word in words)
                {
                    var i = word & (Buckets - 1);
                    var sigma = (MathF.Sqrt(n[i] + gradient * gradient) - MathF.Sqrt(n[i])) / Rate;
                    z[i] += gradient - sigma * weights[i];
                    n[i] += gradient * gradient;
                    weights[i] = Math.Abs(z[i]) <= Absolute ? 0
                        : -(z[i] - MathF.CopySign(Absolute, z[i])) / ((1 + MathF.Sqrt(n[i])) / Rate + Square);
                }
            }
        }

        return new WordWitness(weights);
    }
}
