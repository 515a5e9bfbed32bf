using System.Globalization;
using System.Xml.Linq;

namespace Khitab.Cli.Bench.Query;

/// <summary>
/// Draws each selection's time over the number of its articles, both by powers of ten: one colour and one shape a program, as not everybody
/// tells colours apart.
/// </summary>
internal static class QueryPlot
{
    private const int Width = 860;
    private const int Height = 460;
    private const int Left = 70;
    private const int Right = 200;
    private const int Top = 40;
    private const int Bottom = 50;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // Of Okabe and Ito, who chose them to be told apart by all.
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00"];

    /// <summary>The picture.</summary>
    public static XDocument Of(QueryFigures figures)
    {
        var inTurn = figures.Peers.Count > 0;
        var series = new List<(string Name, List<(double Articles, double Milliseconds)> Points)>
        {
            ("Khitab", [.. figures.Selections.Select(
                s => ((double)s.Articles, QueryFigures.Quantile(inTurn ? s.InTurn : s.Alone, 0.5)))]),
        };
        series.AddRange(figures.Peers.Select(p => (p.Name, figures.Selections
            .Where(s => s.Peers.ContainsKey(p.Name))
            .Select(s => ((double)s.Articles, QueryFigures.Quantile(s.Peers[p.Name], 0.5)))
            .ToList())));
        var points = series.SelectMany(s => s.Points).Where(p => p.Articles > 0).ToArray();
        var (right, low, high) = (Power(points.Max(p => p.Articles), up: true),
            Power(points.Min(p => p.Milliseconds), up: false), Power(points.Max(p => p.Milliseconds), up: true));
        var left = Math.Min(right - 1, Power(points.Min(p => p.Articles), up: false));
        high = Math.Max(high, low + 1);
        double X(double articles) => Left + ((Math.Log10(articles) - left) / (right - left) * (Width - Left - Right));
        double Y(double milliseconds) => Height - Bottom - ((Math.Log10(milliseconds) - low) / (high - low) * (Height - Top - Bottom));

        var title = string.Create(CultureInfo.InvariantCulture, $"A whole overview of {figures.Articles:N0} articles, by selection");
        var root = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")),
            new XAttribute("role", "img"),
            new XAttribute("font-family", "sans-serif"),
            new XAttribute("font-size", 12),
            new XElement(Svg + "title", title),
            new XElement(Svg + "rect", At(("width", Width), ("height", Height)), new XAttribute("fill", "#fff")),
            Text(Left, 22, title, "start", 15));
        for (var power = left; power <= right; power++)
        {
            var x = X(Math.Pow(10, power));
            root.Add(Line(x, Top, x, Height - Bottom), Text(x, Height - Bottom + 18, PowerOfTen(power), "middle"));
        }

        for (var power = low; power <= high; power++)
        {
            var y = Y(Math.Pow(10, power));
            root.Add(Line(Left, y, Width - Right, y), Text(Left - 8, y + 4, PowerOfTen(power), "end"));
        }

        root.Add(Text((Left + Width - Right) / 2.0, Height - 10, "articles selected", "middle"));
        root.Add(Text(Left - 8, Top - 14, "ms", "end"));
        for (var i = 0; i < series.Count; i++)
        {
            foreach (var (articles, milliseconds) in series[i].Points.Where(p => p.Articles > 0))
            {
                root.Add(Sign(i, X(articles), Y(milliseconds)));
            }

            var y = Top + 16 + (22 * i);
            root.Add(Sign(i, Width - Right + 20, y - 4), Text(Width - Right + 32, y, series[i].Name, "start"));
        }

        return new XDocument(root);
    }

    private static int Power(double value, bool up) =>
        (int)(up ? Math.Ceiling(Math.Log10(value)) : Math.Floor(Math.Log10(value)));

    private static string PowerOfTen(int power) => Math.Pow(10, power).ToString(power < 0 ? "0.###" : "N0", CultureInfo.InvariantCulture);

    private static XElement Sign(int series, double x, double y)
    {
        var sign = (series % 5) switch
        {
            0 => new XElement(Svg + "circle", At(("cx", x), ("cy", y), ("r", 4))),
            1 => new XElement(Svg + "rect", At(("x", x - 3.5), ("y", y - 3.5), ("width", 7), ("height", 7))),
            2 => Path(x, y, "M0 -5 L5 4 L-5 4 Z"),
            3 => Path(x, y, "M0 -5 L5 0 L0 5 L-5 0 Z"),
            _ => Path(x, y, "M0 5 L5 -4 L-5 -4 Z"),
        };
        sign.Add(new XAttribute("fill", Colours[series % Colours.Length]), new XAttribute("fill-opacity", "0.8"));
        return sign;
    }

    private static XElement Path(double x, double y, string shape) => new(
        Svg + "path", new XAttribute("d", shape), new XAttribute("transform", $"translate({Written(x)} {Written(y)})"));

    private static XElement Line(double x1, double y1, double x2, double y2) => new(
        Svg + "line", At(("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)), new XAttribute("stroke", "#ddd"));

    private static XElement Text(double x, double y, string text, string anchor, int size = 12) => new(
        Svg + "text",
        At(("x", x), ("y", y), ("font-size", size)),
        new XAttribute("text-anchor", anchor),
        new XAttribute("fill", "#222"),
        text);

    private static IEnumerable<XAttribute> At(params (string Name, double Value)[] values) =>
        values.Select(v => new XAttribute(v.Name, Written(v.Value)));

    private static string Written(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
