namespace Khitab.Discourse.Validation;

/// <summary>
/// The population of a validation: every sentence of the selected articles, and every statement that the machine shows in them. Keys that
/// choose rows and not articles (holder, target, sign, voice, modality) choose the articles too, and then all that is in those counts.
/// Countries' bodies are apart.
/// </summary>
/// <param name="Snapshot">The corpus.</param>
/// <param name="Articles">Places of the articles.</param>
/// <param name="Sentences">Every sentence once.</param>
/// <param name="Statements">The machine's statements in the order of the corpus, the less certain left out.</param>
public sealed record ValidationFrame(
    CorpusSnapshot Snapshot,
    IReadOnlyList<int> Articles,
    IReadOnlyList<FrameSentence> Sentences,
    IReadOnlyList<MachineStatement> Statements)
{
    /// <summary>The most sentences that a population has; whoever has more selects first.</summary>
    public const int MostSentences = 1_000_000;

    /// <summary>How many targets have strata of their own: those of the most statements.</summary>
    public const int OwnTargets = 8;

    private const double Middle = (StatementThreshold.Shown + 1) / 2;

    private static readonly SelectionKey[] RowKeys =
    [
        SelectionKey.Actor, SelectionKey.Holder, SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality,
    ];

    /// <summary>The population of a selection; null where it has more sentences than <see cref="MostSentences"/>.</summary>
    public static ValidationFrame? Of(CorpusSnapshot snapshot, Selection selection)
    {
        var bodies = snapshot.InScheme(selection.Scheme).AtLevel(ActorLevel.Body);
        // What people coded elsewhere is no reading of the machine's, and there is nothing to validate in it.
        var coded = bodies.Select(Selection.Empty.With(SelectionKey.Voice, "coded")).Articles.ToHashSet();
        IReadOnlyList<int> articles = [.. bodies.Select(Plain(selection)).Articles.Where(article => !coded.Contains(article))];
        if (articles.Sum(a => (long)bodies.SentenceCount(a)) > MostSentences) return null;
        var statements = StatementsOf(bodies, selection, articles);
        var bySentence = statements.ToLookup(s => (s.Article, s.Sentence));
        var targets = statements.GroupBy(s => s.Coding.Target).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Take(OwnTargets).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var sentences = new List<FrameSentence>();
        foreach (var article in articles)
        {
            var header = bodies.Articles[article];
            for (var i = 0; i < bodies.SentenceCount(article); i++)
            {
                sentences.Add(new FrameSentence(header.Id, i, KeyOf(header.Outlet ?? "", [.. bySentence[(article, i)]], targets)));
            }
        }

        return new ValidationFrame(bodies, articles, sentences, statements);
    }

    /// <summary>How many statements there are by outlet, target and sign.</summary>
    public IReadOnlyList<MachineTotal> Totals() =>
    [
        .. Statements.Where(s => s.Sentence >= 0).GroupBy(s => (s.Outlet, s.Coding.Target, s.Coding.Polarity))
            .Select(g => new MachineTotal(g.Key.Outlet, g.Key.Target, g.Key.Polarity, g.Count()))
            .OrderByDescending(t => t.Count).ThenBy(t => t.Outlet, StringComparer.Ordinal).ThenBy(t => t.Target, StringComparer.Ordinal)
            .ThenBy(t => t.Polarity),
    ];

    // Of several statements the least certain names the stratum: there most can be learned.
    private static StratumKey KeyOf(string outlet, IReadOnlyList<MachineStatement> statements, HashSet<string> targets)
    {
        if (statements.Count == 0) return new StratumKey(false, outlet);
        var least = statements.MinBy(s => s.Confidence)!;
        return new StratumKey(
            true, outlet, targets.Contains(least.Coding.Target) ? least.Coding.Target : "", least.Coding.Polarity,
            least.Confidence >= Middle);
    }

    private static List<MachineStatement> StatementsOf(CorpusSnapshot snapshot, Selection selection, IReadOnlyList<int> articles)
    {
        var chosen = articles.ToHashSet();
        var rows = RowKeys.Aggregate(Plain(selection), (left, key) => left.Without(key));
        var headers = new Dictionary<int, ArticleHeader>();
        return
        [
            .. snapshot.Select(rows).Statements().Where(s => chosen.Contains(s.Article)).Select(s =>
            {
                if (!headers.TryGetValue(s.Article, out var header)) headers[s.Article] = header = snapshot.Articles[s.Article];
                var said = s.Detail;
                return new MachineStatement(
                    s.Article, s.Sentence, header.Outlet ?? "", header.Origin,
                    new StatementCoding(
                        said.Holder.ToString(), said.Target.ToString(), said.Polarity, said.Voice, said.Modality),
                    said.Confidence);
            }),
        ];
    }

    private static Selection Plain(Selection selection) =>
        selection.WithoutPage() with { Level = ActorLevel.Body, Unsure = false };
}
