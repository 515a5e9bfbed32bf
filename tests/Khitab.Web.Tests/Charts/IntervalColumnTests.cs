using Khitab.Discourse.Comparing;
using Khitab.Web.Components.Charts;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Charts;

/// <summary>How sure a share is, and a count corrected for reading errors, in a chart's table and file.</summary>
public class IntervalColumnTests
{
    private static readonly UiText Words = new(UiLanguage.English);

    [Fact]
    public void A_share_of_articles_has_its_interval_in_the_file()
    {
        var bars = new BarSpec(
            [new Bar("m", "Mali", 56, Share: 0.8) { Interval = Interval.OfShare(0.8, 70) }, new Bar("m", "Niger", 1)], "Actor", "Articles");
        Assert.Equal(
            "\uFEFFActor,Articles,Share,95% low,95% high\r\nMali,56,0.8,0.6918,0.877\r\nNiger,1,,,\r\n", ChartTable.CsvOf(bars, Words));
        Assert.Equal(2, ChartTable.From(bars with { Bars = [new Bar("m", "Niger", 1)] }, Words).Headings.Count);
    }

    [Fact]
    public void Stance_has_its_interval_and_its_corrected_counts()
    {
        var correction = ReadingCorrection.Of(0.6, 50, 0.3, 100);
        var stance = new DivergingBarSpec(
            [new DivergingRow("Mali", 3, 1, "f", "a") { Interval = new Interval(0.25, 0.95) }], "Actor",
            new DivergingSide("For", "x", 1) { Correction = correction },
            new DivergingSide("Against", "y", -1) { Correction = correction });
        var rows = ChartTable.CsvOf(stance, Words).Split("\r\n");
        Assert.Equal("Mali,3,1,0.75,0.25,0.95,6,2", rows[1]);
        Assert.Equal(rows[0].Split(',').Length, rows[1].Split(',').Length);
    }
}
