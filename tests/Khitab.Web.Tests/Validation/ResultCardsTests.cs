using Bunit;
using Khitab.Discourse.Validation;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Validation;
using Khitab.Web.Tests.Components;

namespace Khitab.Web.Tests.Validation;

/// <summary>What a sample says has to be read rightly by who has never seen an alpha.</summary>
public sealed class ResultCardsTests : ComponentTest
{
    private static readonly ValidationResults Results = new(
        ["زيد", "سعاد"], 20, 4, 18, 0.25,
        [
            new CoderAgreement(CodedVariable.Presence, MeasurementLevel.Nominal, new KrippendorffAlpha(0.85, 0.7, 1, 20)),
            new CoderAgreement(CodedVariable.Polarity, MeasurementLevel.Ordinal, new KrippendorffAlpha(0.7, -0.05, 0.9, 9)),
            new CoderAgreement(CodedVariable.Voice, MeasurementLevel.Nominal, new KrippendorffAlpha(0.2, 0.1, 0.3, 9)),
            new CoderAgreement(CodedVariable.Modality, MeasurementLevel.Nominal, new KrippendorffAlpha(null, null, null, 9)),
        ],
        [new MachineAccuracy(null, null, new(0.8, 0.49, 0.943, 10), new(0.5, 0.2, 0.8, 9), new(null, 0, 1, 0))],
        [new CorrectedShare(null, "actor:mali", 1, 3, new Estimate(0.41, 0.05), new(4, 1), new(6, 1), 8)],
        [],
        [
            new Robustness("actor:mali", null, 1, 3, [new RerunCount(Rerun.Origins, 1, 2), new RerunCount(Rerun.Corrected, 2, 7)]),
            new Robustness("actor:niger", null, 3, 2, [new RerunCount(Rerun.AuthorsVoice, 0, 2)]),
        ]);

    [Fact]
    public void Agreement_is_said_with_its_marks()
    {
        var card = Render<AgreementCard>(p => p.Add(c => c.Results, Results));
        Assert.Equal(
            ["reliable", "tentative", "unreliable", "unknown"],
            card.FindAll(".reliability").Select(r => r.GetAttribute("data-reliability")));
        Assert.Contains("0.85", card.Markup, StringComparison.Ordinal);
        Assert.Contains("\u22120.05", card.Markup, StringComparison.Ordinal);
        Assert.Equal(4, card.FindAll(".alpha-line").Count);
        Assert.Equal(3, card.FindAll(".alpha-point").Count);
    }

    [Fact]
    public void A_finding_that_turns_is_undecided_and_shows_where()
    {
        var card = Render<RobustnessCard>(p => p.Add(c => c.Results, Results));
        var rows = card.FindAll("tbody tr");
        Assert.Contains(Ui["validation.holds.against"], rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("غير محسوم", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Single(card.FindAll(".is-turned"));
        Assert.NotNull(rows[1].QuerySelector(".is-turned"));
    }

    [Fact]
    public void Accuracy_has_its_interval_and_what_it_rests_on()
    {
        var card = Render<AccuracyCard>(p => p.Add(c => c.Results, Results));
        var cells = card.FindAll("tbody td");
        Assert.Contains("80%", cells[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("49–94%", cells[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("–", cells[3].TextContent.Trim());
    }

    // Raw and corrected stand side by side, and open nothing: what they count is no rows of the corpus.
    [Fact]
    public void Raw_and_corrected_shares_stand_side_by_side()
    {
        var spec = ValidationCharts.Shares(Results, Khitab.Discourse.CorpusSnapshot.Empty, Ui, 8);
        Assert.Equal([25L, 41L], spec.Bars.Select(b => b.Value).Order());
        Assert.Equal(["mark", "accent"], spec.Bars.Select(b => b.Colour));
        var table = ChartTable.From(spec, Ui);
        Assert.All(table.Rows, row => Assert.Null(row[1].Mark));
        Assert.All(PlotlyMapper.Map(spec, Ui).Hints.Marks, mark => Assert.Null(mark.Id));
    }
}
