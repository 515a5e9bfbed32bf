using System.Diagnostics.CodeAnalysis;

namespace Khitab.Discourse;

/// <summary>
/// A corpus that can be queried: immutable columns without the articles' texts. Built once and replaced as a whole, it may be read by any
/// number of threads. All counting uses it, never the store.
/// </summary>
public sealed class CorpusSnapshot
{
    private static readonly SelectionKey[] Keys = [SelectionKey.Actor, SelectionKey.Holder, SelectionKey.Target];

    private readonly Dictionary<string, int> _articlePlaces;

    private readonly Dictionary<string, CorpusSnapshot> _byScheme;
    private readonly Lazy<Dictionary<string, CopyGroup>> _copies;
    private readonly Lazy<bool[]> _stock;
    private readonly Lazy<(int Dated, int Published)> _known;
    private readonly Lazy<CorpusSnapshot> _states;
    private readonly CorpusSnapshot? _bodies;

    internal CorpusSnapshot(
        CorpusAnalysis corpus, string scheme, Dictionary<string, CorpusSnapshot> byScheme, ArticleHeader[] articles, SnapshotTables tables)
    {
        _articlePlaces = new(StringComparer.Ordinal);
        Scheme = scheme;
        Schemes = corpus.Schemes;
        _byScheme = byScheme;
        byScheme[scheme] = this;
        Fingerprint = corpus.Fingerprint;
        Propositions = corpus.Propositions;
        SharedPassages = corpus.SharedPassages;
        Conflicts = corpus.Conflicts;
        Copies = corpus.Copies;
        Articles = articles;
        Tables = tables;
        _known = new(
            () => (
                Articles.Count(a => a.Published.Value is not null || a.Published.NotBefore is not null),
                Articles.Count(a => a.Outlet is not null)));
        foreach (var header in articles) _articlePlaces.TryAdd(header.Id, header.Index);
        _stock = new(() => StockArticles.Of(this));
        _copies = new(
            () => Copies.SelectMany(group => group.Articles.Select(article => (article, group))).DistinctBy(c => c.article)
            .ToDictionary(c => c.article, c => c.group, StringComparer.Ordinal));
        _states = new(() => new CorpusSnapshot(this, StateLevel.Of(tables)));
    }

    // The same corpus at the level of states: what is not said of actors is shared.
    private CorpusSnapshot(CorpusSnapshot bodies, SnapshotTables tables)
    {
        _bodies = bodies;
        _states = new(this);
        Tables = tables;
        (Scheme, Schemes, Fingerprint, Articles) = (bodies.Scheme, bodies.Schemes, bodies.Fingerprint, bodies.Articles);
        (Propositions, SharedPassages, Conflicts, Copies) = (bodies.Propositions, bodies.SharedPassages, bodies.Conflicts, bodies.Copies);
        (_articlePlaces, _byScheme, _copies, _stock, _known) =
            (bodies._articlePlaces, bodies._byScheme, bodies._copies, bodies._stock, bodies._known);
    }

    /// <summary>A corpus without articles.</summary>
    public static CorpusSnapshot Empty { get; } = Build(new CorpusAnalysis("", [], [], [], [], [], [], []), _ => []);

    /// <summary>Fingerprint of the corpus.</summary>
    public string Fingerprint { get; }

    /// <summary>Id of the scheme that <see cref="Themes"/> and everything counted of themes is by.</summary>
    public string Scheme { get; }

    /// <summary>Whether countries' bodies are apart in it or count as their states.</summary>
    public ActorLevel Level => _bodies is null ? ActorLevel.Body : ActorLevel.State;

    /// <summary>
    /// All schemes of themes that the corpus can be read by, the codebook's own first; empty where the corpus names none.
    /// </summary>
    public IReadOnlyList<ThemeScheme> Schemes { get; }

    /// <summary>
    /// All actors, at the level of states bodies too, which then have no rows; one that the corpus names without describing it is its own
    /// label, in the language "und".
    /// </summary>
    public IReadOnlyList<Actor> Actors => Tables.Actors;

    /// <summary>All themes.</summary>
    public IReadOnlyList<Theme> Themes => Tables.ThemeList;

    /// <summary>All outlets.</summary>
    public IReadOnlyList<Outlet> Outlets => Tables.Outlets;

    /// <summary>Whether most articles have a day of publication: only then is it worth a word that one has none.</summary>
    public bool MostHaveDates => _known.Value.Dated * 2 > Articles.Count;

    /// <summary>Whether of most articles it is known who published them.</summary>
    public bool MostHaveOutlets => _known.Value.Published * 2 > Articles.Count;

    /// <summary>All propositions of the codebook.</summary>
    public IReadOnlyList<Proposition> Propositions { get; }

    /// <summary>Passages that articles share.</summary>
    public IReadOnlyList<SharedPassage> SharedPassages { get; }

    /// <summary>Claims on which articles differ.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>Groups of articles that are one text; each lies within one origin.</summary>
    public IReadOnlyList<CopyGroup> Copies { get; }

    /// <summary>Headers of all articles, in the order read; rows refer to them by place.</summary>
    public IReadOnlyList<ArticleHeader> Articles { get; }

    /// <summary>Mentions of actors in the whole corpus, demonyms included.</summary>
    public int MentionCount => Tables.Mentions.Rows.Count;

    /// <summary>Statements in the whole corpus.</summary>
    public int StatementCount => Tables.Statements.Rows.Count;

    internal SnapshotTables Tables { get; }

    /// <summary>Whether each article is written to a form that comes back in others; see <see cref="StockArticles"/>.</summary>
    internal bool[] Stock => _stock.Value;

    /// <summary>Builds the columns of an analysed corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="searchKeys">
    /// The matching keys of a text's words in order, by the same rules that made <see cref="AnalyzedArticle.Words"/>: what <c>q</c> is
    /// looked up by.
    /// </param>
    public static CorpusSnapshot Build(CorpusAnalysis corpus, Func<string, IReadOnlyList<string>> searchKeys) =>
        new SnapshotBuilder(corpus, searchKeys).Build();

    /// <summary>The actor that an id counts as, which is its own but for a body at the level of states; null where there is none.</summary>
    public Actor? FindActor(string id) => ActorPlace(id) is >= 0 and var place ? Actors[place] : null;

    /// <summary>The theme with an id, or null.</summary>
    public Theme? FindTheme(string id) => Tables.ThemeIds.Find(id) is >= 0 and var place ? Themes[place] : null;

    /// <summary>The outlet with an id, or null.</summary>
    public Outlet? FindOutlet(string id) => Tables.OutletIds.Find(id) is >= 0 and var place ? Outlets[place] : null;

    /// <summary>The proposition with an id, or null.</summary>
    public Proposition? FindProposition(string id) => Propositions.FirstOrDefault(p => p.Id == id);

    /// <summary>The article with an id.</summary>
    public bool TryFindArticle(string id, [NotNullWhen(true)] out ArticleHeader? article)
    {
        article = _articlePlaces.TryGetValue(id, out var place) ? Articles[place] : null;
        return article is not null;
    }

    /// <summary>
    /// The group of articles that are the same text as the article with an id, itself among them; null where there are none.
    /// </summary>
    public CopyGroup? CopiesOf(string article) => _copies.Value.GetValueOrDefault(article);

    /// <summary>The number of an article's sentences.</summary>
    /// <param name="article">The article's place.</param>
    public int SentenceCount(int article) => Tables.Sentences.Rows.Offsets[article + 1] - Tables.Sentences.Rows.Offsets[article];

    /// <summary>The span of one sentence of an article.</summary>
    /// <param name="article">The article's place.</param>
    /// <param name="sentence">The sentence's number in it, from 0.</param>
    public TextSpan Sentence(int article, int sentence)
    {
        var row = Tables.Sentences.Rows.Offsets[article] + sentence;
        return new TextSpan(Tables.Sentences.Start[row], Tables.Sentences.Length[row]);
    }

    /// <summary>The number of the sentence of an article that an offset lies in, or -1 where it lies in none.</summary>
    internal int SentenceAt(int article, int offset)
    {
        var rows = Tables.Sentences.Rows;
        var (low, high) = (rows.Offsets[article], rows.Offsets[article + 1] - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = Tables.Sentences.Start[middle];
            if (offset >= start && offset < start + Tables.Sentences.Length[middle]) return middle - rows.Offsets[article];
            if (start > offset) high = middle - 1;
            else low = middle + 1;
        }

        return -1;
    }

    /// <summary>
    /// The same corpus by another scheme of themes, at the same level; by the codebook's own where it has no such scheme.
    /// </summary>
    public CorpusSnapshot InScheme(string scheme) => scheme == Scheme
        ? this : (_byScheme.GetValueOrDefault(scheme) ?? _byScheme[ThemeScheme.Codebook]).AtLevel(Level);

    /// <summary>The same corpus with countries' bodies apart, or counted as their states; made when it is first asked for.</summary>
    public CorpusSnapshot AtLevel(ActorLevel level) => level == ActorLevel.State ? _states.Value : _bodies ?? this;

    /// <summary>The same corpus as a selection reads it: by its scheme of themes and at its level.</summary>
    public CorpusSnapshot As(Selection selection) => InScheme(selection.Scheme).AtLevel(selection.Level);

    /// <summary>What a selection chooses, and everything that is counted on it, by its scheme of themes and at its level.</summary>
    public SelectionResult Select(Selection selection) => new(As(selection), selection);

    /// <summary>The party that a party counts as in this corpus: a body's state at the level of states, else itself.</summary>
    public Party Counted(Party party) =>
        _bodies is not null && party.Kind == PartyKind.Actor && FindActor(party.Name) is { } actor ? Party.Actor(actor.Id) : party;

    /// <summary>
    /// A selection with actors, holders and targets as they count in this corpus: at the level of states a body's id means its state.
    /// </summary>
    public Selection Counted(Selection selection) => _bodies is null ? selection
        : Keys.Aggregate(selection, (left, key) => Counted(left, key));

    /// <summary>The values of a selection that this corpus does not have, and whether its link was made on another corpus.</summary>
    public IReadOnlyList<LinkNotice> Unknown(Selection selection)
    {
        var notices = new List<LinkNotice>();
        void Check(SelectionKey key, Func<string, bool> known)
        {
            foreach (var value in selection[key].Included.Concat(selection[key].Excluded))
            {
                if (known(value)) continue;
                notices.Add(new LinkNotice(LinkNoticeKind.NotInCorpus, SelectionLink.NameOf(key), LinkText.Head(value, 80)));
            }
        }

        Check(SelectionKey.Actor, id => Tables.ActorIds.Find(id) >= 0);
        Check(SelectionKey.Theme, id => InScheme(selection.Scheme).Tables.ThemeIds.Find(id) >= 0);
        Check(SelectionKey.Outlet, id => Tables.OutletIds.Find(id) >= 0);
        Check(SelectionKey.Section, name => Tables.Sections.Find(name) >= 0);
        Check(SelectionKey.Folder, path => Tables.Folders.Find(path) >= 0);
        Check(SelectionKey.Target, written => Party.TryParse(written, out var party) && Tables.Parties.Find(party) >= 0);
        Check(SelectionKey.Holder, written => Party.TryParse(written, out var party) && Tables.Parties.Find(party) >= 0);
        Check(SelectionKey.Article, _articlePlaces.ContainsKey);
        if (!_byScheme.ContainsKey(selection.Scheme))
        {
            notices.Add(new LinkNotice(LinkNoticeKind.NotInCorpus, "scheme", LinkText.Head(selection.Scheme, 80)));
        }
        if (selection.Corpus is { } made && !Fingerprint.StartsWith(made, StringComparison.Ordinal))
        {
            notices.Add(new LinkNotice(LinkNoticeKind.OtherCorpus, "corpus", LinkText.Head(made, 80)));
        }

        return notices;
    }

    /// <summary>The number of the actor that an id counts as, or -1.</summary>
    internal int ActorPlace(string id) => Tables.ActorIds.Find(id) is >= 0 and var place ? Tables.CountsAs[place] : -1;

    /// <summary>The number of the party that a party counts as, or -1.</summary>
    internal int PartyPlace(Party party) => Tables.Parties.Find(Counted(party));

    // What is left out wins over what is included: where they become one, nothing of it may stay.
    private Selection Counted(Selection selection, SelectionKey key)
    {
        var filter = selection[key];
        if (filter.Included.Concat(filter.Excluded).All(value => Counted(key, value) == value)) return selection;
        var included = filter.Included.Aggregate(selection.Without(key), (left, value) => left.With(key, Counted(key, value)));
        return filter.Excluded.Aggregate(included, (left, value) => left.Exclude(key, Counted(key, value)));
    }

    private string Counted(SelectionKey key, string value) =>
        key == SelectionKey.Actor ? FindActor(value)?.Id ?? value
        : Party.TryParse(value, out var party) ? Counted(party).ToString() : value;

    internal int ArticlePlace(string id) => _articlePlaces.GetValueOrDefault(id, -1);
}
