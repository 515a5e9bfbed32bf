using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Khitab.Web.Components.Pictures;

/// <summary>Draws lines of text with the site's own letters: HarfBuzz joins the Arabic ones, Skia paints them.</summary>
public sealed class CardPen : IDisposable
{
    // A font reads from its face, and that from its file, for as long as it is used.
    private readonly Dictionary<(bool Arabic, bool Strong), (SKTypeface Face, HarfBuzzSharp.Font Font, Face Shapes, Blob File)> _faces = [];

    /// <summary>A pen with the fonts of the web root.</summary>
    /// <param name="root">The web root.</param>
    public CardPen(Microsoft.Extensions.FileProviders.IFileProvider root)
    {
        foreach (var arabic in (bool[])[true, false])
        {
            foreach (var strong in (bool[])[true, false])
            {
                var name = (arabic ? "ibm-plex-sans-arabic-arabic-" : "ibm-plex-sans-latin-") + (strong ? "600" : "400");
                using var file = root.GetFileInfo($"lib/fonts/{name}.ttf").CreateReadStream();
                using var data = SKData.Create(file);
                var blob = Blob.FromStream(new MemoryStream(data.ToArray()));
                var face = new Face(blob, 0);
                var font = new HarfBuzzSharp.Font(face);
                font.SetScale(Scale, Scale);
                _faces[(arabic, strong)] = (SKTypeface.FromData(data), font, face, blob);
            }
        }
    }

    // Units of a shaped letter's width to the size of the text.
    private const int Scale = 4_096;

    /// <summary>How wide a line is, in pixels.</summary>
    public float Width(string line, float size, bool strong)
    {
        var sum = 0f;
        foreach (var run in CardRuns.Of(line, rightToLeft: false)) sum += Shape(run, size, strong).Width;
        return sum;
    }

    /// <summary>Draws a line.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="line">The text.</param>
    /// <param name="x">Its left or, where it runs from right to left, its right end, in pixels.</param>
    /// <param name="y">Its base line, in pixels.</param>
    /// <param name="size">The size of its letters, in pixels.</param>
    /// <param name="strong">Whether it is in the heavier letters.</param>
    /// <param name="rightToLeft">The line's direction.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="halo">The colour of a ring around its letters; none by default.</param>
    public void Draw(SKCanvas canvas, string line, float x, float y, float size, bool strong, bool rightToLeft, SKColor colour,
        SKColor halo = default)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        // What is written over a drawing stands out from it.
        using var around = new SKPaint { Color = halo, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 5 };
        var shaped = CardRuns.Of(line, rightToLeft).Select(run => Shape(run, size, strong)).ToList();
        var at = rightToLeft ? x - shaped.Sum(run => run.Width) : x;
        foreach (var run in shaped)
        {
            using var font = new SKFont(run.Face, size) { Subpixel = true };
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(run.Letters, font, run.Places);
            using var blob = builder.Build();
            if (blob is not null && halo != SKColors.Empty) canvas.DrawText(blob, at, y, around);
            if (blob is not null) canvas.DrawText(blob, at, y, paint);
            at += run.Width;
        }
    }

    /// <summary>A text broken at blanks into lines that fit; the last one says by three dots that there was more.</summary>
    public IReadOnlyList<string> Wrap(string text, float room, float size, bool strong, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, size, strong) <= room)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            line = Cut(word, room, size, strong);
            if (lines.Count == most) break;
        }

        if (lines.Count < most && line.Length > 0) lines.Add(line);
        else if (lines.Count == most) lines[most - 1] = Cut(lines[most - 1] + " …", room, size, strong);
        return lines;
    }

    /// <summary>A text cut to what fits, with three dots where it was.</summary>
    public string Cut(string text, float room, float size, bool strong)
    {
        if (Width(text, size, strong) <= room) return text;
        var length = text.Length - 1;
        while (length > 1 && Width(text[..length] + "…", size, strong) > room) length--;
        return text[..length].TrimEnd(' ', '…') + "…";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (face, font, shapes, file) in _faces.Values)
        {
            face.Dispose();
            font.Dispose();
            shapes.Dispose();
            file.Dispose();
        }
    }

    private Shaped Shape(CardRun run, float size, bool strong)
    {
        var (face, font, _, _) = _faces[(run.Arabic, strong)];
        using var buffer = new Buffer();
        buffer.AddUtf16(run.Text);
        buffer.GuessSegmentProperties();
        buffer.Direction = run.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        font.Shape(buffer);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var letters = new ushort[infos.Length];
        var places = new SKPoint[infos.Length];
        var at = 0f;
        for (var i = 0; i < infos.Length; i++)
        {
            letters[i] = (ushort)infos[i].Codepoint;
            places[i] = new SKPoint(at + (positions[i].XOffset * size / Scale), -positions[i].YOffset * size / Scale);
            at += positions[i].XAdvance * size / Scale;
        }

        return new Shaped(face, letters, places, at);
    }

    private readonly record struct Shaped(SKTypeface Face, ushort[] Letters, SKPoint[] Places, float Width);
}
