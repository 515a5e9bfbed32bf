using System.Text;
using Khitab.Analysis.Actors;
using Khitab.Analysis.Syntax;
using Khitab.Analysis.Themes;
using Khitab.Corpus;
using Khitab.Corpus.Files;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>What a comparison found.</summary>
internal sealed record ComparisonResult(
    IReadOnlyList<SharedPassage> SharedPassages, IReadOnlyList<Conflict> Conflicts, IReadOnlyList<CopyGroup> Copies);

/// <summary>
/// Compares the articles of one corpus: takes what it needs of each, one after the other, then looks for shared wording, for claims that
/// differ and for themes. Made new for each corpus.
/// </summary>
internal sealed class CorpusComparer(ComparisonTools tools) : IDisposable
{
    // As UTF-8: of most of them nothing is needed again but a few words.
    private readonly PassingFile _texts = new();
    private readonly List<ComparedArticle> _articles = [];
    private readonly List<DatedEvent> _events = [];
    private readonly List<PersonPost> _posts = [];

    // Until the last article is added: what is known of all words takes more than what is kept of the articles.
    private WordTable? _table = new();
    private ContentWords? _words = new();
    private int _wordCount;

    /// <summary>The fingerprint of the articles added.</summary>
    public string Fingerprint()
    {
        var places = Enumerable.Range(0, _articles.Count).OrderBy(IdOf, StringComparer.Ordinal);
        return CorpusFingerprint.OfOrdered(places.Select(place => _texts[place]));
    }

    /// <summary>Adds an article; none can be added once they were compared.</summary>
    public void Add(AnalyzedArticle analyzed)
    {
        ObjectDisposedException.ThrowIf(_table is null || _words is null, this);
        var place = _articles.Count;

        // Rows of coded statements share the coders' words, which makes no two documents copies of one.
        if (analyzed.Article.Coding is not null)
            analyzed = analyzed with { Article = analyzed.Article with { Segments = [] }, Mentions = [] };
        var reading = TokenizedArticle.Of(analyzed.Article, _table);
        var mentions = MentionPlaces.Of(reading, analyzed, tools.TypeOf).ToLookup(m => m.Passage, ReferenceEqualityComparer.Instance);
        var posts = new List<PersonPost>();
        foreach (var part in reading.Parts())
        {
            List<FoundMention> here = [.. part.Passages.SelectMany(p => mentions[p])];
            posts.AddRange(tools.Posts.Find(place, part, here));
            _events.AddRange(tools.Events.Find(place, part, here));
        }

        _posts.AddRange(posts);
        _texts.Add(Encoding.UTF8.GetBytes(analyzed.Article.Text));
        _articles.Add(new ComparedArticle(
            analyzed.Article.Id, analyzed.Article.Published.Value, Wording.Of(place, reading, analyzed, posts, _words)));
    }

    /// <summary>Compares all articles added.</summary>
    /// <param name="nameOf">The name to show for an actor.</param>
    /// <param name="cancellation">Stops between pairs of articles.</param>
    public ComparisonResult Compare(Func<string, string> nameOf, CancellationToken cancellation)
    {
        (_wordCount, _table, _words) = (_words?.Count ?? _wordCount, null, null);
        var wordings = _articles.ConvertAll(a => a.Wording);
        var passages = new SharedPassageFinder(wordings, _wordCount, tools.Settings).Find(IdOf, cancellation);
        var conflicts = new DateConflictFinder(tools.Recurring, tools.Events.NameOf).Find(_events, IdOf);
        conflicts.AddRange(PostConflictFinder.Find(_posts, IdOf, a => _articles[a].Day, a => Encoding.UTF8.GetString(_texts[a]), nameOf));
        var copies = new CopyFinder(wordings, _wordCount, CopySettings.Default).Find(IdOf, a => _articles[a].Day, cancellation);
        return new ComparisonResult(passages, conflicts, copies);
    }

    /// <summary>Finds themes in all articles that were compared.</summary>
    /// <param name="copies">Those that are one text.</param>
    /// <param name="cancellation">Stops between rounds.</param>
    public DiscoveredThemes Discover(IReadOnlyList<CopyGroup> copies, CancellationToken cancellation) =>
        new ThemeDiscovery(DiscoverySettings.Default).Find(_articles, _texts, _wordCount, copies, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _texts.Dispose();

    private string IdOf(int article) => _articles[article].Id;
}
