namespace Khitab.Discourse;

/// <summary>
/// The eigenvalues of a symmetric matrix: Householder's reduction to three diagonals, then the QL algorithm with implicit shifts (Golub and
/// Van Loan 2013, sections 8.3 and 8.4). Eigenvectors, which a library would find too at several times the cost, are not needed here.
/// </summary>
internal static class SymmetricSpectrum
{
    private const int MostSteps = 60;
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>The eigenvalues in ascending order.</summary>
    /// <param name="matrix">The matrix; overwritten.</param>
    public static double[] Of(double[,] matrix)
    {
        var count = matrix.GetLength(0);
        var (diagonal, beside) = (new double[count], new double[count]);
        Reduce(matrix, diagonal, beside);
        for (var l = 0; l < count; l++) Settle(diagonal, beside, l);
        Array.Sort(diagonal);
        return diagonal;
    }

    private static void Reduce(double[,] a, double[] diagonal, double[] beside)
    {
        var count = diagonal.Length;
        var (v, p) = (new double[count], new double[count]);
        for (var k = 0; k < count; k++)
        {
            diagonal[k] = a[k, k];
            if (k + 1 >= count) break;
            var length = 0.0;
            for (var i = k + 1; i < count; i++) length += a[i, k] * a[i, k];
            length = Math.Sqrt(length);
            if (k + 2 >= count || length == 0)
            {
                beside[k] = a[k + 1, k];
                continue;
            }

            beside[k] = a[k + 1, k] > 0 ? -length : length;
            for (var i = k + 1; i < count; i++) v[i] = a[i, k];
            v[k + 1] -= beside[k];
            var (square, product) = (0.0, 0.0);
            for (var i = k + 1; i < count; i++) square += v[i] * v[i];
            for (var i = k + 1; i < count; i++)
            {
                p[i] = 0;
                for (var j = k + 1; j < count; j++) p[i] += a[i, j] * v[j];
                p[i] *= 2 / square;
                product += p[i] * v[i];
            }

            for (var i = k + 1; i < count; i++) p[i] -= product / square * v[i];
            for (var i = k + 1; i < count; i++)
            {
                for (var j = k + 1; j < count; j++) a[i, j] -= (v[i] * p[j]) + (p[i] * v[j]);
            }
        }
    }

    private static void Settle(double[] d, double[] e, int l)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var m = l;
            while (m < d.Length - 1 && Math.Abs(e[m]) > Epsilon * (Math.Abs(d[m]) + Math.Abs(d[m + 1]))) m++;
            if (m == l) return;
            var g = (d[l + 1] - d[l]) / (2 * e[l]);
            var r = Math.Sqrt((g * g) + 1);
            g = d[m] - d[l] + (e[l] / (g + (g >= 0 ? r : -r)));
            var (s, c, shift) = (1.0, 1.0, 0.0);
            var i = m - 1;
            for (; i >= l; i--)
            {
                var (f, b) = (s * e[i], c * e[i]);
                e[i + 1] = r = Math.Sqrt((f * f) + (g * g));
                if (r == 0)
                {
                    d[i + 1] -= shift;
                    e[m] = 0;
                    break;
                }

                (s, c) = (f / r, g / r);
                g = d[i + 1] - shift;
                r = ((d[i] - g) * s) + (2 * c * b);
                shift = s * r;
                d[i + 1] = g + shift;
                g = (c * r) - b;
            }

            if (r == 0 && i >= l) continue;
            d[l] -= shift;
            e[l] = g;
            e[m] = 0;
        }
    }
}
