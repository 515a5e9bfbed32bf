using System.Text.Json;
using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Discourse;
using Khitab.Text;
using Khitab.Web.Api;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Hosting;

/// <summary>Answers of the API do not grow with the corpus: whoever asks gets the first of a list and how many there are.</summary>
public class BoundedAnswerTests
{
    private const int Articles = 1_100;
    private const int Actors = 1_200;

    private static readonly CorpusSnapshot Snapshot = CorpusSnapshot.Build(
        new CorpusAnalysis("00", [], [], [], [], [.. Enumerable.Range(0, Articles).Select(Article)], [], []), _ => []);

    [Fact]
    public void The_overview_is_bounded_and_says_what_it_leaves_out()
    {
        var answer = OverviewAnswer.Of(Snapshot.Select(Selection.Empty));
        Assert.Equal((Articles, Articles + 60 * (Actors - 1)), (answer.Articles, answer.Mentions));
        Assert.Equal((1_000, 5_000), (answer.Actors.Count, answer.Matrix.Count));
        Assert.Equal(
            [("actors", 200), ("matrix", 45_000), ("matrixActors", 200), ("matrixArticles", Articles - 50)],
            answer.LeftOut.OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => (list.Key, list.Value)));
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(answer).Length, 1, 1_000_000);
    }

    // A selection that fits is answered whole, as it always was.
    [Fact]
    public void An_overview_that_fits_leaves_nothing_out()
    {
        var answer = OverviewAnswer.Of(Snapshot.Select(Selection.Empty.With(SelectionKey.Article, "a1099")));
        Assert.Single(answer.Matrix);
        Assert.Empty(answer.LeftOut);
    }

    [Fact]
    public void Articles_and_actors_come_by_pages_that_have_them_all()
    {
        Selection Page(int number) => Selection.Empty.WithPage(Links.Page, FormattableString.Invariant($"{number}"));
        var articles = Enumerable.Range(1, 3).Select(number => ArticlesAnswer.Of(Snapshot.Select(Page(number)))).ToList();
        Assert.All(articles, answer => Assert.Equal((Articles, 3), (answer.Total, answer.Pages)));
        Assert.Equal([500, 500, 100], articles.Select(answer => answer.Articles.Count));
        Assert.Equal(Snapshot.Articles.Select(a => a.Id), articles.SelectMany(answer => answer.Articles).Select(a => a.Id));

        var words = new UiText(UiLanguage.Arabic);
        var actors = Enumerable.Range(1, 3).Select(number => ActorsAnswer.Of(Snapshot.Select(Page(number)), words)).ToList();
        Assert.All(actors, answer => Assert.Equal((Actors, 3), (answer.Total, answer.Pages)));
        Assert.Equal(Actors, actors.SelectMany(answer => answer.Actors).DistinctBy(a => a.Id).Count());
    }

    [Fact]
    public void An_actor_of_many_articles_says_how_many_verdicts_it_leaves_out()
    {
        var answer = ActorAnswer.Of(ActorProfile.Of(Snapshot, Selection.Empty, "x0")!);
        Assert.Equal((Articles, 1_000), (answer.Articles, answer.Verdicts.Count));
        Assert.Equal(Articles - 1_000, answer.LeftOut["verdicts"]);
        Assert.Equal(Actors - 1 - 1_000, answer.LeftOut["beside"]);
    }

    // The first sixty name everybody, the others one actor.
    private static AnalyzedArticle Article(int number)
    {
        var id = FormattableString.Invariant($"a{number}");
        var named = Enumerable.Range(0, number < 60 ? Actors : 1)
            .Select(actor => new Mention(FormattableString.Invariant($"x{actor}"), MentionKind.Name, new TextSpan(actor, 1)));
        return new AnalyzedArticle(
            new Article(id, id, new string('ن', Actors), [], null, null, null, null, null, "ar", Publication.Unknown),
            [new TextSpan(0, Actors)], [], [.. named], [], [], [], [], [], [], [], []);
    }
}
