namespace Khitab.Storage.Tests.Stores;

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

    /// <summary>Articles of any content, with ids of their own.</summary>
    public static IReadOnlyList<AnalyzedArticle> Random(Random random, int articles, string prefix = "r")
    {
        var make = new RandomArticles(random);
        return [.. Enumerable.Range(0, articles).Select(i => make.Article(FormattableString.Invariant($"{prefix}{i}")))];
    }

    /// <summary>An article with nothing in it.</summary>
    public static AnalyzedArticle Bare(string id) => new(
        new Article(id, "", "", [], null, null, null, null, null, "und", Publication.Unknown), [], [], [], [], [], [], [], [], [], [], []);

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

    private static Dictionary<string, string> Labels(params (string Language, string Text)[] labels) =>
        labels.ToDictionary(label => label.Language, label => label.Text);
}
