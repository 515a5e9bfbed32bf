using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

/// <summary>
/// A corpus that is large enough to be counted by several threads, whose counters are added up and used again, counts what its thirds count
/// together: each of them is small enough for one thread.
/// </summary>
public class LargeCorpusTests
{
    private const int Articles = 9_000;
    private const int Thirds = 3;
    private const int Selections = 12;

    // What counts rows or articles adds up; distinct outlets and origins do not.
    private static readonly CountUnit[] Units = [CountUnit.Mentions, CountUnit.Statements, CountUnit.Articles];

    private static readonly SelectionKey[] Keys =
    [
        SelectionKey.Actor, SelectionKey.Theme, SelectionKey.Outlet, SelectionKey.Section, SelectionKey.Folder, SelectionKey.Holder,
        SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality, SelectionKey.Class,
    ];

    [Fact]
    public void Several_threads_count_what_one_counts()
    {
        var random = new Random(7);
        var (articles, facts) = Make(random);
        var whole = CorpusSnapshot.Of([.. articles.Chunk(700).Select(CorpusSegment.Build)], facts, PlainKeys.Keys);
        var thirds = articles.Chunk(Articles / Thirds)
            .Select(third => CorpusSnapshot.Of([CorpusSegment.Build(third)], facts, PlainKeys.Keys)).ToArray();
        for (var s = 0; s < Selections; s++)
        {
            var selection = RandomSelection.Make(random);
            Agree(whole, thirds, selection);
            // Wide ones are counted from the rest of the corpus.
            Agree(whole, thirds, Selection.Empty.Exclude(SelectionKey.Outlet, RandomCorpus.Outlets[0]) with { Unit = selection.Unit });
            Agree(whole, thirds, selection with { Level = ActorLevel.State });
        }
    }

    private static void Agree(CorpusSnapshot whole, CorpusSnapshot[] thirds, Selection selection)
    {
        var (one, others) = (whole.SelectAnew(selection), Array.ConvertAll(thirds, third => third.SelectAnew(selection)));
        Assert.Equal(others.Sum(other => other.UndatedCount), one.UndatedCount);
        Assert.Equal(others.Sum(other => other.UnsureCount), one.UnsureCount);
        foreach (var unit in Units)
        {
            Assert.Equal(others.Sum(other => other.Count(unit)), one.Count(unit));
            foreach (var key in Keys)
            {
                Assert.Equal(Sum(others, other => other.Facet(key, unit)), Sum([one], other => other.Facet(key, unit)));
                Assert.Equal(Sum(others, other => other.Inside(key, unit)), Sum([one], other => other.Inside(key, unit)));
            }
        }

        for (var actor = 0; actor < whole.Actors.Count; actor++)
        {
            var id = whole.Actors[actor].Id;
            foreach (var kind in Enum.GetValues<VerdictKind>())
            {
                int Of(SelectionResult result) => result.Counts.Verdicts(result.Snapshot.Tables.ActorIds.Find(id), kind);
                Assert.Equal(others.Sum(Of), Of(one));
            }
        }

        Assert.Equal(
            others.SelectMany(other => other.SignedEdges()).GroupBy(edge => (edge.From, edge.To))
                .Select(edge => (edge.Key, edge.Sum(e => e.For), edge.Sum(e => e.Against), edge.Sum(e => e.Neutral))).Order(),
            one.SignedEdges().Select(edge => ((edge.From, edge.To), edge.For, edge.Against, edge.Neutral)).Order());
        Assert.Equal(
            others.SelectMany(other => other.Timeline().Months).GroupBy(month => (month.Month.First, month.Outlet))
                .Select(month => (month.Key, month.Sum(m => m.Articles))).Order(),
            one.Timeline().Months.Select(month => ((month.Month.First, month.Outlet), month.Articles)).Order());
    }

    private static List<(string, int)> Sum(SelectionResult[] results, Func<SelectionResult, Facet> facetOf) =>
        [.. results.SelectMany(result => facetOf(result).Values).GroupBy(value => value.Value, StringComparer.Ordinal)
            .Select(value => (value.Key, value.Sum(v => v.Count))).Where(value => value.Item2 > 0).Order()];

    private static (AnalyzedArticle[] Articles, CorpusFacts Facts) Make(Random random)
    {
        var (articles, facts) = (new List<AnalyzedArticle>(), CorpusFacts.Empty);
        while (articles.Count < Articles)
        {
            var corpus = RandomCorpus.Make(random);
            facts = corpus.Facts with { SharedPassages = [], Copies = [] };
            articles.AddRange(corpus.Articles.Select((article, i) =>
                article with { Article = article.Article with { Id = FormattableString.Invariant($"{articles.Count + i:d5}") } }));
        }

        return ([.. articles.Take(Articles)], facts);
    }
}
