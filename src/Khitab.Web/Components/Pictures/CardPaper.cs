using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Network;
using Khitab.Web.State;
using SkiaSharp;

namespace Khitab.Web.Components.Pictures;

/// <summary>Draws the parts of a shared link's picture: heading, figure, foot. Sizes are in pixels.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="pen">Writes.</param>
/// <param name="colours">Colours by the names of tokens.</param>
/// <param name="words">The language, which says the direction.</param>
internal sealed class CardPaper(SKCanvas canvas, CardPen pen, IReadOnlyDictionary<string, SKColor> colours, UiText words)
{
    private const float Margin = 64;
    private const float Room = ShareCards.Width - (2 * Margin);
    private const float NameRoom = 300;
    private const float LeastRow = 42;
    private const float MostRow = 56;
    private const float Bottom = ShareCards.Height - 84;
    private const int MostLabels = 12;

    private readonly bool _rightToLeft = words.RightToLeft;
    private float _top = Margin;
    private float _row = LeastRow;

    /// <summary>Ground, title, and what the figure is.</summary>
    public void Head(string title, string? figure, string? counted)
    {
        canvas.Clear(Colour("paper"));
        Box(0, 0, ShareCards.Width, 12, "accent");
        _top = 84;
        foreach (var line in pen.Wrap(ViewTitle.Plain(title), Room, 46, true, 2)) Line(line, 46, true, "ink", 64);
        if (figure is not null) Line(pen.Cut(ViewTitle.Plain(figure), Room, 30, true), 30, true, "ink-soft", 40);
        if (counted is not null) Line(pen.Cut(ViewTitle.Plain(counted), Room, 24, false), 24, false, "ink-soft", 34);
    }

    /// <summary>What the view counts, and whose picture it is.</summary>
    public void Foot(string name, string counts)
    {
        Box(Margin, ShareCards.Height - 68, Room, 1.5f, "line-strong");
        var y = ShareCards.Height - 28;
        Write(ViewTitle.Plain(counts), Start(0), y, 24, false, "ink-soft");
        var width = pen.Width(name, 28, true);
        Write(name, Start(Room - width), y, 28, true, "accent");
    }

    /// <summary>Bars with their names and numbers.</summary>
    public void Bars(BarSpec spec)
    {
        var rows = Fitting(spec.Bars);
        var longest = Math.Max(1, rows.Max(bar => bar.Value));
        var room = Room - NameRoom - 110;
        for (var i = 0; i < rows.Count; i++)
        {
            var bar = rows[i];
            Name(bar.Label, i);
            var width = Math.Max(2, room * bar.Value / longest);
            Across(NameRoom, width, i, bar.Colour);
            Write(words.Number(bar.Value), Start(NameRoom + width + 12), Base(i), 24, false, "ink");
        }
    }

    /// <summary>For and against from one line of zero, each with its number.</summary>
    public void Diverging(DivergingBarSpec spec)
    {
        _top += 30;
        var rows = Fitting(spec.Rows);
        var (positive, negative) = (Math.Max(1, rows.Max(r => r.Positive)), Math.Max(1, rows.Max(r => r.Negative)));
        var (scalePositive, scaleNegative) = spec.Scale;
        var room = Room - NameRoom - 200;
        var unit = room / ((positive * (float)scalePositive) + (negative * (float)scaleNegative));
        var zero = NameRoom + 90 + (negative * (float)scaleNegative * unit);
        var (left, right) = (pen.Width(spec.Negative.Label, 22, true), _top - 8);
        Write(spec.Negative.Label, Start(Math.Max(NameRoom, zero - left - 12)), right, 22, true, spec.Negative.Colour);
        Write(spec.Positive.Label, Start(zero + 12), right, 22, true, spec.Positive.Colour);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            Name(row.Label, i);
            var (plus, minus) = (row.Positive * (float)scalePositive * unit, row.Negative * (float)scaleNegative * unit);
            Across(zero, plus, i, spec.Positive.Colour);
            Across(zero - minus, minus, i, spec.Negative.Colour);
            if (row.PositiveMark.Length > 0) Write(Number(spec.Positive, row.Positive), Start(zero + plus + 10), Base(i), 22, false, "ink");
            if (row.NegativeMark.Length == 0) continue;
            var number = Number(spec.Negative, row.Negative);
            Write(number, Start(zero - minus - 10 - pen.Width(number, 22, false)), Base(i), 22, false, "ink");
        }

        Box(Left(zero, 1.5f), _top, 1.5f, rows.Count * _row, "ink-soft");
    }

    /// <summary>Who is tied to whom, the largest by name.</summary>
    public void Network(NetworkGraph graph)
    {
        var (left, right) = (graph.Nodes.Min(n => n.X), graph.Nodes.Max(n => n.X));
        var (low, high) = (graph.Nodes.Min(n => n.Y), graph.Nodes.Max(n => n.Y));
        var height = Bottom - _top - 20;
        var scale = Math.Min((Room - 240) / Math.Max(right - left, 1), (height - 50) / Math.Max(high - low, 1));
        SKPoint At(NetworkNode node) => new(
            (float)((ShareCards.Width / 2) + ((node.X - ((left + right) / 2)) * scale)),
            (float)(_top + (height / 2) - ((node.Y - ((low + high) / 2)) * scale)));

        var places = graph.Nodes.ToDictionary(node => node.Id, At, StringComparer.Ordinal);
        var heaviest = Math.Max(1, graph.Edges.Select(edge => edge.Weight).DefaultIfEmpty(1).Max());
        foreach (var edge in graph.Edges.OrderBy(edge => edge.Weight))
        {
            if (!places.TryGetValue(edge.Source, out var from) || !places.TryGetValue(edge.Target, out var to)) continue;
            using var paint = Paint(edge switch
            {
                { Pos: > 0, Neg: 0 } => "stance-favourable",
                { Pos: 0, Neg: > 0 } => "stance-unfavourable",
                { Pos: > 0 } => "stance-neutral",
                _ => "line-strong",
            });
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeWidth = (float)(1.5 + (5 * edge.Weight / heaviest));
            canvas.DrawLine(from, to, paint);
        }

        var largest = Math.Max(1, graph.Nodes.Max(node => node.Size));
        float Radius(NetworkNode node) => (float)(8 + (16 * Math.Sqrt(node.Size / largest)));
        var bySize = graph.Nodes.OrderByDescending(node => node.Size).ToList();
        foreach (var node in bySize)
        {
            using var paint = Paint(node.Colour ?? ActorLook.Of(node.Type).Colour);
            canvas.DrawCircle(places[node.Id], Radius(node), paint);
        }

        Labels([.. bySize.Select(node => (node.Label, places[node.Id], Radius(node)))]);
    }

    private void Labels(IReadOnlyList<(string Name, SKPoint At, float Radius)> nodes)
    {
        var taken = new List<SKRect>();
        var circles = nodes.Select(node => SKRect.Create(
            node.At.X - node.Radius, node.At.Y - node.Radius, 2 * node.Radius, 2 * node.Radius)).ToList();
        foreach (var (name, at, radius) in nodes)
        {
            if (taken.Count == MostLabels) return;
            var width = pen.Width(name, 20, true) + 8;
            SKRect[] wishes =
            [
                SKRect.Create(at.X - (width / 2), at.Y + radius + 2, width, 28),
                SKRect.Create(at.X - (width / 2), at.Y - radius - 30, width, 28),
                SKRect.Create(at.X + radius + 4, at.Y - 14, width, 28), SKRect.Create(at.X - radius - 4 - width, at.Y - 14, width, 28),
            ];
            var box = Array.Find(wishes, wish => wish.Left > 20 && wish.Right < ShareCards.Width - 20
                && !taken.Exists(other => other.IntersectsWith(wish)) && !circles.Exists(other => other.IntersectsWith(wish)));
            if (box.IsEmpty) continue;
            taken.Add(box);
            pen.Draw(
                canvas, name, _rightToLeft ? box.Right - 4 : box.Left + 4, box.Bottom - 7, 20, true, _rightToLeft, Colour("ink"),
                Colour("paper"));
        }
    }

    /// <summary>Numbers with what they count, where there is no figure.</summary>
    public void Numbers(IReadOnlyList<string> counts)
    {
        var y = Math.Max(_top + 80, 330);
        for (var i = 0; i < counts.Count; i++)
            Write(ViewTitle.Plain(counts[i]), Start(i * (Room / counts.Count)), y, 44, true, "accent");
    }

    private int RowsLeft => Math.Clamp((int)((Bottom - _top) / LeastRow), 1, 8);

    private string Number(DivergingSide side, long n) =>
        ViewTitle.Plain(n == 0 || side.Sign == 0 ? words.Number(n) : words.Signed(side.Sign * n));

    private void Name(string name, int row)
    {
        var text = ViewTitle.Plain(name);
        Write(pen.Cut(text, NameRoom - 24, 24, false), Start(0), Base(row), 24, false, "ink");
    }

    private void Line(string line, float size, bool strong, string colour, float height)
    {
        Write(line, Start(0), _top, size, strong, colour);
        _top += height;
    }

    // As many as have room, and as high as that leaves them.
    private List<T> Fitting<T>(IReadOnlyList<T> all)
    {
        var rows = all.Take(RowsLeft).ToList();
        _row = Math.Clamp((Bottom - _top) / rows.Count, LeastRow, MostRow);
        return rows;
    }

    private float Base(int row) => _top + (row * _row) + (_row / 2) + 8;

    // Distances count from where reading begins.
    private float Start(float at) => _rightToLeft ? ShareCards.Width - Margin - at : Margin + at;

    private float Left(float at, float width) => _rightToLeft ? ShareCards.Width - Margin - at - width : Margin + at;

    private void Across(float at, float width, int row, string colour)
    {
        if (width > 0) Box(Left(at, width), _top + (row * _row) + 8, width, _row - 16, colour);
    }

    private void Box(float x, float y, float width, float height, string colour)
    {
        using var paint = Paint(colour);
        canvas.DrawRect(x, y, width, height, paint);
    }

    private void Write(string text, float x, float y, float size, bool strong, string colour) =>
        pen.Draw(canvas, text, x, y, size, strong, _rightToLeft, Colour(colour));

    private SKPaint Paint(string colour) => new() { Color = Colour(colour), IsAntialias = true };

    private SKColor Colour(string token) => colours.TryGetValue(token, out var colour) ? colour : colours["ink"];
}
