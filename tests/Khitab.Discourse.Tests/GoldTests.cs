using System.Text.Json;

namespace Khitab.Discourse.Tests;

public class GoldTests
{
    private static readonly Khitab.Model.CorpusAnalysis Corpus = GoldCorpus.Load();

    public static TheoryData<string> Selections => [.. GoldCorpus.Answers.Select(answer => answer.GetProperty("selection").GetString()!)];

    [Fact]
    public void Every_answer_is_read() => Assert.Equal(12, Selections.Count);

    [Theory]
    [MemberData(nameof(Selections))]
    public void The_snapshot_gives_exactly_the_worked_answers(string query)
    {
        var answer = Answer(query);
        var result = CorpusSnapshot.Build(Corpus, PlainKeys.Keys).Select(Make.Selection(query));
        Assert.Equal(Ids(answer), result.Articles.Select(place => result.Snapshot.Articles[place].Id));
        Assert.Equal(answer.GetProperty("mentions").GetInt32(), result.MentionCount);
        Assert.Equal(answer.GetProperty("statements").GetInt32(), result.StatementCount);
        AssertCounts(answer, "actorFacetMentions", Counts(result, SelectionKey.Actor, CountUnit.Mentions));
        AssertCounts(answer, "actorFacetArticles", Counts(result, SelectionKey.Actor, CountUnit.Articles));
        AssertCounts(answer, "outletFacetArticles", Counts(result, SelectionKey.Outlet, CountUnit.Articles));
        AssertSigns(answer, "authorStance", result.AuthorStance().ToDictionary(s => s.Actor, s => (s.For, s.Against, s.Neutral)));
        AssertSigns(answer, "signedEdges", result.SignedEdges().ToDictionary(e => e.From + ">" + e.To, e => (e.For, e.Against, e.Neutral)));
    }

    [Theory]
    [MemberData(nameof(Selections))]
    public void The_oracle_gives_exactly_the_worked_answers(string query)
    {
        var answer = Answer(query);
        var oracle = new Oracle(Corpus);
        var selection = Make.Selection(query);
        Assert.Equal(Ids(answer), oracle.Articles(selection).Select(place => Corpus.Articles[place].Article.Id));
        Assert.Equal(answer.GetProperty("mentions").GetInt32(), oracle.Mentions(selection).Count);
        Assert.Equal(answer.GetProperty("statements").GetInt32(), oracle.Statements(selection).Count);
        AssertCounts(answer, "actorFacetMentions", oracle.Facet(selection, SelectionKey.Actor, CountUnit.Mentions));
        AssertCounts(answer, "actorFacetArticles", oracle.Facet(selection, SelectionKey.Actor, CountUnit.Articles));
        AssertCounts(answer, "outletFacetArticles", oracle.Facet(selection, SelectionKey.Outlet, CountUnit.Articles));
        AssertSigns(answer, "authorStance", oracle.AuthorStance(selection));
        AssertSigns(answer, "signedEdges", oracle.SignedEdges(selection));
    }

    private static JsonElement Answer(string query) =>
        GoldCorpus.Answers.Single(answer => answer.GetProperty("selection").GetString() == query);

    private static IEnumerable<string?> Ids(JsonElement answer) =>
        answer.GetProperty("articles").EnumerateArray().Select(id => id.GetString());

    private static Dictionary<string, int> Counts(SelectionResult result, SelectionKey key, CountUnit unit) =>
        result.Facet(key, unit).Values.Where(value => value.Count > 0).ToDictionary(value => value.Value, value => value.Count);

    private static void AssertCounts(JsonElement answer, string name, Dictionary<string, int> actual) =>
        Assert.Equal(answer.GetProperty(name).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32()), actual);

    private static void AssertSigns(JsonElement answer, string name, Dictionary<string, (int For, int Against, int Neutral)> actual) =>
        Assert.Equal(
            answer.GetProperty(name).EnumerateObject().ToDictionary(
                p => p.Name, p => (p.Value.GetProperty("for").GetInt32(), p.Value.GetProperty("against").GetInt32(), 0)),
            actual);
}
