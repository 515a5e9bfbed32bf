using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Comparison;
using Khitab.Analysis.Stance;
using Khitab.Corpus;

namespace Khitab.Analysis;

/// <summary>How far an analysis is.</summary>
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

    /// <summary>Prepares a codebook's words for matching; do it once and keep it.</summary>
    /// <param name="codebook">The codebook.</param>
    /// <param name="verdicts">Thresholds of the verdict; null for the documented defaults.</param>
    /// <param name="shared">When two passages count as one; null for the documented defaults.</param>
    public CorpusAnalyzer(Codebook codebook, VerdictSettings? verdicts = null, SharedPassageSettings? shared = null)
    {
        _codebook = codebook;
        _lexicon = new ActorLexicon(codebook);
        _articles = new ArticleAnalyzer(codebook, _lexicon, verdicts ?? VerdictSettings.Default);
        _comparison = new ComparisonTools(codebook, _lexicon.CountryOf, shared ?? SharedPassageSettings.Default);
    }

    /// <summary>Analyses a corpus.</summary>
    /// <param name="articles">The articles; texts that occur twice get ids of their own.</param>
    /// <param name="progress">Told after each article.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public CorpusAnalysis Analyze(IEnumerable<Article> articles, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        var unique = ArticleFactory.WithUniqueIds(articles);
        var analyzed = new List<AnalyzedArticle>(unique.Count);
        var discovered = new Dictionary<string, Discovery>(StringComparer.Ordinal);
        var comparer = new CorpusComparer(_comparison);
        foreach (var article in unique)
        {
            cancellation.ThrowIfCancellationRequested();
            var findings = _articles.Analyze(article);
            analyzed.Add(comparer.Add(findings.Reading, findings.Mentions, findings.Article));
            foreach (var discovery in findings.Discoveries)
            {
                discovered[discovery.Id] = discovered.TryGetValue(discovery.Id, out var known)
                    ? known with { Names = [.. known.Names.Union(discovery.Names, StringComparer.Ordinal)] }
                    : discovery;
            }

            progress?.Report(new AnalysisProgress(analyzed.Count, unique.Count, article.File));
        }

        var actors = ActorsOf(analyzed, discovered);
        var names = actors.ToDictionary(a => a.Id, a => a.Labels.GetValueOrDefault("ar") ?? a.Names[0], StringComparer.Ordinal);
        var compared = comparer.Compare(id => names.GetValueOrDefault(id, id), cancellation);
        return new CorpusAnalysis(
            CorpusFingerprint.Of(unique),
            actors,
            [.. _codebook.Themes.Select(t => t.Theme)],
            _codebook.Propositions,
            [.. analyzed.Select(a => a.Article.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Select(o => new Outlet(o, new Dictionary<string, string> { ["ar"] = o }))],
            analyzed,
            compared.SharedPassages,
            compared.Conflicts);
    }

    private IReadOnlyList<Actor> ActorsOf(IReadOnlyList<AnalyzedArticle> articles, Dictionary<string, Discovery> discovered)
    {
        // Names as the texts write them stand after the codebook's: the reader sees every spelling that was taken for the actor.
        var spellings = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var mention in article.Mentions)
            {
                if (mention.Kind != MentionKind.Demonym) Spellings(mention.Actor).Add(mention.Span.Of(article.Article.Text));
                else Spellings(mention.Actor);
            }

            foreach (var relay in article.Relays.Where(r => r.Source.Kind == PartyKind.Actor)) Spellings(relay.Source.Name);
        }

        return [.. spellings.Select(s => discovered.TryGetValue(s.Key, out var found)
            ? new Actor(s.Key, found.Type, [.. found.Names.Union(s.Value, StringComparer.Ordinal)], new Dictionary<string, string> { ["ar"] = found.Names[0] }, null)
            : _lexicon[s.Key] with { Names = [.. _lexicon[s.Key].Names.Union(s.Value, StringComparer.Ordinal)] })];

        SortedSet<string> Spellings(string actor) =>
            spellings.TryGetValue(actor, out var known) ? known : spellings[actor] = new SortedSet<string>(StringComparer.Ordinal);
    }
}
