using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Comparison;
using Khitab.Analysis.Outlets;
using Khitab.Analysis.Themes;
using Khitab.Corpus;
using Khitab.Model.Telemetry;
using Khitab.Text;

namespace Khitab.Analysis;

/// <summary>The progress of an analysis.</summary>
/// <param name="Done">Articles analysed.</param>
/// <param name="Total">Articles in all.</param>
/// <param name="Article">The article just finished, by file name.</param>
public sealed record AnalysisProgress(int Done, int Total, string Article);

/// <summary>Analyses whole corpora with one codebook. Safe to use from one thread at a time.</summary>
public sealed class CorpusAnalyzer
{
    private readonly Codebook _codebook;
    private readonly ActorLexicon _lexicon;
    private readonly ArticleAnalyzer _articles;
    private readonly ComparisonTools _comparison;
    private readonly OutletResolver _outlets;

    /// <summary>Prepares a codebook's words for matching; expensive, so keep the instance.</summary>
    /// <param name="codebook">The codebook.</param>
    /// <param name="verdicts">Thresholds of the verdict; null for the documented defaults.</param>
    /// <param name="shared">When two passages count as one; null for the documented defaults.</param>
    public CorpusAnalyzer(Codebook codebook, VerdictSettings? verdicts = null, SharedPassageSettings? shared = null)
    {
        _codebook = codebook;
        _lexicon = new ActorLexicon(codebook);
        _articles = new ArticleAnalyzer(codebook, _lexicon, verdicts ?? VerdictSettings.Default);
        _outlets = new OutletResolver(codebook);
        _comparison = new ComparisonTools(codebook, _lexicon.CountryOf, shared ?? SharedPassageSettings.Default);
    }

    /// <summary>Analyses a corpus.</summary>
    /// <param name="articles">The articles; texts that occur twice get ids of their own.</param>
    /// <param name="progress">Reported after each article.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public CorpusAnalysis Analyze(
        IEnumerable<Article> articles, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        var unique = StockText.Labelled(ArticleFactory.WithUniqueIds(articles.Select(_outlets.Resolve)));
        var analyzed = new List<AnalyzedArticle>(unique.Count);
        var discovered = new Dictionary<string, Discovery>(StringComparer.Ordinal);
        var countries = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var comparer = new CorpusComparer(_comparison);
        foreach (var article in unique)
        {
            cancellation.ThrowIfCancellationRequested();
            var findings = _articles.Analyze(article);
            analyzed.Add(comparer.Add(findings.Tokens, findings.Mentions, findings.Article));
            foreach (var discovery in findings.Discoveries)
            {
                discovered[discovery.Id] = discovered.TryGetValue(discovery.Id, out var known)
                    ? known with
                    {
                        // Who is introduced as an expert once is one.
                        Type = discovery.Type == ActorType.Expert ? ActorType.Expert : known.Type,
                        Names = [
                            .. known.Names.Union(discovery.Names, StringComparer.Ordinal)
                            .OrderByDescending(n => n.Contains(' ', StringComparison.Ordinal))],
                    }
                    : discovery;
            }

            foreach (var (person, votes) in findings.Countries)
            {
                if (!countries.TryGetValue(person, out var all))
                {
                    countries[person] = all = new Dictionary<string, int>(StringComparer.Ordinal);
                }

                foreach (var (country, weight) in votes) all[country] = all.GetValueOrDefault(country) + weight;
            }

            progress?.Report(new AnalysisProgress(analyzed.Count, unique.Count, article.File));
        }

        var actors = ActorsOf(analyzed, discovered, countries);
        var names = actors.ToDictionary(a => a.Id, a => a.Labels.GetValueOrDefault("ar") ?? a.Names[0], StringComparer.Ordinal);
        using var comparing = KhitabTelemetry.Load("compare");
        var compared = comparer.Compare(id => names.GetValueOrDefault(id, id), cancellation);
        var found = comparer.Discover(analyzed, compared.Copies, cancellation);
        return new CorpusAnalysis(
            CorpusFingerprint.Of(unique),
            actors,
            [.. _codebook.Themes.Select(t => t.Theme)],
            _codebook.Propositions,
            _outlets.OutletsOf(unique),
            [.. RoleFinder.WithCommonNames(analyzed).Zip(found.Articles, WithFound)],
            compared.SharedPassages,
            compared.Conflicts)
        {
            Copies = compared.Copies,
            Schemes =
            [
                new ThemeScheme(ThemeScheme.Codebook, new Dictionary<string, string>(), [.. _codebook.Themes.Select(t => t.Theme)]),
                .. _codebook.Schemes.Select(s => new ThemeScheme(s.Id, s.Labels, [.. s.Themes.Select(t => t.Theme)])),
                found.Scheme,
            ],
        };
    }

    private static AnalyzedArticle WithFound(AnalyzedArticle article, ThemeFindings found) => article with
    {
        OtherThemes = [.. article.OtherThemes, .. found.Themes],
        OtherThemeMentions = [.. article.OtherThemeMentions, .. found.Mentions],
    };

    // The country that most of the words beside the name point to.
    private static string? CountryOf(IReadOnlyDictionary<string, int>? votes) =>
        votes?.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key;

    private IReadOnlyList<Actor> ActorsOf(
        IReadOnlyList<AnalyzedArticle> articles, Dictionary<string, Discovery> discovered,
            Dictionary<string, Dictionary<string, int>> countries)
    {
        // Names as the texts write them come after the codebook's: the reader sees every spelling that was taken for the actor.
        var spellings = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var mention in article.Mentions)
            {
                if (mention.Kind != MentionKind.Demonym) Spellings(mention.Actor).Add(Spelling(article.Article.Text, mention.Span));
                else Spellings(mention.Actor);
            }

            foreach (var relay in article.Relays.Where(r => r.Source.Kind == PartyKind.Actor)) Spellings(relay.Source.Name);
        }

        // No name that another actor has too («المملكة» is Morocco or Saudi Arabia), unless only one of them is called so in these
        // articles.
        var owners = spellings.SelectMany(s => s.Value).GroupBy(ArabicNormalizer.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        List<Actor> actors = [.. spellings.Select(s => discovered.TryGetValue(s.Key, out var found)
            ? new Actor(
                s.Key, found.Type, [.. found.Names.Union(s.Value, StringComparer.Ordinal)],
                new Dictionary<string, string> { ["ar"] = found.Names[0] }, CountryOf(countries.GetValueOrDefault(s.Key)))
            : WithSpellings(_lexicon[s.Key], s.Value, n => owners[ArabicNormalizer.Key(n)] == 1))];

        // A country whose government or army alone is named has to be there for them to count as it.
        var unnamed = actors.Where(a => a.ActsForParent).Select(a => a.Parent!).Distinct()
            .Where(p => !spellings.ContainsKey(p) && _lexicon.CountryOf(p) == p).ToList();
        actors.AddRange(unnamed.Select(p => WithSpellings(_lexicon[p], [], _ => false)));
        return [.. actors.OrderBy(a => a.Id, StringComparer.Ordinal)];

        SortedSet<string> Spellings(string actor) =>
            spellings.TryGetValue(actor, out var known) ? known : spellings[actor] = new SortedSet<string>(StringComparer.Ordinal);
    }

    private Actor WithSpellings(Actor actor, IReadOnlyCollection<string> spellings, Func<string, bool> owned) => actor with
    {
        Names =
        [
            actor.Names[0],
            .. actor.Names.Where(n => !_lexicon.IsShared(n))
            .Union(spellings.Where(n => !_lexicon.IsShared(n) || owned(n)), StringComparer.Ordinal).Where(n => n != actor.Names[0]),
        ],
    };

    // In «للجزائر» the article's alif is not written.
    private static string Spelling(string text, TextSpan span)
    {
        var written = span.Of(text);
        return span.Start > 0 && text[span.Start - 1] == 'ل' && written[0] == 'ل' ? "ا" + written : written;
    }
}
