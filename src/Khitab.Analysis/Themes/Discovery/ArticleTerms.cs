using System.Text;
using Khitab.Analysis.Comparison;
using Khitab.Corpus.Files;

namespace Khitab.Analysis.Themes;

/// <summary>
/// The words of a corpus that themes can be made of: content words by stem, without numbers and without the names of actors, who are
/// filtered by themselves.
/// </summary>
internal sealed class ArticleTerms
{
    private readonly IReadOnlyList<ComparedArticle> _articles;
    private readonly PassingFile _texts;
    private readonly int[] _termOf;

    private ArticleTerms(IReadOnlyList<ComparedArticle> articles, PassingFile texts, int[] termOf, TermMatrix matrix)
    {
        (_articles, _texts, _termOf) = (articles, texts, termOf);
        Matrix = matrix;
    }

    /// <summary>All articles by terms.</summary>
    public TermMatrix Matrix { get; }

    /// <summary>Chooses the terms of a corpus.</summary>
    public static ArticleTerms Of(
        IReadOnlyList<ComparedArticle> articles, PassingFile texts, int wordCount, DiscoverySettings settings)
    {
        // Counted twice rather than kept: the counts of all words of all articles would be most of what they are compared by.
        var (articlesWith, weight) = (new int[wordCount], new double[wordCount]);
        foreach (var article in articles)
        {
            foreach (var (word, count) in Counts(article.Wording))
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
        var matrix = TermMatrix.Of(
            articles.Count,
            a => [.. Counts(articles[a].Wording).Where(c => termOf[c.Word] >= 0).Select(c => (termOf[c.Word], c.Count))],
            Array.ConvertAll(chosen, w => articlesWith[w]));
        return new ArticleTerms(articles, texts, termOf, matrix);
    }

    /// <summary>Where an article has each of these terms, in order.</summary>
    public List<(int Term, TextSpan Span)> Places(int article, IReadOnlySet<int> terms)
    {
        var places = new List<(int, TextSpan)>();
        var wording = _articles[article].Wording;
        var spans = wording.Spans();
        for (var i = 0; i < wording.Length; i++)
        {
            var span = spans.Next();
            if (wording.IsTerm(i) && _termOf[wording.Words[i]] is >= 0 and var term && terms.Contains(term)) places.Add((term, span));
        }

        return places;
    }

    /// <summary>The form in which articles write each of these terms most often.</summary>
    public Dictionary<int, string> Surfaces(IReadOnlySet<int> terms)
    {
        var forms = new Dictionary<(int Term, string Form), int>();
        for (var a = 0; a < _articles.Count; a++)
        {
            var places = Places(a, terms);
            if (places.Count == 0) continue;
            var text = Encoding.UTF8.GetString(_texts[a]);
            foreach (var (term, span) in places)
            {
                var key = (term, span.Of(text));
                forms[key] = forms.GetValueOrDefault(key) + 1;
            }
        }

        return forms.GroupBy(f => f.Key.Term).ToDictionary(
            g => g.Key, g => g.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Form, StringComparer.Ordinal).First().Key.Form);
    }

    // The words that may be terms, in order of number.
    private static List<(int Word, int Count)> Counts(Wording wording)
    {
        var words = new List<int>(wording.Length);
        for (var i = 0; i < wording.Length; i++)
        {
            if (wording.IsTerm(i)) words.Add(wording.Words[i]);
        }

        words.Sort();
        var counts = new List<(int Word, int Count)>();
        foreach (var word in words)
        {
            if (counts.Count > 0 && counts[^1].Word == word) counts[^1] = (word, counts[^1].Count + 1);
            else counts.Add((word, 1));
        }

        return counts;
    }
}
