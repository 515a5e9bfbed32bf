using System.Globalization;
using System.Text;
using Khitab.Discourse.Comparing;
using Khitab.Web.State;

namespace Khitab.Web.Components.Charts;

/// <summary>One cell of a chart's table.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Mark">Id of the mark that it opens, or null.</param>
/// <param name="Plain">What is exported: the bare number where <paramref name="Text"/> is a dressed one.</param>
/// <param name="Count">How much the mark counts, or null where the cell shows no single number.</param>
/// <param name="Unit">What it counts, where it is not the chart's unit.</param>
public sealed record ChartTableCell(string Text, string? Mark = null, string? Plain = null, long? Count = null, string? Unit = null)
{
    /// <summary>
    /// More numbers of the same cell, each with a mark of its own. They are not exported: <see cref="Plain"/> holds them.
    /// </summary>
    public IReadOnlyList<ChartTableCell> More { get; init; } = [];
}

/// <summary>The same numbers as a chart, as a table: for readers who prefer one, for screen readers, and for export.</summary>
/// <param name="Headings">The columns' headings; the first column names the rows.</param>
/// <param name="Rows">The rows, each as long as the headings.</param>
public sealed record ChartTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<ChartTableCell>> Rows)
{
    /// <summary>The table of a chart.</summary>
    public static ChartTable From(ChartSpec spec, UiText words) => spec switch
    {
        BarSpec bars => FromBars(bars, words),
        DivergingBarSpec diverging => FromDiverging(diverging, words),
        HeatMapSpec heat => FromHeatMap(heat, words),
        TimelineSpec timeline => FromTimeline(timeline, words),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.GetType().Name, "No table is known for this chart."),
    };

    /// <summary>
    /// A chart's numbers as CSV: all that it counts, drawn or not, and a verdict's word and counts in columns of their own.
    /// </summary>
    public static string CsvOf(ChartSpec spec, UiText words) => spec switch
    {
        BarSpec { Whole: { } whole } bars => From(bars with { Bars = whole() }, words).ToCsv(),
        DivergingBarSpec { Whole: { } whole } diverging => From(diverging with { Rows = whole() }, words).ToCsv(),
        TimelineSpec { AllEvents: { } all } timeline => From(timeline with { Events = all(), Outside = [] }, words).ToCsv(),
        HeatMapSpec heat => Verdicts(heat, words).ToCsv(),
        _ => From(spec, words).ToCsv(),
    };

    /// <summary>
    /// The table as CSV (RFC 4180). It begins with a byte order mark, without which spreadsheets garble Arabic, and a text that a
    /// spreadsheet would run as a formula is kept as text.
    /// </summary>
    public string ToCsv()
    {
        var csv = new StringBuilder(Csv.Start).Append(Csv.Line(Headings));
        foreach (var row in Rows) csv.Append(Csv.Line(row.Select(cell => cell.Plain ?? cell.Text)));
        return csv.ToString();
    }

    private static ChartTable FromBars(BarSpec spec, UiText words)
    {
        var shares = spec.Bars.Any(b => b.Share is not null);
        List<string> headings = [spec.ItemHeading, spec.ValueHeading];
        if (shares) headings.Add(words["chart.share"]);
        var intervals = spec.Bars.Any(b => b.Interval is not null);
        if (intervals) headings.AddRange([words["chart.low"], words["chart.high"]]);
        return new ChartTable(headings, [.. spec.Bars.Select(Row)]);

        IReadOnlyList<ChartTableCell> Row(Bar bar)
        {
            List<ChartTableCell> row = [new(bar.Label), Counted(bar.Value, bar.Mark, words)];
            if (shares)
            {
                row.Add(
                    bar.Share is { } share
                    ? new(words.Percent(share), null, share.ToString("0.####", CultureInfo.InvariantCulture))
                    : new(""));
            }
            if (intervals) row.AddRange(Ends(bar.Interval, words));
            return row;
        }
    }

    private static ChartTable FromDiverging(DivergingBarSpec spec, UiText words)
    {
        var intervals = spec.Rows.Any(row => row.Interval is not null);
        DivergingSide[] corrected = [.. new[] { spec.Positive, spec.Negative }.Where(side => side.Correction is not null)];
        return new ChartTable(
        [
            spec.ItemHeading, spec.Positive.Label, spec.Negative.Label,
            .. intervals ? [words.Format("chart.shareOf", spec.Positive.Label), words["chart.low"], words["chart.high"]]
                : Array.Empty<string>(),
            .. corrected.Select(side => words.Format("chart.corrected", side.Label)),
        ],
        [.. spec.Rows.Select(row => (IReadOnlyList<ChartTableCell>)
        [
            new(row.Label),
            Side(row.Positive, row.PositiveMark, spec.Positive),
            Side(row.Negative, row.NegativeMark, spec.Negative),
            .. intervals ? [Share((double)row.Positive / Math.Max(1, row.Positive + row.Negative), words), .. Ends(row.Interval, words)]
                : Array.Empty<ChartTableCell>(),
            .. corrected.Select(side => Estimate(ReferenceEquals(side, spec.Positive) ? row.Positive : row.Negative, side.Correction!)),
        ])]);

        ChartTableCell Estimate(long n, ReadingCorrection correction) => new(
            words.Format("chart.about", words.Number((long)Math.Round(n * correction.Factor))), null,
            (n * correction.Factor).ToString("0.#", CultureInfo.InvariantCulture));

        ChartTableCell Side(long n, string mark, DivergingSide side) =>
            mark == "" ? new("") : Counted(n, mark, words, side.Sign, side.Unit);
    }

    private static ChartTable FromHeatMap(HeatMapSpec spec, UiText words)
    {
        var cells = spec.Cells.ToDictionary(c => (c.Row, c.Column));
        return new ChartTable(
            [spec.RowHeading, .. spec.Columns.Select(c => c.Label)],
            [.. spec.Rows.Select(row => (IReadOnlyList<ChartTableCell>)
            [
                new(row.Label),
                .. spec.Columns.Select(column => cells.TryGetValue((row.Id, column.Id), out var cell) ? Verdict(cell) : Absent()),
            ])]);

        ChartTableCell Verdict(HeatCell cell)
        {
            if (cell.Category == HeatCategory.Absent) return Absent();
            var numbers = cell.Numbers(words);
            var word = words["stance." + cell.Category.Key()];
            return new ChartTableCell(
                word, cell.Mark, numbers.Length > 0 ? word + " " + numbers : word, cell.Rows > 0 ? cell.Rows : null, cell.Whole.Unit)
            {
                More = [.. cell.Counts.Select(d => new ChartTableCell(words.Signed(d.Sign * d.N), d.Mark, null, d.N, d.Unit))],
            };
        }

        ChartTableCell Absent() => new("", null, words["stance.absent"]);
    }

    // One line a cell: rows of a matrix would have to hold a verdict and two counts in one field.
    private static ChartTable Verdicts(HeatMapSpec spec, UiText words)
    {
        var (rows, columns) = (spec.Rows.ToDictionary(r => r.Id), spec.Columns.ToDictionary(c => c.Id));
        return new ChartTable(
            [spec.RowHeading + " (id)", spec.RowHeading, words["key.actor"] + " (id)", words["key.actor"], words["chart.verdict"],
                words["chart.for"], words["chart.against"]],
            [.. spec.Cells.Where(cell => cell.Category != HeatCategory.Absent).Select(cell => (IReadOnlyList<ChartTableCell>)
            [
                new(cell.Row), new(rows[cell.Row].Label), new(cell.Column), new(columns[cell.Column].Label),
                    new(words["stance." + cell.Category.Key()]),
                Plain(cell.For), Plain(cell.Against),
            ])]);

        ChartTableCell Plain(long n) => new(n.ToString(CultureInfo.InvariantCulture));
    }

    private static ChartTable FromTimeline(TimelineSpec spec, UiText words)
    {
        var marks = spec.Articles.Select(m => (Mark: m, Kind: words["chart.kind.article"]))
            .Concat(spec.Events.Concat(spec.Outside).Select(m => (Mark: m, Kind: words["chart.kind.event"])))
            .OrderBy(m => m.Mark.From).ThenBy(m => m.Mark.To).ThenBy(m => m.Mark.Label, StringComparer.Ordinal);
        return new ChartTable(
            [words["chart.date"], words["chart.kind"], words["chart.item"], words["chart.value"]],
            [.. marks.Select(m => (IReadOnlyList<ChartTableCell>)
            [
                new(Days(m.Mark, words), null, Iso(m.Mark)),
                new(m.Kind),
                new(m.Mark.Note is { } note ? m.Mark.Label + words["list.comma"] + note : m.Mark.Label),
                Counted(m.Mark.Count, m.Mark.Mark, words, unit: m.Mark.Unit),
            ])]);
    }

    /// <summary>A day, or a stretch of days, in words.</summary>
    internal static string Days(TimelineMark mark, UiText words) =>
        mark.From == mark.To ? words.Date(mark.From) : words.Date(mark.From) + " – " + words.Date(mark.To);

    private static string Iso(TimelineMark mark)
    {
        var from = mark.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return mark.From == mark.To ? from : from + "/" + mark.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static ChartTableCell[] Ends(Interval? interval, UiText words) =>
        interval is { } known ? [Share(known.Low, words), Share(known.High, words)] : [new(""), new("")];

    private static ChartTableCell Share(double share, UiText words) =>
        new(words.Percent(share), null, share.ToString("0.####", CultureInfo.InvariantCulture));

    // A zero is a number too, but there is nothing behind it to open.
    private static ChartTableCell Counted(long n, string mark, UiText words, int sign = 0, string? unit = null) => new(
        sign == 0 || n == 0 ? words.Number(n) : words.Signed(sign * n), n == 0 || mark.Length == 0 ? null : mark,
        n.ToString(CultureInfo.InvariantCulture), n, unit);
}
