using Khitab.Analysis.Statements.Decision;

namespace Khitab.Cli.Reading;

/// <summary>
/// Turns scores into log-odds by a line fitted to outcomes (J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999, with
/// Newton's method).
/// </summary>
internal static class Platt
{
    /// <summary>Fits the line.</summary>
    public static Calibrated Fit(IReadOnlyList<(double Score, bool Right)> cases)
    {
        cases = [.. cases.Where(c => double.IsFinite(c.Score))];
        var mean = cases.Average(c => c.Score);
        var spread = Math.Max(1e-9, Math.Sqrt(cases.Average(c => (c.Score - mean) * (c.Score - mean))));
        var positives = cases.Count(c => c.Right);
        var (a, b) = (0.0, Math.Log((positives + 1.0) / (cases.Count - positives + 1)));
        for (var step = 0; step < 50; step++)
        {
            double ga = 0, gb = 0, haa = 1e-6, hab = 0, hbb = 1e-6;
            foreach (var (score, right) in cases)
            {
                var x = (score - mean) / spread;
                var p = 1 / (1 + Math.Exp(-(a * x + b)));
                var (d, w) = (p - (right ? 1 : 0), p * (1 - p));
                ga += d * x;
                gb += d;
                haa += w * x * x;
                hab += w * x;
                hbb += w;
            }

            var det = haa * hbb - hab * hab;
            var (da, db) = ((hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det);
            (a, b) = (a - da, b - db);
            if (Math.Abs(da) + Math.Abs(db) < 1e-9) break;
        }

        return new Calibrated(a / spread, b - a * mean / spread);
    }
}
