namespace Khitab.Discourse;

/// <summary>Turns an analysed corpus into columns.</summary>
internal sealed class SnapshotBuilder
{
    private readonly CorpusAnalysis _corpus;
    private readonly Func<string, IReadOnlyList<string>> _searchKeys;
    private readonly Interner<string> _actors = new(StringComparer.Ordinal);
    private readonly Interner<string> _themes = new(StringComparer.Ordinal);
    private readonly Interner<string> _outlets = new(StringComparer.Ordinal);
    private readonly Interner<string> _sections = new(StringComparer.Ordinal);
    private readonly Interner<string> _folders = new(StringComparer.Ordinal);
    private readonly Interner<Party> _parties = new();
    private readonly Interner<string> _labels = new(StringComparer.Ordinal);
    private readonly Interner<string> _namingKinds = new(StringComparer.Ordinal);
    private readonly Interner<string> _wordings;

    public SnapshotBuilder(CorpusAnalysis corpus, Func<string, IReadOnlyList<string>> searchKeys)
        : this(corpus, searchKeys, new Interner<string>(StringComparer.Ordinal))
    {
    }

    private SnapshotBuilder(CorpusAnalysis corpus, Func<string, IReadOnlyList<string>> searchKeys, Interner<string> wordings)
    {
        _corpus = corpus;
        _searchKeys = searchKeys;
        _wordings = wordings;
        _parties.Intern(Party.Author);
        foreach (var actor in corpus.Actors) _actors.Intern(actor.Id);
        foreach (var theme in corpus.Themes) _themes.Intern(theme.Id);
        foreach (var outlet in corpus.Outlets) _outlets.Intern(outlet.Id);
    }

    public CorpusSnapshot Build()
    {
        var articles = _corpus.Articles;
        var sentences = Sentences();
        var mentions = Mentions();
        var roles = Roles(mentions);
        var statements = Statements();
        var quotations = Quotations();
        var namings = Namings();
        var relays = Relays();
        var (cues, themeColumns, themeList, tree) = ThemeTables();
        var verdicts = Verdicts();
        var outletOf = new int[articles.Count];
        for (var a = 0; a < outletOf.Length; a++) outletOf[a] = articles[a].Article.Outlet is { } outlet ? _outlets.Intern(outlet) : -1;
        var sectionOf = NumbersOf(articles, article => article.Section, _sections);
        var folderOf = NumbersOf(articles, article => article.Folder, _folders);
        var originOf = Origins.Group(_corpus);
        var actorList = Named(
            _actors, _corpus.Actors, actor => actor.Id, id => new Actor(id, ActorType.Organization, [id], Label(id), null));
        // A state that no text names as a party becomes one where its bodies count as it.
        foreach (var (body, state) in StateLevel.StatesOf(actorList, _actors).Index())
        {
            if (state != body) _parties.Intern(Party.Actor(actorList[state].Id));
        }

        var tables = new SnapshotTables
        {
            Actors = actorList,
            ActorGroups = [.. Enumerable.Range(0, actorList.Length).Select(actor => GroupOf(actorList, actor))],
            CountsAs = [.. Enumerable.Range(0, actorList.Length)],
            ThemeList = themeList,
            Outlets = Named(_outlets, _corpus.Outlets, outlet => outlet.Id, id => new Outlet(id, Label(id))),
            ActorRank = Ranks(_actors.ToArray()),
            ActorIds = _actors,
            ThemeIds = _themes,
            OutletIds = _outlets,
            Sections = _sections,
            Folders = _folders,
            Parties = _parties,
            PartyList = _parties.ToArray(),
            Tree = tree,
            Words = new WordIndex(articles.Select(article => article.Words).ToList()),
            SearchKeys = _searchKeys,
            Sentences = sentences,
            Mentions = mentions,
            Roles = roles,
            Statements = statements,
            Quotations = quotations,
            Cues = cues,
            Dates = Dates(),
            Namings = namings,
            Labels = _labels,
            NamingKinds = _namingKinds,
            Wordings = _wordings,
            Relays = relays,
            Themes = themeColumns,
            Verdicts = verdicts,
            OutletOf = outletOf,
            SectionOf = sectionOf,
            FolderOf = folderOf,
            OriginOf = originOf,
            ByOutlet = Ordered(outletOf),
            ByOrigin = Ordered(originOf),
        };
        var headers = Headers(originOf, mentions);
        var byScheme = new Dictionary<string, CorpusSnapshot>(StringComparer.Ordinal);
        foreach (var scheme in _corpus.Schemes.Where(s => s.Id != ThemeScheme.Codebook)) AddScheme(scheme.Id, byScheme, headers, tables);
        return new CorpusSnapshot(_corpus, ThemeScheme.Codebook, byScheme, headers, tables);
    }

    // Only what is said of themes differs between schemes; all other columns are the same arrays.
    private void AddScheme(string scheme, Dictionary<string, CorpusSnapshot> byScheme, ArticleHeader[] headers, SnapshotTables tables)
    {
        var other = _corpus.WithScheme(scheme);
        var builder = new SnapshotBuilder(other, _searchKeys, _wordings);
        var (cues, columns, list, tree) = builder.ThemeTables();
        _ = new CorpusSnapshot(
            other, scheme, byScheme, Array.ConvertAll(headers, h => h with { Themes = other.Articles[h.Index].Themes }),
            tables with { Cues = cues, Themes = columns, ThemeList = list, ThemeIds = builder._themes, Tree = tree });
    }

    private (CueColumns Cues, ThemeColumns Themes, Theme[] List, ThemeTree Tree) ThemeTables()
    {
        var cues = Cues();
        var rows = Rows(a => a.Themes.Count);
        var columns = new ThemeColumns(rows, Column(rows, a => a.Themes, share => _themes.Intern(share.Theme)));
        // The tree may still add parents that no article carries, so it comes before the themes' ids are listed.
        var tree = new ThemeTree(_themes, _corpus.Themes);
        return (cues, columns, Named(_themes, _corpus.Themes, theme => theme.Id, id => new Theme(id, null, Label(id))), tree);
    }

    private static int[] NumbersOf(IReadOnlyList<AnalyzedArticle> articles, Func<Article, string?> valueOf, Interner<string> values) =>
        [.. articles.Select(article => valueOf(article.Article) is { } value ? values.Intern(value) : -1)];

    private int GroupOf(Actor[] list, int actor)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            if (list[actor].Parent is not { } parent || _actors.Find(parent) is not (>= 0 and var place)) break;
            actor = place;
        }

        return actor;
    }

    private static int[] Ranks(string[] ids)
    {
        var places = Enumerable.Range(0, ids.Length).ToArray();
        Array.Sort(ids, places, StringComparer.Ordinal);
        var ranks = new int[places.Length];
        for (var rank = 0; rank < ranks.Length; rank++) ranks[places[rank]] = rank;
        return ranks;
    }

    private static int[] Ordered(int[] groups)
    {
        var places = new int[groups.Length];
        for (var i = 0; i < places.Length; i++) places[i] = i;
        var keys = (int[])groups.Clone();
        Array.Sort(keys, places);
        return places;
    }

    private static Dictionary<string, string> Label(string id) => new(StringComparer.Ordinal) { ["und"] = id };

    private static T[] Named<T>(Interner<string> ids, IEnumerable<T> known, Func<T, string> idOf, Func<string, T> unknown)
    {
        var byId = known.DistinctBy(idOf, StringComparer.Ordinal).ToDictionary(idOf, StringComparer.Ordinal);
        return Array.ConvertAll(ids.ToArray(), id => byId.TryGetValue(id, out var value) ? value : unknown(id));
    }

    private RowGroups Rows(Func<AnalyzedArticle, int> count)
    {
        var offsets = new int[_corpus.Articles.Count + 1];
        for (var a = 0; a < _corpus.Articles.Count; a++) offsets[a + 1] = offsets[a] + count(_corpus.Articles[a]);
        return new RowGroups(offsets);
    }

    private TColumn[] Column<TRow, TColumn>(RowGroups rows, Func<AnalyzedArticle, IReadOnlyList<TRow>> of, Func<TRow, TColumn> value)
    {
        var column = new TColumn[rows.Count];
        var row = 0;
        foreach (var article in _corpus.Articles)
        {
            foreach (var item in of(article)) column[row++] = value(item);
        }

        return column;
    }

    private int[] SentenceColumn<TRow>(RowGroups rows, Func<AnalyzedArticle, IReadOnlyList<TRow>> of, Func<TRow, TextSpan> span)
    {
        var column = new int[rows.Count];
        var row = 0;
        foreach (var article in _corpus.Articles)
        {
            foreach (var item in of(article)) column[row++] = SentenceAt(article.Sentences, span(item).Start);
        }

        return column;
    }

    private int[] WordingColumn<TRow>(RowGroups rows, Func<AnalyzedArticle, IReadOnlyList<TRow>> of, Func<TRow, TextSpan> span)
    {
        var column = new int[rows.Count];
        var row = 0;
        foreach (var article in _corpus.Articles)
        {
            foreach (var item in of(article)) column[row++] = _wordings.Intern(Wording.Of(article.Article.Text, span(item)));
        }

        return column;
    }

    /// <summary>The sentence that an offset lies in, or -1 where it lies in none.</summary>
    private static int SentenceAt(IReadOnlyList<TextSpan> sentences, int offset)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Contains(offset)) return middle;
            if (sentences[middle].Start > offset) high = middle - 1;
            else low = middle + 1;
        }

        return -1;
    }

    private SentenceColumns Sentences()
    {
        var rows = Rows(a => a.Sentences.Count);
        return new SentenceColumns(
            rows, Column(rows, a => a.Sentences, span => span.Start), Column(rows, a => a.Sentences, span => span.Length));
    }

    private MentionColumns Mentions()
    {
        var rows = Rows(a => a.Mentions.Count);
        return new MentionColumns(
            rows,
            Column(rows, a => a.Mentions, mention => _actors.Intern(mention.Actor)),
            Column(rows, a => a.Mentions, mention => mention.Kind == MentionKind.Demonym),
            WordingColumn(rows, a => a.Mentions, mention => mention.Span),
            Column(rows, a => a.Mentions, mention => mention.Span.Start),
            Column(rows, a => a.Mentions, mention => mention.Span.Length),
            SentenceColumn(rows, a => a.Mentions, mention => mention.Span));
    }

    private RoleColumns Roles(MentionColumns mentions)
    {
        var kept = new List<(int Mention, int Name)>();
        var offsets = new int[_corpus.Articles.Count + 1];
        for (var a = 0; a < _corpus.Articles.Count; a++)
        {
            foreach (var role in _corpus.Articles[a].Roles)
            {
                if (MentionAt(mentions, a, role) is not { } mention) continue;
                kept.Add((mention, _wordings.Intern(Wording.Of(role.Name, new TextSpan(0, role.Name.Length)))));
            }

            offsets[a + 1] = kept.Count;
        }

        return new RoleColumns(new RowGroups(offsets), [.. kept.Select(role => role.Mention)], [.. kept.Select(role => role.Name)]);
    }

    // A role of a mention that the article does not have is nobody's.
    private int? MentionAt(MentionColumns mentions, int article, ActorRole role)
    {
        for (var row = mentions.Rows.Offsets[article]; row < mentions.Rows.Offsets[article + 1]; row++)
        {
            if (mentions.Start[row] == role.Mention.Start && mentions.Length[row] == role.Mention.Length
                && mentions.Actor[row] == _actors.Find(role.Actor))
            {
                return row;
            }
        }

        return null;
    }

    private CueColumns Cues()
    {
        var rows = Rows(a => a.ThemeMentions.Count);
        return new CueColumns(
            rows,
            Column(rows, a => a.ThemeMentions, cue => _themes.Intern(cue.Theme)),
            WordingColumn(rows, a => a.ThemeMentions, cue => cue.Span),
            Column(rows, a => a.ThemeMentions, cue => cue.Span.Start),
            Column(rows, a => a.ThemeMentions, cue => cue.Span.Length),
            SentenceColumn(rows, a => a.ThemeMentions, cue => cue.Span));
    }

    private StatementColumns Statements()
    {
        var rows = Rows(a => a.Statements.Count);
        return new StatementColumns(
            rows,
            Column(rows, a => a.Statements, statement => _parties.Intern(statement.Holder)),
            Column(rows, a => a.Statements, statement => ActorOf(statement.Holder)),
            Column(rows, a => a.Statements, statement => _parties.Intern(statement.Target)),
            Column(rows, a => a.Statements, statement => ActorOf(statement.Target)),
            Column(rows, a => a.Statements, statement => (sbyte)Math.Sign(statement.Polarity)),
            Column(rows, a => a.Statements, statement => (byte)statement.Voice),
            Column(rows, a => a.Statements, statement => (byte)statement.Modality),
            Column(rows, a => a.Statements, statement => (byte)statement.Act),
            Column(rows, a => a.Statements, statement => (float)statement.Confidence),
            Column(rows, a => a.Statements, statement => statement.Span.Start),
            Column(rows, a => a.Statements, statement => statement.Span.Length),
            SentenceColumn(rows, a => a.Statements, statement => statement.Span));
    }

    private QuotationColumns Quotations()
    {
        var rows = Rows(a => a.Quotes.Count);
        return new QuotationColumns(
            rows,
            Column(rows, a => a.Quotes, quote => _parties.Intern(quote.Speaker)),
            Column(rows, a => a.Quotes, quote => ActorOf(quote.Speaker)),
            Column(rows, a => a.Quotes, quote => quote.Direct),
            Column(rows, a => a.Quotes, quote => quote.Span.Start),
            Column(rows, a => a.Quotes, quote => quote.Span.Length),
            SentenceColumn(rows, a => a.Quotes, quote => quote.Span));
    }

    private NamingColumns Namings()
    {
        var rows = Rows(a => a.Namings.Count);
        return new NamingColumns(
            rows,
            Column(rows, a => a.Namings, naming => _labels.Intern(naming.Label)),
            Column(rows, a => a.Namings, naming => _namingKinds.Intern(naming.Kind)),
            Column(rows, a => a.Namings, naming => naming.Charged),
            Column(rows, a => a.Namings, naming => _parties.Intern(naming.By)),
            Column(rows, a => a.Namings, naming => naming.Span.Start),
            Column(rows, a => a.Namings, naming => naming.Span.Length),
            SentenceColumn(rows, a => a.Namings, naming => naming.Span));
    }

    private RelayColumns Relays()
    {
        var rows = Rows(a => a.Relays.Count);
        return new RelayColumns(
            rows,
            Column(rows, a => a.Relays, relay => _parties.Intern(relay.Source)),
            Column(rows, a => a.Relays, relay => relay.Span.Start),
            Column(rows, a => a.Relays, relay => relay.Span.Length),
            SentenceColumn(rows, a => a.Relays, relay => relay.Span));
    }

    private DateColumns Dates()
    {
        var kept = new Dictionary<AnalyzedArticle, IReadOnlyList<DateMention>>(ReferenceEqualityComparer.Instance);
        foreach (var article in _corpus.Articles)
        {
            kept[article] = article.Dates.Where(date => EventDate.TryParse(date.Value, out _)).ToList();
        }

        IReadOnlyList<DateMention> Of(AnalyzedArticle article) => kept[article];
        var rows = Rows(article => Of(article).Count);
        return new DateColumns(
            rows,
            Column(rows, Of, date => EventDate.TryParse(date.Value, out var days) ? days : default),
            Column(rows, Of, date => date.Value),
            Column(rows, Of, date => date.Span.Start),
            Column(rows, Of, date => date.Span.Length),
            SentenceColumn(rows, Of, date => date.Span));
    }

    private VerdictColumns Verdicts()
    {
        var rows = Rows(a => a.Stance.Count);
        return new VerdictColumns(
            rows,
            Column(rows, a => a.Stance, verdict => ActorOf(verdict.Target)),
            Column(rows, a => a.Stance, verdict => (byte)verdict.Kind),
            Column(rows, a => a.Stance, verdict => (float)verdict.Confidence));
    }

    private int ActorOf(Party party) => party.Kind == PartyKind.Actor ? _actors.Intern(party.Name) : -1;

    private ArticleHeader[] Headers(int[] originOf, MentionColumns mentions)
    {
        var headers = new ArticleHeader[_corpus.Articles.Count];
        for (var a = 0; a < headers.Length; a++)
        {
            var analyzed = _corpus.Articles[a];
            var article = analyzed.Article;
            headers[a] = new ArticleHeader(
                a,
                article.Id,
                article.File,
                article.Title,
                article.DerivedTitle,
                article.Section,
                article.Folder,
                article.Outlet,
                article.Url,
                article.Language,
                article.Published,
                analyzed.Themes,
                originOf[a],
                mentions.Demonym.AsSpan(mentions.Rows.Of(a)).Count(false),
                analyzed.Statements.Count(statement => statement.Confidence >= StatementThreshold.Shown));
        }

        return headers;
    }
}
