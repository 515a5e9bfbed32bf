using Corpora = Khitab.Discourse.Tests.Make;

namespace Khitab.Discourse.Tests;

/// <summary>
/// A reader who has left costs the machine no more of an overview than the parts of the corpus that are being counted at that moment,
/// whatever they are counted for; and nobody else gets half an answer for it.
/// </summary>
public class LeavingTests
{
    private static readonly Action<SelectionResult>[] Questions =
    [
        result => result.Facet(SelectionKey.Actor), result => result.Facet(SelectionKey.Holder),
        result => result.Facet(SelectionKey.Outlet),
        result => result.Facet(SelectionKey.Stance), result => result.Inside(SelectionKey.Holder), result => result.Timeline(),
        result => result.MostDivided(8, 10), result => result.SignedEdges(), result => result.Findings(), result => result.Overview(),
    ];

    // Each question counts something of its own: all keys that have a facet are in use.
    private static Selection Narrow => Corpora.Selection("actor=mali&holder=-source:مصدر&outlet=-le-matin&stance=-0");

    [Fact]
    public void Nothing_of_an_overview_is_counted_for_whoever_has_left()
    {
        foreach (var ask in Questions)
        {
            var result = Snapshot().SelectAnew(Narrow);
            Assert.Throws<OperationCanceledException>(() => ask(result.Until(new CancellationToken(true))));

            // What is counted together is known: the rest of the overview stops as well.
            Assert.True(result.StatementCount > 0);
            Assert.Throws<OperationCanceledException>(() => ask(result.Until(new CancellationToken(true))));
        }
    }

    [Fact]
    public void Others_get_the_whole_where_somebody_has_left()
    {
        var (expected, result) = (Snapshot().SelectAnew(Narrow), Snapshot().SelectAnew(Narrow));
        foreach (var ask in Questions) Assert.Throws<OperationCanceledException>(() => ask(result.Until(new CancellationToken(true))));
        Assert.Equal(expected.Facet(SelectionKey.Holder).Values, result.Facet(SelectionKey.Holder).Values);
        Assert.Equal(expected.SignedEdges(), result.SignedEdges());
        Assert.Equal(expected.Timeline().Events.Select(e => e.Value), result.Timeline().Events.Select(e => e.Value));
        Assert.Equal(expected.MostDivided(8, 10).Articles, result.MostDivided(8, 10).Articles);
        Assert.Equal(expected.Overview().Statements, result.Overview().Statements);
    }

    [Fact]
    public void What_is_known_is_answered_to_whoever_has_left()
    {
        var result = Snapshot().SelectAnew(Narrow);
        var known = result.Overview();
        Assert.Same(known, result.Until(new CancellationToken(true)).Overview());
    }

    [Fact]
    public void Whoever_leaves_while_parts_are_counted_leaves_the_rest_uncounted()
    {
        var article = Corpora.Article("one", "hespress", "2025-01-01", mentions: [Corpora.Mention("mali")]);
        // More than are counted on one thread.
        CorpusSegment[] segments =
        [
            .. Enumerable.Range(0, 40).Select(part => CorpusSegment.Build(
                [.. Enumerable.Range(0, 300).Select(i => article with { Article = article.Article with { Id = $"{part}-{i}" } })])),
        ];
        var snapshot = CorpusSnapshot.Of(segments, CorpusFacts.Empty, PlainKeys.Keys);
        using var leaving = new CancellationTokenSource();
        var counted = 0;
        Assert.Throws<OperationCanceledException>(() => PartPass.Run(
            snapshot.Select(Selection.Empty).Until(leaving.Token), () => new object(),
            (_, _) =>
            {
                if (Interlocked.Increment(ref counted) == 2) leaving.Cancel();
            },
            (_, _) => { }));
        Assert.True(counted <= 2 + Environment.ProcessorCount);
    }

    // The first corpus that has enough of what is asked for.
    private static CorpusSnapshot Snapshot() => Enumerable.Range(0, 100)
        .Select(seed => CorpusSnapshot.Build(RandomCorpus.Make(new Random(seed)), PlainKeys.Keys))
        .First(snapshot => snapshot.SelectAnew(Narrow) is { StatementCount: > 1, Articles.Count: > 2 });
}
