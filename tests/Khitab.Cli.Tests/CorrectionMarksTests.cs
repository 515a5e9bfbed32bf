using Khitab.Analysis.Corrections;
using Khitab.Analysis.Statements.Decision;
using Khitab.Cli.Reading;

namespace Khitab.Cli.Tests;

/// <summary>Decisions of people must teach what they say: a wrong sign or a lost decision would spoil a model without a sound.</summary>
public class CorrectionMarksTests
{
    private static readonly string[] States =
        ["فرنسا", "إسبانيا", "تركيا", "اليابان", "الهند", "البرازيل", "كندا", "بولندا", "السويد", "النرويج", "اليونان", "المكسيك"];

    private static readonly string[] Ids =
        ["france", "spain", "turkey", "japan", "india", "brazil", "canada", "poland", "sweden", "norway", "greece", "mexico"];

    [Fact]
    public void Each_kind_of_decision_is_what_it_says()
    {
        var article = Backs((0, 1));
        StatementSays read = Says(0, 1, 1), turned = read with { Polarity = -1 }, lesser = read with { Modality = Modality.Hypothetical };
        Assert.Equal([(1, true)], Judged(article, Decision(article, CorrectionKind.AcceptStatement, read, read)));
        Assert.Equal([(1, false)], Judged(article, Decision(article, CorrectionKind.RejectStatement, read, null)));
        Assert.Equal([(-1, true), (1, false)], Judged(article, Decision(article, CorrectionKind.ChangeStatement, read, turned)));
        Assert.Equal([(1, true)], Judged(article, Decision(article, CorrectionKind.ChangeStatement, read, lesser)));
        Assert.Equal([(-1, true)], Judged(article, Decision(article, CorrectionKind.AddStatement, null, turned)));
    }

    [Fact]
    public void Later_decisions_hold_and_undone_ones_do_not()
    {
        var article = Backs((0, 1));
        var read = Says(0, 1, 1);
        var first = Decision(article, CorrectionKind.RejectStatement, read, null);
        var later = Decision(article, CorrectionKind.AcceptStatement, read, read) with { When = first.When.AddHours(1) };
        Assert.Equal([(1, true)], Judged(article, later, first));
        Assert.Equal([(1, false)], Judged(article, first, later with { Undone = later.When.AddHours(1) }));
    }

    [Fact]
    public void What_cannot_be_learned_from_is_counted()
    {
        var article = Backs((0, 1));
        var read = Says(0, 1, 1);
        var elsewhere = Decision(Backs((2, 3)), CorrectionKind.AcceptStatement, Says(2, 3, 1), Says(2, 3, 1));
        var neither = Decision(article, CorrectionKind.AddStatement, null, read with { Polarity = 0 });
        var marks = CorrectionMarks.Of([elsewhere, neither], Of(article), _ => "a");
        Assert.Equal((0, 2), (marks.Judged.Count, marks.Unused));
    }

    // What readers marked leaves it open who backs whom; then people decide on sentences of the same kind in other newspapers: what they
    // accept has to make one that was never seen likelier than before, what they reject less likely.
    [Fact]
    public void Decisions_move_what_is_learned_their_way()
    {
        var marked = Pairs(0).Select(p => (Article: Backs(p), Pair: p)).ToList();
        var people = Pairs(5).Select(p => (Article: Backs(p), Pair: p)).ToList();
        var seen = Backs((10, 11));
        // Trees need something to tell them from.
        var others = Pairs(0).Select(p => (Article: Text($"شتمت {States[p.Holder]} {States[p.Target]} أمس."), Pair: p)).ToList();
        var examples = Read(
            [
                .. marked.Select(m => Decided(m.Article, m.Pair, m.Pair.Holder % 2 == 0)), Decided(seen, (10, 11), true),
                .. others.Select(o => Decision(o.Article, CorrectionKind.RejectStatement, Says(o.Pair.Holder, o.Pair.Target, -1), null)),
            ],
            [.. marked.Select(m => m.Article), .. others.Select(o => o.Article), seen], "paper");
        var known = examples.Where(e => e.Analyzed.Article.Id != seen.Id).ToList();
        var before = Score(known);
        Assert.True(Score([.. known, .. People(right: false)]) < before - 0.1);
        Assert.True(Score([.. known, .. People(right: true)]) > before + 0.1);

        IEnumerable<MarkedExamples> People(bool right) =>
            Read([.. people.Select(p => Decided(p.Article, p.Pair, right))], [.. people.Select(p => p.Article)], "desk")
                .Select(e => e with { IsCorrected = true });

        double Score(IReadOnlyList<MarkedExamples> set)
        {
            var priors = WordPriors.Of(set, null);
            var trees = TreeTrainer.Train(
                set.SelectMany(a => a.Examples.Where(e => e.Used && e.Proposal.Route == Route.Act)
                    .Select(e => (priors.Fill(e.Proposal), e.Right, a.Weight))),
                ProposalFeatures.Names.Count, new TreeSettings(40, 4, 0.2, 5));
            var unseen = examples.Single(e => e.Analyzed.Article.Id == seen.Id).Examples.Single(e => e.Right);
            return trees.Score(priors.Fill(unseen.Proposal), trees.Count);
        }
    }

    private static List<MarkedExamples> Read(IReadOnlyList<Correction> decisions, IReadOnlyList<Article> articles, string source)
    {
        var byId = articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        return TrainingSet.Read(CorrectionMarks.Of(decisions, byId, a => source + (a.Text.Length % 2)).Judged, byId);
    }

    private static IEnumerable<(int Holder, int Target)> Pairs(int from) => Enumerable.Range(0, 5)
        .SelectMany(h => Enumerable.Range(0, 5).Where(t => t != h).Select(t => (h + from, t + from)));

    private static Correction Decided(Article article, (int Holder, int Target) pair, bool right)
    {
        var read = Says(pair.Holder, pair.Target, 1);
        return Decision(article, right ? CorrectionKind.AcceptStatement : CorrectionKind.RejectStatement, read, right ? read : null);
    }

    private static IEnumerable<(int Sign, bool Right)> Judged(Article article, params Correction[] decisions) =>
        CorrectionMarks.Of(decisions, Of(article), _ => "a").Judged.Select(j => (j.Sign, j.Right));

    private static Dictionary<string, Article> Of(Article article) => new(StringComparer.Ordinal) { [article.Id] = article };

    private static Article Backs((int Holder, int Target) pair) => Text($"دعمت {States[pair.Holder]} {States[pair.Target]} في بيان أمس.");

    private static StatementSays Says(int holder, int target, int sign) =>
        new(Party.Actor(Ids[holder]), Party.Actor(Ids[target]), sign, Voice.Author, Modality.Asserted, Act.Does);

    private static Correction Decision(Article article, CorrectionKind kind, StatementSays? was, StatementSays? isSo)
    {
        var coding = new RowCoding(TextAnchor.Of(article.Text, new TextSpan(0, article.Text.Length - 1)), was, isSo);
        return new Correction(Guid.NewGuid(), DateTimeOffset.UnixEpoch, "س", kind, article.Id + "/s-1", coding.ToJson(), null);
    }

    private static Article Text(string text) => new(
        text, "a.txt", text, [new Segment(SegmentKind.Paragraph, new TextSpan(0, text.Length))], null, null, null, null, null, "ar",
        new Publication(null, DateBasis.None, null));
}
