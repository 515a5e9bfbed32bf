using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Discourse;
using Khitab.Text;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Overview;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Charts;

/// <summary>The overview's charts say what they count, in the unit that is chosen, and their files hold all of it.</summary>
public class OverviewChartsTests
{
    private static readonly UiText English = new(UiLanguage.English);
    private static readonly CorpusSnapshot Snapshot = CorpusSnapshot.Build(
        new CorpusAnalysis(
            "0123456789abcdef",
            [Actor("mali"), Actor("algeria"), Actor("morocco"), .. Enumerable.Range(0, 30).Select(i => Actor($"other-{i:00}"))],
            [], [], [],
            [
                Article("a1", "politics", "mali", "mali", "algeria"), Article("a2", "economy", "algeria", "algeria", "morocco"),
                Article("a3", "economy", [.. Enumerable.Range(0, 30).Select(i => $"other-{i:00}")]),
            ],
            [], []),
        text => ArabicNormalizer.Keys(text));

    // With Mali chosen a reader asks whom it is named with: Algeria, once, and not the three times of the whole corpus.
    [Fact]
    public void With_an_actor_chosen_the_bars_count_inside_its_articles()
    {
        var result = Snapshot.Select(Selection.Empty.With(SelectionKey.Actor, "mali"));
        var bars = OverviewCharts.Actors(result, English).Bars;

        Assert.Equal([("mali", 2L), ("algeria", 1L)], bars.Select(b => (b.Label, b.Value)));
        Assert.All(bars, bar => Assert.Equal(bar.Value, Opened(result, bar.Mark).RowCount));
        Assert.Equal("1 article naming mali", Bare(ArticlesInWords.Of(result, English)));
    }

    [Fact]
    public void Folders_are_a_chart_in_every_unit_and_outlets_that_nobody_knows_are_none()
    {
        foreach (var unit in Enum.GetValues<CountUnit>().Where(unit => unit is not (CountUnit.Outlets or CountUnit.Statements)))
        {
            var result = Snapshot.Select(Selection.Empty with { Unit = unit });
            var folders = OverviewCharts.Sources(SelectionKey.Folder, result, English)!;
            Assert.Equal(["economy", "politics"], folders.Bars.Select(b => b.Label).Order());
            Assert.All(folders.Bars, bar => Assert.Equal(bar.Value, Opened(result, bar.Mark).Count(unit)));
        }

        Assert.Null(OverviewCharts.Sources(SelectionKey.Outlet, Snapshot.Select(Selection.Empty), English));
        Assert.Empty(OverviewCharts.Actors(Snapshot.Select(Selection.Empty with { Unit = CountUnit.Outlets }), English).Bars);
    }

    // Who opens the file elsewhere takes it for the whole.
    [Fact]
    public void A_charts_file_holds_the_bars_that_found_no_room()
    {
        var spec = OverviewCharts.Actors(Snapshot.Select(Selection.Empty), English);
        Assert.True(spec.Bars.Count < 33);
        Assert.Equal(33 + 1, ChartTable.CsvOf(spec, English).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // A verdict and its counts in one field can be neither sorted nor summed.
    [Fact]
    public void A_matrix_file_has_a_column_for_each_number()
    {
        var spec = new HeatMapSpec(
            [new HeatLine("a1", "First")], [new HeatLine("mali", "Mali")],
                [new HeatCell("a1", "mali", HeatCategory.Mixed, 3, 2, "cell:a1:mali")], "Article");
        var lines = ChartTable.CsvOf(spec, English).Split("\r\n");
        Assert.Equal("a1,First,mali,Mali,Mixed,3,2", lines[1]);
    }

    private static EvidenceRows Opened(SelectionResult result, string mark)
    {
        Assert.True(Mark.TryParse(mark, out var parsed));
        return result.Evidence(parsed);
    }

    private static string Bare(string text) => new([.. text.Where(c => c is not (>= '\u2066' and <= '\u2069'))]);

    private static Actor Actor(string id) => new(id, ActorType.State, [id], new Dictionary<string, string> { ["en"] = id }, null);

    private static AnalyzedArticle Article(string id, string folder, params string[] actors) => new(
        new Article(id, id + ".txt", "", [], id, null, null, null, null, "ar", Publication.Unknown) { Folder = folder },
        [], [], [.. actors.Select((actor, i) => new Mention(actor, MentionKind.Name, new TextSpan(i * 5, 3)))], [], [], [], [], [], [], [],
            []);
}
