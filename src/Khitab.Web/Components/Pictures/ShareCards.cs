using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Khitab.Discourse;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Embed;
using Khitab.Web.Components.Network;
using Khitab.Web.State;
using SkiaSharp;

namespace Khitab.Web.Components.Pictures;

/// <summary>
/// The picture that other sites and messengers show beside a shared link: what the view is called, its main figure, what it counts. Drawn
/// here, without a browser, in the colours of the light look.
/// </summary>
/// <param name="environment">Says where the web root is, with its fonts and colours.</param>
public sealed partial class ShareCards(IWebHostEnvironment environment) : IDisposable
{
    /// <summary>Width of the picture in pixels, as sites ask for it.</summary>
    public const int Width = 1_200;

    /// <summary>Height of the picture in pixels.</summary>
    public const int Height = 630;

    private const int Kept = 64;

    // With their model, and no longer: as keys, models that nobody uses any more would stay in memory, half a gigabyte each.
    private readonly ConditionalWeakTable<CorpusSnapshot, ConcurrentDictionary<string, byte[]>> _kept = [];
    private readonly Lock _drawing = new();
    private CardPen? _pen;
    private Dictionary<string, SKColor>? _colours;

    /// <summary>The picture of a view as a PNG file.</summary>
    /// <param name="view">The view.</param>
    /// <param name="snapshot">The model.</param>
    /// <param name="words">The language.</param>
    public byte[] Of(PageLink view, CorpusSnapshot snapshot, UiText words)
    {
        var (kept, key) = (_kept.GetOrCreateValue(snapshot), view.ToString());
        if (kept.TryGetValue(key, out var picture)) return picture;
        // One at a time: shaped letters are not to be shared, and crawlers can wait.
        lock (_drawing)
        {
            if (kept.Count >= Kept) kept.Clear();
            return kept.GetOrAdd(key, _ => Drawn(view, snapshot, words));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _pen?.Dispose();

    private byte[] Drawn(PageLink view, CorpusSnapshot snapshot, UiText words)
    {
        _pen ??= new CardPen(environment.WebRootFileProvider);
        _colours ??= Colours();
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        var paper = new CardPaper(canvas, _pen, _colours, words);
        var figure = Figure(view, snapshot, words);
        paper.Head(ViewTitle.Of(view, snapshot, words), figure.Title, figure.Counted);
        switch (figure.Spec)
        {
            case BarSpec bars:
                paper.Bars(bars);
                break;
            case DivergingBarSpec diverging:
                paper.Diverging(diverging);
                break;
            case null when figure.Graph is { Nodes.Count: > 0 } graph:
                paper.Network(graph);
                break;
            default:
                paper.Numbers(ViewTitle.Counts(view, snapshot, words).Split(" · "));
                break;
        }

        var isShown = figure is { Spec: null, Graph: null };
        paper.Foot(words["app.name"], isShown ? "" : ViewTitle.Counts(view, snapshot, words));
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static (string? Title, string? Counted, ChartSpec? Spec, NetworkGraph? Graph) Figure(
        PageLink view, CorpusSnapshot snapshot, UiText words)
    {
        if (view.Path == "/network")
        {
            var selection = Links.Query.Parse(view.Query).Selection;
            var read = snapshot.As(selection);
            var result = read.Select(read.Counted(selection).WithoutPage());
            if (result.IsEmpty) return default;
            var network = result.Network(NetworkChoices.From(selection) with { MaxNodes = MostNodes });
            return (words["network.label"], null, null, NetworkDrawing.Of(network, read, words));
        }

        (string?, string?, ChartSpec?, NetworkGraph?) first = default;
        foreach (var figure in PageFigures.Of(view, snapshot, words))
        {
            // A heat map and a line of time say nothing at this size.
            var spec = figure.Make();
            var rows = (spec as BarSpec)?.Bars.Count ?? (spec as DivergingBarSpec)?.Rows.Count ?? 0;
            if (rows >= FewestRows) return (figure.Title, figure.Counted, spec, null);
            if (rows > 0 && first.Item3 is null) first = (figure.Title, figure.Counted, spec, null);
        }

        return first;
    }

    // A chart of one row is no picture, where the page has another.
    private const int FewestRows = 3;

    private const int MostNodes = 24;

    // The colours are those of the style sheet: each the first, light one of its pair.
    private Dictionary<string, SKColor> Colours()
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("css/tokens.css").CreateReadStream());
        return Token().Matches(reader.ReadToEnd()).DistinctBy(m => m.Groups[1].Value)
            .ToDictionary(m => m.Groups[1].Value, m => SKColor.Parse(m.Groups[2].Value), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),")]
    private static partial Regex Token();
}
