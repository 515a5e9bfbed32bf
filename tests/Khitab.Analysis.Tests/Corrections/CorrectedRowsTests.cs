using Khitab.Analysis.Corrections;

namespace Khitab.Analysis.Tests.Corrections;

/// <summary>What corrections of actors mean in an article that can be read at a glance.</summary>
public sealed class CorrectedRowsTests
{
    private const string Text = "انتقد علي حسن الحكومة. وقال حسن إنها فشلت. وردت الحكومة على علي.";

    private static readonly AnalyzedArticle Article = new(
        new Article("one", "f", Text, [], null, null, null, "north", null, "ar", Publication.Unknown) { OutletName = "الشمال" },
        [Span("انتقد علي حسن الحكومة."), Span("وقال حسن إنها فشلت."), Span("وردت الحكومة على علي.")], [],
        [
            Named("ali", "علي حسن", 0), Named("state", "الحكومة", 0), Named("ali", "حسن", 1), Named("state", "الحكومة", 1),
            Named("ali", "علي", 1),
        ],
        [], [],
        [new(Party.Actor("ali"), VerdictKind.Neutral, 0, 0, 0.75), new(Party.Actor("state"), VerdictKind.Neutral, 0, 0, 0.75)],
        [
            Said("ali", "state", -1, "انتقد علي حسن الحكومة"), Said("ali", "state", -1, "قال حسن إنها فشلت"),
            Said("state", "ali", -1, "وردت الحكومة على علي"),
        ],
        [new(Party.Actor("ali"), false, Span("إنها فشلت"))], [], [], []);

    private static readonly CorpusFacts Facts = CorpusFacts.Empty with
    {
        Actors = [Actor("ali", "علي حسن", "حسن", "علي"), Actor("state", "الحكومة"), Actor("hasan", "الأستاذ حسن")],
        Outlets = [new("north", new Dictionary<string, string> { ["ar"] = "الشمال" })],
    };

    [Fact]
    public void A_split_takes_the_statements_and_words_that_rest_on_its_mentions()
    {
        var split = Made(CorrectionKind.SplitActor, "ali", new ActorSplit(["حسن"], [], null, "حسن الآخر", ActorType.Expert).ToJson());
        var set = CorrectionSet.Of([split]);
        var (corrected, facts) = (set.Apply(Article), set.Apply(Facts));
        var other = Assert.Single(facts.Actors, a => a.Labels.Values.Contains("حسن الآخر"));
        Assert.StartsWith("x-", other.Id, StringComparison.Ordinal);
        Assert.Equal(ActorType.Expert, other.Type);
        Assert.Equal(["ali", "state", other.Id, "state", "ali"], corrected.Mentions.Select(m => m.Actor));
        Assert.Equal(["ali", other.Id, "state"], corrected.Statements.Select(s => s.Holder.Name));
        Assert.Equal(other.Id, Assert.Single(corrected.Quotes).Speaker.Name);
        Assert.Equal(["ali", "state", other.Id], corrected.Stance.Select(v => v.Target.Name).Order());
        Assert.DoesNotContain("حسن", facts.Actors.Single(a => a.Id == "ali").Names);

        // The same correction makes the same id, whenever it is applied; another one of the same name makes another.
        Assert.Equal(other.Id, ActorSplit.Read(split.Value)!.ActorOf(split.Id));
        Assert.NotEqual(other.Id, ActorSplit.Read(split.Value)!.ActorOf(Guid.NewGuid()));
    }

    [Fact]
    public void A_split_may_be_about_one_article_and_an_actor_that_is_known()
    {
        var value = new ActorSplit(["حسن"], ["two"], "hasan", "", ActorType.Person).ToJson();
        var set = CorrectionSet.Of([Made(CorrectionKind.SplitActor, "ali", value)]);
        Assert.Same(Article, set.Apply(Article));
        var two = Article with { Article = Article.Article with { Id = "two" } };
        Assert.Contains(set.Apply(two).Mentions, m => m.Actor == "hasan");
        Assert.Contains("حسن", set.Apply(Facts).Actors.Single(a => a.Id == "ali").Names);
        Assert.Equal(["two"], set.TouchedArticles);
        Assert.Empty(set.TouchedActors);
    }

    // «انتقد فلان نفسه» is no position for reading either.
    [Fact]
    public void Who_is_merged_with_whom_he_speaks_of_takes_no_position_on_himself()
    {
        var set = CorrectionSet.Of([Made(CorrectionKind.MergeActors, "state", "ali")]);
        var corrected = set.Apply(Article);
        Assert.Empty(corrected.Statements);
        Assert.Equal(5, corrected.Mentions.Count(m => m.Actor == "ali"));
        Assert.Equal("ali", Assert.Single(corrected.Stance).Target.Name);
        Assert.Equal(["علي حسن", "حسن", "علي", "الحكومة"], set.Apply(Facts).Actors.Single(a => a.Id == "ali").Names);
    }

    // «انتقد الوزير والحكومة» is two statements; where both are one actor it says one thing.
    [Fact]
    public void One_sentence_says_a_thing_once_after_a_merge()
    {
        var twice = Article with
        {
            Statements =
            [
                Said("ali", "state", -1, "انتقد علي حسن") with { Confidence = 0.6 },
                Said("hasan", "state", -1, "علي حسن الحكومة") with { Confidence = 0.8 },
            ],
        };
        var corrected = CorrectionSet.Of([Made(CorrectionKind.MergeActors, "hasan", "ali")]).Apply(twice);
        Assert.Equal(0.8, Assert.Single(corrected.Statements).Confidence);
        Assert.Equal("ali", corrected.Statements[0].Holder.Name);
    }

    [Fact]
    public void A_renamed_actor_is_found_by_both_names_and_no_article_changes()
    {
        var set = CorrectionSet.Of(
            [Made(CorrectionKind.RenameActor, "ali", ActorLabels.ToJson(new Dictionary<string, string> { ["en"] = "Ali Hasan" }))]);
        var actor = set.Apply(Facts).Actors.Single(a => a.Id == "ali");
        Assert.Equal("Ali Hasan", actor.Labels["en"]);
        Assert.Equal(["علي حسن", "حسن", "علي", "Ali Hasan"], actor.Names);
        Assert.Same(Article, set.Apply(Article));
        Assert.True(CorrectionSet.Between(CorrectionSet.Empty, set).IsEmpty);
    }

    [Fact]
    public void An_outlet_and_a_day_are_set_and_taken_away()
    {
        var set = CorrectionSet.Of(
        [
            Made(CorrectionKind.SetOutlet, SetOutlet.Article("one"), new SetOutlet("south", "الجنوب").ToJson(), 1),
            Made(CorrectionKind.SetDay, "one", "2025-02-17", 2),
            Made(CorrectionKind.SetOutlet, SetOutlet.Outlet("south"), new SetOutlet("east", "الشرق").ToJson(), 3),
        ]);
        var article = set.Apply(Article).Article;
        Assert.Equal(("east", "الشرق"), (article.Outlet, article.OutletName));
        Assert.Equal(new Publication(new DateOnly(2025, 2, 17), DateBasis.Corrected, null), article.Published);
        Assert.Equal(["north", "east"], set.Apply(Facts).Outlets.Select(o => o.Id));
        var unknown = CorrectionSet.Of([Made(CorrectionKind.SetOutlet, SetOutlet.Article("one"), new SetOutlet(null, null).ToJson())]);
        Assert.Null(unknown.Apply(Article).Article.Outlet);
    }

    private static Correction Made(CorrectionKind kind, string subject, string value, int minute = 0) => new(
        Guid.Parse($"3f2504e0-4f89-11d3-9a0c-0305e82c33{minute:00}"), new DateTimeOffset(2025, 6, 1, 0, minute, 0, TimeSpan.Zero),
        "سلمى", kind, subject, value, null);

    private static Actor Actor(string id, params string[] names) =>
        new(id, ActorType.Person, names, new Dictionary<string, string> { ["ar"] = names[0] }, null);

    private static Statement Said(string holder, string target, int polarity, string words) => new(
        Party.Actor(holder), Party.Actor(target), polarity, Voice.Reported, Modality.Reported, Act.Evaluates, 0.7, Span(words));

    private static Mention Named(string actor, string words, int nth) => new(actor, MentionKind.Name, Span(words, nth));

    private static TextSpan Span(string words, int nth = 0)
    {
        var start = -1;
        for (var i = 0; i <= nth; i++) start = Text.IndexOf(words, start + 1, StringComparison.Ordinal);
        return new TextSpan(start, words.Length);
    }
}
