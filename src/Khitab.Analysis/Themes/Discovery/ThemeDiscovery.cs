using System.Security.Cryptography;
using System.Text;
using Khitab.Analysis.Comparison;
using Khitab.Corpus.Files;

namespace Khitab.Analysis.Themes;

/// <summary>The themes found in a corpus, and each article's part in them.</summary>
internal sealed record DiscoveredThemes(ThemeScheme Scheme, IReadOnlyList<ThemeFindings> Articles);

/// <summary>
/// Finds themes that no codebook lists: groups of words that come together in articles, by non-negative matrix factorisation of their
/// tf-idf. What many articles carry as one text is learnt from once.
/// </summary>
internal sealed class ThemeDiscovery(DiscoverySettings settings)
{
    private const int LabelTerms = 3;
    private const int CoherenceTerms = 10;

    private static readonly Dictionary<string, string> NoLabels = [];

    /// <param name="articles">The articles with their content words.</param>
    /// <param name="texts">Their texts as UTF-8.</param>
    /// <param name="wordCount">Numbers of words are below this.</param>
    /// <param name="copies">Articles that are one text.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    public DiscoveredThemes Find(
        IReadOnlyList<ComparedArticle> articles, PassingFile texts, int wordCount, IReadOnlyList<CopyGroup> copies,
        CancellationToken cancellation)
    {
        var learnt = Learnt(articles, copies);
        var terms = learnt.Count < settings.LeastArticles ? null : ArticleTerms.Of(articles, texts, wordCount, settings);
        var count = settings.Themes ?? Math.Clamp((int)Math.Round(Math.Sqrt(learnt.Count / 3.0)), 4, settings.MostThemes);
        if (terms is null || terms.Matrix.TermCount < settings.Terms || count < 1 || count > learnt.Count)
        {
            return new DiscoveredThemes(
                new ThemeScheme(ThemeScheme.Found, NoLabels, []) { TooFewArticles = true },
                    [.. articles.Select(_ => new ThemeFindings([], []))]);
        }

        var sample = terms.Matrix.Of(learnt);
        var factors = Factorization.Learn(sample, count, settings.Rounds, settings.Seed, cancellation);
        var themes = Themes(factors, sample, terms);
        var shares = factors.Shares(terms.Matrix);
        var findings = Enumerable.Range(0, articles.Count).Select(a => Findings(a, shares.AsSpan(a * count, count), themes, terms))
            .ToList();
        var inUse = findings.SelectMany(f => f.Themes).CountBy(t => t.Theme, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var kept = themes.Where(t => inUse.ContainsKey(t.Id))
            .OrderByDescending(t => inUse[t.Id]).ThenBy(t => t.Id, StringComparer.Ordinal).ToList();
        var scheme = new ThemeScheme(ThemeScheme.Found, NoLabels, [.. kept.Select(t => new Theme(t.Id, null, t.Labels))])
        {
            Terms = [.. kept.Select(t => new ThemeTerms(t.Id, t.Words, Math.Round(t.Coherence, 3)))],
        };
        return new DiscoveredThemes(scheme, findings);
    }

    /// <summary>One article of each group of copies, thinned evenly where there are too many.</summary>
    private List<int> Learnt(IReadOnlyList<ComparedArticle> articles, IReadOnlyList<CopyGroup> copies)
    {
        var repeated = copies.SelectMany(g => g.Articles.Skip(1)).ToHashSet(StringComparer.Ordinal);
        var single = Enumerable.Range(0, articles.Count).Where(a => !repeated.Contains(articles[a].Id)).ToList();
        var step = Math.Max(1, (single.Count + settings.MostLearnt - 1) / settings.MostLearnt);
        return [.. single.Where((_, i) => i % step == 0)];
    }

    private List<FoundTheme> Themes(Factorization factors, TermMatrix sample, ArticleTerms terms)
    {
        var typical = Enumerable.Range(0, factors.Themes).Select(t => Typical(factors, t, sample.TermCount)).ToList();
        var words = terms.Surfaces(typical.SelectMany(t => t).ToHashSet());
        var articlesWith = ArticlesWith(sample, words.Keys.ToHashSet());
        var found = new List<FoundTheme>();
        for (var t = 0; t < typical.Count; t++)
        {
            if (typical[t].Length < LabelTerms) continue;
            var coherence = Coherence.Of([.. typical[t].Take(CoherenceTerms).Select(term => articlesWith[term])], sample.Rows.Count);
            if (coherence < settings.LeastCoherence) continue;
            var written = typical[t].Select(term => words[term]).ToList();
            var id = IdOf(written);
            if (found.Exists(f => f.Id == id)) continue;
            found.Add(new FoundTheme(t, id, written, typical[t].ToHashSet(), coherence));
        }

        return found;
    }

    /// <summary>The terms that a theme has much of and others have little of.</summary>
    private int[] Typical(Factorization factors, int theme, int termCount)
    {
        var scores = new double[termCount];
        for (var term = 0; term < termCount; term++)
        {
            var all = 0.0;
            for (var t = 0; t < factors.Themes; t++) all += factors[t, term];
            if (all > 0) scores[term] = factors[theme, term] * (factors[theme, term] / all);
        }

        return [
            .. Enumerable.Range(0, termCount).Where(t => scores[t] > 0).OrderByDescending(t => scores[t]).ThenBy(t => t)
            .Take(settings.Terms)];
    }

    private static Dictionary<int, int[]> ArticlesWith(TermMatrix matrix, HashSet<int> terms)
    {
        var lists = terms.ToDictionary(t => t, _ => new List<int>());
        for (var a = 0; a < matrix.Rows.Count; a++)
        {
            foreach (var term in matrix.Rows[a].Terms)
            {
                if (lists.TryGetValue(term, out var list)) list.Add(a);
            }
        }

        return lists.ToDictionary(l => l.Key, l => l.Value.ToArray());
    }

    /// <summary>An article's themes with the words that show them; a share that no words show is none.</summary>
    private ThemeFindings Findings(int article, ReadOnlySpan<double> shares, List<FoundTheme> themes, ArticleTerms terms)
    {
        var total = 0.0;
        foreach (var share in shares) total += share;
        if (total <= 0) return new ThemeFindings([], []);
        var (kept, mentions) = (new List<ThemeShare>(), new List<ThemeMention>());
        foreach (var theme in themes)
        {
            var share = shares[theme.Index] / total;
            if (share < settings.LeastShare) continue;
            var places = terms.Places(article, theme.Terms);
            if (places.Select(p => p.Term).Distinct().Count() < settings.LeastCues) continue;
            kept.Add(new ThemeShare(theme.Id, Math.Round(share, 4)));
            mentions.AddRange(places.Select(p => new ThemeMention(theme.Id, p.Span)));
        }

        return new ThemeFindings(
            [.. kept.OrderByDescending(s => s.Weight).ThenBy(s => s.Theme, StringComparer.Ordinal)],
            [.. mentions.OrderBy(m => m.Span).ThenBy(m => m.Theme, StringComparer.Ordinal)]);
    }

    // A theme is called after its words: the same words in another run are the same theme, and a link never comes to mean another one.
    private static string IdOf(List<string> words)
    {
        var name = string.Join(' ', words.Take(LabelTerms).Order(StringComparer.Ordinal));
        return $"{ThemeScheme.Found}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..10]}";
    }

    private sealed record FoundTheme(int Index, string Id, IReadOnlyList<string> Words, IReadOnlySet<int> Terms, double Coherence)
    {
        public Dictionary<string, string> Labels => new() { ["ar"] = string.Join("، ", Words.Take(LabelTerms)) };
    }
}
