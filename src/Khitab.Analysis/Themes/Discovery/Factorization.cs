namespace Khitab.Analysis.Themes;

/// <summary>
/// Non-negative matrix factorisation, X ≈ W·H, of articles by terms into articles by themes and themes by terms: hierarchical alternating
/// least squares (A. Cichocki, A.-H. Phan, "Fast local algorithms for large scale nonnegative matrix and tensor factorizations", 2009).
/// Sums run in a fixed order, so that the same input gives the same themes on every machine.
/// </summary>
internal sealed class Factorization
{
    private const double Tiny = 1e-12;

    /// <summary>The loss must fall by this part of itself in a round, or the rounds end.</summary>
    private const double LeastGain = 1e-4;

    private const int Sweeps = 8;

    private readonly int _themes;
    private readonly double[] _termsByThemes;

    private Factorization(int themes, int terms)
    {
        _themes = themes;
        _termsByThemes = new double[terms * themes];
    }

    /// <summary>How much a term belongs to a theme.</summary>
    public double this[int theme, int term] => _termsByThemes[(term * _themes) + theme];

    /// <summary>Number of themes.</summary>
    public int Themes => _themes;

    /// <summary>Learns themes from articles.</summary>
    /// <param name="matrix">The articles; at least as many as themes.</param>
    /// <param name="themes">How many themes.</param>
    /// <param name="rounds">Rounds, at most.</param>
    /// <param name="seed">Where to start.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    public static Factorization Learn(TermMatrix matrix, int themes, int rounds, int seed, CancellationToken cancellation)
    {
        var result = new Factorization(themes, matrix.TermCount);
        result.Start(matrix, seed);
        var shares = new double[matrix.Rows.Count * themes];
        var before = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var loss = result.UpdateShares(matrix, shares, round == 0 ? Sweeps : 1);
            if (before - loss < LeastGain * loss) break;
            before = loss;
            result.UpdateTerms(matrix, shares);
        }

        return result;
    }

    /// <summary>
    /// Each article's themes: what of it each explains, in order of article then theme; the learnt themes stay as they are.
    /// </summary>
    public double[] Shares(TermMatrix matrix)
    {
        var shares = new double[matrix.Rows.Count * _themes];
        UpdateShares(matrix, shares, Sweeps);
        for (var t = 0; t < _themes; t++)
        {
            var mass = 0.0;
            for (var j = t; j < _termsByThemes.Length; j += _themes) mass += _termsByThemes[j];
            for (var i = t; i < shares.Length; i += _themes) shares[i] *= mass;
        }

        return shares;
    }

    // Themes start at articles far from one another (k-means++, D. Arthur, S. Vassilvitskii 2007), each with a trace of every term.
    private void Start(TermMatrix matrix, int seed)
    {
        var random = new Random(seed);
        var distances = new double[matrix.Rows.Count];
        Array.Fill(distances, 1);
        Array.Fill(_termsByThemes, 1e-4);
        var dense = new double[matrix.TermCount];
        for (var t = 0; t < _themes; t++)
        {
            var chosen = Draw(distances, random);
            var row = matrix.Rows[chosen];
            for (var i = 0; i < row.Terms.Length; i++) _termsByThemes[(row.Terms[i] * _themes) + t] += dense[row.Terms[i]] = row.Weights[i];
            for (var a = 0; a < distances.Length; a++)
            {
                var likeness = 0.0;
                var other = matrix.Rows[a];
                for (var i = 0; i < other.Terms.Length; i++) likeness += other.Weights[i] * dense[other.Terms[i]];

                distances[a] = Math.Min(distances[a], Math.Max(0, 1 - likeness));
            }

            foreach (var term in row.Terms) dense[term] = 0;
        }
    }

    private static int Draw(double[] distances, Random random)
    {
        var left = random.NextDouble() * distances.Sum(d => d * d);
        for (var a = 0; a < distances.Length; a++)
        {
            left -= distances[a] * distances[a];
            if (left < 0) return a;
        }

        return distances.Length - 1;
    }

    /// <summary>Improves W row by row; the loss after it.</summary>
    private double UpdateShares(TermMatrix matrix, double[] shares, int sweeps)
    {
        var gram = Gram(_termsByThemes);
        var loss = 0.0;
        var product = new double[_themes];
        for (var a = 0; a < matrix.Rows.Count; a++)
        {
            var row = matrix.Rows[a];
            Array.Clear(product);
            for (var i = 0; i < row.Terms.Length; i++)
            {
                AddScaled(product, _termsByThemes.AsSpan(row.Terms[i] * _themes, _themes), row.Weights[i]);
            }

            var share = shares.AsSpan(a * _themes, _themes);
            for (var sweep = 0; sweep < sweeps; sweep++) Descend(share, product, gram);
            loss += Loss(row, share, product, gram);
        }

        return loss;
    }

    private double Loss(TermRow row, ReadOnlySpan<double> share, double[] product, double[] gram)
    {
        var loss = 0.0;
        foreach (var weight in row.Weights) loss += weight * weight;
        for (var t = 0; t < _themes; t++)
        {
            loss -= 2 * share[t] * product[t];
            for (var s = 0; s < _themes; s++) loss += share[t] * share[s] * gram[(t * _themes) + s];
        }

        return loss;
    }

    private void UpdateTerms(TermMatrix matrix, double[] shares)
    {
        var gram = Gram(shares);
        var products = new double[_termsByThemes.Length];
        for (var a = 0; a < matrix.Rows.Count; a++)
        {
            var row = matrix.Rows[a];
            for (var i = 0; i < row.Terms.Length; i++)
                AddScaled(products.AsSpan(row.Terms[i] * _themes, _themes), shares.AsSpan(a * _themes, _themes), row.Weights[i]);
        }

        for (var j = 0; j < products.Length; j += _themes)
            Descend(_termsByThemes.AsSpan(j, _themes), products.AsSpan(j, _themes), gram);
    }

    /// <summary>One coordinate descent over a row: each value in turn becomes the best one, not below nothing.</summary>
    private void Descend(Span<double> row, ReadOnlySpan<double> product, double[] gram)
    {
        for (var t = 0; t < row.Length; t++)
        {
            if (gram[(t * _themes) + t] < Tiny) continue;
            var gradient = product[t];
            for (var s = 0; s < row.Length; s++) gradient -= row[s] * gram[(t * _themes) + s];
            row[t] = Math.Max(0, row[t] + (gradient / gram[(t * _themes) + t]));
        }
    }

    /// <summary>The products of all columns with one another.</summary>
    private double[] Gram(double[] rows)
    {
        var gram = new double[_themes * _themes];
        for (var at = 0; at < rows.Length; at += _themes)
        {
            for (var t = 0; t < _themes; t++)
            {
                if (rows[at + t] != 0) AddScaled(gram.AsSpan(t * _themes, _themes), rows.AsSpan(at, _themes), rows[at + t]);
            }
        }

        return gram;
    }

    private static void AddScaled(Span<double> sum, ReadOnlySpan<double> values, double factor)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += values[i] * factor;
    }
}
