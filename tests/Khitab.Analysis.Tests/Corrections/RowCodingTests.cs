using Khitab.Analysis.Corrections;

namespace Khitab.Analysis.Tests.Corrections;

/// <summary>
/// What a person codes holds whatever else happens: it can be taken back without a trace, it outlives another reading of the article, and
/// what was read stays as it was.
/// </summary>
public sealed class RowCodingTests
{
    private static readonly DateTimeOffset Noon = new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Undone_from_the_last_to_the_first_each_step_gives_back_what_was_before_it(int seed)
    {
        var reading = new RandomReading(seed);
        var article = reading.Articles(1)[0];
        var (made, seen) = (new List<Correction>(), new List<AnalyzedArticle> { article });
        for (var i = 0; i < 8; i++)
        {
            made.Add(reading.Coding(i, CorrectionSet.Of(made).Trace(article)));
            seen.Add(CorrectionSet.Of(made).Apply(article));
        }

        var moment = Noon.AddDays(1);
        for (var i = made.Count - 1; i >= 0; i--)
        {
            made[i] = made[i] with { Undone = moment };
            AssertSame(seen[i], CorrectionSet.Of(made).Apply(article));
        }

        Assert.Same(article, CorrectionSet.Of(made).Apply(article));
    }

    // The plainest account of a row: what its last correction says, with nothing of the machine's doubt left.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_last_word_on_a_statement_holds(int seed)
    {
        var reading = new RandomReading(seed);
        var article = reading.Articles(1)[0];
        var made = new List<Correction>();
        for (var i = 0; i < 8; i++)
        {
            made.Add(reading.Coding(i, CorrectionSet.Of(made).Trace(article)));
            var now = CorrectionSet.Of(made).Trace(article);
            var coding = RowCoding.Read(made[i].Kind, made[i].Value)!;
            Assert.Empty(now.Lost);
            Assert.Empty(now.Unread);
            if (coding.Is is StatementSays says)
            {
                var own = now.Statements.Where(s => s.By is not null && StatementSays.Of(s.Row) == says).ToList();
                Assert.Contains(own, s => s.Row.Confidence == 1);
            }

            if (made[i].Kind == CorrectionKind.RejectStatement)
            {
                Assert.Contains(now.Rejected, r => r.By!.Correction == made[i].Id && StatementSays.Of(r.Row) == coding.Was);
                Assert.DoesNotContain(now.Statements, s => s.Id == made[i].Subject);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_stay_in_order_mentions_apart_and_verdicts_follow(int seed)
    {
        var reading = new RandomReading(seed);
        foreach (var article in reading.Articles(4))
        {
            var made = new List<Correction>();
            for (var i = 0; i < 6; i++) made.Add(reading.Coding(i, CorrectionSet.Of(made).Trace(article)));
            var coded = CorrectionSet.Of(made).Apply(article);
            Assert.Equal(coded.Statements.Select(s => s.Span).Order(), coded.Statements.Select(s => s.Span));
            Assert.Equal(coded.Mentions.Select(m => m.Span).Order(), coded.Mentions.Select(m => m.Span));
            Assert.All(coded.Mentions.Zip(coded.Mentions.Skip(1)), pair => Assert.False(pair.First.Span.Overlaps(pair.Second.Span)));
            var named = coded.Mentions.Where(m => m.Kind != MentionKind.Demonym).Select(m => Party.Actor(m.Actor)).Distinct();
            if (coded.Article.Language == "ar" && !ReferenceEquals(coded, article))
                Assert.Equal(named.Select(t => VerdictRule.Of(t, coded.Statements, VerdictSettings.Default)), coded.Stance);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Codings_of_rows_that_do_not_touch_may_come_in_any_order(int seed)
    {
        var reading = new RandomReading(seed);
        var article = reading.Articles(1)[0];
        var rows = CorrectionSet.Empty.Trace(article).Statements;
        List<Correction> made = [];
        foreach (var row in rows.Where(r => r.Row.Target.Kind == PartyKind.Actor))
        {
            // Two that lie over one another may become one.
            if (rows.Any(other => other != row && other.Row.Span.Overlaps(row.Row.Span))) continue;
            var says = StatementSays.Of(row.Row);
            var coding = new RowCoding(TextAnchor.Of(article.Article.Text, row.Row.Span), says, says with { Polarity = -says.Polarity });
            made.Add(new Correction(Guid.NewGuid(), Noon.AddMinutes(made.Count), "س", CorrectionKind.ChangeStatement, row.Id,
                coding.ToJson(), null));
        }

        var turned = made.Select((c, i) => c with { When = Noon.AddMinutes(-i) }).ToList();
        AssertSame(CorrectionSet.Of(made).Apply(article), CorrectionSet.Of(turned).Apply(article));
    }

    // A better model reads the sentence otherwise, or not at all: a person has read it.
    [Fact]
    public void Another_analysis_keeps_what_was_coded()
    {
        var article = Article("قال الوزير إن مالي شريك مهم. وتنتقد الجزائر باماكو بشدة.", [
            new Statement(Party.Author, Party.Actor("mali"), 1, Voice.Author, Modality.Asserted, Act.Evaluates, 0.6, new(0, 27)),
        ]);
        var row = CorrectionSet.Empty.Trace(article).Statements[0];
        var says = StatementSays.Of(row.Row);
        var change = Made(CorrectionKind.ChangeStatement, row.Id, article, row.Row.Span, says, says with { Polarity = -1 });
        var set = CorrectionSet.Of([change]);
        Assert.Equal((-1, 1.0), (set.Apply(article).Statements.Single().Polarity, set.Apply(article).Statements.Single().Confidence));

        // Surer of its sign, and a little longer: the same statement.
        var again = article with { Statements = [article.Statements[0] with { Polarity = 0, Confidence = 0.9, Span = new(3, 20) }] };
        Assert.Equal(-1, set.Apply(again).Statements.Single().Polarity);
        Assert.Empty(set.Trace(again).Unread);

        // Not read any more.
        var silent = article with { Statements = [] };
        var kept = set.Trace(silent);
        Assert.Equal(says with { Polarity = -1 }, StatementSays.Of(kept.Article.Statements.Single()));
        Assert.Equal([change.Id], kept.Unread);

        // Its words are gone: nothing holds, and it says so.
        var changed = article with { Article = article.Article with { Text = "نص آخر لا علاقة له بما كان." }, Statements = [] };
        Assert.Same(changed, set.Apply(changed));
        Assert.Equal([change.Id], set.Trace(changed).Lost);
    }

    // Two people code one statement one after the other, and the first takes his word back.
    [Fact]
    public void The_second_word_holds_without_the_first()
    {
        var article = Article("قال الوزير إن مالي شريك مهم.", [
            new Statement(Party.Author, Party.Actor("mali"), 1, Voice.Author, Modality.Asserted, Act.Evaluates, 0.6, new(0, 27)),
        ]);
        var row = CorrectionSet.Empty.Trace(article).Statements[0];
        var says = StatementSays.Of(row.Row);
        var held = says with { Holder = Party.Actor("minister") };
        var first = Made(CorrectionKind.ChangeStatement, row.Id, article, row.Row.Span, says, held);
        var second = Made(CorrectionKind.ChangeStatement, row.Id, article, row.Row.Span, held, held with { Polarity = -1 }) with
        {
            When = Noon.AddMinutes(5),
        };
        var statement = CorrectionSet.Of([first with { Undone = Noon.AddHours(1) }, second]).Apply(article).Statements.Single();
        Assert.Equal(held with { Polarity = -1 }, StatementSays.Of(statement));
    }

    [Fact]
    public void A_merge_after_it_takes_a_coded_row_along()
    {
        var article = Article("قال الوزير إن مالي شريك مهم.", []);
        var says = new StatementSays(Party.Actor("minister"), Party.Actor("mali"), 1, Voice.Reported, Modality.Reported, Act.Evaluates);
        var add = Made(CorrectionKind.AddStatement, "a/s-000000000000", article, new TextSpan(11, 16), null, says);
        var merge = new Correction(Guid.NewGuid(), Noon.AddMinutes(1), "س", CorrectionKind.MergeActors, "minister", "lavrov", null);
        Assert.Equal(Party.Actor("lavrov"), CorrectionSet.Of([add, merge]).Apply(article).Statements.Single().Holder);
    }

    [Fact]
    public void What_rests_on_a_name_that_is_none_goes_with_it()
    {
        var article = Article("قال الوزير إن مالي شريك مهم. مالي بعيدة.", [
            new Statement(Party.Author, Party.Actor("mali"), 1, Voice.Author, Modality.Asserted, Act.Evaluates, 0.6, new(0, 27)),
        ]) with
        { Mentions = [new Mention("mali", MentionKind.Name, new(14, 4)), new Mention("mali", MentionKind.Name, new(29, 4))] };
        var row = CorrectionSet.Empty.Trace(article).Mentions[0];
        var reject = Made(CorrectionKind.RejectMention, row.Id, article, row.Row.Span, new MentionSays("mali", MentionKind.Name), null);
        var coded = CorrectionSet.Of([reject]).Apply(article);
        Assert.Empty(coded.Statements);
        Assert.Equal(29, coded.Mentions.Single().Span.Start);
    }

    [Fact]
    public void Names_and_quotations_that_were_rejected_can_be_told()
    {
        var article = Article("قال الوزير إن مالي شريك مهم. مالي بعيدة.", []) with
        {
            Mentions = [new Mention("mali", MentionKind.Name, new(14, 4))],
            Quotes = [new Quotation(Party.Actor("minister"), false, new(11, 16))],
        };
        var (mention, quotation) = (CorrectionSet.Empty.Trace(article).Mentions[0], CorrectionSet.Empty.Trace(article).Quotes[0]);
        var coded = CorrectionSet.Of(
        [
            Made(CorrectionKind.RejectMention, mention.Id, article, mention.Row.Span, new MentionSays("mali", MentionKind.Name), null),
            Made(
                CorrectionKind.RejectQuotation, quotation.Id, article, quotation.Row.Span,
                new QuotationSays(Party.Actor("minister"), false), null),
        ]).Trace(article);
        Assert.Empty(coded.Mentions.Select(row => row.Row).Cast<object>().Concat(coded.Quotes));
        Assert.Equal((mention.Id, "سلمى"), (coded.RejectedMentions.Single().Id, coded.RejectedMentions.Single().By!.Who));
        Assert.Equal((quotation.Id, "سلمى"), (coded.RejectedQuotes.Single().Id, coded.RejectedQuotes.Single().By!.Who));
    }

    // Nobody knew him before: he is an actor as long as the correction holds, and others may be merged with him.
    [Fact]
    public void A_name_may_be_of_somebody_new()
    {
        var article = Article("قال الوزير إن مالي شريك مهم.", []);
        var made = new NewActor("الوزير", ActorType.Person);
        var says = new MentionSays(NewActor.MakeId(), MentionKind.Name, made);
        var add = Made(CorrectionKind.AddMention, "a/m-000000000000", article, new TextSpan(4, 6), null, says);
        Assert.Null(CorrectionRules.FaultOf(add, CorrectionSet.Empty, CorpusFacts.Empty, _ => true));
        Assert.Equal(says, RowCoding.Read(add.Kind, add.Value)!.Is);
        var set = CorrectionSet.Of([add]);
        var facts = set.Apply(CorpusFacts.Empty);
        var actor = Assert.Single(facts.Actors);
        Assert.Equal((says.Actor, ActorType.Person, "الوزير"), (actor.Id, actor.Type, actor.Labels["ar"]));
        Assert.Equal(new Mention(actor.Id, MentionKind.Name, new(4, 6)), set.Apply(article).Mentions.Single());
        var merge = new Correction(Guid.NewGuid(), Noon.AddMinutes(1), "س", CorrectionKind.MergeActors, actor.Id, "minister", null);
        Assert.Equal("minister", CorrectionSet.Of([add, merge]).Apply(article).Mentions.Single().Actor);
        Assert.Empty(CorrectionSet.Of([add with { Undone = Noon }]).Apply(CorpusFacts.Empty).Actors);

        // A name is no place for what a page may not show, and half an actor is none.
        var hostile = Made(
            CorrectionKind.AddMention, "a/m-1", article, new TextSpan(4, 6), null, says with { New = made with { Name = "\u202Eأ" } });
        Assert.Equal(CorrectionFaultKind.NotPlain, CorrectionRules.FaultOfForm(hostile)!.Kind);
        Assert.Null(RowCoding.Read(add.Kind, add.Value.Replace("person", "nothing", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Written_and_read_it_is_the_same(int seed)
    {
        var reading = new RandomReading(seed);
        var article = reading.Articles(1)[0];
        var correction = reading.Coding(0, CorrectionSet.Empty.Trace(article));
        var coding = RowCoding.Read(correction.Kind, correction.Value)!;
        Assert.Equal(correction.Value, coding.ToJson());
        Assert.Null(CorrectionRules.FaultOfForm(correction));
        var file = new StringWriter();
        CorrectionsCsv.Write([correction], file);
        Assert.Equal(correction, CorrectionsCsv.Read(new StringReader(file.ToString())).Corrections.Single());
    }

    // Quotes of articles have everything in them: line ends, quotes, formulas, direction marks.
    [Theory]
    [InlineData("سطر\r\nآخر \"بين\" علامتين؛ , ;")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("\u202Eمقلوب\u202C <script>alert(1)</script> \\u0000 '@")]
    [InlineData("😀 نص 𝔘")]
    public void A_hostile_quote_comes_back_from_a_file(string quote)
    {
        var says = new StatementSays(Party.Source("مصدر \"=1\"\r\n"), Party.Actor("mali"), 0, Voice.Direct, Modality.Denied, Act.Does);
        var coding = new RowCoding(new TextAnchor(quote, quote[..2], "", 7), null, says);
        var correction = new Correction(Guid.NewGuid(), Noon, "س", CorrectionKind.AddStatement, "a/s-1", coding.ToJson(), null);
        var file = new StringWriter();
        CorrectionsCsv.Write([correction], file);
        var read = CorrectionsCsv.Read(new StringReader(file.ToString()));
        Assert.Empty(read.Problems);
        Assert.Equal(coding, RowCoding.Read(CorrectionKind.AddStatement, read.Corrections.Single().Value));
    }

    [Theory]
    [InlineData("x", 0, "author", "actor:a", 1, "author", true)]
    [InlineData(" ", 0, "author", "actor:a", 1, "author", false)]
    [InlineData("x", -1, "author", "actor:a", 1, "author", false)]
    [InlineData("x", 0, "author", "actor:a", 2, "author", false)]
    [InlineData("x", 0, "actor:a", "actor:a", 1, "author", false)]
    [InlineData("x", 0, "proposition:a", "actor:a", 1, "author", false)]
    [InlineData("x", 0, "author", "source:a", 1, "author", false)]
    [InlineData("x", 0, "author", "actor:a", 1, "1", false)]
    [InlineData("x", 0, "author", "actor:a", 1, "author, direct", false)]
    public void What_is_no_coding_is_not_taken(
        string quote, int start, string holder, string target, int sign, string voice, bool isTaken)
    {
        var value = "{\"text\":{\"quote\":\"" + quote + "\",\"start\":" + start + "},\"is\":{\"holder\":\"" + holder + "\",\"target\":\""
            + target + "\",\"sign\":" + sign + ",\"voice\":\"" + voice + "\",\"modality\":\"asserted\",\"act\":\"evaluates\"}}";
        Assert.Equal(isTaken, RowCoding.Read(CorrectionKind.AddStatement, value) is not null);
        Assert.Null(RowCoding.Read(CorrectionKind.RejectStatement, value));
    }

    private static Correction Made(
        CorrectionKind kind, string subject, AnalyzedArticle article, TextSpan span, RowSays? was, RowSays? isSo) => new(
            Guid.NewGuid(), Noon, "سلمى", kind, subject,
            new RowCoding(TextAnchor.Of(article.Article.Text, span), was, isSo).ToJson(), null);

    private static AnalyzedArticle Article(string text, IReadOnlyList<Statement> statements) => new(
        new Article("a", "f", text, [], "t", null, null, null, null, "ar", new Publication(null, DateBasis.None, null)),
        [TextSpan.FromBounds(0, text.IndexOf('.', StringComparison.Ordinal) + 1)], [], [], [], [], [], statements, [], [], [], []);

    private static void AssertSame(AnalyzedArticle one, AnalyzedArticle other)
    {
        Assert.Equal(one.Mentions, other.Mentions);
        Assert.Equal(one.Roles, other.Roles);
        Assert.Equal(one.Statements, other.Statements);
        Assert.Equal(one.Quotes, other.Quotes);
        Assert.Equal(one.Stance, other.Stance);
    }
}
