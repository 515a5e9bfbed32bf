using System.Diagnostics.CodeAnalysis;

namespace Khitab.Analysis.Corrections;

/// <summary>
/// The corrections that hold, laid over the machine's reading in the order in which they were made. It never changes what it is given:
/// undoing is leaving a correction out. Immutable, and safe to use from any number of threads.
/// </summary>
public sealed class CorrectionSet
{
    private readonly VerdictSettings _verdicts;
    private readonly Dictionary<string, List<CorrectionStep>> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _gone = new(StringComparer.Ordinal);
    private readonly ArticleCorrections _articles = new();
    private readonly Dictionary<string, List<CodingStep>> _codings = new(StringComparer.Ordinal);
    private readonly List<(Correction Correction, CorrectionStep? Step)> _facts = [];
    private readonly HashSet<string> _touchedActors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touchedArticles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touchedOutlets = new(StringComparer.Ordinal);

    private CorrectionSet(IReadOnlyList<Correction> corrections, VerdictSettings verdicts)
    {
        _verdicts = verdicts;
        Corrections =
        [
            .. corrections.DistinctBy(c => c.Id).Where(c => c.Undone is null && CorrectionRules.FaultOfForm(c) is null)
                .OrderBy(c => c.When.UtcTicks).ThenBy(c => c.Id),
        ];
        for (var order = 0; order < Corrections.Count; order++) Add(order, Corrections[order]);
    }

    /// <summary>No corrections.</summary>
    public static CorrectionSet Empty { get; } = Of([]);

    /// <summary>The corrections that are applied, in order: undone ones, repeated ids and ones of a wrong form are left out.</summary>
    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>
    /// Actors of which rows may be otherwise than read: those that corrections name, and those that their rows went to. Renamed actors are
    /// not among them, for no row holds a name.
    /// </summary>
    public IReadOnlySet<string> TouchedActors => _touchedActors;

    /// <summary>Articles that corrections name: their outlet, their day, one of their rows, or a split that is about them alone.</summary>
    public IReadOnlySet<string> TouchedArticles => _touchedArticles;

    /// <summary>Outlets all of whose articles are another one's or have another name.</summary>
    public IReadOnlySet<string> TouchedOutlets => _touchedOutlets;

    /// <summary>The set of some corrections.</summary>
    /// <param name="corrections">All that were made, undone ones too, in any order.</param>
    /// <param name="verdicts">Thresholds of the verdicts that are made again; null for the documented defaults.</param>
    public static CorrectionSet Of(IReadOnlyList<Correction> corrections, VerdictSettings? verdicts = null) =>
        new(corrections, verdicts ?? VerdictSettings.Default);

    /// <summary>The actor that an id is after all merges; itself where it was never merged.</summary>
    public string ActorOf(string id)
    {
        // No cycle was let in, so this ends.
        while (_gone.TryGetValue(id, out var to)) id = to;
        return id;
    }

    /// <summary>The article as corrected: the same instance where nothing of it changes.</summary>
    public AnalyzedArticle Apply(AnalyzedArticle article)
    {
        if (Corrections.Count == 0) return article;
        var corrected = _articles.Apply(article);
        return _actors.Count + _codings.Count == 0 ? corrected
            : CorrectedRows.Apply(corrected, _actors, CodingsOf(article.Article.Id), _verdicts);
    }

    /// <summary>The article as corrected, with the ids of its rows and with who coded them.</summary>
    /// <param name="article">The article as read.</param>
    public CodedArticle Trace(AnalyzedArticle article) =>
        CorrectedRows.Trace(_articles.Apply(article), _actors, CodingsOf(article.Article.Id), _verdicts);

    /// <summary>Whether somebody coded rows of an article.</summary>
    public bool HasCoded(string article) => _codings.ContainsKey(article);

    /// <summary>What is true of the corpus, as corrected: the same instance where nothing changes.</summary>
    public CorpusFacts Apply(CorpusFacts facts)
    {
        if (_facts.Count == 0) return facts;
        var corrected = new CorrectedFacts(facts);
        foreach (var (correction, step) in _facts) corrected.Apply(correction, step);
        return corrected.Build();
    }

    /// <summary>
    /// What is to be built again when one set takes the place of another: a segment that holds none of these actors, articles and outlets
    /// is the same under both.
    /// </summary>
    [SuppressMessage("Naming", "CA1716", Justification = "The word for it.")]
    public static CorrectionScope Between(CorrectionSet before, CorrectionSet after)
    {
        var (was, now) = (before.Corrections.ToHashSet(), after.Corrections.ToHashSet());
        var changed = before.Corrections.Where(c => !now.Contains(c)).Concat(after.Corrections.Where(c => !was.Contains(c))).ToList();
        var own = Of([.. changed.DistinctBy(c => c.Id)], before._verdicts);
        var actors = own._touchedActors.ToHashSet(StringComparer.Ordinal);
        var articles = own._touchedArticles.ToHashSet(StringComparer.Ordinal);
        var outlets = own._touchedOutlets.ToHashSet(StringComparer.Ordinal);

        // A row of a changed correction may have gone on to other actors and outlets by corrections that stay.
        var open = new Queue<string>(actors);
        while (open.TryDequeue(out var actor))
        {
            foreach (var step in before.StepsOf(actor).Concat(after.StepsOf(actor)).Where(s => actors.Add(s.To))) open.Enqueue(step.To);
        }

        outlets.UnionWith(before._articles.Reached(outlets));
        outlets.UnionWith(after._articles.Reached(outlets));
        return new CorrectionScope(actors, articles, outlets);
    }

    private IReadOnlyList<CodingStep> CodingsOf(string article) => _codings.GetValueOrDefault(article) ?? [];

    private IEnumerable<CorrectionStep> StepsOf(string actor) => _actors.GetValueOrDefault(actor) ?? [];

    private void Add(int order, Correction correction)
    {
        switch (correction.Kind)
        {
            case CorrectionKind.MergeActors:
                AddMerge(order, correction);
                break;

            case CorrectionKind.SplitActor:
                AddSplit(order, correction, ActorSplit.Read(correction.Value)!);
                break;

            case CorrectionKind.RenameActor:
                _facts.Add((correction with { Subject = ActorOf(correction.Subject) }, null));
                break;

            case CorrectionKind.SetOutlet:
                _facts.Add((correction, null));
                SetOutlet.TryReadSubject(correction.Subject, out var article, out var outlet);
                if (article is not null) _touchedArticles.Add(article);
                else _touchedOutlets.Add(outlet!);
                _articles.Add(order, article, outlet, SetOutlet.Read(correction.Value)!);
                break;

            case CorrectionKind.SetDay:
                _touchedArticles.Add(correction.Subject);
                SetDay.TryRead(correction.Value, out var day);
                _articles.Add(correction.Subject, day);
                break;

            case CorrectionKind.RetypeActor:
                _facts.Add((correction with { Subject = ActorOf(correction.Subject) }, null));
                break;

            default:
                AddCoding(order, correction);
                break;
        }
    }

    private void AddMerge(int order, Correction correction)
    {
        // Chains end at the last one. Who is gone has no rows left to merge; and two that are one already are not merged the other way.
        var to = ActorOf(correction.Value);
        if (_gone.ContainsKey(correction.Subject) || to == correction.Subject) return;
        _gone[correction.Subject] = to;
        var step = new CorrectionStep(order, correction.Subject, to);
        AddStep(step);
        _facts.Add((correction, step));
        _touchedActors.UnionWith([step.From, step.To]);
    }

    private void AddSplit(int order, Correction correction, ActorSplit split)
    {
        var (from, to) = (ActorOf(correction.Subject), ActorOf(split.ActorOf(correction.Id)));
        if (from == to) return;
        var names = split.Names.Select(Spellings.Key).ToHashSet(StringComparer.Ordinal);
        var articles = split.Articles.Count == 0 ? null : split.Articles.ToHashSet(StringComparer.Ordinal);
        var step = new CorrectionStep(order, from, to, names, articles);
        AddStep(step);
        _facts.Add((correction, step));
        if (articles is null) _touchedActors.UnionWith([from, to]);
        else _touchedArticles.UnionWith(articles);
    }

    private void AddCoding(int order, Correction correction)
    {
        var article = RowId.ArticleOf(correction.Subject)!;
        var step = new CodingStep(order, correction, RowCoding.Read(correction.Kind, correction.Value)!);
        if (_codings.TryGetValue(article, out var steps)) steps.Add(step);
        else _codings[article] = [step];
        _touchedArticles.Add(article);
        if (step.Coding.Is is MentionSays { New: not null }) _facts.Add((correction, null));
    }

    private void AddStep(CorrectionStep step)
    {
        if (_actors.TryGetValue(step.From, out var steps)) steps.Add(step);
        else _actors[step.From] = [step];
    }
}
