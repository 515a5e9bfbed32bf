using Khitab.Analysis;
using Khitab.Text;

namespace Khitab.Discourse.Tests;

public class SnapshotTests
{
    [Theory]
    [InlineData("two", new[] { 0, 1 })]
    [InlineData("TWO one", new[] { 0, 1 })]
    [InlineData("\"one two\"", new[] { 0 })]
    [InlineData("«one two»", new[] { 0 })]
    [InlineData("\"two three\"", new[] { 1 })]
    [InlineData("\"one two", new[] { 0 })]
    [InlineData("four", new int[0])]
    [InlineData("\"", new[] { 0, 1 })]
    public void Search_wants_all_words_and_whole_phrases(string words, int[] expected)
    {
        var snapshot = Make.Snapshot(Make.Article("a1", words: "one two  three"), Make.Article("a2", words: "two three one"));
        Assert.Equal(expected, snapshot.Select(Selection.Empty.WithSearch(words)).Articles);
    }

    [Fact]
    public void Demonyms_count_only_when_asked_for()
    {
        var snapshot = Make.Snapshot(
            Make.Article("a1", mentions: [Make.Mention("mali"), Make.Mention("morocco", 5, MentionKind.Demonym)]));
        Assert.Equal(1, snapshot.Select(Selection.Empty).MentionCount);
        Assert.True(snapshot.Select(Make.Selection("actor=morocco")).IsEmpty);
        Assert.Equal(1, snapshot.Select(Make.Selection("actor=morocco&demonyms=1")).MentionCount);
        Assert.Equal(1, snapshot.Articles[0].MentionCount);
    }

    // Who reads a corpus by another scheme wants everything that is said of themes by it, and nothing else changed.
    [Fact]
    public void Themes_are_those_of_the_scheme_that_the_selection_names()
    {
        var article = Make.Article("a1", themes: ["peace"], mentions: [Make.Mention("mali")]) with
        {
            OtherThemes = [new ThemeShare("iptc-politics", 0.7)],
            OtherThemeMentions = [new ThemeMention("iptc-politics", new TextSpan(0, 3))],
        };
        var corpus = Make.Corpus([article, Make.Article("a2", themes: ["peace"])], [Make.Theme("peace")]) with
        {
            Schemes =
            [
                new ThemeScheme(ThemeScheme.Codebook, Make.NoLabels, [Make.Theme("peace")]),
                new ThemeScheme("iptc", Make.NoLabels, [Make.Theme("iptc-politics"), Make.Theme("iptc-sport")]),
            ],
        };
        var snapshot = CorpusSnapshot.Build(corpus, PlainKeys.Keys);
        var selection = Make.Selection("scheme=iptc&theme=iptc-politics");
        var result = snapshot.Select(selection);
        Assert.Equal([0], result.Articles);
        Assert.Equal(1, result.Facet(SelectionKey.Theme).CountOf("iptc-politics"));
        Assert.Equal(1, result.MentionCount);
        Assert.Equal(["iptc-politics", "iptc-sport"], result.Snapshot.Themes.Select(t => t.Id));
        Assert.Equal("iptc-politics", Assert.Single(result.Snapshot.Articles[0].Themes).Theme);
        Assert.Same(result.Snapshot, snapshot.InScheme("iptc"));
        Assert.Same(snapshot, result.Snapshot.InScheme(ThemeScheme.Codebook));
        Assert.Empty(snapshot.Unknown(selection));
        Assert.Equal("theme", Assert.Single(snapshot.Unknown(Make.Selection("theme=iptc-politics"))).Key);
        Assert.Equal("scheme", Assert.Single(snapshot.Unknown(Make.Selection("scheme=found"))).Key);
        Assert.Equal([0, 1], snapshot.Select(Make.Selection("scheme=found&theme=peace")).Articles);
    }

    [Fact]
    public void A_theme_includes_its_children_at_any_depth_and_rings_do_no_harm()
    {
        var corpus = Make.Corpus(
            [Make.Article("a1", themes: ["leaf"]), Make.Article("a2", themes: ["ring-a"])],
            [Make.Theme("leaf", "branch"), Make.Theme("branch", "root"), Make.Theme("ring-a", "ring-b"), Make.Theme("ring-b", "ring-a")]);
        var snapshot = CorpusSnapshot.Build(corpus, PlainKeys.Keys);
        Assert.Equal([0], snapshot.Select(Make.Selection("theme=root")).Articles);
        Assert.Equal([1], snapshot.Select(Make.Selection("theme=-root")).Articles);
        Assert.Equal([1], snapshot.Select(Make.Selection("theme=ring-b")).Articles);
        Assert.Equal(1, snapshot.Select(Selection.Empty with { Unit = CountUnit.Articles }).Facet(SelectionKey.Theme).CountOf("root"));
    }

    [Fact]
    public void An_article_without_a_date_is_left_out_and_counted()
    {
        var snapshot = Make.Snapshot(
            Make.Article("a1", published: "2025-12-31"),
            Make.Article("a2"),
            Make.Article("a3", "other"),
            Make.Article("a4", published: "2026-01-01"));
        var result = snapshot.Select(Make.Selection("to=2025-12&outlet=-other"));
        Assert.Equal([0], result.Articles);
        Assert.Equal(1, result.UndatedCount);
        Assert.True(snapshot.Select(Make.Selection("from=2026&to=2025")).IsEmpty);
    }

    [Fact]
    public void Dates_in_the_text_choose_where_one_of_them_touches_the_range()
    {
        var snapshot = Make.Snapshot(
            Make.Article("a1", dates: ["2024"]),
            Make.Article("a2", dates: ["2023", "2025"]),
            Make.Article("a3", dates: ["2025-01-30/2025-02-03"]),
            Make.Article("a4"));
        Assert.Equal([1, 2], snapshot.Select(Make.Selection("from=2025-02&to=2025-02-01&dates=events")).Articles);
        Assert.Equal(1, snapshot.Select(Make.Selection("from=2025-02&dates=events")).UndatedCount);
    }

    [Fact]
    public void Origins_join_shared_passages_references_and_relays_of_a_day()
    {
        var relay = new Relay(Party.Actor("agency"), default);
        var corpus = Make.Corpus(
            [
                Make.Article("a0", url: "https://example.org/1"),
                Make.Article("a1", references: [new Reference(default, "https://example.org/1", null)]),
                Make.Article("a2"),
                Make.Article("a3"),
                Make.Article("a4", "agency", "2025-02-19"),
                Make.Article("a5", relays: [relay], references: [new Reference(default, null, new DateOnly(2025, 2, 19))]),
                Make.Article("a6", relays: [relay]),
                Make.Article("a7", "agency", "2025-02-20"),
                Make.Article("a8"),
            ],
            shared: [new SharedPassage(["a2", "a3"], 0.5, [default, default])]) with
        { Copies = [new CopyGroup(["a7", "a8"], 1, null)] };
        var snapshot = CorpusSnapshot.Build(corpus, PlainKeys.Keys);
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 4, 4], snapshot.Articles.Select(article => article.Origin));
        Assert.Equal(5, snapshot.Select(Selection.Empty).OriginCount);
    }

    [Fact]
    public void A_cell_has_the_articles_verdict_and_says_neutral_only_without_judgement()
    {
        var snapshot = Make.Snapshot(Make.Article(
            "a1",
            mentions: [Make.Mention("mali"), Make.Mention("algeria"), Make.Mention("morocco")],
            statements: [Make.Statement("author", "actor:algeria", -1), Make.Statement("actor:mali", "actor:morocco", 1)],
            stance: [new Verdict(Party.Actor("mali"), VerdictKind.Mixed, 1, 1, 0.5)]));
        var cells = snapshot.Select(Selection.Empty).Matrix().Cells.ToDictionary(cell => cell.Actor);
        Assert.Equal((VerdictKind.Mixed, 0.5), (cells["mali"].Verdict, cells["mali"].Confidence));
        Assert.Equal(VerdictKind.Undecided, cells["algeria"].Verdict);
        Assert.Equal(VerdictKind.Neutral, cells["morocco"].Verdict);
        Assert.False(cells.ContainsKey("absent"));
    }

    // Where positions are not read, no judgement is no sign of neutrality.
    [Fact]
    public void An_article_in_another_language_is_never_neutral()
    {
        var article = Make.Article("a1", mentions: [Make.Mention("mali")]);
        var snapshot = Make.Snapshot(article with { Article = article.Article with { Language = "fr" } });
        Assert.Equal(VerdictKind.Undecided, Assert.Single(snapshot.Select(Selection.Empty).Matrix().Cells).Verdict);
    }

    [Fact]
    public void A_matrix_can_be_cut_and_says_what_is_left_off()
    {
        var snapshot = Make.Snapshot(
            Make.Article("a1", mentions: [Make.Mention("mali")]),
            Make.Article("a2", mentions: [Make.Mention("mali"), Make.Mention("algeria"), Make.Mention("algeria")]),
            Make.Article("a3"));
        var matrix = snapshot.Select(Selection.Empty).Matrix(1, 1);
        Assert.Equal(["mali"], matrix.Actors);
        Assert.Equal([0], matrix.Articles);
        Assert.Equal((1, 2), (matrix.OtherActors, matrix.OtherArticles));
    }

    // Where the articles do not all fit, the reader is shown those that part, and both sides of them.
    [Fact]
    public void The_most_divided_articles_come_first()
    {
        AnalyzedArticle Judging(string id, params (string Actor, VerdictKind Kind)[] verdicts) => Make.Article(
            id, mentions: verdicts.Select(v => Make.Mention(v.Actor)),
                stance: verdicts.Select(v => new Verdict(Party.Actor(v.Actor), v.Kind, 1, 1, 0.9)));
        var snapshot = Make.Snapshot(
            Judging("agreed", ("mali", VerdictKind.Favourable), ("morocco", VerdictKind.Favourable)),
            Judging("for", ("algeria", VerdictKind.Favourable)),
            Judging("silent", ("algeria", VerdictKind.Neutral), ("mali", VerdictKind.Neutral), ("morocco", VerdictKind.Neutral)),
            Judging("against", ("algeria", VerdictKind.Unfavourable)));
        var matrix = snapshot.Select(Selection.Empty).MostDivided(10, 3);
        Assert.Equal(["for", "against", "agreed"], matrix.Articles.Select(a => snapshot.Articles[a].Id));
        Assert.Equal(1, matrix.OtherArticles);
        Assert.Equal(matrix.Articles.SelectMany(a => matrix.Cells.Where(c => c.Article == a)), matrix.Cells);
    }

    [Fact]
    public void Evidence_stands_in_the_order_of_the_text_with_its_sentence()
    {
        var snapshot = Make.Snapshot(Make.Article(
            "a1",
            mentions: [Make.Mention("mali", 12), Make.Mention("mali", 22)],
            statements: [Make.Statement("author", "actor:mali", -1, start: 10)],
            sentences: [new TextSpan(0, 10), new TextSpan(10, 10), new TextSpan(25, 10)]));
        var evidence = snapshot.Select(Selection.Empty).Evidence(new CellMark("a1", "mali"));
        Assert.Equal([10, 12, 22], evidence.Rows.Select(row => row.Span.Start));
        Assert.Equal([1, 1, -1], evidence.Rows.Select(row => row.Sentence));
        Assert.Equal((3, 1, 1), (evidence.RowCount, evidence.SentenceCount, evidence.Articles.Count));
        Assert.Equal(-1, evidence.Rows[0].Statement!.Polarity);
        Assert.Equal("author", evidence.Rows[0].Subject);
    }

    [Fact]
    public void Voices_show_those_who_are_discussed_and_never_heard()
    {
        var snapshot = Make.Snapshot(Make.Article(
            "a1",
            mentions: [Make.Mention("algeria"), Make.Mention("algeria"), Make.Mention("mali")],
            quotes: [new Quotation(Party.Actor("mali"), true, default), new Quotation(Party.Actor("mali"), false, default)]));
        Assert.Equal(
            [new ActorVoice("algeria", 0, 0, 2), new ActorVoice("mali", 1, 1, 1)],
            snapshot.Select(Selection.Empty).Voices());
    }

    [Fact]
    public void The_timeline_has_months_by_outlet_the_undated_and_events()
    {
        var snapshot = Make.Snapshot(
            Make.Article("a1", "hespress", "2025-02-19", dates: ["2024", "2025-02-17", "2025-02-17"]),
            Make.Article("a2", null, "2025-02-20", dates: ["2025-02-17", "sometime"]),
            Make.Article("a3"));
        var timeline = snapshot.Select(Selection.Empty).Timeline();
        var february = PartialDate.Month(2025, 2);
        Assert.Equal([new TimelineMonth(february, "hespress", 1), new TimelineMonth(february, null, 1)], timeline.Months);
        Assert.Equal(1, timeline.Undated);
        Assert.Equal([("2024", 1, 1), ("2025-02-17", 3, 2)], timeline.Events.Select(e => (e.Value, e.Mentions, e.Articles)));
    }

    // A bare date says little; who is next to it in the sentence says what it is about.
    [Fact]
    public void An_event_names_who_stands_beside_it_also_where_another_actor_is_looked_for()
    {
        var snapshot = Make.Snapshot(Make.Article(
            "a1", dates: ["2024"], sentences: [new(0, 30), new(30, 30)],
            mentions: [Make.Mention("mali", 0), Make.Mention("algeria", 4), Make.Mention("mali", 8), Make.Mention("morocco", 40)]));
        Assert.Equal(["mali", "algeria"], Assert.Single(snapshot.Select(Selection.Empty).Timeline().Events).Actors);
        var selected = snapshot.Select(Selection.Empty.With(SelectionKey.Actor, "morocco"));
        Assert.Equal(["mali", "algeria"], Assert.Single(selected.Timeline().Events).Actors);
    }
}
