namespace Khitab.Analysis.Themes;

/// <summary>Articles by terms, sparse, each row of length 1.</summary>
/// <param name="Rows">Each article's terms in order.</param>
/// <param name="TermCount">Number of columns.</param>
internal sealed record TermMatrix(IReadOnlyList<TermRow> Rows, int TermCount)
{
    /// <summary>These articles alone.</summary>
    public TermMatrix Of(IEnumerable<int> articles) => new([.. articles.Select(a => Rows[a])], TermCount);

    /// <summary>
    /// Weighs counts by tf-idf, (1 + ln tf) · ln(N / df) (G. Salton, C. Buckley 1988), and scales each row to length 1.
    /// </summary>
    /// <param name="counts">For each article its terms, by number, with how often each occurs.</param>
    /// <param name="articlesWith">For each term the number of articles that have it.</param>
    public static TermMatrix Of(IReadOnlyList<(int Term, int Count)[]> counts, int[] articlesWith)
    {
        var rows = new TermRow[counts.Count];
        for (var a = 0; a < rows.Length; a++)
        {
            var values = Array.ConvertAll(counts[a], c => (1 + Math.Log(c.Count)) * Math.Log((double)counts.Count / articlesWith[c.Term]));
            var length = Math.Sqrt(values.Sum(v => v * v));
            rows[a] = new TermRow(
                Array.ConvertAll(counts[a], c => c.Term), length > 0 ? Array.ConvertAll(values, v => v / length) : values);
        }

        return new TermMatrix(rows, articlesWith.Length);
    }
}

/// <summary>One article's terms and their weights.</summary>
internal sealed record TermRow(int[] Terms, double[] Weights);
