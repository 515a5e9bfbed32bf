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
    /// <param name="articles">Number of articles.</param>
    /// <param name="countsOf">An article's terms, by number, with how often each occurs; asked for once.</param>
    /// <param name="articlesWith">For each term the number of articles that have it.</param>
    public static TermMatrix Of(int articles, Func<int, (int Term, int Count)[]> countsOf, int[] articlesWith)
    {
        var rows = new TermRow[articles];
        for (var a = 0; a < rows.Length; a++)
        {
            var counts = countsOf(a);
            var values = Array.ConvertAll(counts, c => (1 + Math.Log(c.Count)) * Math.Log((double)articles / articlesWith[c.Term]));
            var length = Math.Sqrt(values.Sum(v => v * v));
            rows[a] = new TermRow(
                Array.ConvertAll(counts, c => c.Term), length > 0 ? Array.ConvertAll(values, v => v / length) : values);
        }

        return new TermMatrix(rows, articlesWith.Length);
    }
}

/// <summary>One article's terms and their weights.</summary>
internal sealed record TermRow(int[] Terms, double[] Weights);
