using Khitab.Analysis.Comparison;

namespace Khitab.Analysis.Themes;

/// <summary>
/// The words of a corpus that themes can be made of: content words by stem, without numbers and without the names of actors, who are
/// filtered by themselves.
/// </summary>
internal sealed class ArticleTerms
{
    private const int ShortestWord = 3;

    private readonly IReadOnlyList<ComparedArticle> _articles;
    private readonly int[] _termOf;

    private ArticleTerms(IReadOnlyList<ComparedArticle> articles, int[] termOf, TermMatrix matrix)
    {
        _articles = articles;
        _termOf = termOf;
        Matrix = matrix;
    }

    /// <summary>All articles by terms.</summary>
    public TermMatrix Matrix { get; }

    /// <summary>Chooses the terms of a corpus.</summary>
    public static ArticleTerms Of(IReadOnlyList<ComparedArticle> articles, int wordCount, DiscoverySettings settings)
    {
        var counts = new List<(int Word, int Count)[]>(articles.Count);
        var (articlesWith, weight) = (new int[wordCount], new double[wordCount]);
        for (var a = 0; a < articles.Count; a++)
        {
            counts.Add([.. Words(articles[a]).CountBy(w => w.Word).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key)]);
            foreach (var (word, count) in counts[a])
            {
                articlesWith[word]++;
                weight[word] += 1 + Math.Log(count);
            }
        }

        // Over the whole corpus a word weighs what its occurrences weigh: common words of some articles before rare ones.
        var most = settings.MostArticlesOfTerm * articles.Count;
        int[] chosen =
        [
            .. Enumerable.Range(0, wordCount)
                .Where(w => articlesWith[w] >= settings.LeastArticlesOfTerm && articlesWith[w] <= most)
                .OrderByDescending(w => weight[w] * Math.Log((double)articles.Count / articlesWith[w])).ThenBy(w => w)
                .Take(settings.MostTerms).Order(),
        ];
        var termOf = new int[wordCount];
        Array.Fill(termOf, -1);
        for (var t = 0; t < chosen.Length; t++) termOf[chosen[t]] = t;
        var kept = counts.ConvertAll(row => row.Where(c => termOf[c.Word] >= 0).Select(c => (termOf[c.Word], c.Count)).ToArray());
        return new ArticleTerms(articles, termOf, TermMatrix.Of(kept, Array.ConvertAll(chosen, w => articlesWith[w])));
    }

    /// <summary>Where an article has each of these terms, in order.</summary>
    public IEnumerable<(int Term, TextSpan Span)> Places(int article, IReadOnlySet<int> terms) =>
        Words(_articles[article])
            .Select(w => (Term: _termOf[w.Word], Span: _articles[article].Wording.Spans[w.Place]))
            .Where(w => w.Term >= 0 && terms.Contains(w.Term));

    /// <summary>The form in which articles write each of these terms most often.</summary>
    public Dictionary<int, string> Surfaces(IReadOnlySet<int> terms)
    {
        var forms = new Dictionary<(int Term, string Form), int>();
        for (var a = 0; a < _articles.Count; a++)
        {
            foreach (var (term, span) in Places(a, terms))
            {
                var key = (term, span.Of(_articles[a].Text));
                forms[key] = forms.GetValueOrDefault(key) + 1;
            }
        }

        return forms.GroupBy(f => f.Key.Term).ToDictionary(
            g => g.Key, g => g.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Form, StringComparer.Ordinal).First().Key.Form);
    }

    private static IEnumerable<(int Word, int Place)> Words(ComparedArticle article)
    {
        var (wording, named) = (article.Wording, article.Named);
        var next = 0;
        for (var i = 0; i < wording.Length; i++)
        {
            if (wording.Words[i] < 0) continue;
            var span = wording.Spans[i];
            while (next < named.Length && named[next].End <= span.Start) next++;
            if (next < named.Length && named[next].Start < span.End) continue;
            if (span.Length >= ShortestWord && !char.IsDigit(article.Text[span.Start])) yield return (wording.Words[i], i);
        }
    }
}
