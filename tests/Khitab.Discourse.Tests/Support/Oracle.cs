using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

/// <summary>
/// What a selection means, written plainly from its definition and without a thought for speed. It shares nothing with the snapshot but
/// the records.
/// </summary>
internal sealed class Oracle(CorpusAnalysis corpus)
{
    private HashSet<string>? _only;

    public sealed record MentionRow(int Article, Mention Mention);

    public sealed record StatementRow(int Article, Statement Statement);

    public static bool HasRowKeys(Selection s) => HasStatementKeys(s) || s.Actors.Included.Count > 0;

    public static bool HasStatementKeys(Selection s) =>
        !s.Holders.IsEmpty || !s.Targets.IsEmpty || !s.Stances.IsEmpty || !s.Voices.IsEmpty || !s.Modalities.IsEmpty
        || !s.Classes.IsEmpty;

    /// <summary>OR within a key; an excluded value leaves out.</summary>
    public static bool Passes(KeyFilter filter, params string[] values) =>
        (filter.Included.Count == 0 || filter.Included.Any(values.Contains)) && !filter.Excluded.Any(values.Contains);

    public static bool IsCounted(Mention mention, Selection s) => s.Demonyms || mention.Kind != MentionKind.Demonym;

    public static bool Matches(Mention mention, Selection s) => IsCounted(mention, s) && HasActor(s, mention.Actor);

    /// <summary>The rows' side of the actor key; what it leaves out, it leaves out with the whole article.</summary>
    public static bool HasActor(Selection s, params string[] actors) => Passes(s.Actors with { Excluded = ValueSet.Empty }, actors);

    public static bool NamesExcluded(AnalyzedArticle a, Selection s) =>
        a.Mentions.Any(mention => IsCounted(mention, s) && s.Actors.Excluded.Contains(mention.Actor))
        || a.Statements.Where(statement => IsCounted(statement, s)).SelectMany(ActorsOf).Any(s.Actors.Excluded.Contains);

    public static bool IsCounted(Statement statement, Selection s) => s.Unsure || statement.Confidence >= StatementThreshold.Shown;

    public static bool Matches(Statement statement, Selection s) =>
        IsCounted(statement, s)
        && HasActor(s, ActorsOf(statement))
        && Passes(s.Holders, statement.Holder.ToString())
        && Passes(s.Targets, statement.Target.ToString())
        && Passes(s.Stances, statement.Polarity switch { -1 => "-1", 0 => "0", _ => "1" })
        && Passes(s.Voices, statement.Voice.ToString().ToLowerInvariant())
        && Passes(s.Modalities, statement.Modality.ToString().ToLowerInvariant())
        && Passes(s.Classes, ClassesOf(statement));

    /// <summary>A type of event and the quad class that has it.</summary>
    public static string[] ClassesOf(Statement statement) => statement.Class is not { } of
        ? ["none"]
        : [of.ToString().ToLowerInvariant(), of.Quad().ToString().ToLowerInvariant()];

    public static string[] ActorsOf(Statement statement) =>
        new[] { statement.Holder, statement.Target }.Where(p => p.Kind == PartyKind.Actor).Select(p => p.Name).Distinct().ToArray();

    /// <summary>An article's themes with everything that includes them.</summary>
    public string[] ThemesOf(AnalyzedArticle article) => article.Themes.SelectMany(share => Upwards(share.Theme)).Distinct().ToArray();

    public IEnumerable<string> Upwards(string theme)
    {
        var parent = corpus.Themes.FirstOrDefault(t => t.Id == theme)?.Parent;
        return parent is null ? [theme] : Upwards(parent).Prepend(theme);
    }

    public bool MatchesWithoutRows(AnalyzedArticle a, Selection s) =>
        Passes(s.Articles, a.Article.Id)
        && Passes(s.Outlets, a.Article.Outlet is null ? [] : [a.Article.Outlet])
        && Passes(s.Sections, a.Article.Section is null ? [] : [a.Article.Section])
        && Passes(s.Folders, a.Article.Folder is null ? [] : [a.Article.Folder])
        && !NamesExcluded(a, s)
        && Passes(s.Themes, ThemesOf(a))
        && (s.Search is null || MatchesSearch(a, s.Search))
        && ((s.From is null && s.To is null) || DaysOf(a, s).Any(days => Touches(days, s)));

    public static IEnumerable<(DateOnly First, DateOnly Last)> DaysOf(AnalyzedArticle a, Selection s)
    {
        if (s.DateField == DateField.Published) return a.Article.Published.Value is { } day ? [(day, day)] : [];
        return a.Dates.Select(date => Days(date.Value)).OfType<(DateOnly, DateOnly)>();
    }

    public List<int> Articles(Selection s) => corpus.Articles
        .Select((article, place) => (article, place))
        .Where(x => MatchesWithoutRows(x.article, s) && _only?.Contains(x.article.Article.Id) != false)
        .Where(x => !HasRowKeys(s)
            || x.article.Statements.Any(statement => Matches(statement, s))
            || (!HasStatementKeys(s) && x.article.Mentions.Any(mention => Matches(mention, s))))
        .Select(x => x.place)
        .ToList();

    public int Undated(Selection s) => s.From is null && s.To is null
        ? 0
        : Articles(s with { From = null, To = null }).Count(place => !DaysOf(corpus.Articles[place], s).Any());

    public List<MentionRow> Mentions(Selection s) => Articles(s)
        .SelectMany(place => corpus.Articles[place].Mentions.Where(m => Matches(m, s)).Select(m => new MentionRow(place, m)))
        .ToList();

    public List<StatementRow> Statements(Selection s) => Articles(s)
        .SelectMany(place => corpus.Articles[place].Statements.Where(m => Matches(m, s)).Select(m => new StatementRow(place, m)))
        .ToList();

    public int QuotationsIn(int article, Selection s) => !Articles(s).Contains(article) ? 0 :
        corpus.Articles[article].Quotes.Count(q => HasActor(s, q.Speaker.Kind == PartyKind.Actor ? [q.Speaker.Name] : []));

    public int Distinct(IEnumerable<int> articles, CountUnit unit) => unit switch
    {
        CountUnit.Articles => articles.Distinct().Count(),
        CountUnit.Outlets => articles.Select(place => corpus.Articles[place].Article.Outlet).OfType<string>().Distinct().Count(),
        CountUnit.Origins => articles.Select(OriginOf).Distinct().Count(),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The first article that can be reached over shared passages and copies.</summary>
    public int OriginOf(int article)
    {
        var reached = new SortedSet<int> { article };
        int before;
        do
        {
            before = reached.Count;
            foreach (
                var together in corpus.SharedPassages.Select(passage => passage.Articles)
                .Concat(corpus.Copies.Select(group => group.Articles)))
            {
                var places = together.Select(id => corpus.Articles.ToList().FindIndex(a => a.Article.Id == id)).ToList();
                if (places.Any(reached.Contains)) reached.UnionWith(places);
            }
        }
        while (reached.Count > before);
        return reached.Min;
    }

    public int Total(Selection s, CountUnit unit) => unit switch
    {
        CountUnit.Mentions => Mentions(s).Count,
        CountUnit.Statements => Statements(s).Count,
        _ => Distinct(Articles(s), unit),
    };

    public Dictionary<string, int> Facet(Selection selection, SelectionKey key, CountUnit unit) =>
        Counted(selection.Without(key), key, unit);

    /// <summary>Counts inside the articles of the whole selection, their rows chosen without the key.</summary>
    public Dictionary<string, int> Inside(Selection selection, SelectionKey key, CountUnit unit)
    {
        var inside = Articles(selection).Select(place => corpus.Articles[place].Article.Id).ToHashSet();
        return new Oracle(corpus) { _only = inside }.Counted(selection.Without(key), key, unit);
    }

    private Dictionary<string, int> Counted(Selection s, SelectionKey key, CountUnit unit)
    {
        switch (key)
        {
            case SelectionKey.Actor when unit == CountUnit.Statements:
                return Counted(Statements(s).SelectMany(row => ActorsOf(row.Statement).Select(actor => (actor, row.Article))), unit);
            case SelectionKey.Actor:
                return Counted(Mentions(s).Select(row => (row.Mention.Actor, row.Article)), unit);
            case SelectionKey.Theme when unit == CountUnit.Mentions:
                return Counted(
                    Articles(s).SelectMany(place => corpus.Articles[place].ThemeMentions
                        .SelectMany(cue => Upwards(cue.Theme))
                        .Where(ThemesOf(corpus.Articles[place]).Contains)
                        .Select(theme => (theme, place))),
                    unit);
            case SelectionKey.Theme:
                var carriers = unit == CountUnit.Statements ? Statements(s).Select(row => row.Article) : Articles(s);
                return Counted(carriers.SelectMany(place => ThemesOf(corpus.Articles[place]).Select(theme => (theme, place))), unit);
            case SelectionKey.Outlet:
                return Counted(
                    Rows(s, unit).Where(place => corpus.Articles[place].Article.Outlet is not null)
                        .Select(place => (corpus.Articles[place].Article.Outlet!, place)),
                    unit);
            case SelectionKey.Section or SelectionKey.Folder:
                string? Of(int place) =>
                    key == SelectionKey.Section ? corpus.Articles[place].Article.Section : corpus.Articles[place].Article.Folder;
                return Counted(
                    Rows(s, unit)
                        .Where(
                            place =>
                                Of(place) is not null && (unit != CountUnit.Outlets || corpus.Articles[place].Article.Outlet is not null))
                        .Select(place => (Of(place)!, place)),
                    unit);
            case SelectionKey.Article:
                // An article without an outlet is nobody's where outlets are counted.
                return Counted(
                    Rows(s, unit).Where(place => unit != CountUnit.Outlets || corpus.Articles[place].Article.Outlet is not null)
                        .Select(place => (corpus.Articles[place].Article.Id, place)),
                    unit);
            case SelectionKey.Class:
                return Counted(Statements(s).SelectMany(row => ClassesOf(row.Statement).Select(value => (value, row.Article))), unit);
            default:
                return Counted(Statements(s).Select(row => (ValueOf(row.Statement, key), row.Article)), unit);
        }
    }

    private IEnumerable<int> Rows(Selection s, CountUnit unit) => unit switch
    {
        CountUnit.Mentions => Mentions(s).Select(row => row.Article),
        CountUnit.Statements => Statements(s).Select(row => row.Article),
        _ => Articles(s),
    };

    public Dictionary<string, (int For, int Against, int Neutral)> AuthorStance(Selection s) => Statements(s)
        .Where(row => row.Statement.Holder == Party.Author && row.Statement.Target.Kind == PartyKind.Actor)
        .GroupBy(row => row.Statement.Target.Name)
        .ToDictionary(group => group.Key, group => Signs(group.Select(row => row.Statement)));

    public Dictionary<string, (int For, int Against, int Neutral)> SignedEdges(Selection s) => Statements(s)
        .Where(row => row.Statement.Holder.Kind == PartyKind.Actor && row.Statement.Target.Kind == PartyKind.Actor)
        .GroupBy(row => row.Statement.Holder.Name + ">" + row.Statement.Target.Name)
        .ToDictionary(group => group.Key, group => Signs(group.Select(row => row.Statement)));

    public Dictionary<(int Article, string Actor), (int For, int Against, int Neutral, int Mentions)> Cells(Selection s)
    {
        var mentions = Mentions(s).ToLookup(row => (row.Article, row.Mention.Actor));
        var statements = Statements(s)
            .Where(row => row.Statement.Holder == Party.Author && row.Statement.Target.Kind == PartyKind.Actor)
            .ToLookup(row => (row.Article, Actor: row.Statement.Target.Name));
        return mentions.Select(group => group.Key).Union(statements.Select(group => group.Key)).ToDictionary(key => key, key =>
        {
            var (plus, minus, neutral) = Signs(statements[key].Select(row => row.Statement));
            return (plus, minus, neutral, mentions[key].Count());
        });
    }

    /// <summary>Pairs of actors named in the same article or sentence; the actor key includes a pair as it does a statement.</summary>
    public Dictionary<(string A, string B), int> CoMentions(Selection s, CoMentionScope scope) => Articles(s)
        .SelectMany(place => corpus.Articles[place].Mentions
            .Where(mention => s.Demonyms || mention.Kind != MentionKind.Demonym)
            .Select(m => (m.Actor, Place: scope == CoMentionScope.Article ? 0 : SentenceOf(corpus.Articles[place], m.Span.Start)))
            .Where(x => x.Place >= 0)
            .GroupBy(x => x.Place)
            .SelectMany(group => Pairs(group.Select(x => x.Actor).Distinct().Order(StringComparer.Ordinal).ToList())))
        .Where(pair => HasActor(s, pair.A, pair.B))
        .GroupBy(pair => pair)
        .ToDictionary(group => group.Key, group => group.Count());

    public static int SentenceOf(AnalyzedArticle article, int offset) =>
        article.Sentences.ToList().FindIndex(sentence => sentence.Start <= offset && offset < sentence.End);

    private static IEnumerable<(string A, string B)> Pairs(List<string> actors) =>
        actors.SelectMany((a, i) => actors.Skip(i + 1).Select(b => (a, b)));

    private static (int For, int Against, int Neutral) Signs(IEnumerable<Statement> statements)
    {
        var polarities = statements.Select(statement => statement.Polarity).ToList();
        return (polarities.Count(p => p > 0), polarities.Count(p => p < 0), polarities.Count(p => p == 0));
    }

    private static string ValueOf(Statement statement, SelectionKey key) => key switch
    {
        SelectionKey.Holder => statement.Holder.ToString(),
        SelectionKey.Target => statement.Target.ToString(),
        SelectionKey.Stance => statement.Polarity switch { -1 => "-1", 0 => "0", _ => "1" },
        SelectionKey.Voice => statement.Voice.ToString().ToLowerInvariant(),
        _ => statement.Modality.ToString().ToLowerInvariant(),
    };

    private static bool Touches((DateOnly First, DateOnly Last) days, Selection s)
    {
        var from = s.From?.First ?? DateOnly.MinValue;
        var to = s.To?.Last ?? DateOnly.MaxValue;
        return from <= to && days.First <= to && days.Last >= from;
    }

    private static (DateOnly First, DateOnly Last)? Days(string value)
    {
        var ends = value.Split('/').Select(end => PartialDate.TryParse(end, out var date) ? date : (PartialDate?)null).ToList();
        if (ends.Contains(null) || ends.Count > 2) return null;
        return ends[0]!.Value.First <= ends[^1]!.Value.Last ? (ends[0]!.Value.First, ends[^1]!.Value.Last) : null;
    }

    private static bool MatchesSearch(AnalyzedArticle article, string search)
    {
        var text = " " + string.Join(' ', article.Words.Select(word => word.Length == 0 ? "|" : word)) + " ";
        return search.Split('"').Select((part, i) => (part, phrase: i % 2 == 1)).All(x => x.phrase
            ? text.Contains(" " + string.Join(' ', PlainKeys.Keys(x.part)) + " ", StringComparison.Ordinal)
            || PlainKeys.Keys(x.part).Count == 0
            : PlainKeys.Keys(x.part).All(key => text.Contains(" " + key + " ", StringComparison.Ordinal)));
    }

    private Dictionary<string, int> Counted(IEnumerable<(string Value, int Article)> rows, CountUnit unit) => rows
        .GroupBy(row => row.Value)
        .Select(group => (group.Key, Count: unit is CountUnit.Mentions or CountUnit.Statements
            ? group.Count()
            : Distinct(group.Select(row => row.Article), unit)))
        .Where(x => x.Count > 0)
        .ToDictionary(x => x.Key, x => x.Count);
}
