using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Corpus.Files;
using Khitab.Discourse.Comparing;

namespace Khitab.Discourse.Tests.Comparing;

/// <summary>
/// Two newspapers of the public corpus SaudiNewsNet (a day of it) against a computation that knows nothing of segments and masks. Skipped
/// where the corpus is not.
/// </summary>
public class NewspaperComparisonTests
{
    private const int MostOfEach = 80;
    private const double Z = 1.959963984540054;

    [NewspaperFact]
    public void Two_newspapers_compare_as_a_plain_computation_has_them()
    {
        var day = Directory.EnumerateFiles(NewspaperFactAttribute.Folder!, "*.zip").Order(StringComparer.Ordinal).First();
        var analyzer = new CorpusAnalyzer(CodebookLoader.Load());
        var byOutlet = analyzer.Prepare(CorpusReader.Read([day]).Select(outcome => outcome.Article).OfType<Article>())
            .Where(article => article.Outlet is "okaz" or "asharq-al-awsat").GroupBy(article => article.Outlet).ToList();
        Assert.Equal(2, byOutlet.Count);
        var corpus = analyzer.Analyze([.. byOutlet.SelectMany(articles => articles.Take(MostOfEach))]);
        var comparison = new Comparison(CorpusSnapshot.Build(corpus, PlainKeys.Keys), Of("okaz"), Of("asharq-al-awsat"));
        var (a, b) = (Read("okaz"), Read("asharq-al-awsat"));

        Assert.NotEmpty(comparison.Actors());
        foreach (var row in comparison.Actors())
        {
            int Naming(List<AnalyzedArticle> side) =>
                side.Count(x => x.Mentions.Any(m => m.Actor == row.Item && m.Kind != MentionKind.Demonym));
            Assert.Equal((Naming(a), a.Count, Naming(b), b.Count), (row.A, row.OfA, row.B, row.OfB));
            var (p, q) = ((double)row.A / row.OfA, (double)row.B / row.OfB);
            var ((l1, u1), (l2, u2)) = (Wilson(p, a.Count), Wilson(q, b.Count));
            Assert.Equal(l1, row.IntervalA.Low, 9);
            Assert.Equal(u2, row.IntervalB.High, 9);
            Assert.Equal(p - q - Math.Sqrt(((p - l1) * (p - l1)) + ((u2 - q) * (u2 - q))), row.Difference.Low, 9);
            Assert.Equal(p - q + Math.Sqrt(((u1 - p) * (u1 - p)) + ((q - l2) * (q - l2))), row.Difference.High, 9);
        }

        var (wordsA, wordsB) = (Words(a), Words(b));
        var all = wordsA.Concat(wordsB).ToList();
        var counted = comparison.Words();
        Assert.Equal((wordsA.Count, wordsB.Count), ((int)counted.TotalA, (int)counted.TotalB));
        Assert.NotEmpty(counted.OfA);
        foreach (var word in counted.OfA.Take(20).Concat(counted.OfB.Take(20)))
        {
            int In(List<string> words) => words.Count(w => w.Split(' ').Contains(word.Key));
            Assert.Equal((In(wordsA), In(wordsB)), (word.A, word.B));
            var size = 0.1 * Math.Min(wordsA.Count, wordsB.Count);
            var alpha = size * In(all) / all.Count;
            double LogOf(int n, int of) => Math.Log((n + alpha) / (of + size - n - alpha));
            var delta = LogOf(word.A, wordsA.Count) - LogOf(word.B, wordsB.Count);
            Assert.Equal(delta, word.Odds.Value, 9);
            Assert.Equal(delta / Math.Sqrt((1 / (word.A + alpha)) + (1 / (word.B + alpha))), word.Odds.Z, 9);
        }

        List<AnalyzedArticle> Read(string outlet) => [.. corpus.Articles.Where(x => x.Article.Outlet == outlet)];
        List<string> Words(List<AnalyzedArticle> side) => [.. side.SelectMany(x => x.Words).Where(w => w.Length > 0)];
        Selection Of(string outlet) => Selection.Empty.With(SelectionKey.Outlet, outlet);
    }

    // The two roots of (p - x)² = z² x (1 - x) / n.
    private static (double Low, double High) Wilson(double p, int n)
    {
        var (square, linear, constant) = (1 + (Z * Z / n), -((2 * p) + (Z * Z / n)), p * p);
        var root = Math.Sqrt(Math.Max(0, (linear * linear) - (4 * square * constant)));
        return ((-linear - root) / (2 * square), (-linear + root) / (2 * square));
    }
}

/// <summary>
/// A test on SaudiNewsNet, which is not part of the repository: skipped where it is not. It is looked for in the folder that
/// KHITAB_NEWS_DATA names, and in <c>shared/data/scale/saudinewsnet</c> beside the repository or above.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NewspaperFactAttribute : FactAttribute
{
    /// <summary>Skipped where the corpus is not there.</summary>
    public NewspaperFactAttribute()
    {
        if (Folder is null) Skip = "SaudiNewsNet is not there; KHITAB_NEWS_DATA can name its folder";
    }

    /// <summary>Where it is, or null.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        var folders = new List<string>();
        if (Environment.GetEnvironmentVariable("KHITAB_NEWS_DATA") is { Length: > 0 } chosen) folders.Add(chosen);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            folders.Add(Path.Combine(folder.FullName, "shared", "data", "scale", "saudinewsnet"));
        return folders.Find(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.zip").Any());
    }
}
