using Khitab.Analysis;
using Khitab.Text;
using Corpora = Khitab.Discourse.Tests.Make;

namespace Khitab.Discourse.Tests;

/// <summary>Small corpora that have everything: children of children, no outlet, no date, demonyms, shared passages.</summary>
internal static class RandomCorpus
{
    public static readonly string[] Actors = ["mali", "algeria", "morocco", "-minus", "~tilde", "x-12ab", "a:b"];
    public static readonly string[] Themes = ["peace", "war", "drones", "border-drones", "trade"];
    public static readonly string[] Outlets = ["hespress", "echorouk", "le-matin"];
    public static readonly string[] Sections = ["سياسة", "-economy"];
    public static readonly string[] Folders = ["politics", "politics/2025", "a:b~"];
    public static readonly string[] Holders = ["author", "actor:mali", "actor:algeria", "actor:a:b", "source:مصدر", "source:a=b&c"];
    public static readonly string[] Vocabulary = ["one", "two", "three", "four", "خمسة", "ستة"];
    public static readonly string[] Dates = ["2025-02-17", "2025-02", "2024", "2024-12-30/2025-01-02", "nonsense", "2025-03-01/2025-02-01"];

    public static readonly double[] Confidences = [0.3, StatementThreshold.Shown, 0.75, 0.9];

    public static readonly string[] Labels = ["مسلحون", "a:b~", "armed"];

    /// <summary>States, two bodies of one, the head of the other, and an organisation that is not the state.</summary>
    public static readonly Actor[] Known =
    [
        Corpora.Actor("mali", ActorType.State), Corpora.Actor("algeria", ActorType.State),
        Corpora.Actor("x-12ab", ActorType.Government, "mali"), Corpora.Actor("a:b", ActorType.Military, "mali"),
        Corpora.Actor("-minus", ActorType.Person, "algeria") with { IsHead = true }, Corpora.Actor("~tilde", ActorType.Organization, "mali"),
    ];

    // Few different stretches of three letters, so that spellings repeat; with what marks have to escape.
    private static readonly string Text = string.Concat(Enumerable.Repeat("مالي Mali: ~مالي~\n", 8));

    public static CorpusAnalysis Make(Random random)
    {
        var articles = Enumerable.Range(0, random.Next(1, 9)).Select(i => Article(random, $"a{i}")).ToList();
        var passages = Enumerable.Range(0, random.Next(0, 3))
            .Select(_ => new SharedPassage(
                [random.Pick(articles).Article.Id, random.Pick(articles).Article.Id], 0.5, [default, default]))
            .ToList();
        Theme[] themes =
        [
            Corpora.Theme("peace"), Corpora.Theme("war"), Corpora.Theme("drones", "war"),
            Corpora.Theme("border-drones", "drones"), Corpora.Theme("trade"),
        ];
        var copies = random.Next(3) == 0
            ? [new CopyGroup([random.Pick(articles).Article.Id, random.Pick(articles).Article.Id], 0.9, null)]
            : Array.Empty<CopyGroup>();
        return Corpora.Corpus(articles, themes, passages) with
        {
            Actors = Known,
            Copies = copies,
            Propositions = [new Proposition("p1", "drones", Corpora.NoLabels), new Proposition("p2", "peace", Corpora.NoLabels)],
        };
    }

    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static AnalyzedArticle Article(Random random, string id)
    {
        var sentences = Enumerable.Range(0, random.Next(1, 5)).Select(i => new TextSpan(i * 20, 18)).ToList();
        int Start() => random.Next(0, sentences.Count * 20);
        return WithDoubts(WithRoles(Filed(Corpora.Article(
            id,
            random.Next(4) == 0 ? null : random.Pick(Outlets),
            random.Next(4) == 0 ? null : $"{random.Next(2024, 2026)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
            themes: Themes.Where(_ => random.Next(3) == 0),
            mentions: Many(random, 8, () => Corpora.Mention(random.Pick(Actors), Start(), random.Pick(Enum.GetValues<MentionKind>())))
                .OrderBy(m => m.Span.Start),
            statements: Many(random, 8, () => Corpora.Statement(
                random.Pick(Holders),
                random.Next(4) == 0 ? "proposition:p1" : "actor:" + random.Pick(Actors),
                random.Next(-1, 2),
                random.Pick(Enum.GetValues<Voice>()),
                random.Pick(Enum.GetValues<Modality>()),
                Start())).OrderBy(m => m.Span.Start),
            cues: Many(random, 6, () => new ThemeMention(random.Pick(Themes), new TextSpan(Start(), 2))).OrderBy(m => m.Span.Start),
            stance: Actors.Where(_ => random.Next(3) == 0)
                .Select(actor => new Verdict(Party.Actor(actor), random.Pick(Enum.GetValues<VerdictKind>()), 1, 1, 0.75)),
            quotes: Many(random, 4, () => new Quotation(
                Corpora.Party(random.Pick(Holders[1..])), random.Next(2) == 0, new TextSpan(Start(), 5))).OrderBy(q => q.Span.Start),
            dates: Many(random, 3, () => random.Pick(Dates)),
            words: string.Join(' ', Many(random, 12, () => random.Next(6) == 0 ? "" : random.Pick(Vocabulary))),
            sentences: sentences,
            text: Text) with
        {
            Namings = Namings(new Random(id[^1] + sentences.Count), sentences.Count * 20),
        })));
    }

    // A sequence of its own, as with namings.
    private static AnalyzedArticle Filed(AnalyzedArticle article)
    {
        var random = new Random(article.Article.Id[^1] + (7 * article.Mentions.Count) + article.Statements.Count);
        string? Some(string[] values) => random.Next(4) == 0 ? null : random.Pick(values);
        return article with { Article = article.Article with { Section = Some(Sections), Folder = Some(Folders) } };
    }

    // A sequence of its own, as with namings: some statements are less certain than what is counted by default.
    private static AnalyzedArticle WithDoubts(AnalyzedArticle article)
    {
        var random = new Random(article.Mentions.Count + (31 * article.Statements.Count));
        return article with
        {
            Statements =
            [
                .. article.Statements.Select(s => s with { Confidence = random.Pick(Confidences) })
                    .Select((s, i) => s with { Class = Classed(s, i) }),
            ],
        };
    }

    private static EventClass? Classed(Statement statement, int place) =>
        (statement.Span.Start + place) % 17 is var number && number < 16 ? (EventClass)number : null;

    // Roles of some mentions, of a mention more than one; mentions that share a span cannot be distinguished and have none.
    private static AnalyzedArticle WithRoles(AnalyzedArticle article)
    {
        var random = new Random(article.Mentions.Count + article.Words.Count);
        return article with
        {
            Roles = [.. article.Mentions.GroupBy(m => m.Span).Where(same => same.Count() == 1)
                .SelectMany(
                    same =>
                        Labels.Where(_ => random.Next(3) == 0)
                        .Select(label => new ActorRole(same.Single().Actor, label, default, same.Key)))],
        };
    }

    // A sequence of its own: what else a seed gives stays as it was before there were namings.
    private static List<Naming> Namings(Random random, int length) => Many(random, 6, () => new Naming(
        random.Pick(Labels), "armed", random.Next(2) == 0, Corpora.Party(random.Pick(Holders)), new TextSpan(random.Next(length), 4)));

    private static List<T> Many<T>(Random random, int most, Func<T> make) =>
        Enumerable.Range(0, random.Next(most + 1)).Select(_ => make()).ToList();
}
