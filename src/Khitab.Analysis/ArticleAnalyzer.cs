using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Comparison;
using Khitab.Analysis.Quotations;
using Khitab.Analysis.References;
using Khitab.Analysis.Statements;
using Khitab.Analysis.Statements.Decision;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Analysis.Themes;
using Khitab.Text;

namespace Khitab.Analysis;

/// <summary>
/// Turns an article into mentions and statements. The stages run in the order that each needs: reading, actors, quotations (whose
/// voice it is), themes, statements, verdicts. Not thread-safe: its word table and caches are unguarded.
/// </summary>
internal sealed class ArticleAnalyzer
{
    private readonly WordTable _words = new();
    private readonly VerdictSettings _verdicts;
    private readonly ActorFinder _actors;
    private readonly RoleFinder _roles;
    private readonly QuotationFinder _quotations;
    private readonly ThemeFinder _themes;
    private readonly List<ThemeFinder> _schemes;
    private readonly StatementFinder _statements;
    private readonly ReferenceFinder _references;
    private readonly CountryOfPerson _countries;
    private readonly NamingFinder _namings;

    public ArticleAnalyzer(Codebook codebook, ActorLexicon lexicon, VerdictSettings verdicts, bool undecided = false)
    {
        var questions = new FormQuestions();
        lexicon.Forms.AskAllOnce(questions);
        var names = new NameLexicon(codebook, questions);
        _verdicts = verdicts;
        var predicates = new PredicateLexicon(codebook, questions);
        var sport = new SportTalk(codebook, questions);
        var doings = new Doings(codebook, predicates);
        _actors = new ActorFinder(
            lexicon, new WordSenses(codebook, lexicon), new OriginWords(codebook), new PersonFinder(codebook, names, doings),
            new OrganizationFinder(codebook, names, doings, questions), new GlossFinder(codebook, sport),
            new CollectiveFinder(codebook, names, doings, questions),
            new BareBodies(codebook, questions), sport);
        _roles = new RoleFinder(codebook, names);
        _quotations = new QuotationFinder(codebook, lexicon, names, questions);
        _themes = new ThemeFinder(codebook.Themes, questions);
        _statements = new StatementFinder(codebook, predicates, questions, undecided);

        // Last, for there may be any number of schemes, and only so many questions.
        _schemes = [.. codebook.Schemes.Select(s => new ThemeFinder(s.Themes, questions, coversAll: true))];
        _references = new ReferenceFinder(lexicon);
        _countries = new CountryOfPerson(lexicon);
        _namings = new NamingFinder(codebook);
    }

    public AnalyzedArticle Analyze(Article article, List<Proposed>? proposed = null)
    {
        var clock = StageClock.Start();
        var reading = TokenizedArticle.Of(article, _words);
        clock.End("reading");
        if (article.Coding is not null) return CodedReading.Of(article, SearchWords(reading));
        // Nearly always one part; what is true of the article as a whole (themes, verdicts) is found from all of them.
        var parts = reading.Parts().ToList();
        var actors = parts.ConvertAll(_actors.Find);
        List<FoundMention> mentions = [.. actors.SelectMany(a => a.Mentions)];
        var discoveries = Discoveries(actors);
        clock.End("actors");
        var quotations = parts.Zip(actors, (p, a) => _quotations.Find(p, a.Mentions)).ToList();
        clock.End("quotations");
        var themes = _themes.Find(reading);
        var others = _schemes.ConvertAll(s => s.Find(reading));
        clock.End("themes");
        var references = _references.Find(article, _words);
        clock.End("references");
        // The rules of stance are Arabic grammar: in a text of another language they would only find accidents.
        var hasStance = StanceLanguage.IsRead(article.Language);
        var subjects = ArticleSubjects.Of(others.SelectMany(o => o.Themes));
        List<Statement> statements = !hasStance ? [] :
        [
            .. parts.SelectMany((p, i) => _statements.Find(p, actors[i].Mentions, quotations[i].Quotes, subjects, proposed)),
        ];
        clock.End("statements");
        var named = mentions.Where(m => m.Kind != MentionKind.Demonym).Select(m => m.Actor).Distinct(StringComparer.Ordinal);
        var ofAuthor = statements.FindAll(s => s.Holder.Kind == PartyKind.Author && s.Target.Kind == PartyKind.Actor);
        var stance = !hasStance ? [] : named.Select(a => VerdictRule.Of(Party.Actor(a), ofAuthor, _verdicts)).ToList();
        clock.End("verdicts");
        var quotes = quotations.ConvertAll<IReadOnlyList<Quotation>>(
            q => [.. q.Quotes.OrderBy(f => f.Span).Select(f => new Quotation(f.Speaker, f.Direct, f.Span))]);
        var analyzed = new AnalyzedArticle(
            article,
            [.. reading.Sentences.Select(s => s.Span)],
            SearchWords(reading),
            [.. mentions.Select(m => new Mention(m.Actor, m.Kind, m.Span))],
            themes.Themes,
            themes.Mentions,
            stance,
            statements,
            [.. quotes.SelectMany(q => q)],
            [.. quotations.SelectMany(q => q.Relays), .. references.Relays],
            references.References,
            Dates(reading))
        {
            Roles = [.. parts.SelectMany((p, i) => _roles.Find(p, actors[i].Mentions))],
            OtherThemes = [.. others.SelectMany(o => o.Themes)],
            // Of a scheme that covers everything, cues of what the article is not about would outnumber all else.
            OtherThemeMentions = [.. others.SelectMany(o => o.Mentions.Where(m => o.Themes.Any(t => t.Theme == m.Theme)))],
        };
        clock.End("roles and dates");
        var countries = _countries.Votes(mentions, discoveries.Select(d => d.Id).ToHashSet(StringComparer.Ordinal));
        clock.End("countries");
        return WithNotBefore(analyzed) with
        {
            Discovered = discoveries,
            CountryVotes = [.. countries.SelectMany(c => c.Value.Select(vote => new CountryVote(c.Key, vote.Key, vote.Value)))],
            Namings = [.. parts.SelectMany((p, i) => _namings.Find(p, quotes[i]))],
        };
    }

    // Whoever several parts name is one, with all the spellings.
    private static IReadOnlyList<DiscoveredActor> Discoveries(IReadOnlyList<ActorFindings> parts) => parts is [var all]
        ? all.Discoveries
        :
        [
            .. parts.SelectMany(p => p.Discoveries).GroupBy(d => d.Id, StringComparer.Ordinal)
                .Select(g => g.First() with { Names = [.. g.SelectMany(d => d.Names).Distinct(StringComparer.Ordinal)] }),
        ];

    // What a search compares: each word answers to its stem and to those of its readings without clitics.
    private static List<string> SearchWords(TokenizedArticle reading)
    {
        // A corpus keeps one list for each article: none is longer than its words.
        var words = new List<string>(reading.Passages.Sum(p => p.Tokens.Count + 1));
        foreach (var passage in reading.Passages)
        {
            for (var t = 0; t < passage.Tokens.Count; t++)
            {
                if (passage.Tokens.IsWordOrNumber(t)) words.Add(passage.Tokens.Form(t).SearchWord);
            }

            words.Add("");
        }

        return words;
    }

    private static List<DateMention> Dates(TokenizedArticle reading)
    {
        var dates = new List<DateMention>();
        foreach (var passage in reading.Passages)
        {
            foreach (var date in DateFinder.Find(passage.Tokens, reading.Article.Published.Value))
            {
                if (date.Value is { } value) dates.Add(new DateMention(date.Span, value.ToString()));
            }
        }

        return dates;
    }

    private static AnalyzedArticle WithNotBefore(AnalyzedArticle analyzed)
    {
        var latest = PublicationBound.Of(analyzed);
        if (latest is null) return analyzed;
        return analyzed with { Article = analyzed.Article with { Published = analyzed.Article.Published with { NotBefore = latest } } };
    }
}
