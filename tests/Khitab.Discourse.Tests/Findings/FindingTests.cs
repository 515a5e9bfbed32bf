using Khitab.Analysis;
using Khitab.Text;

namespace Khitab.Discourse.Tests.Findings;

public class FindingTests
{
    private static readonly Actor[] Actors =
    [
        Actor("chad", ActorType.State), Actor("niger", ActorType.State), Actor("niger-army", ActorType.Military, "niger"),
        Actor("oumarou", ActorType.Person, "niger"), Actor("agency", ActorType.Media), Actor("union", ActorType.Organization),
    ];

    [Fact]
    public void Articles_part_on_an_actor_where_their_verdicts_differ()
    {
        var findings = Of(
            Judging("a", ("chad", VerdictKind.Favourable), ("niger", VerdictKind.Favourable)),
            Judging("b", ("chad", VerdictKind.Unfavourable), ("niger", VerdictKind.Favourable)),
            Judging("c", ("chad", VerdictKind.Unfavourable), ("niger", VerdictKind.Mixed)));
        var verdicts = findings.OfType<VerdictFinding>().Where(f => f.Kind == FindingKind.ArticlesPart).ToList();

        Assert.Equal(["chad", "niger"], verdicts.Select(v => v.Actor));
        Assert.Equal((1, 2, 0), (verdicts[0].Favourable, verdicts[0].Unfavourable, verdicts[0].Mixed));
        Assert.True(verdicts[0].Weight > verdicts[1].Weight);
        Assert.Equal(["verdict:chad:unfavourable", "verdict:chad:favourable"], verdicts[0].Marks.Select(m => m.ToString()));
    }

    [Fact]
    public void Where_they_agree_it_weighs_less()
    {
        var findings = Of(
            Judging("a", ("chad", VerdictKind.Unfavourable), ("niger", VerdictKind.Unfavourable)),
            Judging("b", ("chad", VerdictKind.Unfavourable), ("niger", VerdictKind.Favourable)));
        var agree = Assert.Single(findings.OfType<VerdictFinding>(), f => f.Kind == FindingKind.ArticlesAgree);
        var part = Assert.Single(findings.OfType<VerdictFinding>(), f => f.Kind == FindingKind.ArticlesPart);

        Assert.Equal("chad", agree.Actor);
        Assert.True(part.Weight > agree.Weight);
        Assert.True(part.Undecided);
    }

    [Fact]
    public void Neutral_in_passing_and_undecided_are_no_verdicts()
    {
        var findings = Of(
            Judging("a", ("chad", VerdictKind.Unfavourable)),
            Make.Article("b", mentions: [Make.Mention("chad")], stance: [Verdict("chad", VerdictKind.Neutral)]),
            Judging("c", ("chad", VerdictKind.Undecided)));

        Assert.Empty(findings.OfType<VerdictFinding>());
    }

    [Fact]
    public void A_state_is_unheard_only_where_none_of_its_own_speaks()
    {
        AnalyzedArticle[] silent =
        [
            Discussing("a", "niger", "niger-army"), Discussing("b", "niger", "chad"), Make.Article("c", quotes: [Quote("actor:chad")]),
        ];
        var unheard = Assert.Single(Of(silent).OfType<UnheardFinding>());
        silent[2] = silent[2] with { Quotes = [Quote("actor:oumarou"), Quote("actor:chad")] };

        Assert.Equal(("niger", 8, 2, 3), (unheard.Actor, unheard.Mentions, unheard.Articles, unheard.Total));
        Assert.Equal(["niger", "niger-army"], unheard.Members);
        Assert.Empty(Of(silent).OfType<UnheardFinding>());
    }

    [Fact]
    public void Where_nobody_is_quoted_silence_says_nothing() =>
        Assert.Empty(Of(Discussing("a", "niger"), Discussing("b", "niger")).OfType<UnheardFinding>());

    [Fact]
    public void Shared_passages_and_one_relayed_outlet_make_one_origin()
    {
        var agency = new Relay(Party.Actor("agency"), new TextSpan(0, 5));
        AnalyzedArticle[] articles =
        [
            Discussing("a", "chad") with { Relays = [agency] }, Discussing("b", "chad") with { Relays = [agency] },
            Discussing("c", "chad"), Discussing("d", "niger") with { Relays = [agency] }, Discussing("e", "niger"),
        ];
        var shared = new SharedPassage(["c", "b"], 0.8, [new TextSpan(0, 4), new TextSpan(2, 4)]);
        var origin = Assert.Single(Snapshot(articles, [shared]).Select(Selection.Empty).Findings().OfType<OriginFinding>());

        Assert.Equal([0, 1, 2], origin.Articles);
        // As the mark opens them: d relays the agency too, on other news.
        Assert.Equal([new RelayedSource(Party.Actor("agency"), 3)], origin.Sources);
        Assert.Equal((1, 5, 3), (origin.SharingPairs, origin.Total, origin.Origins));
        Assert.Equal(["relay:actor~:agency", "shared:b:c"], origin.Marks.Select(m => m.ToString()));
    }

    [Fact]
    public void A_source_without_a_name_and_an_outlets_own_name_are_no_common_origin()
    {
        var unnamed = new Relay(Party.Source("مصدر"), default);
        var own = new Relay(Party.Actor("agency"), default);
        AnalyzedArticle Own(string id) => Make.Article(id, outlet: "agency", mentions: [Make.Mention("chad")], relays: [unnamed, own]);

        Assert.Empty(Of(Own("a"), Own("b")).OfType<OriginFinding>());
    }

    [Fact]
    public void A_claim_is_found_where_the_articles_that_are_in_still_differ()
    {
        var conflict = new Conflict(
            "إلغاء اتفاق",
            [Claim("a", "2023"), Claim("b", "2024-01"), Claim("c", "2024")]);
        var snapshot = Snapshot([Make.Article("a"), Make.Article("b"), Make.Article("c")], [], [conflict]);
        var all = Assert.Single(snapshot.Select(Selection.Empty).Findings().OfType<ClaimFinding>());
        var two = Assert.Single(snapshot.Select(Make.Selection("article=a&article=b")).Findings().OfType<ClaimFinding>());

        Assert.Equal((FindingKind.DatesDiffer, 3, 0), (all.Kind, all.Articles, all.Conflict));
        Assert.Equal(["2023", "2024-01"], two.Values.Select(v => v.Value));
        Assert.Empty(snapshot.Select(Make.Selection("article=b&article=c")).Findings().OfType<ClaimFinding>());
        Assert.Equal(2, snapshot.Select(Make.Selection("article=a&article=b")).Evidence(two.Marks[0]).RowCount);
    }

    [Fact]
    public void Who_is_called_what_by_whom()
    {
        AnalyzedArticle[] articles =
        [
            Make.Article("a") with { Namings = [Naming("مسلحون", false, "author"), Naming("مسلحون", false, "author")] },
            Make.Article("b") with { Namings = [Naming("إرهابيون", true, "actor:chad"), Naming("مسلحون", false, "author")] },
        ];
        var finding = Assert.Single(Of(articles).OfType<NamingFinding>());

        Assert.Equal(["مسلحون", "إرهابيون"], finding.Labels.Select(l => l.Label));
        Assert.Equal((3, 3), (finding.Labels[0].Count, finding.Labels[0].ByAuthors));
        Assert.Equal([Party.Actor("chad")], finding.Labels[1].Speakers);
        Assert.Equal([1], finding.Labels[1].Articles);
    }

    [Fact]
    public void One_word_by_all_is_no_finding()
    {
        AnalyzedArticle Same(string id) =>
            Make.Article(id) with { Namings = [Naming("مسلحون", false, "author"), Naming("مسلحون", false, "author")] };

        Assert.Empty(Of(Same("a"), Same("b")));
    }

    [Fact]
    public void What_one_article_alone_has()
    {
        var findings = Of(
            Make.Article("a", themes: ["peace"]),
            Make.Article("b", themes: ["peace", "drones"]),
            Discussing("c", "union", "union") with { Themes = [new ThemeShare("peace", 1)] });

        Assert.Equal("drones", Assert.Single(findings.OfType<AloneFinding>(), f => f.Kind == FindingKind.ThemeAlone).Subject);
        Assert.Equal(
            (2, "union"), findings.OfType<AloneFinding>().Where(f => f.Kind == FindingKind.ActorAlone).Select(f => (f.Article, f.Subject))
            .Single());
    }

    [Fact]
    public void A_relation_that_others_could_have_told()
    {
        var told = Discussing("a", "chad", "niger") with
        {
            Statements = [Make.Statement("actor:chad", "actor:niger", -1), Make.Statement("actor:chad", "actor:niger", -1, start: 20)],
        };
        var alone = Assert.Single(Of(told, Discussing("b", "chad", "niger"), Make.Article("c")).OfType<AloneFinding>());

        Assert.Equal(
            (FindingKind.RelationAlone, "chad", "niger", -1, 2), (alone.Kind, alone.Subject, alone.Target, alone.Sign, alone.Count));
        Assert.True(alone.Undecided);
        Assert.Equal("edge:chad:niger:-1", alone.Marks[0].ToString());
    }

    [Fact]
    public void Little_is_found_in_little()
    {
        Assert.Empty(CorpusSnapshot.Empty.Select(Selection.Empty).Findings());
        Assert.Empty(Of(Judging("a", ("chad", VerdictKind.Favourable))));
        Assert.Empty(Of(Make.Article("a"), Make.Article("b")));
    }

    [Fact]
    public void The_actor_key_leaves_other_actors_out()
    {
        AnalyzedArticle[] articles =
        [
            Judging("a", ("chad", VerdictKind.Favourable), ("niger", VerdictKind.Favourable)),
            Judging("b", ("chad", VerdictKind.Unfavourable), ("niger", VerdictKind.Unfavourable)),
        ];
        var found = Snapshot(articles).Select(Make.Selection("actor=niger")).Findings();

        Assert.Equal(["niger"], found.OfType<VerdictFinding>().Select(f => f.Actor));
    }

    [Fact]
    public void Every_finding_of_any_corpus_is_sound_and_opens_its_evidence()
    {
        var kinds = new HashSet<FindingKind>();
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var snapshot = CorpusSnapshot.Build(Enriched(RandomCorpus.Make(random), random), PlainKeys.Keys);
            var result = snapshot.Select(RandomSelection.Make(random) with { Level = (ActorLevel)(seed % 2) });
            var findings = result.Findings(new FindingOptions(100, 100));
            Assert.Equal(
                findings.Select(Written), snapshot.Select(result.Selection).Findings(new FindingOptions(100, 100)).Select(Written));
            Assert.All(
                findings.GroupBy(f => f.Kind), kind =>
                    Assert.Equal(kind.Select(f => f.Weight).OrderDescending(), kind.Select(f => f.Weight)));
            var firsts = findings.Select(f => f.Kind).Distinct().Count();
            Assert.Equal(firsts, findings.Take(firsts).Select(f => f.Kind).Distinct().Count());
            Assert.All(findings, finding =>
            {
                kinds.Add(finding.Kind);
                Assert.InRange(finding.Weight, 0, 1);
                Assert.NotEmpty(finding.Marks);
                AssertNumbers(finding, result);
                Assert.All(finding.Marks, mark =>
                {
                    Assert.True(Mark.TryParse(mark.ToString(), out var read));
                    Assert.Equal(mark, read);
                    var evidence = result.Evidence(mark);
                    Assert.True(evidence.RowCount > 0 || evidence.Articles.Count > 0, mark.ToString());

                    // A finding is of the selection: its marks open nothing outside.
                    Assert.All(evidence.Articles, article => Assert.True(result.Has(article)));
                });
            });
            Assert.True(result.Findings().Count <= FindingOptions.Default.Most);
        }

        Assert.Empty(
            Enum.GetValues<FindingKind>().Except([FindingKind.ArticlesAgree, FindingKind.ActorAlone, FindingKind.RelationAlone])
            .Except(kinds));
    }

    // A number in a finding's sentence is what its mark opens.
    private static void AssertNumbers(Finding finding, SelectionResult result)
    {
        EvidenceRows Open(Mark mark) => result.Evidence(mark);
        switch (finding)
        {
            case VerdictFinding f:
                var counts = new Dictionary<VerdictKind, int>
                {
                    [VerdictKind.Favourable] = f.Favourable,
                    [VerdictKind.Unfavourable] = f.Unfavourable,
                    [VerdictKind.Mixed] = f.Mixed,
                    [VerdictKind.Neutral] = f.Neutral,
                    [VerdictKind.Undecided] = f.Unsure,
                };
                var marks = f.Marks.Cast<VerdictMark>().ToList();
                Assert.Equal(counts.Where(c => c.Value > 0).Select(c => c.Key).Order(), marks.Select(m => m.Verdict).Order());
                Assert.All(marks, mark => Assert.Equal(counts[mark.Verdict], Open(mark).Articles.Count));
                break;
            case UnheardFinding f:
                Assert.Equal((f.Mentions, f.Articles), (Open(f.Marks[0]).RowCount, Open(f.Marks[0]).Articles.Count));
                if (f.Members.Count > 1) Assert.Equal(f.Mentions, f.Marks.Skip(1).Sum(mark => Open(mark).RowCount));
                break;
            case OriginFinding f:
                Assert.All(
                    f.Sources, source =>
                        Assert.Equal(source.Articles, Open(new RelayMark(source.Source)).Articles.Count));
                break;
            case ClaimFinding f:
                Assert.Equal(f.Articles, Open(f.Marks[0]).Articles.Count);
                break;
            case NamingFinding f:
                Assert.All(f.Labels, label => Assert.Equal(label.Count, Open(new NamingMark(label.Label)).RowCount));
                break;
            case AloneFinding { Kind: FindingKind.ThemeAlone } f:
                Assert.Equal([f.Article], Open(f.Marks[0]).Articles);
                break;
            case AloneFinding f:
                Assert.Equal(f.Count, Open(f.Marks[0]).RowCount);
                break;
        }
    }

    // Reports of one form share wording with many others of their house: they are no news, and neither is what they repeat.
    [Fact]
    public void Articles_of_a_form_make_no_finding()
    {
        AnalyzedArticle[] bulletins = [
            .. Enumerable.Range(0, 6)
            .Select(i => Judging($"b{i}", ("chad", i % 2 == 0 ? VerdictKind.Favourable : VerdictKind.Unfavourable)))];
        var shared = bulletins.SelectMany((one, i) => bulletins.Skip(i + 1).Select(other => new SharedPassage(
            [one.Article.Id, other.Article.Id], 0.2, [new TextSpan(0, 4), new TextSpan(0, 4)]))).ToList();

        Assert.Contains(Of(bulletins), f => f.Kind == FindingKind.ArticlesPart);
        Assert.DoesNotContain(
            Snapshot(bulletins, shared).Select(Selection.Empty).Findings(), f =>
                f.Kind is FindingKind.ArticlesPart or FindingKind.FewOrigins);

        // One agency's text in six newspapers is one origin.
        AnalyzedArticle[] printed = [.. bulletins.Select((b, i) => b with { Article = b.Article with { Outlet = $"paper-{i}" } })];
        Assert.Contains(Snapshot(printed, shared).Select(Selection.Empty).Findings(), f => f.Kind == FindingKind.FewOrigins);
    }

    // In a thousand articles one always says anything: each side needs support.
    [Fact]
    public void A_large_selection_asks_for_more_than_one_article_on_each_side()
    {
        IEnumerable<AnalyzedArticle> Against(int n) =>
            Enumerable.Range(0, n).Select(i => Judging($"u{i}", ("chad", VerdictKind.Unfavourable)));
        AnalyzedArticle[] others = [.. Enumerable.Range(0, 120).Select(i => Make.Article($"o{i}"))];
        AnalyzedArticle[] Corpus(int favourable) =>
            [.. others, .. Against(5), .. Enumerable.Range(0, favourable).Select(i => Judging($"f{i}", ("chad", VerdictKind.Favourable)))];

        Assert.DoesNotContain(Of(Corpus(1)), f => f.Kind == FindingKind.ArticlesPart);
        Assert.Contains(Of(Corpus(3)), f => f.Kind == FindingKind.ArticlesPart);
    }

    private static CorpusAnalysis Enriched(CorpusAnalysis corpus, Random random)
    {
        var articles = corpus.Articles
            .Select(a => a with
            {
                Namings = [
                    .. Enumerable.Range(0, random.Next(4))
                    .Select(_ => Naming(random.Pick(["م", "إ", "ج"]), random.Next(2) == 0, random.Pick(RandomCorpus.Holders)))],
                Relays = [
                    .. Enumerable.Range(0, random.Next(2))
                    .Select(_ => new Relay(Make.Party(random.Pick(["actor:a:b", "source:مصدر"])), default))],
            })
            .ToList();
        string Id() => random.Pick(articles).Article.Id;
        var conflicts = Enumerable.Range(0, random.Next(3)).Select(_ => new Conflict(
            "x", [.. Enumerable.Range(0, random.Next(4))
                .Select(_ => Claim(Id(), random.Pick(["2023", "2024", "رئيس قسم", "رئيس لجنة"])))]));
        return corpus with
        {
            Articles = articles,
            Conflicts = [.. conflicts],
            Actors = [.. RandomCorpus.Actors.Select(id => Actor(id, id == "a:b" ? ActorType.Media : ActorType.State))],
        };
    }

    private static string Written(Finding finding) =>
        $"{finding.Kind} {finding.Weight.ToString("R", System.Globalization.CultureInfo.InvariantCulture)} {finding.Undecided} {string.Join(' ', finding.Marks)}";

    private static IReadOnlyList<Finding> Of(params AnalyzedArticle[] articles) => Snapshot(articles).Select(Selection.Empty).Findings();

    private static CorpusSnapshot Snapshot(
        IEnumerable<AnalyzedArticle> articles, IEnumerable<SharedPassage>? shared = null, IReadOnlyList<Conflict>? conflicts = null) =>
        CorpusSnapshot.Build(Make.Corpus(articles, shared: shared) with { Actors = Actors, Conflicts = conflicts ?? [] }, PlainKeys.Keys);

    private static Actor Actor(string id, ActorType type, string? parent = null) => new(id, type, [id], Make.NoLabels, parent);

    private static Verdict Verdict(string actor, VerdictKind kind) => new(Party.Actor(actor), kind, 2, 0, 0.8);

    private static AnalyzedArticle Judging(string id, params (string Actor, VerdictKind Kind)[] verdicts) => Make.Article(
        id,
        mentions: verdicts.SelectMany(v => Enumerable.Range(0, 3).Select(i => Make.Mention(v.Actor, i * 5))).OrderBy(m => m.Span.Start),
        stance: verdicts.Select(v => Verdict(v.Actor, v.Kind)),
        quotes: verdicts.Select(v => Quote("actor:" + v.Actor)));

    private static AnalyzedArticle Discussing(string id, params string[] actors) => Make.Article(
        id, mentions: actors.SelectMany(
            (actor, a) => Enumerable.Range(0, a == 0 ? 3 : 2).Select(i => Make.Mention(actor, ((a * 3) + i) * 5))));

    private static Quotation Quote(string speaker) => new(Make.Party(speaker), true, new TextSpan(0, 4));

    private static Naming Naming(string label, bool charged, string by) => new(label, "armed", charged, Make.Party(by), new TextSpan(0, 4));

    private static ClaimValue Claim(string article, string value) => new(article, value, new TextSpan(0, 4));
}
