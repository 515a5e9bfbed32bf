using Khitab.Analysis.Corrections;

namespace Khitab.Analysis.Tests.Corrections;

/// <summary>The facts say who became whom, because links of before still name those who are gone.</summary>
public sealed class MergedActorsTests
{
    private static readonly CorpusFacts Facts = CorpusFacts.Empty with
    {
        Actors = [.. new[] { "a", "b", "c", "d" }.Select(id => new Actor(id, ActorType.Person, [id], new Dictionary<string, string>(), null))],
    };

    [Fact]
    public void Who_is_merged_again_is_whoever_he_became_last()
    {
        var set = CorrectionSet.Of([Merge(1, "a", "b"), Merge(2, "d", "b"), Merge(3, "b", "c")]);
        var facts = set.Apply(Facts);
        Assert.Equal(["c"], facts.Actors.Select(actor => actor.Id));
        Assert.Equal([("a", "c"), ("b", "c"), ("d", "c")], facts.Merged.Select(pair => (pair.Key, pair.Value)).Order());
        Assert.All(facts.Merged, pair => Assert.Equal(set.ActorOf(pair.Key), pair.Value));
    }

    [Fact]
    public void What_is_undone_never_was()
    {
        Assert.Empty(CorrectionSet.Of([Merge(1, "a", "b") with { Undone = DateTimeOffset.UnixEpoch.AddDays(9) }]).Apply(Facts).Merged);
        Assert.Empty(Facts.Merged);
    }

    // An actor that only another corpus has may still be named by a link to this one.
    [Fact]
    public void Who_is_not_in_the_corpus_is_remembered_too() =>
        Assert.Equal("b", CorrectionSet.Of([Merge(1, "stranger", "b")]).Apply(Facts).Merged["stranger"]);

    private static Correction Merge(int day, string from, string to) => new(
        new Guid(day, 0, 0, new byte[8]), DateTimeOffset.UnixEpoch.AddDays(day), "x", CorrectionKind.MergeActors, from, to, null);
}
