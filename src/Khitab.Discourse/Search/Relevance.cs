namespace Khitab.Discourse;

/// <summary>How well articles answer a search.</summary>
internal static class Relevance
{
    /// <summary>How soon a further occurrence of a word stops adding; the usual value.</summary>
    private const double Saturation = 1.2;

    /// <summary>How far an article's length is reckoned with, from 0 to 1; the usual value.</summary>
    private const double LengthWeight = 0.75;

    /// <summary>
    /// The relevance of each of the articles to a search, by Okapi BM25 over the whole corpus. A phrase is a term like a word: it has its
    /// own frequency.
    /// </summary>
    /// <remarks>
    /// <para>
    /// score(a) = Σ over terms t of ln(1 + (N − n(t) + ½) / (n(t) + ½)) · f(t, a) · (k + 1) / (f(t, a) + k · (1 − b + b · length(a) /
    /// mean)), with N articles in the corpus, n(t) of them with t, f(t, a) its occurrences in a, k = 1.2, b = 0.75.
    /// </para>
    /// <para>
    /// S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval
    /// 3(4), 2009; with the logarithm's 1 +, which keeps a word that most articles have from counting against them, as Apache Lucene does.
    /// </para>
    /// </remarks>
    public static double[] Of(CorpusSnapshot snapshot, SearchWords search)
    {
        var articles = snapshot.Articles.Count;
        var scores = new double[articles];
        if (articles == 0) return scores;
        var mean = Math.Max(1.0, (double)snapshot.Parts.Sum(part => (long)part.Segment.Words.Length) / articles);
        foreach (var phrase in search.Spelled())
        {
            var having = snapshot.Parts.Select(part => part.Segment.Words.Having(phrase)).ToArray();
            var n = having.Sum(found => found.Count);
            var rarity = Math.Log(1 + ((articles - n + 0.5) / (n + 0.5)));
            foreach (var (part, found) in snapshot.Parts.Zip(having))
            {
                foreach (var (article, times) in found)
                {
                    var length = part.Segment.Words.LengthOf(article);
                    scores[part.First + article] += rarity * times * (Saturation + 1) / (
                        times + (Saturation * (1 - LengthWeight + (LengthWeight * length / mean))));
                }
            }
        }

        return scores;
    }
}
