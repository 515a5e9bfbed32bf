using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

/// <summary>
/// Actor and theme pages, the index of actors and the list of statements against the oracle, on random corpora and selections.
/// </summary>
public class ProfileTests
{
    private const int Corpora = 60;
    private const int SelectionsOfEach = 6;

    // The page's actor takes the actor key's place, and every number of the page opens what it says.
    [Fact]
    public void An_actors_page_counts_as_if_it_were_chosen_alone() => ForEach((oracle, corpus, result) =>
    {
        foreach (var actor in RandomCorpus.Actors.Where(id => IsOneOfItsOwn(result, id)))
        {
            var profile = ActorProfile.Of(result.Snapshot, result.Selection, actor);
            if (profile is null)
            {
                Assert.DoesNotContain(actor, result.Snapshot.Actors.Select(a => a.Id));
                continue;
            }

            var alone = result.Selection.Only(SelectionKey.Actor, actor);
            var mentions = oracle.Mentions(alone);
            var statements = oracle.Statements(alone);
            Assert.Equal(oracle.Articles(alone), profile.Result.Articles);
            Assert.Equal(
                Counted(mentions.Select(m => WordsOf(corpus.Articles[m.Article], m.Mention.Span))),
                profile.Spellings().ToDictionary(s => s.Words, s => s.Count));
            Assert.Equal(
                Counted(oracle.Articles(alone).SelectMany(a => corpus.Articles[a].Roles
                    .Where(
                        r => mentions.Any(
                            m => m.Article == a && m.Mention.Actor == actor && m.Mention.Actor == r.Actor && m.Mention.Span == r.Mention))
                            .Select(r => r.Name))),
                profile.Roles().ToDictionary(r => r.Words, r => r.Count));
            Assert.Equal(
                Signed(statements.Where(s => s.Statement.Target == Party.Actor(actor)), s => s.Holder), Signed(profile.Holders()));
            Assert.Equal(
                Signed(statements.Where(s => s.Statement.Holder == Party.Actor(actor)), s => s.Target), Signed(profile.Targets()));
            Assert.Equal(
                Counted(mentions.SelectMany(m => ThemesBeside(oracle, corpus.Articles[m.Article], m.Mention))),
                profile.Themes().ToDictionary(t => t.Id, t => t.Count));
            Assert.Equal(
                Counted(oracle.Articles(alone).SelectMany(a => corpus.Articles[a].Namings
                    .Where(n => mentions.Any(m => m.Article == a && Meet(m.Mention.Span, n.Span))).Select(n => n.Label))),
                profile.Names().ToDictionary(n => n.Label, n => n.Count));
            foreach (var (mark, count, unit) in Openers(profile))
            {
                var written = profile.Scoped(mark).ToString();
                Assert.True(Mark.TryParse(written, out var read), written);
                var evidence = result.Evidence(read);
                Assert.Equal((written, count), (written, CountOf(evidence, unit)));
            }
        }
    });

    [Fact]
    public void The_index_of_actors_says_what_their_pages_say() => ForEach((oracle, _, result) =>
    {
        var rows = result.ActorTable().ToDictionary(row => row.Actor);
        foreach (var actor in result.Snapshot.Actors.Select(a => a.Id).Where(id => IsOneOfItsOwn(result, id)))
        {
            var page = ActorProfile.Of(result.Snapshot, result.Selection, actor)!;
            var towards = page.Holders();
            var expected = page.Result.IsEmpty ? null : new ActorRow(
                actor, page.Result.MentionCount, page.Result.Articles.Count, page.Voice().Quoted, towards.Sum(h => h.For),
                    towards.Sum(h => h.Against));
            Assert.Equal(expected, rows.GetValueOrDefault(actor));
            if (expected is null) continue;
            Assert.Equal(oracle.Mentions(result.Selection.Only(SelectionKey.Actor, actor)).Count, expected.Mentions);
            Assert.Equal(expected.Articles, result.Evidence(page.Scoped(new AllMark())).Articles.Count);
            Assert.Equal(expected.Mentions, result.Evidence(page.Scoped(new MentionsMark())).RowCount);
            Assert.Equal(expected.Quoted, result.Evidence(page.Scoped(new QuoteMark(actor))).RowCount);
            Assert.Equal(expected.For, result.Evidence(page.Scoped(new OnMark(Party.Actor(actor), 1))).RowCount);
            Assert.Equal(expected.Against, result.Evidence(page.Scoped(new OnMark(Party.Actor(actor), -1))).RowCount);
        }
    });

    [Fact]
    public void A_themes_page_counts_in_the_articles_that_carry_it() => ForEach((oracle, corpus, result) =>
    {
        foreach (var theme in RandomCorpus.Themes)
        {
            var profile = ThemeProfile.Of(result.Snapshot, result.Selection, theme)!;
            var alone = result.Selection.Only(SelectionKey.Theme, theme);
            var articles = oracle.Articles(alone);
            Assert.Equal(articles, profile.Articles().Select(a => a.Article).Order());
            var cues = articles.SelectMany(a => corpus.Articles[a].ThemeMentions
                .Where(cue => oracle.Upwards(cue.Theme).Contains(theme)).Select(cue => (Article: corpus.Articles[a], cue.Span))).ToList();
            Assert.Equal(Counted(cues.Select(c => WordsOf(c.Article, c.Span))), profile.Words().ToDictionary(w => w.Words, w => w.Count));
            var near = oracle.Mentions(alone).Where(m => m.Mention.Span.Start >= 0
                && ThemesBeside(oracle, corpus.Articles[m.Article], m.Mention).Contains(theme));
            Assert.Equal(Counted(near.Select(m => m.Mention.Actor)), profile.Actors().ToDictionary(a => a.Id, a => a.Count));
            var said = articles.SelectMany(a => corpus.Articles[a].Quotes.Where(q => cues.Any(c => c.Article == corpus.Articles[a]
                    && q.Span.Contains(c.Span.Start)))
                .Where(q => Oracle.Passes(alone.Actors, q.Speaker.Kind == PartyKind.Actor ? [q.Speaker.Name] : [])));
            Assert.Equal(
                Counted(said.Select(q => q.Speaker.ToString())), profile.Speakers().ToDictionary(s => s.Speaker.ToString(), s => s.Count));
            Assert.Equal(
                oracle.Statements(alone).Where(s => s.Statement.Target.Kind == PartyKind.Proposition
                    && oracle.Upwards(corpus.Propositions.Single(p => p.Id == s.Statement.Target.Name).Theme).Contains(theme))
                    .GroupBy(s => s.Statement.Target.Name)
                    .ToDictionary(g => g.Key, g => (g.Count(s => s.Statement.Polarity > 0), g.Count(s => s.Statement.Polarity < 0))),
                profile.Propositions().ToDictionary(p => p.Proposition.Id, p => (p.For, p.Against)));
            foreach (var (mark, count, unit) in Openers(profile))
            {
                Assert.True(Mark.TryParse(profile.Scoped(mark).ToString(), out var read));
                Assert.Equal((mark, count), (mark, CountOf(result.Evidence(read), unit)));
            }
        }
    });

    [Fact]
    public void Statements_are_listed_whole_in_every_order() => ForEach((oracle, _, result) =>
    {
        var expected = oracle.Statements(result.Selection).Select(s => (s.Article, s.Statement.Span, s.Statement.Holder)).ToList();
        Assert.Equal(expected, result.Statements().Select(s => (s.Article, s.Span, s.Detail.Holder)));
        foreach (var column in Enum.GetValues<StatementColumn>())
        {
            foreach (var descending in (bool[])[false, true])
            {
                var list = result.Statements(column, descending);
                Assert.Equal(
                    expected.OrderBy(s => s.ToString(), StringComparer.Ordinal),
                    list.Select(s => (s.Article, s.Span, s.Detail.Holder)).OrderBy(s => s.ToString(), StringComparer.Ordinal));
                if (column is StatementColumn.Place) continue;
                var keys = list.Select(s => Key(s.Detail, column)).ToList();
                Assert.Equal(descending ? keys.OrderDescending(Ordinal) : keys.Order(Ordinal), keys);
            }
        }
    });

    // A page beyond the list's end, and an order by names that are not the written form.
    [Fact]
    public void Names_decide_the_order_of_holders()
    {
        var snapshot = Make.Snapshot(Make.Article("a", statements:
            [Make.Statement("actor:z", "actor:x", 1, start: 0), Make.Statement("actor:a", "actor:x", 1, start: 10),
                Make.Statement("actor:m", "actor:x", 1, start: 20)]));
        var list = snapshot.Select(Selection.Empty).Statements(
            StatementColumn.Holder, nameOf: party => party.Name switch { "z" => "1", "m" => "2", _ => "3" });
        Assert.Equal(["z", "m", "a"], list.Select(s => s.Detail.Holder.Name));
    }

    // An id that a link could not carry must not open the whole corpus.
    [Fact]
    public void A_scope_that_no_selection_takes_has_no_rows()
    {
        var id = new string('x', Selection.MaxValueLength + 1);
        var snapshot = Make.Snapshot(Make.Article("a", mentions: [Make.Mention(id)]));
        Assert.Null(ActorProfile.Of(snapshot, Selection.Empty, id));
        Assert.Equal(0, snapshot.Select(Selection.Empty).Evidence(new MentionsMark().WithinActor(id)).RowCount);
        Assert.Null(ActorProfile.Of(snapshot, Selection.Empty, "nobody"));
        Assert.Null(ThemeProfile.Of(snapshot, Selection.Empty, "nothing"));
    }

    // A role opens the mentions that it goes with, one row each, even where the mention has two; no row for a mention that is not there.
    [Fact]
    public void A_role_opens_the_mentions_that_have_it()
    {
        ActorRole Role(string name, int mention) => new("a", name, new(mention + 3, 2), new(mention, 3));
        var article = Make.Article(
            "1", mentions: [Make.Mention("a", 0), Make.Mention("b", 10), Make.Mention("a", 20), Make.Mention("a", 30)]) with
        {
            Roles = [Role("الوزير", 0), Role("السيد", 0), Role("الوزير", 30), Role("الوزير", 10), Role("الوزير", 50)],
        };
        var profile = ActorProfile.Of(Make.Snapshot(article), Selection.Empty, "a")!;
        Assert.Equal([new WordUse("الوزير", 2), new WordUse("السيد", 1)], profile.Roles());
        var rows = profile.Result.Evidence(profile.Scoped(new RoleMark("a", "الوزير"))).Rows;
        Assert.Equal([(EvidenceKind.Mention, 0), (EvidenceKind.Mention, 30)], rows.Select(r => (r.Kind, r.Span.Start)));
        Assert.Empty(ActorProfile.Of(profile.Result.Snapshot, Selection.Empty, "b")!.Roles());
    }

    // The words of a mention are in a link: broken lines become spaces, and a span outside the text is no word.
    [Theory]
    [InlineData("قال  محمد\n\tعلي", 0, 15, "قال محمد علي")]
    [InlineData("مالي", 2, 90, "لي")]
    [InlineData("مالي", 9, 3, "")]
    [InlineData("وللمغرب دور", 2, 5, "للمغرب")]
    [InlineData("في لبنان", 3, 5, "لبنان")]
    [InlineData("", 0, 0, "")]
    [InlineData(" \n ", 0, 3, "")]
    public void Words_of_a_span_have_single_spaces(string text, int start, int length, string expected) =>
        Assert.Equal(expected, Wording.Of(text, new(start, length)));

    [Fact]
    public void Words_of_a_span_are_cut_before_half_a_character() =>
        Assert.Equal(new string('x', 99), Wording.Of(new string('x', 99) + "😀" + new string('y', 50), new(0, 150)));

    private static IEnumerable<(Mark Mark, int Count, string Unit)> Openers(ActorProfile profile)
    {
        var self = Party.Actor(profile.Actor.Id);
        foreach (var s in profile.Spellings()) yield return (new SpellingMark(profile.Actor.Id, s.Words), s.Count, "row");
        foreach (var r in profile.Roles()) yield return (new RoleMark(profile.Actor.Id, r.Words), r.Count, "row");
        foreach (var h in profile.Holders())
        {
            yield return (new PositionMark(h.Party, self, 1), h.For, "row");
            yield return (new PositionMark(h.Party, self, -1), h.Against, "row");
            yield return (new PositionMark(h.Party, self), h.Count, "row");
        }

        foreach (var t in profile.Targets()) yield return (new PositionMark(self, t.Party, -1), t.Against, "row");
        yield return (new HeldMark(self), profile.Targets().Sum(t => t.Count), "row");
        yield return (new OnMark(self, 1), profile.Holders().Sum(t => t.For), "row");
        foreach (var n in profile.Names()) yield return (new CalledMark(profile.Actor.Id, n.Label), n.Count, "row");
        foreach (var t in profile.Themes()) yield return (new NearMark(t.Id, profile.Actor.Id), t.Count, "row");
        foreach (var b in profile.Beside())
        {
            yield return (new BesideMark(profile.Actor.Id, b.Id), b.Count, "sentence");
        }
        foreach (var g in profile.Cells.GroupBy(c => c.Verdict))
            yield return (new VerdictMark(profile.Actor.Id, g.Key), g.Count(), "article");
        foreach (var c in profile.Cells)
        {
            var id = profile.Result.Snapshot.Articles[c.Article].Id;
            yield return (new CellMark(id, profile.Actor.Id, 1), c.For, "row");
            yield return (new NamedMark(id, profile.Actor.Id), c.Mentions, "row");
            yield return (new CellMark(id, profile.Actor.Id), c.For + c.Against + c.Neutral + c.Mentions, "row");
        }

        yield return (new DirectMark(profile.Actor.Id), profile.Voice().Direct, "row");
        yield return (new AllMark(), profile.Result.Articles.Count, "article");
    }

    private static IEnumerable<(Mark Mark, int Count, string Unit)> Openers(ThemeProfile profile)
    {
        var snapshot = profile.Result.Snapshot;
        yield return (new CarryingMark(profile.Theme.Id), profile.Result.Articles.Count, "article");
        foreach (var a in profile.Articles())
        {
            yield return (new CarryingMark(profile.Theme.Id, snapshot.Articles[a.Article].Id), a.Cues, "row");
        }
        foreach (var w in profile.Words()) yield return (new CueMark(profile.Theme.Id, w.Words), w.Count, "row");
        foreach (var c in profile.Children()) yield return (new CarryingMark(c.Id), c.Count, "article");
        foreach (var a in profile.Actors()) yield return (new NearMark(profile.Theme.Id, a.Id), a.Count, "row");
        foreach (var s in profile.Speakers())
        {
            yield return (new SpeakingMark(profile.Theme.Id, s.Speaker), s.Count, "row");
        }
        foreach (var p in profile.Propositions())
        {
            yield return (new OnMark(Party.Proposition(p.Proposition.Id), -1), p.Against, "row");
            foreach (var h in p.Holders) yield return (new PositionMark(h.Party, Party.Proposition(p.Proposition.Id), 1), h.For, "row");
        }

        foreach (var s in profile.Result.AuthorStance()) yield return (new StanceMark(s.Actor, 1), s.For, "row");
    }

    private static int CountOf(EvidenceRows evidence, string unit) => unit switch
    {
        "article" => evidence.Articles.Count,
        "sentence" => evidence.SentenceCount,
        _ => evidence.RowCount,
    };

    private static IEnumerable<string> ThemesBeside(Oracle oracle, AnalyzedArticle article, Mention mention)
    {
        var sentence = Oracle.SentenceOf(article, mention.Span.Start);
        return sentence < 0 ? [] : article.ThemeMentions.Where(cue => Oracle.SentenceOf(article, cue.Span.Start) == sentence)
            .SelectMany(cue => oracle.Upwards(cue.Theme)).Distinct();
    }

    private static bool Meet(Model.TextSpan a, Model.TextSpan b) => a.Start < b.End && b.Start < a.End;

    private static string WordsOf(AnalyzedArticle article, Model.TextSpan span) =>
        string.Join(' ', span.Of(article.Article.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, int> Counted(IEnumerable<string> values) =>
        values.Where(v => v.Length > 0).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());

    private static Dictionary<Party, (int, int, int)> Signed(IEnumerable<Oracle.StatementRow> rows, Func<Statement, Party> partyOf) => rows
        .GroupBy(row => partyOf(row.Statement))
        .ToDictionary(g => g.Key, g => (
            g.Count(r => r.Statement.Polarity > 0), g.Count(r => r.Statement.Polarity < 0), g.Count(r => r.Statement.Polarity == 0)));

    private static Dictionary<Party, (int, int, int)> Signed(IEnumerable<PartyStance> stances) =>
        stances.ToDictionary(s => s.Party, s => (s.For, s.Against, s.Neutral));

    private static IComparer<object> Ordinal { get; } = Comparer<object>.Create((a, b) =>
        a is string x ? string.CompareOrdinal(x, (string)b) : Comparer<object>.Default.Compare(a, b));

    // At the level of states a body has no page but its state's.
    private static bool IsOneOfItsOwn(SelectionResult result, string id) =>
        result.Snapshot.FindActor(id) is not { } actor || actor.Id == id;

    private static object Key(StatementDetail s, StatementColumn column) => column switch
    {
        StatementColumn.Holder => s.Holder.ToString(),
        StatementColumn.Target => s.Target.ToString(),
        StatementColumn.Polarity => s.Polarity,
        StatementColumn.Voice => (int)s.Voice,
        StatementColumn.Modality => (int)s.Modality,
        StatementColumn.Act => (int)s.Act,
        StatementColumn.Class => (int?)s.Class ?? int.MaxValue,
        _ => s.Confidence,
    };

    private static void ForEach(Action<Oracle, CorpusAnalysis, SelectionResult> check)
    {
        var random = new Random(20250301);
        for (var c = 0; c < Corpora; c++)
        {
            var corpus = RandomCorpus.Make(random);
            var ofStates = StatesOf.Corpus(corpus);
            var snapshot = CorpusSnapshot.Build(corpus, Discourse.Tests.PlainKeys.Keys);
            for (var s = 0; s < SelectionsOfEach; s++)
            {
                var selection = RandomSelection.Make(random);
                try
                {
                    check(new Oracle(corpus), corpus, snapshot.Select(selection));
                    check(new Oracle(ofStates), ofStates, snapshot.Select(selection with { Level = ActorLevel.State }));
                }
                catch (Exception problem)
                {
                    throw new InvalidOperationException($"Corpus {c}, selection {s}: {new SelectionLink().Format(selection)}", problem);
                }
            }
        }
    }
}
