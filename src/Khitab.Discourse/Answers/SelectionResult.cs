using Khitab.Model.Telemetry;

namespace Khitab.Discourse;

/// <summary>How many rows of one article a selection has.</summary>
/// <param name="Mentions">Mentions of actors; demonyms only where the selection asks for them.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Quotations">Quotations; with the actor key, those whose speaker it includes.</param>
public sealed record ArticleCounts(int Mentions, int Statements, int Quotations);

/// <summary>
/// What a selection includes of a snapshot, and everything counted on it. What an overview shows is counted together when the first of it
/// is asked for (<see cref="CountPass"/>), and shared with all who ask the same; other answers are computed on demand. Thread-safe.
/// </summary>
public sealed class SelectionResult
{
    private readonly SharedAnswers _answers;

    internal SelectionResult(CorpusSnapshot snapshot, Selection selection, SharedAnswers answers)
    {
        (Snapshot, Selection, _answers) = (snapshot, selection, answers);
    }

    /// <summary>The snapshot that answers.</summary>
    public CorpusSnapshot Snapshot { get; }

    /// <summary>The selection; at the level of states with states in the place of their bodies.</summary>
    public Selection Selection { get; }

    /// <summary>Places of the articles that are selected, in the order of the corpus.</summary>
    public IReadOnlyList<int> Articles
    {
        get
        {
            // Counted for this reader first: the list by itself counts without one.
            _ = Counts;
            return _answers.Articles;
        }
    }

    /// <summary>Number of mentions of actors that are selected; demonyms only where the selection asks for them.</summary>
    public int MentionCount => Counts.MentionCount;

    /// <summary>Number of statements that are selected.</summary>
    public int StatementCount => Counts.StatementCount;

    /// <summary>
    /// Number of statements of the articles that match the selection and are left out because they are less certain; 0 where they count.
    /// </summary>
    public int UnsureCount => Counts.UnsureCount;

    /// <summary>Number of known outlets of the articles.</summary>
    public int OutletCount => Counts.OutletCount();

    /// <summary>Number of the articles whose outlet is not known.</summary>
    public int UnknownOutletCount => Counts.Names.Outlets[^1].Articles;

    /// <summary>Number of the articles, those that relay or share text with one another counted once.</summary>
    public int OriginCount => Counts.OriginCount;

    /// <summary>Number of articles that fail <c>from</c> and <c>to</c> only because they have no date; 0 without those keys.</summary>
    public int UndatedCount => Counts.UndatedCount;

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => Counts.ArticleCount == 0;

    internal RowMasks Masks => _answers.Masks;

    internal SelectionCounts Counts => _answers.CountsIfKnown ?? _answers.Count(Reader);

    /// <summary>Cancelled when whoever asks has left.</summary>
    internal CancellationToken Reader { get; private init; }

    // What is kept for others and counts later must not stop because the first who asked has left.
    private SelectionResult ForAll => Reader.CanBeCanceled ? new(Snapshot, Selection, _answers) : this;

    /// <summary>
    /// The same answers for a reader who may leave: what is being counted then stops between two parts of the corpus with an
    /// <see cref="OperationCanceledException"/>, and nothing half counted is kept.
    /// </summary>
    /// <param name="reader">Cancelled when the reader has left.</param>
    public SelectionResult Until(CancellationToken reader) => new(Snapshot, Selection, _answers) { Reader = reader };

    /// <summary>The whole selection, counted.</summary>
    public int Count(CountUnit unit) => unit switch
    {
        CountUnit.Mentions => MentionCount,
        CountUnit.Statements => StatementCount,
        CountUnit.Articles => Counts.ArticleCount,
        CountUnit.Outlets => OutletCount,
        _ => OriginCount,
    };

    /// <summary>Whether an article is selected.</summary>
    /// <param name="article">The article's place.</param>
    public bool Has(int article) => Snapshot.At(article) is var (part, local) && Counts.Has(part, local);

    /// <summary>How many rows of one article are selected; none for an article that is not.</summary>
    /// <param name="article">The article's place.</param>
    public ArticleCounts CountIn(int article)
    {
        var (part, local) = Snapshot.At(article);
        var mask = Masks.Of(part);
        if (!Counts.Has(part, local)) return new ArticleCounts(0, 0, 0);
        return new ArticleCounts(
            CountRows(part.Mentions.Rows, row => mask.HasMention(row)),
            CountRows(part.Statements.Rows, row => mask.HasStatement(row)),
            CountRows(part.Quotations.Rows, mask.HasQuotation));

        int CountRows(RowGroups rows, Func<int, bool> has)
        {
            var count = 0;
            for (var row = rows.Start(local); row < rows.End(local); row++) count += has(row) ? 1 : 0;
            return count;
        }
    }

    /// <summary>The values of a key with their counts; dates and search have none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="unit">What to count, or null for the selection's own unit.</param>
    public Facet Facet(SelectionKey key, CountUnit? unit = null)
    {
        using var measured = KhitabTelemetry.Ask("facet");
        var asked = unit ?? Selection.Unit;
        return _answers.Get(("facet", key, asked), () => FacetAnswers.Of(this, key, asked, isInside: false));
    }

    /// <summary>
    /// The values of a key inside the selection's articles: all keys choose the articles, and in them only the rows ignore the key. With an
    /// actor chosen, whom it is named with. Marks of its numbers are <see cref="Mark.Here"/>.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="unit">What to count, or null for the selection's own unit.</param>
    public Facet Inside(SelectionKey key, CountUnit? unit = null)
    {
        var asked = unit ?? Selection.Unit;
        return _answers.Get(("inside", key, asked), () => FacetAnswers.Of(this, key, asked, isInside: true));
    }

    /// <summary>The author's stance towards each actor, by number of statements, the most judged first.</summary>
    public IReadOnlyList<ActorStance> AuthorStance()
    {
        using var measured = KhitabTelemetry.Ask("stance");
        return _answers.Get("stance", () => StanceAnswers.AuthorStance(this));
    }

    /// <summary>
    /// Number of articles with a verdict on an actor other than neutral: those whose authors judge it, the cases of an interval of their
    /// stance.
    /// </summary>
    /// <param name="actor">Id of the actor.</param>
    public int JudgingCount(string actor) => Snapshot.ActorPlace(actor) is not (>= 0 and var place) ? 0
        : Counts.Verdicts(place, VerdictKind.Favourable) + Counts.Verdicts(place, VerdictKind.Unfavourable)
            + Counts.Verdicts(place, VerdictKind.Mixed) + Counts.Verdicts(place, VerdictKind.Undecided);

    /// <summary>
    /// Statements from actor to actor, +n and -n apart, the heaviest first; at the level of states without those inside one country.
    /// </summary>
    public IReadOnlyList<SignedEdge> SignedEdges()
    {
        using var measured = KhitabTelemetry.Ask("signed edges");
        return _answers.Get("edges", () => StanceAnswers.SignedEdges(this));
    }

    /// <summary>
    /// Number of selected statements whose two ends are one country, as they are left out of <see cref="SignedEdges"/>; 0 where bodies are
    /// apart. Its mark is <see cref="InnerMark"/>.
    /// </summary>
    public int InnerCount() => Snapshot.Level == ActorLevel.Body ? 0 : Counts.InnerCount;

    /// <summary>Articles against actors.</summary>
    /// <param name="maxActors">How many actors at most; those in most articles are kept.</param>
    /// <param name="maxArticles">How many articles at most; those that name most actors are kept.</param>
    public StanceMatrix Matrix(int maxActors = int.MaxValue, int maxArticles = int.MaxValue)
    {
        using var measured = KhitabTelemetry.Ask("matrix");
        return StanceMatrixBuilder.Build(this, maxActors, maxArticles);
    }

    /// <summary>Articles against actors, those first whose verdicts most others contradict.</summary>
    /// <param name="maxActors">How many actors at most; those in most articles are kept.</param>
    /// <param name="maxArticles">How many articles at most.</param>
    public StanceMatrix MostDivided(int maxActors, int maxArticles)
    {
        using var measured = KhitabTelemetry.Ask("most divided");
        return _answers.Get(
            ("divided", maxActors, maxArticles), () => StanceMatrixBuilder.BuildMostDivided(this, maxActors, maxArticles));
    }

    /// <summary>One article against the actors that it names, the most mentioned first; no cells if the article is not selected.</summary>
    /// <param name="article">The article's place.</param>
    /// <param name="maxActors">How many actors at most.</param>
    public StanceMatrix MatrixOf(int article, int maxActors = int.MaxValue)
    {
        using var measured = KhitabTelemetry.Ask("matrix");
        return StanceMatrixBuilder.BuildOne(this, article, maxActors);
    }

    /// <summary>
    /// A few articles against the actors that are in most articles of the whole selection: the same cells as <see cref="Matrix"/> has for
    /// them, made for these articles alone.
    /// </summary>
    /// <param name="articles">The articles' places.</param>
    /// <param name="maxActors">How many actors at most.</param>
    public StanceMatrix MatrixOf(IReadOnlyList<int> articles, int maxActors)
    {
        using var measured = KhitabTelemetry.Ask("matrix");
        return StanceMatrixBuilder.BuildSome(this, articles, maxActors);
    }

    /// <summary>Which actors are named together, the most often first.</summary>
    /// <param name="scope">In the same article or the same sentence.</param>
    public IReadOnlyList<CoMention> CoMentions(CoMentionScope scope = CoMentionScope.Article)
    {
        using var measured = KhitabTelemetry.Ask("co-mentions");
        return CoMentionCounter.Count(this, scope);
    }

    /// <summary>The same by the actors' numbers, in no order: a large corpus has a million pairs, of which a picture draws a few.</summary>
    internal IEnumerable<(int A, int B, int Count)> Pairs(CoMentionScope scope)
    {
        using var measured = KhitabTelemetry.Ask("co-mentions");
        return CoMentionCounter.Pairs(this, scope);
    }

    /// <summary>
    /// Every actor with what its own page counts: the selection's actor key is ignored, as if each actor in turn were chosen alone.
    /// </summary>
    public IReadOnlyList<ActorRow> ActorTable()
    {
        using var measured = KhitabTelemetry.Ask("actors");
        return _answers.Get("actors", () => ActorRow.Of(this));
    }

    /// <summary>The statements that are selected, in the order of a column.</summary>
    /// <param name="column">The column to sort by.</param>
    /// <param name="descending">Whether the last comes first.</param>
    /// <param name="nameOf">What holders and targets are called, for sorting by name; null sorts by their written form.</param>
    /// <param name="names">How names are compared; null for ordinal.</param>
    /// <param name="only">The group whose statements alone are wanted; null for all.</param>
    public StatementList Statements(
        StatementColumn column = StatementColumn.Place,
        bool descending = false,
        Func<Party, string>? nameOf = null,
        IComparer<string>? names = null,
        StatementGroupChoice? only = null)
    {
        using var measured = KhitabTelemetry.Ask("statements");
        return StatementList.Of(this, column, descending, nameOf ?? (party => party.ToString()), names ?? StringComparer.Ordinal, only);
    }

    /// <summary>The statements that are selected, by what they have in common, the largest group first.</summary>
    public IReadOnlyList<StatementGroupCount> StatementGroups(StatementGrouping by)
    {
        using var measured = KhitabTelemetry.Ask("statement groups");
        return _answers.Get("groups " + by, () => Discourse.StatementGroups.Of(this, by));
    }

    /// <summary>When the articles appeared and what dates they give.</summary>
    public Timeline Timeline()
    {
        using var measured = KhitabTelemetry.Ask("timeline");
        return _answers.Get("timeline", () => Discourse.Timeline.Of(this));
    }

    /// <summary>Who is quoted against who is only discussed, the most discussed first.</summary>
    public IReadOnlyList<ActorVoice> Voices()
    {
        using var measured = KhitabTelemetry.Ask("voices");
        return _answers.Get("voices", () => ActorVoice.Of(this));
    }

    /// <summary>The rows that a mark counts.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="take">How many rows to list at most; the counts are always whole.</param>
    /// <param name="skip">How many rows to leave out before them.</param>
    public EvidenceRows Evidence(Mark mark, int take = int.MaxValue, int skip = 0)
    {
        if (mark.Scope is { } scope)
        {
            // A value that no selection takes would leave its key empty, and the mark would count everything.
            var within = Selection.Only(scope.Key, scope.Value);
            var inner = mark with { Scope = null };
            if (within[scope.Key].IsEmpty) return new EvidenceRows(mark, [], 0, 0, [], 0, 0, 0, 0);
            return Snapshot.Select(within).Evidence(inner, take, skip) with { Mark = mark };
        }

        using var measured = KhitabTelemetry.Ask("evidence");
        var last = (int)Math.Min(int.MaxValue, (long)Math.Max(0, skip) + Math.Max(0, take));
        var evidence = new EvidenceFinder(this, last).Find(mark);
        return skip <= 0 ? evidence : evidence with { Rows = evidence.Rows.Skip(skip).ToList() };
    }

    /// <summary>All that an overview shows, the lists bounded; see <see cref="SelectionOverview"/>.</summary>
    /// <param name="options">How much it lists; null for the defaults.</param>
    /// <param name="cancellation">Stops counting.</param>
    public SelectionOverview Overview(OverviewOptions? options = null, CancellationToken cancellation = default)
    {
        using var measured = KhitabTelemetry.Ask("overview");
        var wanted = options ?? new OverviewOptions();
        var asked = cancellation.CanBeCanceled ? Until(cancellation) : this;
        return _answers.Get(("overview", Selection.Unit, wanted), () => SelectionOverview.Of(asked, wanted));
    }

    /// <summary>What a careful reader would notice first, the weightiest first.</summary>
    /// <param name="options">How many; null for the defaults.</param>
    public IReadOnlyList<Finding> Findings(FindingOptions? options = null)
    {
        using var measured = KhitabTelemetry.Ask("findings");
        var wanted = options ?? FindingOptions.Default;
        return _answers.Get(("findings", wanted), () => FindingFinder.Find(this, wanted));
    }

    /// <summary>A network of the actors, laid out.</summary>
    public Network Network(NetworkOptions options)
    {
        using var measured = KhitabTelemetry.Ask("network");
        return _answers.Get(("network", options), () => NetworkBuilder.Build(ForAll, options));
    }

    /// <summary>The edges that the whole corpus holds, for whoever asks again.</summary>
    internal HeldEdges Held(Func<HeldEdges> make) => _answers.Get(HeldEdges.Question, make);

    /// <summary>How far the actors of a network of concepts part into two camps; without camps where too few are tied.</summary>
    public SelectionPolarisation Polarisation(NetworkOptions options)
    {
        using var measured = KhitabTelemetry.Ask("polarisation");
        var wanted = new NetworkOptions(
            Normalization: options.Stances.Normalization, Duplicates: options.Duplicates, Concepts: options.Concepts,
            Kernel: options.Kernel);
        return _answers.Get(
            ("polarisation", wanted), () => SelectionPolarisation.Of(ForAll, wanted with { Kind = NetworkKind.Congruence }));
    }

    /// <summary>An answer that is made elsewhere, kept with those to this selection.</summary>
    internal T Cached<T>(object question, Func<T> make)
        where T : class => _answers.Get(question, make);

    /// <summary>Whether such an answer is kept.</summary>
    internal bool Knows(object question) => _answers.Find<object>(question) is not null;

    /// <summary>The parts that have selected articles, each with its masks.</summary>
    internal IEnumerable<InPart> ByPart()
    {
        for (var i = 0; i < Snapshot.Parts.Length; i++)
        {
            Reader.ThrowIfCancellationRequested();
            if (Counts.Selected[i] is { } selected) yield return new InPart(Snapshot.Parts[i], Masks.Of(Snapshot.Parts[i]), selected);
        }
    }

    /// <summary>The selected articles, each with its part and the part's masks.</summary>
    internal IEnumerable<(Part Part, PartMask Mask, int Article)> Chosen()
    {
        foreach (var inPart in ByPart())
        {
            foreach (var article in inPart.Articles()) yield return (inPart.Part, inPart.Mask, article);
        }
    }
}
