using Khitab.Analysis;
using Khitab.Discourse.Comparing;

namespace Khitab.Discourse.Tests.Comparing;

/// <summary>Every number of a comparison against what its mark opens, on random corpora with random selections.</summary>
public class ComparisonTests
{
    // A number on the screen that opens another number of sentences is a bug.
    [Fact]
    public void Every_number_is_what_its_mark_opens()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var snapshot = CorpusSnapshot.Build(RandomCorpus.Make(random), PlainKeys.Keys);
            var comparison = Pair(snapshot, random);
            Check(comparison.Actors(), item => Mark.Here(SelectionKey.Actor, item, CountUnit.Articles));
            Check(comparison.Themes(), item => new CarryingMark(item));
            Check(comparison.Voices(), item => new QuoteMark(item));
            foreach (var row in comparison.Stances())
            {
                foreach (var (side, tally) in ((SelectionResult, JudgementTally)[])[(comparison.A, row.A), (comparison.B, row.B)])
                {
                    var (more, less) = (side.Evidence(new StanceMark(row.Actor, 1)), side.Evidence(new StanceMark(row.Actor, -1)));
                    Assert.Equal((more.RowCount, less.RowCount), (tally.For, tally.Against));
                    Assert.Equal(more.Articles.Union(less.Articles).Count(), tally.Articles);
                }
            }

            foreach (var form in comparison.Forms())
            {
                Assert.Equal(comparison.A.Evidence(new SpellingMark(form.Actor, form.Words)).RowCount, form.A);
                Assert.Equal(comparison.B.Evidence(new SpellingMark(form.Actor, form.Words)).RowCount, form.B);
            }

            foreach (var line in comparison.Verdicts().Lines)
            {
                var outlet = snapshot.Select((line.IsB ? comparison.B : comparison.A).Selection.Only(SelectionKey.Outlet, line.Outlet));
                Assert.Equal(outlet.Articles.Count, line.Articles);
                foreach (var (actor, cell) in comparison.Verdicts().Actors.Zip(line.Cells))
                {
                    Assert.Equal(
                        outlet.Evidence(new VerdictMark(actor, VerdictKind.Favourable)).Articles.Count, cell.Favourable);
                    Assert.Equal(
                        outlet.Evidence(new VerdictMark(actor, VerdictKind.Unfavourable)).Articles.Count, cell.Unfavourable);
                }
            }

            Assert.Equal(comparison.A.Articles.Intersect(comparison.B.Articles).Count(), comparison.Overlap);
            var dated = comparison.A.Articles.Count(place => snapshot.Articles[place].Published.Value is not null);
            Assert.Equal(dated, comparison.Periods().Sum(period => period.A));

            void Check(IReadOnlyList<ComparedShare> rows, Func<string, Mark> mark)
            {
                foreach (var row in rows)
                {
                    Assert.Equal(comparison.A.Evidence(mark(row.Item)).Articles.Count, row.A);
                    Assert.Equal(comparison.B.Evidence(mark(row.Item)).Articles.Count, row.B);
                    Assert.Equal((comparison.A.Articles.Count, comparison.B.Articles.Count), (row.OfA, row.OfB));
                }
            }
        }
    }

    // Words by a plain count over the articles' lists of words, and the paper's formula written out.
    [Fact]
    public void Words_are_as_a_plain_count_has_them()
    {
        string[] vocabulary = ["alpha", "beta", "gamma", "delta", "epsilon zeta", "eta"];
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            AnalyzedArticle[] articles =
            [
                .. Enumerable.Range(0, 60).Select(i => Make.Article("a" + i, outlet: i % 3 == 0 ? "one" : i % 3 == 1 ? "two" : "three") with
                {
                    Words = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Pick(vocabulary))],
                }),
            ];
            var snapshot = Make.Snapshot(articles);
            var comparison = new Comparison(snapshot, Outlet("one"), Outlet("two"));
            var words = comparison.Words();
            var (one, two) = (Of("one"), Of("two"));
            Assert.Equal((one.Count, two.Count), ((int)words.TotalA, (int)words.TotalB));
            var all = articles.SelectMany(a => a.Words).ToList();
            foreach (var word in words.OfA.Concat(words.OfB))
            {
                int In(List<string> list) => list.Count(w => w.Split(' ').Contains(word.Key));
                Assert.Equal((In(one), In(two)), (word.A, word.B));
                Assert.Equal(
                    articles.Count(a => a.Article.Outlet == "one" && a.Words.Any(w => w.Split(' ').Contains(word.Key))), word.ArticlesA);
                var size = Math.Max(1, 0.1 * Math.Min(one.Count, two.Count));
                var alpha = size * In(all) / all.Count;
                double Odds(int n, int of) => Math.Log((n + alpha) / (of + size - n - alpha));
                Assert.Equal(Odds(word.A, one.Count) - Odds(word.B, two.Count), word.Odds.Value, 9);
                Assert.Equal(Math.Sqrt((1 / (word.A + alpha)) + (1 / (word.B + alpha))), word.Odds.Error, 9);
            }

            // A word that is only another's second reading is nobody's.
            Assert.DoesNotContain(words.OfA.Concat(words.OfB), word => word.Key == "zeta");
            Assert.All(words.OfA, word => Assert.True(word.Odds.Z > 0));
            Assert.All(words.OfB, word => Assert.True(word.Odds.Z < 0));

            List<string> Of(string outlet) => [.. articles.Where(a => a.Article.Outlet == outlet).SelectMany(a => a.Words)];
        }
    }

    [Fact]
    public void What_two_sides_share_is_found_whichever_comes_first()
    {
        var corpus = Make.Corpus(
            [Make.Article("x", outlet: "one"), Make.Article("y", outlet: "two"), Make.Article("z", outlet: "two")],
            shared: [
                new SharedPassage(["y", "x"], 0.9, [new TextSpan(0, 40), new TextSpan(5, 30)]),
                new SharedPassage(["y", "z"], 0.9, [new TextSpan(0, 9), new TextSpan(0, 9)]),
            ]);
        var shared = new Comparison(CorpusSnapshot.Build(corpus, PlainKeys.Keys), Outlet("one"), Outlet("two")).Shared();
        var pair = Assert.Single(shared.Pairs);
        Assert.Equal(("x", "y", 30), (pair.A, pair.B, pair.Length));
        Assert.Equal((1, 1), (shared.ArticlesA, shared.ArticlesB));
    }

    [Fact]
    public void What_rests_on_few_comes_after_what_rests_on_many()
    {
        var rows = ComparedShare.Of(
            new Dictionary<string, int> { ["often"] = 60, ["seldom"] = 4, ["alike"] = 50 }, 100,
            new Dictionary<string, int> { ["often"] = 20, ["alike"] = 50 }, 100);
        Assert.Equal(["often", "alike", "seldom"], rows.Select(row => row.Item));
        Assert.Equal([false, false, true], rows.Select(row => row.IsFew));
    }

    // Counting of large selections is stopped when another is asked for; what was stopped is counted anew.
    [Fact]
    public void Counting_can_be_stopped()
    {
        var snapshot = Make.Snapshot(Make.Article("x", outlet: "one"), Make.Article("y", outlet: "two"));
        var comparison = new Comparison(snapshot, Outlet("one"), Outlet("two"));
        Assert.Throws<OperationCanceledException>(() => comparison.Words(new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => comparison.Count(new CancellationToken(canceled: true)));
        Assert.False(comparison.IsCounted || comparison.HasWords);
        comparison.Count();
        comparison.Words();
        Assert.True(comparison.IsCounted && comparison.HasWords);
    }

    private static Comparison Pair(CorpusSnapshot snapshot, Random random)
    {
        var a = RandomSelection.Make(random);
        return new Comparison(snapshot, a, a.WithAgainst(RandomSelection.Make(random)).Versus ?? a);
    }

    private static Selection Outlet(string id) => Selection.Empty.With(SelectionKey.Outlet, id);
}
