namespace Khitab.Discourse;

/// <content>How well articles answer a search.</content>
internal sealed partial class WordIndex
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
    public double[] Relevance(SearchWords search)
    {
        var articles = _sequence.Offsets.Length - 1;
        var scores = new double[articles];
        if (articles == 0) return scores;
        var mean = Math.Max(1.0, (double)_sequence.Count / articles);
        foreach (var phrase in search.Phrases)
        {
            var words = phrase.Select(Answering).ToArray();
            var having = Having(words[0]);
            var frequency = new int[having.Count];
            for (var i = 0; i < frequency.Length; i++) frequency[i] = Occurrences(_sequenceWords.AsSpan(_sequence.Of(having[i])), words);
            var n = frequency.Count(f => f > 0);
            var rarity = Math.Log(1 + ((articles - n + 0.5) / (n + 0.5)));
            for (var i = 0; i < frequency.Length; i++)
            {
                if (frequency[i] == 0) continue;
                var a = having[i];
                var length = _sequence.Offsets[a + 1] - _sequence.Offsets[a];
                scores[a] += rarity * frequency[i] * (Saturation + 1) / (
                    frequency[i] + (Saturation * (1 - LengthWeight + (LengthWeight * length / mean))));
            }
        }

        return scores;
    }

    private List<int> Having(HashSet<int> words)
    {
        var having = new SortedSet<int>();
        foreach (var word in words)
        {
            foreach (var a in _postings.AsSpan(_postingOffsets[word].._postingOffsets[word + 1])) having.Add(a);
        }

        return [.. having];
    }

    private static int Occurrences(ReadOnlySpan<int> text, HashSet<int>[] phrase)
    {
        var count = 0;
        for (var start = 0; start + phrase.Length <= text.Length; start++)
        {
            var length = 0;
            while (length < phrase.Length && phrase[length].Contains(text[start + length])) length++;
            if (length == phrase.Length) count++;
        }

        return count;
    }
}
