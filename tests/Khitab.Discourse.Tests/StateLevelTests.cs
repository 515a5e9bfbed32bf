using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

/// <summary>A country's bodies and its head count as the country where a reader asks for it, and nothing else does.</summary>
public class StateLevelTests
{
    private static readonly Actor[] Actors =
    [
        Make.Actor("nakhla", ActorType.State),
        Make.Actor("nakhla-government", ActorType.Government, "nakhla"),
        Make.Actor("nakhla-armed-forces", ActorType.Military, "nakhla"),
        Make.Actor("x-water-office", ActorType.Government, "nakhla"),
        Make.Actor("queen", ActorType.Person, "nakhla") with { IsHead = true },
        Make.Actor("minister", ActorType.Person, "nakhla"),
        Make.Actor("party", ActorType.Organization, "nakhla"),
        Make.Actor("rebels", ActorType.ArmedGroup, "nakhla"),
        Make.Actor("paper", ActorType.Media, "nakhla"),
        Make.Actor("wadi", ActorType.State),
        Make.Actor("wadi-government", ActorType.Government, "wadi"),
        Make.Actor("town-hall", ActorType.Government, "town"),
        Make.Actor("town", ActorType.Place),
        Make.Actor("mission", ActorType.Military, "nowhere"),
    ];

    private static readonly AnalyzedArticle[] Articles =
    [
        Make.Article(
            "a1",
            mentions: [Make.Mention("nakhla-government"), Make.Mention("queen", 4), Make.Mention("wadi", 8), Make.Mention("party", 12)],
            statements:
            [
                Make.Statement("author", "actor:nakhla-government", -1),
                Make.Statement("author", "actor:queen", 1),
                Make.Statement("actor:nakhla-armed-forces", "actor:wadi-government", -1),
                Make.Statement("actor:queen", "actor:nakhla-government", 1),
                Make.Statement("actor:party", "actor:nakhla-government", -1),
            ],
            stance:
            [
                new Verdict(Party.Actor("nakhla-government"), VerdictKind.Unfavourable, 0, 1, 0.6),
                new Verdict(Party.Actor("queen"), VerdictKind.Favourable, 1, 0, 0.6),
                new Verdict(Party.Actor("wadi"), VerdictKind.Neutral, 0, 0, 0.75),
            ],
            quotes: [new Quotation(Party.Actor("queen"), true, default)]),
        Make.Article("a2", mentions: [Make.Mention("nakhla"), Make.Mention("nakhla-armed-forces", 4)]),
        Make.Article("a3", mentions: [Make.Mention("wadi"), Make.Mention("rebels", 4), Make.Mention("minister", 8)]),
    ];

    private static readonly CorpusSnapshot Snapshot = CorpusSnapshot.Build(Make.Corpus(Articles) with { Actors = Actors }, PlainKeys.Keys);

    [Theory]
    [InlineData("nakhla", "nakhla")]
    [InlineData("nakhla-government", "nakhla")]
    [InlineData("nakhla-armed-forces", "nakhla")]
    [InlineData("x-water-office", "nakhla")]
    [InlineData("queen", "nakhla")]
    [InlineData("wadi-government", "wadi")]
    [InlineData("minister", "minister")]
    [InlineData("party", "party")]
    [InlineData("rebels", "rebels")]
    [InlineData("paper", "paper")]
    [InlineData("town-hall", "town-hall")]
    [InlineData("mission", "mission")]
    [InlineData("nobody", null)]
    public void Offices_forces_and_the_head_count_as_their_state(string actor, string? state)
    {
        Assert.Equal(state, Snapshot.AtLevel(ActorLevel.State).FindActor(actor)?.Id);
        Assert.Equal(state is null ? null : actor, Snapshot.FindActor(actor)?.Id);
    }

    [Fact]
    public void The_state_counts_what_its_bodies_do_say_and_suffer()
    {
        var result = At("level=state");
        var mentions = result.Facet(SelectionKey.Actor, CountUnit.Mentions).Values.ToDictionary(v => v.Value, v => v.Count);
        Assert.Equal(
            new Dictionary<string, int> { ["nakhla"] = 4, ["wadi"] = 2, ["party"] = 1, ["rebels"] = 1, ["minister"] = 1 }, mentions);
        var stance = Assert.Single(result.AuthorStance());
        Assert.Equal(("nakhla", 1, 1), (stance.Actor, stance.For, stance.Against));
        Assert.Equal(1, result.Voices().Single(v => v.Actor == "nakhla").Quoted);
        Assert.Equal(Snapshot.Select(Selection.Empty).StatementCount, result.StatementCount);
    }

    // For and against it are both there: neither verdict on a body is the state's, nor is it their average.
    [Fact]
    public void A_verdict_is_derived_from_all_statements_on_the_state()
    {
        var cells = At("level=state").Matrix().Cells.Where(c => c.Article == 0).ToDictionary(c => c.Actor);
        Assert.Equal(VerdictKind.Mixed, cells["nakhla"].Verdict);
        Assert.Equal((1, 1, 2), (cells["nakhla"].For, cells["nakhla"].Against, cells["nakhla"].Mentions));
        Assert.Equal(VerdictKind.Neutral, cells["wadi"].Verdict);
        Assert.DoesNotContain("queen", cells.Keys);
    }

    [Fact]
    public void What_a_country_says_of_itself_ties_nobody_and_is_counted()
    {
        var result = At("level=state");
        Assert.Equal(["nakhla>wadi", "party>nakhla"], result.SignedEdges().Select(e => e.From + ">" + e.To));
        Assert.Equal(1, result.InnerCount());
        Assert.Equal(1, result.Evidence(new InnerMark()).StatementCount);
        Assert.Equal(0, At("").InnerCount());
        Assert.Equal(3, At("").SignedEdges().Count);
        Assert.DoesNotContain(result.Network(new NetworkOptions(Focus: "nakhla-government")).Edges, e => e.From == e.To);
    }

    // A body's id in an old link means its state: what is chosen is then the same, in the panel, the drawer and the link.
    [Theory]
    [InlineData("actor=nakhla&level=state")]
    [InlineData("actor=nakhla-armed-forces&level=state")]
    [InlineData("actor=queen&actor=nakhla-government&level=state")]
    public void Choosing_a_state_chooses_the_rows_of_its_bodies(string query)
    {
        var result = At(query);
        Assert.Equal("actor=nakhla&level=state", new SelectionLink().Format(result.Selection));
        Assert.Equal([0, 1], result.Articles);
        Assert.Equal((4, 5), (result.MentionCount, result.StatementCount));
        var chosen = Assert.Single(result.Facet(SelectionKey.Actor, CountUnit.Mentions).Values, v => v.Included);
        Assert.Equal((chosen.Value, chosen.Count), ("nakhla", result.Evidence(new MentionMark("queen")).RowCount));
        Assert.Empty(Snapshot.Unknown(result.Selection));
    }

    [Theory]
    [InlineData("actor=-nakhla&level=state", "actor=-nakhla&level=state", "a3")]
    [InlineData("actor=nakhla&actor=-queen&level=state", "actor=-nakhla&level=state", "a3")]
    [InlineData("holder=actor:queen&level=state", "holder=actor:nakhla&level=state", "a1")]
    [InlineData("target=wadi&level=state", "target=actor:wadi&level=state", "a1")]
    [InlineData("actor=nakhla", "actor=nakhla", "a2")]
    public void Keys_of_actors_mean_states(string query, string link, string articles)
    {
        var result = At(query);
        Assert.Equal(link, new SelectionLink().Format(result.Selection));
        Assert.Equal(articles, string.Join(' ', result.Articles.Select(a => Snapshot.Articles[a].Id)));
    }

    // Whose words they are stays readable: the country counts, the text names its army.
    [Fact]
    public void Evidence_says_whom_the_text_names()
    {
        var row = Assert.Single(At("level=state").Evidence(new EdgeMark("nakhla", "wadi")).Rows);
        Assert.Equal((Party.Actor("nakhla"), Party.Actor("nakhla-armed-forces")), (row.Statement!.Holder, row.Statement.NamedHolder));
        Assert.Equal((Party.Actor("wadi"), Party.Actor("wadi-government")), (row.Statement.Target, row.Statement.NamedTarget));
        var listed = Snapshot.Select(Selection.Empty).Statements();
        Assert.All(listed, item => Assert.Equal(item.Detail.Holder, item.Detail.NamedHolder));
    }

    [Fact]
    public void A_body_leads_to_its_states_page()
    {
        var profile = ActorProfile.Of(Snapshot, Make.Selection("level=state"), "nakhla-government")!;
        Assert.Equal("nakhla", profile.Actor.Id);
        Assert.Equal(4, profile.Result.MentionCount);
        Assert.Equal("nakhla-government", ActorProfile.Of(Snapshot, Selection.Empty, "nakhla-government")!.Actor.Id);
    }

    // It is a way to count, as the unit is: it chooses nothing and stays when all else is cleared.
    [Fact]
    public void It_is_no_condition_and_survives_in_a_link()
    {
        var selection = Make.Selection("level=state");
        Assert.True(selection.IsEmpty);
        Assert.Equal(selection, selection.Clear());
        Assert.Equal("level=state", new SelectionLink().Format(selection));
        Assert.Equal(Selection.Empty, Make.Selection("level=body"));
        Assert.Same(Snapshot, Snapshot.AtLevel(ActorLevel.State).AtLevel(ActorLevel.Body));
        Assert.Same(Snapshot.As(selection), Snapshot.As(selection).As(selection));
    }

    private static SelectionResult At(string query) => Snapshot.Select(Make.Selection(query));
}
