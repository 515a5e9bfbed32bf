using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

/// <summary>What is worth a look comes first: what is least certain, and what most rests on.</summary>
public sealed class CheckQueueTests
{
    [Fact]
    public void Of_two_alike_the_less_certain_comes_first_and_the_certain_not_at_all()
    {
        var queue = CheckQueue.Of([Item("a", "x", 0.9), Item("b", "x", 0.55), Item("c", "x", 1)], 10);
        Assert.Equal([0.55, 0.9], queue.Select(i => i.Item.Detail.Confidence));
    }

    [Fact]
    public void What_an_edge_rests_on_alone_comes_before_one_of_many()
    {
        List<StatementItem> items = [.. Enumerable.Range(0, 5).Select(_ => Item("a", "x", 0.6)), Item("b", "x", 0.6)];
        Assert.Equal(Party.Actor("b"), CheckQueue.Of(items, 1).Single().Item.Detail.Holder);
    }

    [Fact]
    public void A_judgement_comes_before_none_and_a_target_of_many_before_one_of_few()
    {
        var judged = CheckQueue.Of([Item("a", "x", 0.6, polarity: 0), Item("b", "x", 0.6)], 1).Single();
        Assert.Equal(1, judged.Item.Detail.Polarity);
        List<StatementItem> items = [Item("a", "few", 0.6), .. "bcdef".Select(c => Item(c.ToString(), "many", 0.6))];
        Assert.Equal(Party.Actor("few"), CheckQueue.Of(items, 10)[^1].Item.Detail.Target);
    }

    // By hand: H(0.5) = 1; the only author's statement on x: (1/1 + 1)/2 = 1; x has the most statements: 1.
    [Fact]
    public void The_formula_by_hand()
    {
        var author = Item("", "x", 0.5);
        Assert.Equal(1, CheckQueue.Of([author], 1).Single().Worth, 6);
        // H(0.75) = 0.811278; one of two of the edge, no verdict's: 1/4.
        var two = CheckQueue.Of([Item("a", "x", 0.75), Item("a", "x", 0.75)], 2);
        Assert.All(two, item => Assert.Equal(0.811278 / 4, item.Worth, 5));
    }

    [Fact]
    public void Every_worth_is_between_none_and_all()
    {
        var random = new Random(4);
        List<StatementItem> items = [.. Enumerable.Range(0, 2_000).Select(i => Item(
            random.Next(3) == 0 ? "" : "h" + random.Next(20), "t" + random.Next(20), random.NextDouble(), random.Next(3) - 1, i % 30))];
        var queue = CheckQueue.Of(items, 3_000);
        Assert.All(queue, item => Assert.InRange(item.Worth, double.Epsilon, 1));
        Assert.Equal(queue.Select(i => i.Worth).OrderDescending(), queue.Select(i => i.Worth));
        Assert.Empty(CheckQueue.Of([], 10));
    }

    private static StatementItem Item(string holder, string target, double confidence, int polarity = 1, int article = 0) => new(
        article, new TextSpan(0, 5), 0,
        new StatementDetail(
            holder.Length == 0 ? Party.Author : Party.Actor(holder), Party.Actor(target), polarity,
            holder.Length == 0 ? Voice.Author : Voice.Reported, holder.Length == 0 ? Modality.Asserted : Modality.Reported,
            Act.Evaluates, confidence));
}
