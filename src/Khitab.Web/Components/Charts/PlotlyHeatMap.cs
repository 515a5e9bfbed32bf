using System.Globalization;
using System.Text.Json.Nodes;
using Khitab.Web.State;
using static Khitab.Web.Components.Charts.PlotlyMapper;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// A heat map of verdicts. Three layers: shapes for what a colour scale cannot say (mixed in two halves, undecided hatched, absent
/// empty), the heat map proper for plain colours and for every click, and the signs on top.
/// </summary>
internal static class PlotlyHeatMap
{
    /// <summary>Half a cell without the gap to its neighbour.</summary>
    private const double Half = 0.46;

    private static readonly HeatCategory[] Plain = [HeatCategory.Favourable, HeatCategory.Unfavourable, HeatCategory.Neutral];

    public static PlotlyFigure Map(HeatMapSpec spec, Words words)
    {
        var rtl = words.RightToLeft;
        var column = Index(spec.Columns);
        var row = Index(spec.Rows);
        var cells = spec.Cells.Where(c => c.Category != HeatCategory.Absent && row.ContainsKey(c.Row) && column.ContainsKey(c.Column))
            .ToDictionary(c => (Row: row[c.Row], Column: column[c.Column]));

        var heat = new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = Array(Enumerable.Range(0, spec.Columns.Count), i => i),
            ["y"] = Array(Enumerable.Range(0, spec.Rows.Count), i => i),
            ["z"] = Grid((r, c) => Find(r, c) is { } cell && System.Array.IndexOf(Plain, cell.Category) is >= 0 and var i ? i : null),
            ["customdata"] = Grid((r, c) => Find(r, c)?.Mark),
            ["hoverinfo"] = "skip",
            ["zmin"] = 0,
            ["zmax"] = Plain.Length - 1,
            ["colorscale"] = Scale(),
            ["showscale"] = false,
            ["xgap"] = 4,
            ["ygap"] = 4,
        };
        var ordered = cells.OrderBy(c => c.Key.Row).ThenBy(c => c.Key.Column).ToList();
        var signs = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "text",
            ["x"] = Array(ordered, c => c.Key.Column),
            ["y"] = Array(ordered, c => c.Key.Row),
            ["text"] = Array(ordered, c => Sign(c.Value, words)),
            // What a cell too narrow for numbers shows; chosen by the chart module.
            ["khitabShort"] = Array(ordered, c => c.Value.Category.ShortSign(words)),
            ["textfont"] = new JsonObject { ["size"] = 12, ["color"] = Array(ordered, c => Token("on-stance-" + c.Value.Category.Key())) },
            ["hoverinfo"] = "skip",
            ["cliponaxis"] = false,
        };

        var layout = BaseLayout();
        layout["margin"]!["t"] = ChartSize.HeatHeader;
        layout["xaxis"] = new JsonObject
        {
            ["tickmode"] = "array",
            ["tickvals"] = Array(Enumerable.Range(0, spec.Columns.Count), i => i),
            ["ticktext"] = Array(spec.Columns, c => PlotlyText.Line(c.Label, rtl)),
            ["range"] = rtl ? new JsonArray(spec.Columns.Count - 0.5, -0.5) : new JsonArray(-0.5, spec.Columns.Count - 0.5),
            ["side"] = "top",
            ["showgrid"] = false,
            ["zeroline"] = false,
            ["ticks"] = "",
            ["fixedrange"] = true,
            ["ticklabeloverflow"] = "allow",
            ["khitabColumns"] = true,
        };
        layout["yaxis"] = NameAxis([.. spec.Rows.Select(r => r.Label)], words);
        layout["shapes"] = new JsonArray([.. ShapesOf()]);
        return new PlotlyFigure([heat, signs], layout, [.. MarksOf()]);

        HeatCell? Find(int r, int c) => cells.GetValueOrDefault((r, c));

        JsonArray Grid(Func<int, int, JsonNode?> value) =>
            Array(Enumerable.Range(0, spec.Rows.Count), r => Array(Enumerable.Range(0, spec.Columns.Count), c => value(r, c)));

        // Two numbers in a cell are two doors, one over each half; an absent cell only says that it is one.
        IEnumerable<JsonNode> MarksOf()
        {
            for (var r = 0; r < spec.Rows.Count; r++)
            {
                for (var c = 0; c < spec.Columns.Count; c++)
                {
                    var cell = Find(r, c);
                    var doors = cell?.Doors ?? [];
                    if (doors.Count == 0) yield return PlotlyMarks.Mark(null, 0, spec.Unit, Says(r, c, cell, null), c, r, c - 0.5, c + 0.5, r - 0.5, r + 0.5);
                    for (var i = 0; i < doors.Count; i++)
                    {
                        var (from, to) = (c - 0.5 + ((double)i / doors.Count), c - 0.5 + ((i + 1.0) / doors.Count));
                        yield return PlotlyMarks.Mark(
                            doors[i].Mark, doors[i].N, doors[i].Unit, Says(r, c, cell, doors[i]), (from + to) / 2, r, from, to, r - 0.5, r + 0.5);
                    }
                }
            }
        }

        IEnumerable<string> Says(int r, int c, HeatCell? cell, HeatDoor? door)
        {
            var numbers = cell?.Numbers(words) ?? "";
            var verdict = words["stance." + (cell?.Category ?? HeatCategory.Absent).Key()];
            return [spec.Columns[c].Label, numbers.Length > 0 ? verdict + " " + numbers : verdict, spec.Rows[r].Label, door is null ? "" : PlotlyMarks.Door(words, door.Unit, door.N)];
        }

        IEnumerable<JsonNode> ShapesOf()
        {
            for (var r = 0; r < spec.Rows.Count; r++)
            {
                for (var c = 0; c < spec.Columns.Count; c++)
                {
                    switch (Find(r, c)?.Category)
                    {
                        case null:
                            yield return Rectangle(c - Half, c + Half, r, "rgba(0,0,0,0)", "line");
                            break;
                        case HeatCategory.Mixed:
                            yield return Rectangle(c - Half, c, r, Token("stance-favourable"), null);
                            yield return Rectangle(c, c + Half, r, Token("stance-unfavourable"), null);
                            break;
                        case HeatCategory.Undecided:
                            yield return Rectangle(c - Half, c + Half, r, Token("surface"), "stance-undecided");
                            yield return Hatch(c, r);
                            break;
                    }
                }
            }
        }
    }

    // Signs without a letter are laid out from left to right whatever they are embedded in: order two of them by hand, so that each stands
    // over its own half.
    private static string Sign(HeatCell cell, Words words) => words.RightToLeft && cell.For > 0 && cell.Against > 0 && cell.Sign(words) == cell.Numbers(words)
        ? PlotlyText.Line(words.Signed(-cell.Against) + " " + words.Signed(cell.For), rightToLeft: false)
        : PlotlyText.Line(cell.Sign(words), rightToLeft: false);

    private static Dictionary<string, int> Index(IReadOnlyList<HeatLine> lines) =>
        lines.Select((line, i) => (line.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    /// <summary>A scale of flat steps: a verdict is a category and has no in-between.</summary>
    private static JsonArray Scale()
    {
        var steps = new JsonArray();
        for (var i = 0; i < Plain.Length; i++)
        {
            var colour = Token("stance-" + Plain[i].Key());
            steps.Add(new JsonArray((double)i / Plain.Length, colour));
            steps.Add(new JsonArray((double)(i + 1) / Plain.Length, colour));
        }
        return steps;
    }

    private static JsonObject Rectangle(double x0, double x1, int row, string fill, string? outline) => new()
    {
        ["type"] = "rect",
        ["layer"] = "below",
        ["x0"] = x0,
        ["x1"] = x1,
        ["y0"] = row - 0.45,
        ["y1"] = row + 0.45,
        ["fillcolor"] = fill,
        ["line"] = outline is null
            ? new JsonObject { ["width"] = 0 }
            : new JsonObject { ["width"] = 1, ["color"] = Token(outline) },
    };

    /// <summary>Slanting strokes that fill a cell.</summary>
    private static JsonObject Hatch(int column, int row)
    {
        var path = string.Join(' ', Strokes(6).Select(s => string.Create(CultureInfo.InvariantCulture,
            $"M{column + (s.X0 * 2 * Half) - Half:0.####},{row + (s.Y0 * 0.9) - 0.45:0.####}L{column + (s.X1 * 2 * Half) - Half:0.####},{row + (s.Y1 * 0.9) - 0.45:0.####}")));
        return new JsonObject
        {
            ["type"] = "path",
            ["layer"] = "below",
            ["path"] = path,
            ["line"] = new JsonObject { ["width"] = 1, ["color"] = Token("stance-undecided") },
        };
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
