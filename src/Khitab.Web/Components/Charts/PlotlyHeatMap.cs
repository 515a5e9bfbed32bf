using Khitab.Web.State;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.ShapeLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using static Khitab.Web.Components.Charts.PlotlyMapper;
using HeatHover = Plotly.Blazor.Traces.HeatMapLib.HoverInfoFlag;
using ShapeLine = Plotly.Blazor.LayoutLib.ShapeLib.Line;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// A heat map of verdicts. Three layers: shapes for what a colour scale cannot say (mixed in two halves, undecided hatched, absent
/// empty), one shape for all cells of a kind; the heat map proper for plain colours; and the signs on top.
/// </summary>
internal static class PlotlyHeatMap
{
    /// <summary>Half the width of a cell without the gap to its neighbour.</summary>
    private const double HalfWidth = 0.46;

    private const double HalfHeight = 0.45;

    private static readonly HeatCategory[] Plain = [HeatCategory.Favourable, HeatCategory.Unfavourable, HeatCategory.Neutral];

    public static PlotlyFigure Map(HeatMapSpec spec, UiText words)
    {
        var rtl = words.RightToLeft;
        var column = Index(spec.Columns);
        var row = Index(spec.Rows);
        var cells = spec.Cells.Where(c => c.Category != HeatCategory.Absent && row.ContainsKey(c.Row) && column.ContainsKey(c.Column))
            .ToDictionary(c => (Row: row[c.Row], Column: column[c.Column]));
        var ordered = cells.OrderBy(c => c.Key.Row).ThenBy(c => c.Key.Column).ToList();

        var heat = new HeatMap
        {
            X = Numbers(spec.Columns.Count),
            Y = Numbers(spec.Rows.Count),
            Z = [.. Enumerable.Range(0, spec.Rows.Count).Select(r => spec.Columns.Select((_, c) => Level(Find(r, c))).ToArray())],
            HoverInfo = HeatHover.Skip,
            ZMin = 0,
            ZMax = Plain.Length - 1,
            ColorScale = Scale(),
            ShowScale = false,
            XGap = 4,
            YGap = 4,
        };
        var signs = new Scatter
        {
            Mode = ModeFlag.Text,
            X = [.. ordered.Select(c => (object)c.Key.Column)],
            Y = [.. ordered.Select(c => (object)c.Key.Row)],
            TextArray = [.. ordered.Select(c => Sign(c.Value, words))],
            TextFont = new TextFont { Size = 12, ColorArray = [.. ordered.Select(c => Token("on-stance-" + c.Value.Category.Key()))] },
            HoverInfo = HoverInfoFlag.Skip,
            ClipOnAxis = false,
        };

        var hints = new ChartHints { Marks = [.. MarksOf()], ShortSigns = [.. ordered.Select(c => c.Value.Category.ShortSign(words))] };
        var layout = BaseLayout(hints, ColumnAxis(spec, rtl), NameAxis([.. spec.Rows.Select(r => r.Label)], words));
        layout.Margin.T = ChartSize.HeatHeader;
        layout.Shapes = [.. ShapesOf()];
        return new PlotlyFigure([heat, signs], layout, hints);

        HeatCell? Find(int r, int c) => cells.GetValueOrDefault((r, c));

        // Two numbers in a cell are two links, one over each half; an absent cell only says that it is one.
        IEnumerable<ChartMark> MarksOf()
        {
            for (var r = 0; r < spec.Rows.Count; r++)
            {
                for (var c = 0; c < spec.Columns.Count; c++)
                {
                    var cell = Find(r, c);
                    var openers = cell?.Openers ?? [];
                    if (openers.Count == 0)
                    {
                        yield return PlotlyMarks.Mark(null, 0, spec.Unit, Says(r, c, cell, null), c, r, c - 0.5, c + 0.5, r - 0.5, r + 0.5);
                    }
                    for (var i = 0; i < openers.Count; i++)
                    {
                        var (from, to) = (c - 0.5 + ((double)i / openers.Count), c - 0.5 + ((i + 1.0) / openers.Count));
                        yield return PlotlyMarks.Mark(
                            openers[i].Mark, openers[i].N, openers[i].Unit, Says(r, c, cell, openers[i]), (from + to) / 2, r, from, to,
                                r - 0.5, r + 0.5);
                    }
                }
            }
        }

        IEnumerable<string> Says(int r, int c, HeatCell? cell, HeatOpener? opener)
        {
            var numbers = cell?.Numbers(words) ?? "";
            var verdict = words["stance." + (cell?.Category ?? HeatCategory.Absent).Key()];
            return
            [
                spec.Columns[c].Label, numbers.Length > 0 ? verdict + " " + numbers : verdict, spec.Rows[r].Label,
                opener is null ? "" : PlotlyMarks.Opens(words, opener.Unit, opener.N),
            ];
        }

        IEnumerable<Shape> ShapesOf()
        {
            var absent = from r in Enumerable.Range(0, spec.Rows.Count)
                         from c in Enumerable.Range(0, spec.Columns.Count)
                         where Find(
                r, c) is null
                         select (r, c);
            var mixed = ordered.Where(c => c.Value.Category == HeatCategory.Mixed).ToList();
            var undecided = ordered.Where(c => c.Value.Category == HeatCategory.Undecided).ToList();
            return ((Shape?[])
            [
                Area(absent.Select(at => Cell(at.c, at.r)), Clear, "line"),
                Area(mixed.Select(c => Rectangle(c.Key.Column - HalfWidth, c.Key.Column, c.Key.Row)), Token("stance-favourable"), null),
                Area(mixed.Select(c => Rectangle(c.Key.Column, c.Key.Column + HalfWidth, c.Key.Row)), Token("stance-unfavourable"), null),
                Area(undecided.Select(c => Cell(c.Key.Column, c.Key.Row)), Token("surface"), "stance-undecided"),
                Area(undecided.Select(c => Hatch(c.Key.Column, c.Key.Row)), Clear, "stance-undecided"),
            ]).OfType<Shape>();
        }
    }

    private static XAxis ColumnAxis(HeatMapSpec spec, bool rtl) => new()
    {
        TickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Array,
        TickVals = Numbers(spec.Columns.Count),
        TickText = [.. spec.Columns.Select(c => PlotlyText.Name(c.Label, rtl))],
        Range = rtl ? [spec.Columns.Count - 0.5, -0.5] : [-0.5, spec.Columns.Count - 0.5],
        Side = Plotly.Blazor.LayoutLib.XAxisLib.SideEnum.Top,
        ShowGrid = false,
        ZeroLine = false,
        Ticks = Plotly.Blazor.LayoutLib.XAxisLib.TicksEnum.Empty,
        FixedRange = true,
        TickLabelOverflow = Plotly.Blazor.LayoutLib.XAxisLib.TickLabelOverflowEnum.Allow,
    };

    /// <summary>Where a verdict stands on the scale of plain colours, or null for one that is none.</summary>
    private static object? Level(HeatCell? cell) => cell is not null && Array.IndexOf(Plain, cell.Category) is >= 0 and var i ? i : null;

    // Signs without a letter are laid out from left to right whatever they are embedded in: order two of them by hand, so that each stands
    // over its own half.
    private static string Sign(HeatCell cell, UiText words) =>
        words.RightToLeft && cell.For > 0 && cell.Against > 0 && cell.Sign(words) == cell.Numbers(words)
            ? PlotlyText.Line(words.Signed(-cell.Against) + " " + words.Signed(cell.For), rightToLeft: false)
            : PlotlyText.Line(cell.Sign(words), rightToLeft: false);

    private static Dictionary<string, int> Index(IReadOnlyList<HeatLine> lines) =>
        lines.Select((line, i) => (line.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    /// <summary>A scale of flat steps: a verdict is a category and has no in-between.</summary>
    private static object[][] Scale() =>
        [.. Plain.SelectMany(
            (category, i) =>
                new[] { i, i + 1 }.Select(step => (object[])[(double)step / Plain.Length, Token("stance-" + category.Key())]))];

    /// <summary>One shape for any number of outlines, or null for none.</summary>
    private static Shape? Area(IEnumerable<string> outlines, string fill, string? stroke)
    {
        var path = string.Concat(outlines);
        return path.Length == 0 ? null : new Shape
        {
            Type = TypeEnum.Path,
            Layer = LayerEnum.Below,
            Path = path,
            FillColor = fill,
            Line = stroke is null ? new ShapeLine { Width = 0 } : new ShapeLine { Width = 1, Color = Token(stroke) },
        };
    }

    private static string Cell(int column, int row) => Rectangle(column - HalfWidth, column + HalfWidth, row);

    private static string Rectangle(double x0, double x1, int row) =>
        $"M{Coordinate(x0)},{Coordinate(row - HalfHeight)}H{Coordinate(x1)}V{Coordinate(row + HalfHeight)}H{Coordinate(x0)}Z";

    /// <summary>Slanting strokes that fill a cell.</summary>
    private static string Hatch(int column, int row)
    {
        return string.Concat(Strokes(6).Select(s => $"M{X(s.X0)},{Y(s.Y0)}L{X(s.X1)},{Y(s.Y1)}"));

        string X(double share) => Coordinate(column + (share * 2 * HalfWidth) - HalfWidth);

        string Y(double share) => Coordinate(row + (share * 2 * HalfHeight) - HalfHeight);
    }

    /// <summary>Parallel strokes x + y = constant, clipped to the unit square.</summary>
    private static IEnumerable<(double X0, double Y0, double X1, double Y1)> Strokes(int count)
    {
        for (var i = 1; i < count; i++)
        {
            var sum = 2.0 * i / count;
            yield return (Math.Min(sum, 1), Math.Max(0, sum - 1), Math.Max(0, sum - 1), Math.Min(sum, 1));
        }
    }
}
