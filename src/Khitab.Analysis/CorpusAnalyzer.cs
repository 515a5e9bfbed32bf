using System.Collections.Concurrent;
using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Comparison;
using Khitab.Analysis.Evaluation;
using Khitab.Analysis.Outlets;
using Khitab.Model.Telemetry;

namespace Khitab.Analysis;

/// <summary>
/// Analyses articles with one codebook, several at once, and says what is true of a corpus of them. Articles may come in any number of
/// batches: what is found in one article depends on it alone, and what is true of all is found anew from all.
/// </summary>
public sealed class CorpusAnalyzer
{
    // A second analyser costs more to prepare than so few articles to analyse.
    private const int FewArticles = 24;

    private readonly Codebook _codebook;
    private readonly VerdictSettings _verdicts;
    private readonly ActorLexicon _lexicon;
    private readonly ComparisonTools _comparison;
    private readonly OutletResolver _outlets;

    // An analyser is for one thread at a time; as many are made as have worked at once.
    private readonly ConcurrentBag<ArticleAnalyzer> _free;

    /// <summary>Prepares a codebook's words for matching; expensive, so keep the instance.</summary>
    /// <param name="codebook">The codebook.</param>
    /// <param name="verdicts">Thresholds of the verdict; null for the documented defaults.</param>
    /// <param name="shared">When two passages count as one; null for the documented defaults.</param>
    public CorpusAnalyzer(Codebook codebook, VerdictSettings? verdicts = null, SharedPassageSettings? shared = null)
    {
        _codebook = codebook;
        _verdicts = verdicts ?? VerdictSettings.Default;
        _lexicon = new ActorLexicon(codebook);
        _free = [new ArticleAnalyzer(codebook, _lexicon, _verdicts)];
        _outlets = new OutletResolver(codebook);
        _comparison = new ComparisonTools(codebook, _lexicon, shared ?? SharedPassageSettings.Default);
    }

    /// <summary>Analyses a corpus.</summary>
    /// <param name="articles">The articles; texts that occur twice get ids of their own.</param>
    /// <param name="progress">Reported after each article, from any thread.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public CorpusAnalysis Analyze(
        IEnumerable<Article> articles, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        var analyzed = AnalyzeArticles(Prepare(articles), progress, cancellation);
        var facts = Compare(analyzed, cancellation);
        return CorpusAnalysis.Of(facts, [.. analyzed.Select(facts.Complete)]);
    }

    /// <summary>
    /// Makes articles that were read together ready for their analysis: the codebook's ids of their outlets, ids of their own for texts
    /// that occur twice, and what each outlet puts into article after article labelled.
    /// </summary>
    public IReadOnlyList<Article> Prepare(IEnumerable<Article> articles)
    {
        var (all, preparation) = (articles.ToList(), Prepare());
        foreach (var article in all) preparation.Add(article);
        return [.. all.Select((article, place) => preparation.Of(place, article))];
    }

    /// <summary>The same for articles that are not in memory together.</summary>
    public Preparation Prepare() => new(_outlets);

    /// <summary>
    /// Lets go what the analysis has come to know of words, some hundred megabytes after tens of thousands of articles, before something
    /// else needs the memory. The next analysis begins without it, which takes it a second.
    /// </summary>
    public void Rest() => _free.Clear();

    /// <summary>Analyses articles by themselves, on all cores.</summary>
    /// <param name="articles">Articles that are ready for it.</param>
    /// <param name="progress">Reported after each article, from any thread.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public IReadOnlyList<AnalyzedArticle> AnalyzeArticles(
        IReadOnlyList<Article> articles, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default) =>
        AnalyzeArticles(articles, analyzed => analyzed, progress, cancellation);

    /// <summary>The same where of each article only something is kept that is made of it: nothing else of many stays in memory.</summary>
    /// <param name="articles">Articles that are ready for it.</param>
    /// <param name="make">Makes what is kept, on the thread that has analysed.</param>
    /// <param name="progress">Reported after each article, from any thread.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public IReadOnlyList<T> AnalyzeArticles<T>(
        IReadOnlyList<Article> articles, Func<AnalyzedArticle, T> make, IProgress<AnalysisProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (articles.Count == 0) return [];
        var made = new T[articles.Count];
        var done = 0;
        var options = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = articles.Count <= FewArticles ? 1 : Environment.ProcessorCount,
        };
        try
        {
            Parallel.ForEach(Partitioner.Create(0, articles.Count, 8), options, range =>
            {
                if (!_free.TryTake(out var analyzer)) analyzer = new ArticleAnalyzer(_codebook, new ActorLexicon(_codebook), _verdicts);
                for (var a = range.Item1; a < range.Item2; a++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    made[a] = make(analyzer.Analyze(articles[a]));
                    progress?.Report(new AnalysisProgress(Interlocked.Increment(ref done), articles.Count, articles[a].File));
                }

                _free.Add(analyzer);
            });
        }
        catch (AggregateException errors) when (errors.InnerExceptions is [OperationCanceledException cancelled, ..])
        {
            throw new OperationCanceledException(cancelled.Message, cancelled, cancellation);
        }

        return made;
    }

    /// <summary>
    /// What is known of a corpus at once when articles join it: who is in them and who published them. Copies, shared passages, conflicts
    /// and found themes stay as they were until the whole is compared again.
    /// </summary>
    /// <param name="before">What was true of the corpus before.</param>
    /// <param name="added">The articles that join it.</param>
    public CorpusFacts Extend(CorpusFacts before, IReadOnlyList<AnalyzedArticle> added)
    {
        var actors = new CorpusActors(_lexicon);
        foreach (var article in added) actors.Add(article);
        var outlets = _outlets.OutletsOf(
            added.Where(a => a.Article.Outlet is not null).Select(a => (a.Article.Outlet!, a.Article.OutletName)));
        var facts = before.Schemes.Count > 0 ? before : before with
        {
            Themes = [.. _codebook.Themes.Select(t => t.Theme)],
            Propositions = _codebook.Propositions,
            Schemes = SchemesWith(new ThemeScheme(ThemeScheme.Found, new Dictionary<string, string>(), []) { TooFewArticles = true }),
        };
        return facts with
        {
            Rates = facts.Rates ?? TextTally.RatesOf(added),
            Actors = CorpusActors.Joined(before.Actors, actors.ToList()),
            Outlets = [.. before.Outlets.UnionBy(outlets, o => o.Id, StringComparer.Ordinal)],
        };
    }

    /// <summary>Says what is true of a corpus as a whole. One call at a time.</summary>
    /// <param name="articles">
    /// All its articles as they were analysed, in the order read; each is let go before the next is asked for.
    /// </param>
    /// <param name="cancellation">Stops between articles and between pairs of them.</param>
    public CorpusFacts Compare(IEnumerable<AnalyzedArticle> articles, CancellationToken cancellation = default)
    {
        using var comparing = KhitabTelemetry.Load("compare");
        using var comparer = new CorpusComparer(_comparison);
        var actors = new CorpusActors(_lexicon);
        var roles = new RoleNames();
        var outlets = new List<(string Id, string? Name)>();
        var ids = new List<string>();
        var tally = new TextTally();
        foreach (var analyzed in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            var article = analyzed.Article;
            comparer.Add(analyzed);
            actors.Add(analyzed);
            roles.Add(analyzed);
            tally.Add(analyzed);
            if (article.Outlet is { } outlet) outlets.Add((outlet, article.OutletName));
            ids.Add(article.Id);
        }

        var list = actors.ToList();
        var names = list.ToDictionary(a => a.Id, a => a.Labels.GetValueOrDefault("ar") ?? a.Names[0], StringComparer.Ordinal);
        var compared = comparer.Compare(id => names.GetValueOrDefault(id, id), cancellation);
        var found = comparer.Discover(compared.Copies, cancellation);
        IReadOnlyList<Theme> themes = [.. _codebook.Themes.Select(t => t.Theme)];
        return new CorpusFacts(
            comparer.Fingerprint(), list, themes, _codebook.Propositions, _outlets.OutletsOf(outlets), compared.SharedPassages,
            compared.Conflicts, compared.Copies,
            SchemesWith(found.Scheme))
        {
            Compared = ids.Count,
            Rates = tally.Rates,
            RoleNames = roles.ToDictionary(),
            Found = ids.Zip(found.Articles).Where(f => f.Second.Themes.Count > 0)
                .ToDictionary(f => f.First, f => new FoundThemes(f.Second.Themes, f.Second.Mentions), StringComparer.Ordinal),
        };
    }

    private IReadOnlyList<ThemeScheme> SchemesWith(ThemeScheme found) =>
    [
        new ThemeScheme(ThemeScheme.Codebook, new Dictionary<string, string>(), [.. _codebook.Themes.Select(t => t.Theme)]),
        .. _codebook.Schemes.Select(s => new ThemeScheme(s.Id, s.Labels, [.. s.Themes.Select(t => t.Theme)])),
        found,
    ];
}
