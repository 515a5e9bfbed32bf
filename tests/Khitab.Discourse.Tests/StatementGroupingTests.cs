using System.Globalization;

namespace Khitab.Discourse.Tests;

/// <summary>A group's number is what opening it lists: checked against the plain list on random corpora, by every column.</summary>
public class StatementGroupingTests
{
    [Fact]
    public void Groups_count_and_list_what_the_list_has()
    {
        var random = new Random(20261130);
        for (var c = 0; c < 60; c++)
        {
            var snapshot = CorpusSnapshot.Build(RandomCorpus.Make(random), PlainKeys.Keys);
            for (var s = 0; s < 4; s++)
            {
                var result = snapshot.Select(RandomSelection.Make(random));
                var all = result.Statements().ToList();
                foreach (var by in Enum.GetValues<StatementGrouping>()) Check(result, all, by);
            }
        }
    }

    [Fact]
    public void What_there_is_not_has_no_statements()
    {
        var result = CorpusSnapshot.Build(RandomCorpus.Make(new Random(1)), PlainKeys.Keys).Select(Selection.Empty);
        foreach (var by in Enum.GetValues<StatementGrouping>())
        {
            Assert.Empty(result.Statements(only: new StatementGroupChoice(by, "nothing of the kind")));
            Assert.Empty(result.Statements(only: new StatementGroupChoice(by, "")));
        }
    }

    [Fact]
    public void A_byte_holds_act_and_class()
    {
        foreach (var act in Enum.GetValues<Act>())
        {
            foreach (var of in Enum.GetValues<EventClass>().Select(of => (EventClass?)of).Append(null))
            {
                var code = DeedCode.Of(
                    new Statement(Party.Author, Party.Actor("a"), 1, Voice.Author, Modality.Asserted, act, 1, default) { Class = of });
                Assert.InRange(code, 0, byte.MaxValue);
                Assert.Equal((act, of), (DeedCode.Act(code), DeedCode.Class(code)));
            }

            // What was written before there were classes.
            Assert.Equal((act, null), (DeedCode.Act((int)act), DeedCode.Class((int)act)));
        }
    }

    private static void Check(SelectionResult result, List<StatementItem> all, StatementGrouping by)
    {
        var expected = all.GroupBy(item => ValueOf(result.Snapshot, item, by)).ToDictionary(
            g => g.Key, g => (g.Count(), g.Count(i => i.Detail.Polarity > 0), g.Count(i => i.Detail.Polarity < 0)));
        var groups = result.StatementGroups(by);
        Assert.Equal(expected, groups.ToDictionary(g => g.Value, g => (g.Count, g.For, g.Against)));
        Assert.Equal(groups.Select(g => g.Count).OrderDescending(), groups.Select(g => g.Count));
        foreach (var group in groups)
        {
            var listed = result.Statements(StatementColumn.Confidence, only: new StatementGroupChoice(by, group.Value));
            Assert.Equal(group.Count, listed.Count);
            Assert.All(listed, item => Assert.Equal(group.Value, ValueOf(result.Snapshot, item, by)));
        }
    }

    private static string ValueOf(CorpusSnapshot snapshot, StatementItem item, StatementGrouping by)
    {
        var detail = item.Detail;
        return by switch
        {
            StatementGrouping.Article => snapshot.Articles[item.Article].Id,
            StatementGrouping.Holder => detail.Holder.ToString(),
            StatementGrouping.Target => detail.Target.ToString(),
            StatementGrouping.Polarity => detail.Polarity.ToString(CultureInfo.InvariantCulture),
            StatementGrouping.Voice => detail.Voice.ToString().ToLowerInvariant(),
            StatementGrouping.Modality => detail.Modality.ToString().ToLowerInvariant(),
            StatementGrouping.Act => detail.Act.ToString().ToLowerInvariant(),
            StatementGrouping.Class => detail.Class?.ToString().ToLowerInvariant() ?? "none",
            StatementGrouping.Quad => detail.Class?.Quad().ToString().ToLowerInvariant() ?? "none",
            _ => (Math.Floor((detail.Confidence * 10) + 1e-9) / 10).ToString(CultureInfo.InvariantCulture),
        };
    }
}
