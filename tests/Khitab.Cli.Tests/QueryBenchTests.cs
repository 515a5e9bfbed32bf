using Khitab.Benchmarks.Query;
using Khitab.Cli.Bench.Query;
using Khitab.Discourse;

namespace Khitab.Cli.Tests;

/// <summary>
/// That the programs whose speed is compared are asked the same: else the comparison means nothing. It is also one more check of the
/// snapshot's counting, by programs that share nothing with it.
/// </summary>
public sealed class QueryBenchTests
{
    private const int ArticleCount = 2_000;
    private const int RandomSelections = 12;

    private static readonly SelectionKey[] Keys =
    [
        SelectionKey.Actor, SelectionKey.Theme, SelectionKey.Outlet, SelectionKey.Holder, SelectionKey.Target, SelectionKey.Stance,
        SelectionKey.Voice, SelectionKey.Modality, SelectionKey.Dates,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Databases_give_the_same_overviews(int seed)
    {
        var articles = new SyntheticCorpus(seed).Batch(0, ArticleCount);
        var snapshot = SnapshotOf(articles);
        var random = new Random(seed);
        Selection[] selections =
        [
            .. seed == 1 ? BenchSelections.All.Select(s => s.Selection) : [],
            .. Enumerable.Range(0, RandomSelections).Select(_ => Draw(random, articles)),
        ];
        foreach (var store in new ISqlStore[] { new DuckDbStore(), new SqliteStore() })
        {
            await using var peer = await SqlPeer.OfAsync(store);
            await AgreeAsync(snapshot, articles, selections, peer);
        }
    }

    [Fact]
    public async Task Entities_in_memory_give_the_same_overviews()
    {
        var articles = new SyntheticCorpus(4).Batch(0, 150);
        var random = new Random(4);
        Selection[] selections =
            [Selection.Empty, .. Enumerable.Range(0, RandomSelections).Select(_ => Draw(random, articles))];
        await using var peer = new LinqPeer();
        await AgreeAsync(SnapshotOf(articles), articles, selections, peer);
    }

    // A comparison that finds nothing must be one that would have found something.
    [Fact]
    public void Every_part_of_an_overview_is_compared()
    {
        var overview = OverviewNumbers.Of(SnapshotOf(new SyntheticCorpus(5).Batch(0, 100)).Select(Selection.Empty).Overview());
        Assert.Equal(15, overview.Parts.Count);
        foreach (var (part, rows) in overview.Parts)
        {
            Assert.NotEmpty(rows);
            for (var column = 0; column < rows[^1].Length; column++)
            {
                long[] changed = [.. rows[^1]];
                changed[column]++;
                var other = new Dictionary<string, IReadOnlyList<long[]>>(overview.Parts) { [part] = [.. rows.SkipLast(1), changed] };
                Assert.StartsWith(part, overview.DifferenceFrom(new OverviewNumbers(other)), StringComparison.Ordinal);
                other[part] = [.. rows, changed];
                Assert.StartsWith(part, overview.DifferenceFrom(new OverviewNumbers(other)), StringComparison.Ordinal);
            }
        }

        Assert.Null(overview.DifferenceFrom(overview));
    }

    [Fact]
    public async Task All_that_is_measured_is_written_down()
    {
        var figures = await new QueryBench([], new QueryBenchOptions(Rounds: 1, PeerRounds: 0), TextWriter.Null)
            .RunAsync(300, CancellationToken.None);
        var table = QueryReport.Of([figures]);
        Assert.Contains("Khitab alone", table, StringComparison.Ordinal);
        Assert.Contains("bytes an article", table, StringComparison.Ordinal);
        var bySelection = QueryReport.BySelection(figures).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(BenchSelections.All.Count + 2, bySelection.Length);
        var plot = QueryPlot.Of(figures);
        Assert.Equal(figures.Selections.Count(s => s.Articles > 0) + 1, plot.Descendants().Count(e => e.Name.LocalName == "circle"));
    }

    private static async Task AgreeAsync(
        CorpusSnapshot snapshot, List<AnalyzedArticle> articles, IEnumerable<Selection> selections, IQueryPeer peer)
    {
        foreach (var some in articles.Chunk(700)) await peer.AddAsync(some, CancellationToken.None);
        await peer.FinishAsync(CancellationToken.None);
        foreach (var selection in selections)
        {
            var ours = OverviewNumbers.Of(snapshot.SelectAnew(selection).Overview());
            var difference = ours.DifferenceFrom(await peer.AskAsync(selection, CancellationToken.None));
            Assert.True(difference is null, $"{peer.Name} at {new SelectionLink().Format(selection)}: {difference}");
        }
    }

    private static CorpusSnapshot SnapshotOf(List<AnalyzedArticle> articles) => CorpusSnapshot.Of(
        [.. articles.Chunk(600).Select(CorpusSegment.Build)], SyntheticCorpus.Facts, text => text.Split(' '));

    private static Selection Draw(Random random, List<AnalyzedArticle> articles)
    {
        var selection = Selection.Empty;
        foreach (var key in random.GetItems(Keys, 1 + random.Next(3)))
        {
            // Of an article, so that something is left.
            var article = articles[random.Next(articles.Count)];
            var statement = article.Statements[random.Next(article.Statements.Count)];
            var value = key switch
            {
                SelectionKey.Actor => article.Mentions[random.Next(article.Mentions.Count)].Actor,
                SelectionKey.Theme => article.Themes[0].Theme,
                SelectionKey.Outlet => article.Article.Outlet ?? SyntheticCorpus.OutletList[0],
                SelectionKey.Holder => statement.Holder.ToString(),
                SelectionKey.Target => statement.Target.ToString(),
                SelectionKey.Stance => statement.Polarity < 0 ? "-1" : statement.Polarity > 0 ? "1" : "0",
                SelectionKey.Voice => statement.Voice.ToString().ToLowerInvariant(),
                _ => statement.Modality.ToString().ToLowerInvariant(),
            };
            if (key == SelectionKey.Dates)
            {
                var year = 2020 + random.Next(5);
                selection = random.Next(3) switch
                {
                    0 => selection with { From = PartialDate.Month(year, 1 + random.Next(12)) },
                    1 => selection with { To = PartialDate.Month(year, 1 + random.Next(12)) },
                    _ => selection with { From = PartialDate.Month(year, 2), To = PartialDate.Month(year, 11) },
                };
            }
            else
            {
                selection = random.Next(4) == 0 ? selection.Exclude(key, value) : selection.With(key, value);
            }
        }

        return selection;
    }
}
