using Khitab.Analysis.Syntax;
using Khitab.Analysis.Themes;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>What a comparison found.</summary>
internal sealed record ComparisonResult(
    IReadOnlyList<SharedPassage> SharedPassages, IReadOnlyList<Conflict> Conflicts, IReadOnlyList<CopyGroup> Copies);

/// <summary>
/// Compares the articles of one corpus: takes what it needs of each, one after the other, then looks for shared wording, for claims that
/// differ and for themes. Made new for each corpus.
/// </summary>
internal sealed class CorpusComparer(ComparisonTools tools)
{
    private readonly WordTable _table = new();
    private readonly ContentWords _words = new();
    private readonly List<ComparedArticle> _articles = [];
    private readonly List<DatedEvent> _events = [];
    private readonly List<PersonPost> _posts = [];

    /// <summary>Adds an article.</summary>
    public void Add(AnalyzedArticle analyzed)
    {
        var place = _articles.Count;
        var reading = TokenizedArticle.Of(analyzed.Article, _table);
        var mentions = MentionPlaces.Of(reading, analyzed, tools.TypeOf);
        var posts = tools.Posts.Find(place, reading, mentions);
        _posts.AddRange(posts);
        _events.AddRange(tools.Events.Find(place, reading, mentions));
        _articles.Add(new ComparedArticle(
            analyzed.Article.Id, analyzed.Article.Text, analyzed.Article.Published.Value, [.. analyzed.Mentions.Select(m => m.Span)],
            Wording.Of(place, reading, analyzed, posts, _words)));
    }

    /// <summary>Compares all articles added.</summary>
    /// <param name="nameOf">The name to show for an actor.</param>
    /// <param name="cancellation">Stops between pairs of articles.</param>
    public ComparisonResult Compare(Func<string, string> nameOf, CancellationToken cancellation)
    {
        var wordings = _articles.ConvertAll(a => a.Wording);
        var passages = new SharedPassageFinder(wordings, _words.Count, tools.Settings).Find(IdOf, cancellation);
        var conflicts = new DateConflictFinder(tools.Recurring, tools.Events.NameOf).Find(_events, IdOf);
        conflicts.AddRange(PostConflictFinder.Find(_posts, IdOf, a => _articles[a].Day, a => _articles[a].Text, nameOf));
        var copies = new CopyFinder(wordings, _words.Count, CopySettings.Default).Find(IdOf, a => _articles[a].Day, cancellation);
        return new ComparisonResult(passages, conflicts, copies);
    }

    /// <summary>Finds themes in all articles added.</summary>
    /// <param name="copies">Those that are one text.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    public DiscoveredThemes Discover(IReadOnlyList<CopyGroup> copies, CancellationToken cancellation) =>
        new ThemeDiscovery(DiscoverySettings.Default).Find(_articles, _words.Count, copies, cancellation);

    private string IdOf(int article) => _articles[article].Id;
}
