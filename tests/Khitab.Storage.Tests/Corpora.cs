using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Text;

namespace Khitab.Storage.Tests;

/// <summary>Corpora with every record, null and odd character.</summary>
internal static class Corpora
{
    public static CorpusAnalysis Empty { get; } = new("", [], [], [], [], [], [], []);

    public static CorpusAnalysis Full(string fingerprint) => new(
        fingerprint,
        [
            new Actor("mali", ActorType.State, ["مالي", "باماكو", "Mali"], Labels(("ar", "مالي"), ("en", "Mali")), null),
            new Actor("x-1", ActorType.Expert, [], Labels(("und", "")), "mali"),
        ],
        [new Theme("war", null, Labels(("en", "War"), ("ar", "حرب"))), new Theme("drones", "war", Labels(("ar", "مسيّرات")))],
        [new Proposition("p1", "war", Labels(("ar", "«المغرب» مؤهل \"للوساطة\"")))],
        [new Outlet("hespress", Labels(("ar", "هسبريس")))],
        [Article(), Bare("a2")],
        [new SharedPassage(["a1", "a2"], 0.4, [new TextSpan(0, 9), new TextSpan(5, 9)])],
        [
            new Conflict(
                "نهاية الاتفاق",
                [new ClaimValue("a1", "2024-01", new TextSpan(0, 3)), new ClaimValue("a2", "2023", new TextSpan(4, 3))]),
            new Conflict("none", []),
            new Conflict("one", [new ClaimValue("a2", "", default)]),
        ])
    {
        Copies = [new CopyGroup(["a1", "a2"], 0.75, "a2"), new CopyGroup(["a2", "a1"], 1, null)],
        Schemes =
        [
            new ThemeScheme("codebook", Labels(), [new Theme("war", null, Labels(("en", "War")))]),
            new ThemeScheme("found", Labels(), [new Theme("found-1", null, Labels(("ar", "«قمح»، \"حصاد\"")))])
            {
                Terms = [new ThemeTerms("found-1", ["قمح", "حصاد"], 0.1 + 0.2)],
                TooFewArticles = true,
            },
        ],
    };

    public static CorpusAnalysis Bare(int articles) => Empty with
    {
        Fingerprint = "bare",
        Articles = [.. Enumerable.Range(0, articles).Select(i => Bare(FormattableString.Invariant($"b{i}")))],
    };

    public static CorpusAnalysis Random(Random random, int articles)
    {
        string Word() => new(Enumerable.Range(0, random.Next(6)).Select(_ => "aمﷺ\n\0\u202E\"\\,"[random.Next(9)]).ToArray());
        TextSpan Span() => new(random.Next(1000), random.Next(100));
        T Any<T>()
            where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];
        Party Party() => new(Any<PartyKind>(), Word());
        List<T> Many<T>(Func<T> make) => Enumerable.Range(0, random.Next(5)).Select(_ => make()).ToList();
        AnalyzedArticle Make(string id) => Bare(id) with
        {
            Sentences = Many(Span),
            Words = Many(Word),
            Mentions = Many(() => new Mention(Word(), Any<MentionKind>(), Span())),
            Roles = Many(() => new ActorRole(Word(), Word(), Span(), Span())),
            Themes = Many(() => new ThemeShare(Word(), random.NextDouble())),
            ThemeMentions = Many(() => new ThemeMention(Word(), Span())),
            Stance = Many(() => new Verdict(Party(), Any<VerdictKind>(), random.Next(9), random.Next(9), random.NextDouble())),
            Statements = Many(() => new Statement(
                Party(), Party(), random.Next(-1, 2), Any<Voice>(), Any<Modality>(), Any<Act>(), random.NextDouble(), Span())),
            Quotes = Many(() => new Quotation(Party(), random.Next(2) == 0, Span())),
            Relays = Many(() => new Relay(Party(), Span())),
            Namings = Many(() => new Naming(Word(), Word(), random.Next(2) == 0, Party(), Span())),
            References = Many(() => new Reference(
                Span(), random.Next(2) == 0 ? null : Word(), random.Next(2) == 0 ? null : DateOnly.MaxValue)),
            Dates = Many(() => new DateMention(Span(), Word())),
            OtherThemes = Many(() => new ThemeShare(Word(), random.NextDouble())),
            OtherThemeMentions = Many(() => new ThemeMention(Word(), Span())),
        };
        return Empty with
        {
            Fingerprint = random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture),
            Articles = Enumerable.Range(0, articles).Select(i => Make($"r{random.Next(100)}-{i}")).ToList(),
            Actors = Many(() => new Actor(Word(), Any<ActorType>(), Many(Word), Labels((Word() + "k", Word())), null)
            {
                IsHead = random.Next(2) == 0,
            }),
        };
    }

    private static AnalyzedArticle Article() => new(
        new Article(
            "a1", "000.txt", "\uFEFFالنص\r\nكما هو\0 😀",
            [new Segment(SegmentKind.Title, new TextSpan(0, 4)), new Segment(SegmentKind.Comment, new TextSpan(5, 4))],
            "عنوان", null, "سياسة", "hespress", "https://example.org/?a=1&b=2", "ar",
            new Publication(new DateOnly(2025, 2, 19), DateBasis.Stated, new DateOnly(2025, 2, 17)))
        { OutletName = "هسبريس", Author = "محمد، \"علي\"" },
        [new TextSpan(0, 4), new TextSpan(5, 4)],
        ["نص", "", "كم", ""],
        [new Mention("mali", MentionKind.Alias, new TextSpan(1, 2)), new Mention("mali", MentionKind.Demonym, new TextSpan(4, 2))],
        [new ThemeShare("war", 0.1 + 0.2), new ThemeShare("drones", 1.0 / 3)],
        [new ThemeMention("drones", new TextSpan(2, 2))],
        [new Verdict(Party.Actor("mali"), VerdictKind.Mixed, 2, 1, 0.7)],
        [
            new Statement(
                Party.Source("مصدر: \"دبلوماسي\""), Party.Proposition("p1"), -1, Voice.Reported, Modality.Denied, Act.Demands, 0.123456789,
                new TextSpan(0, 8)),
        ],
        [new Quotation(Party.Actor("mali"), true, new TextSpan(3, 3))],
        [new Relay(Party.Source(""), new TextSpan(1, 1))],
        [
            new Reference(new TextSpan(0, 5), "https://l24.im/oyMR1Y", new DateOnly(2025, 1, 3)),
            new Reference(new TextSpan(6, 1), null, null),
        ],
        [new DateMention(new TextSpan(0, 4), "2025-02-17/2025-02-19")]);

    private static AnalyzedArticle Bare(string id) => new(
        new Article(id, "", "", [], null, null, null, null, null, "und", Publication.Unknown), [], [], [], [], [], [], [], [], [], [], []);

    private static Dictionary<string, string> Labels(params (string Language, string Text)[] labels) =>
        labels.ToDictionary(label => label.Language, label => label.Text);
}
