using Khitab.Web.Components.Charts;
using static Khitab.Web.Tests.Charts.Specs;

namespace Khitab.Web.Tests.Charts;

public class ChartTableTests
{
    [Fact]
    public void Every_mark_of_a_chart_is_in_its_table()
    {
        Assert.Equal(["actor:mali", "actor:un"], Marks(Bars));
        // A zero is shown and has nothing to open.
        Assert.Equal(["for:mali", "against:mali", "against:dz"], Marks(Diverging));
        Assert.Equal(["c1", "c2", "c3", "c4", "c5"], Marks(Heat));
        Assert.Equal(["e1", "a2", "a1"], Marks(Timeline));
    }

    [Fact]
    public void An_absent_cell_says_so_in_words_when_exported()
    {
        var cell = ChartTable.From(Heat, Arabic).Rows[1][3];
        Assert.Null(cell.Mark);
        Assert.Equal("لا يُذكر", cell.Plain);
    }

    [Fact]
    public void Csv_begins_with_a_byte_order_mark_and_holds_bare_numbers()
    {
        var csv = ChartTable.From(Bars, English).ToCsv();
        Assert.StartsWith("\uFEFFالفاعلون,مرات الذكر,Share\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("مالي,1240,0.5\r\n", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("قال \"نعم\"", "\"قال \"\"نعم\"\"\"")]
    [InlineData("line\nbreak", "\"line\nbreak\"")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-5", "-5")]
    public void Csv_quotes_what_would_be_misread(string label, string expected)
    {
        var csv = new ChartTable(["x"], [[new ChartTableCell(label)]]).ToCsv();
        Assert.Equal("\uFEFFx\r\n" + expected + "\r\n", csv);
    }

    private static List<string> Marks(ChartSpec spec) =>
        [.. ChartTable.From(spec, Arabic).Rows.SelectMany(r => r).Select(c => c.Mark).OfType<string>()];
}
