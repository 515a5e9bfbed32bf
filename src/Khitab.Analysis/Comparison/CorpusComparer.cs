using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Analysis.Themes;

namespace Khitab.Analysis.Comparison;

/// <summary>What a comparison found.</summary>
internal sealed record ComparisonResult(
    IReadOnlyList<SharedPassage> SharedPassages, IReadOnlyList<Conflict> Conflicts, IReadOnlyList<CopyGroup> Copies);

/// <summary>
/// Compares the articles of one corpus: takes what it needs of each while its tokens are available, then looks for shared wording and for
/// claims that differ. Made new for each corpus.
/// </summary>
internal sealed class CorpusComparer(ComparisonTools tools)
{
    private readonly ContentWords _words = new();
    private readonly List<AnalyzedArticle> _articles = [];
    private readonly List<Wording> _wordings = [];
    private readonly List<DatedEvent> _events = [];
    private readonly List<PersonPost> _posts = [];

    /// <summary>Adds an article; its namings are added to it.</summary>
    public AnalyzedArticle Add(TokenizedArticle reading, IReadOnlyList<FoundMention> mentions, AnalyzedArticle analyzed)
    {
        var place = _articles.Count;
        _articles.Add(analyzed);
        var posts = tools.Posts.Find(place, reading, mentions);
        _posts.AddRange(posts);
        _events.AddRange(tools.Events.Find(place, reading, mentions));
        _wordings.Add(Wording.Of(place, reading, analyzed, posts, _words));
        return analyzed with { Namings = tools.Namings.Find(reading, analyzed) };
    }

    /// <summary>Compares all articles added.</summary>
    /// <param name="nameOf">The name to show for an actor.</param>
    /// <param name="cancellation">Stops between pairs of articles.</param>
    public ComparisonResult Compare(Func<string, string> nameOf, CancellationToken cancellation)
    {
        var passages = new SharedPassageFinder(_wordings, _words.Count, tools.Settings).Find(IdOf, cancellation);
        var conflicts = new DateConflictFinder(tools.Recurring, tools.Events.NameOf).Find(_events, IdOf);
        conflicts.AddRange(PostConflictFinder.Find(
            _posts, IdOf, a => _articles[a].Article.Published.Value, a => _articles[a].Article.Text, nameOf));
        var copies = new CopyFinder(_wordings, _words.Count, CopySettings.Default)
            .Find(IdOf, a => _articles[a].Article.Published.Value, cancellation);
        return new ComparisonResult(passages, conflicts, copies);
    }

    /// <summary>Finds themes in all articles added.</summary>
    /// <param name="articles">The articles, in the same order.</param>
    /// <param name="copies">Those that are one text.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    public DiscoveredThemes Discover(
        IReadOnlyList<AnalyzedArticle> articles, IReadOnlyList<CopyGroup> copies, CancellationToken cancellation) =>
        new ThemeDiscovery(DiscoverySettings.Default).Find(_wordings, articles, _words.Count, copies, cancellation);

    private string IdOf(int article) => _articles[article].Article.Id;
}

/// <summary>The codebook's words prepared for comparing; done once and kept.</summary>
internal sealed class ComparisonTools(Codebook codebook, Func<string, string?> parentOf, SharedPassageSettings settings)
{
    public EventFinder Events { get; } = new(codebook, parentOf);

    public PostFinder Posts { get; } = new(codebook);

    public NamingFinder Namings { get; } = new(codebook);

    public IReadOnlySet<string> Recurring { get; } = codebook.Lexicon("events")["recurring"].ToHashSet(StringComparer.Ordinal);

    public SharedPassageSettings Settings { get; } = settings;
}
