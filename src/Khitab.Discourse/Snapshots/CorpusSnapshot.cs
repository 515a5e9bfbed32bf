using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Khitab.Discourse;

/// <summary>
/// A corpus that can be queried: immutable segments without the articles' texts, and what is true of all of them together. Replaced as a
/// whole, it may be read by any number of threads. All counting uses it, never the store.
/// </summary>
public sealed partial class CorpusSnapshot
{
    private readonly CorpusFacts _facts;
    private readonly ConcurrentDictionary<string, Lazy<CorpusSnapshot>> _byScheme;
    private readonly Lazy<Dictionary<string, CopyGroup>> _copies;
    private readonly Lazy<bool[]> _stock;
    private readonly Lazy<(int Dated, int Published)> _known;
    private readonly Lazy<(int First, int Last)> _months;
    private readonly AnswerCache _answers = new();
    private readonly Lazy<CorpusSnapshot> _states;
    private readonly CorpusSnapshot? _bodies;

    // By the codebook's scheme, with bodies apart.
    internal CorpusSnapshot(CorpusFacts facts, ArticleIndex places, Part[] parts, SnapshotTables tables)
    {
        (_facts, Places, Parts, Tables, Scheme) = (facts, places, parts, tables, ThemeScheme.Codebook);
        Articles = new ArticleHeaders(this);
        _byScheme = new(StringComparer.Ordinal) { [Scheme] = new(this) };
        foreach (var scheme in facts.Schemes.Where(s => s.Id != Scheme))
        {
            _byScheme.TryAdd(scheme.Id, new(() => new CorpusSnapshot(this, scheme)));
        }

        _known = new(() => Publishing.Known(parts));
        _months = new(() => Publishing.Span(parts));
        _stock = new(() => StockArticles.Of(this));
        _copies = new(
            () => Copies.SelectMany(group => group.Articles.Select(article => (article, group))).DistinctBy(c => c.article)
            .ToDictionary(c => c.article, c => c.group, StringComparer.Ordinal));
        _states = new(() => new CorpusSnapshot(this));
    }

    // The same corpus by another scheme: what is not said of themes is shared.
    private CorpusSnapshot(CorpusSnapshot codebook, ThemeScheme scheme)
    {
        (_facts, Places, _byScheme, _copies, _stock, _known, _months) =
            (codebook._facts, codebook.Places, codebook._byScheme, codebook._copies, codebook._stock, codebook._known, codebook._months);
        Scheme = scheme.Id;
        (Tables, Parts) = SnapshotAssembler.InScheme(scheme, codebook.Tables, codebook.Parts);
        Articles = new ArticleHeaders(this);
        _states = new(() => new CorpusSnapshot(this));
    }

    // The same corpus at the level of states: what is not said of actors is shared.
    private CorpusSnapshot(CorpusSnapshot bodies)
    {
        _bodies = bodies;
        _states = new(this);
        (_facts, Places, Scheme, Articles) = (bodies._facts, bodies.Places, bodies.Scheme, bodies.Articles);
        (_byScheme, _copies, _stock, _known, _months) =
            (bodies._byScheme, bodies._copies, bodies._stock, bodies._known, bodies._months);
        var states = StateLevel.StatesOf(bodies.Tables.Actors, bodies.Tables.ActorIds);
        Tables = bodies.Tables with { CountsAs = states };
        var parts = new Part[bodies.Parts.Length];
        Parallel.For(0, parts.Length, i => parts[i] = StateLevel.Of(bodies.Parts[i], states, bodies.Tables));
        Parts = parts;
    }

    /// <summary>A corpus without articles.</summary>
    public static CorpusSnapshot Empty { get; } = Of([], CorpusFacts.Empty, _ => []);

    /// <summary>Fingerprint of the corpus.</summary>
    public string Fingerprint => _facts.Fingerprint;

    /// <summary>Id of the scheme that <see cref="Themes"/> and everything counted of themes is by.</summary>
    public string Scheme { get; }

    /// <summary>Whether countries' bodies are apart in it or count as their states.</summary>
    public ActorLevel Level => _bodies is null ? ActorLevel.Body : ActorLevel.State;

    /// <summary>
    /// All schemes of themes that the corpus can be read by, the codebook's own first; empty where the corpus names none.
    /// </summary>
    public IReadOnlyList<ThemeScheme> Schemes => _facts.Schemes;

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
    public IReadOnlyList<Proposition> Propositions => _facts.Propositions;

    /// <summary>Passages that articles share.</summary>
    public IReadOnlyList<SharedPassage> SharedPassages => _facts.SharedPassages;

    /// <summary>Claims on which articles differ.</summary>
    public IReadOnlyList<Conflict> Conflicts => _facts.Conflicts;

    /// <summary>Groups of articles that are one text; each lies within one origin.</summary>
    public IReadOnlyList<CopyGroup> Copies => _facts.Copies;

    /// <summary>
    /// Headers of all articles, in the order read; rows refer to them by place. Each is made when it is read: what looks through all of
    /// them should ask the snapshot for an answer instead.
    /// </summary>
    public IReadOnlyList<ArticleHeader> Articles { get; }

    /// <summary>The segments that it is made of, in the order of the articles.</summary>
    public IReadOnlyList<CorpusSegment> Segments => Array.ConvertAll(Parts, part => part.Segment);

    /// <summary>Mentions of actors in the whole corpus, demonyms included.</summary>
    public int MentionCount => Parts.Sum(part => part.Segment.MentionCount);

    /// <summary>Statements in the whole corpus.</summary>
    public int StatementCount => Parts.Sum(part => part.Segment.StatementCount);

    /// <summary>
    /// Bytes that it holds for its articles: those of the segments and of what the segments' numbers are in the corpus, without what is
    /// made on demand for other schemes and the level of states.
    /// </summary>
    public long Size => Parts.Sum(part => part.Segment.Size + part.Numbers.Size + part.CountingSize)
        + Places.Size + (sizeof(int) * (long)Places.Count) + (CountedEdges()?.Prominent.Size ?? 0);

    internal ArticleIndex Places { get; }

    /// <summary>What an earlier snapshot of the first parts counted of all its articles, until this one has counted its own.</summary>
    internal EarlierCounts? Earlier { get; set; }

    /// <summary>The edges that it held of them, until this one has counted its own.</summary>
    internal HeldEdges? EarlierEdges { get; set; }

    internal Part[] Parts { get; }

    internal SnapshotTables Tables { get; }

    /// <summary>The first and the last month in which articles were published, as <see cref="MonthCounts"/> counts them.</summary>
    internal (int First, int Last) MonthSpan => _months.Value;

    /// <summary>Whether each article is written to a form that comes back in others; see <see cref="StockArticles"/>.</summary>
    internal bool[] Stock => _stock.Value;

    /// <summary>Puts segments together.</summary>
    /// <param name="segments">The segments, in the order of the articles.</param>
    /// <param name="facts">What is true of the corpus as a whole. What it says of articles that no segment has is passed over.</param>
    /// <param name="searchKeys">
    /// The matching keys of a text's words in order, by the same rules that made <see cref="AnalyzedArticle.Words"/>: what <c>q</c> is
    /// looked up by.
    /// </param>
    /// <param name="before">
    /// An earlier snapshot of some of the segments, from which what it knows of them is taken, or null. Actors and other ids that it had
    /// stay listed, without rows, where no segment has them any more.
    /// </param>
    public static CorpusSnapshot Of(
        IReadOnlyList<CorpusSegment> segments, CorpusFacts facts, Func<string, IReadOnlyList<string>> searchKeys,
        CorpusSnapshot? before = null) =>
        SnapshotAssembler.Assemble(segments, facts, searchKeys, before?._byScheme[ThemeScheme.Codebook].Value.AtLevel(ActorLevel.Body));

    /// <summary>Builds the columns of an analysed corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="searchKeys">See <see cref="Of"/>.</param>
    public static CorpusSnapshot Build(CorpusAnalysis corpus, Func<string, IReadOnlyList<string>> searchKeys)
    {
        var batches = corpus.Articles.Chunk(CorpusSegment.UsualSize).ToArray();
        var segments = new CorpusSegment[batches.Length];
        Parallel.For(0, segments.Length, i => segments[i] = CorpusSegment.Build([.. batches[i].Select(corpus.Facts.Complete)]));
        return Of(segments, corpus.Facts, searchKeys);
    }

    /// <summary>This corpus with more articles after its own, at the cost of the new ones.</summary>
    /// <param name="added">Segments of the new articles.</param>
    /// <param name="facts">What is now true of the corpus as a whole.</param>
    public CorpusSnapshot With(IReadOnlyList<CorpusSegment> added, CorpusFacts facts) =>
        Of([.. Segments, .. added], facts, Tables.SearchKeys, this);

    /// <summary>
    /// The actor that an id counts as, which is its own but for one that was merged away and for a body at the level of states; null where
    /// there is none.
    /// </summary>
    public Actor? FindActor(string id) => ActorPlace(id) is >= 0 and var place ? Actors[place] : null;

    /// <summary>The id of the actor that one which was merged away is now; null where an id was never merged.</summary>
    public string? Became(string id) => _facts.Merged.GetValueOrDefault(id);

    /// <summary>The theme with an id, or null.</summary>
    public Theme? FindTheme(string id) => Tables.ThemeIds.Find(id) is >= 0 and var place ? Themes[place] : null;

    /// <summary>The outlet with an id, or null.</summary>
    public Outlet? FindOutlet(string id) => Tables.OutletIds.Find(id) is >= 0 and var place ? Outlets[place] : null;

    /// <summary>The proposition with an id, or null.</summary>
    public Proposition? FindProposition(string id) => Propositions.FirstOrDefault(p => p.Id == id);

    /// <summary>The article with an id.</summary>
    public bool TryFindArticle(string id, [NotNullWhen(true)] out ArticleHeader? article)
    {
        article = Places.Find(id) is >= 0 and var place ? Articles[place] : null;
        return article is not null;
    }

    /// <summary>
    /// Whether all that is said in an article was coded elsewhere by people: nothing is known then of what its author thinks.
    /// </summary>
    /// <param name="place">The article's place, as <see cref="ArticleHeader.Index"/>.</param>
    public bool IsCoded(int place)
    {
        var (part, article) = At(place);
        var (start, end) = (part.Statements.Rows.Start(article), part.Statements.Rows.End(article));
        for (var row = start; row < end; row++)
        {
            if (StatementCode.Voice(part.Statements.Code[row]) != (int)Voice.Coded) return false;
        }

        return end > start;
    }

    /// <summary>
    /// The group of articles that are the same text as the article with an id, itself among them; null where there are none.
    /// </summary>
    public CopyGroup? CopiesOf(string article) => _copies.Value.GetValueOrDefault(article);

    /// <summary>The number of an article's sentences.</summary>
    /// <param name="article">The article's place.</param>
    public int SentenceCount(int article) => At(article) is var (part, local) ? part.Sentences.Rows.CountOf(local) : 0;

    /// <summary>The span of one sentence of an article.</summary>
    /// <param name="article">The article's place.</param>
    /// <param name="sentence">The sentence's number in it, from 0.</param>
    public TextSpan Sentence(int article, int sentence)
    {
        var (part, local) = At(article);
        var row = part.Sentences.Rows.Start(local) + sentence;
        return new TextSpan(part.Sentences.Start[row], part.Sentences.Length[row]);
    }

    /// <summary>The months in which articles were published, in order.</summary>
    public IReadOnlyList<PartialDate> Months() => Publishing.Months(Parts);

    /// <summary>
    /// The same corpus by another scheme of themes, at the same level; by the codebook's own where it has no such scheme.
    /// </summary>
    public CorpusSnapshot InScheme(string scheme) => scheme == Scheme
        ? this : (_byScheme.GetValueOrDefault(scheme) ?? _byScheme[ThemeScheme.Codebook]).Value.AtLevel(Level);

    /// <summary>The same corpus with countries' bodies apart, or counted as their states; made when it is first asked for.</summary>
    public CorpusSnapshot AtLevel(ActorLevel level) => level == ActorLevel.State ? _states.Value : _bodies ?? this;

    /// <summary>Whether articles are known to share text and to be copies as in other facts, so that nothing of it has to be found again.
    /// </summary>
    internal bool ComparesAs(CorpusFacts facts) => Same(_facts.SharedPassages, facts.SharedPassages) && Same(_facts.Copies, facts.Copies);

    /// <summary>What all articles count, where that is known.</summary>
    internal EarlierCounts? CountedWhole() =>
        _answers.Whole?.CountsIfKnown is { } counts ? new EarlierCounts(counts.Names, counts.OfStatements, Parts.Length) : Earlier;

    /// <summary>The heaviest edges of all articles, where they are known.</summary>
    internal HeldEdges? CountedEdges() => _answers.Whole?.Find<HeldEdges>(HeldEdges.Question) ?? EarlierEdges;

    private static bool Same<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) =>
        ReferenceEquals(one, other) || (one.Count == 0 && other.Count == 0);

    /// <summary>The number of the actor that an id counts as, or -1.</summary>
    internal int ActorPlace(string id) =>
        Tables.ActorIds.Find(Became(id) ?? id) is >= 0 and var place ? Tables.CountsAs[place] : -1;

    /// <summary>The number of the party that a party counts as, or -1.</summary>
    internal int PartyPlace(Party party) => Tables.Parties.Find(Counted(party));

    /// <summary>The place of the article with an id, or -1.</summary>
    internal int ArticlePlace(string id) => Places.Find(id);

    /// <summary>The part that has an article, and the article's place in it.</summary>
    internal (Part Part, int Article) At(int place)
    {
        var part = Parts[Places.PartOf(place)];
        return (part, place - part.First);
    }

    /// <summary>An article's id.</summary>
    internal string IdAt(int place) => At(place) is var (part, article) ? part.Segment.Text(0)[article]! : "";

    /// <summary>The number of an article's outlet, or -1.</summary>
    internal int OutletAt(int place) => At(place) is var (part, article) ? part.Outlet(article) : -1;
}
