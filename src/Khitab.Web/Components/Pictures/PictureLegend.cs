using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Network;
using Khitab.Web.State;

namespace Khitab.Web.Components.Pictures;

/// <summary>The legend of a saved picture: what the page says in its own legends, titles and notes.</summary>
public static class PictureLegend
{
    /// <summary>What colours and signs of a chart say; empty where one colour only says how many.</summary>
    public static IReadOnlyList<PictureKey> For(ChartSpec spec, UiText words) => spec switch
    {
        BarSpec bars => Types(bars.Bars.Select(b => b.Colour), words),
        DivergingBarSpec diverging => [Side(diverging.Positive), Side(diverging.Negative)],
        HeatMapSpec => [.. HeatCategories.All.Select(c => Category(c, words))],
        TimelineSpec timeline => Timeline(timeline, words),
        _ => [],
    };

    /// <summary>What shapes, colours and lines of a network say.</summary>
    public static IReadOnlyList<PictureKey> For(NetworkGraph graph, UiText words)
    {
        // Where the colour says the group, the shape alone says the type.
        var groups = (graph.Groups ?? []).Select(g => new PictureKey(g.Label, g.Colour) { Outline = ActorLook.All[0].Outline });
        var types = ActorLook.All.Where(l => graph.Nodes.Any(n => ActorLook.Of(n.Type) == l))
            .Select(l => new PictureKey(words["type." + l.Type], graph.Groups is null ? l.Colour : "ink-soft") { Outline = l.Outline });
        return [.. groups, .. types, .. Lines(graph, words), .. Sizes(graph)];
    }

    /// <summary>What the colours of a network's matrix say: those of its lines, as fields.</summary>
    public static IReadOnlyList<PictureKey> ForMatrix(NetworkGraph graph, UiText words) =>
    [
        .. Lines(graph, words).Select(key => key with { Line = false, Colour = key.Colour == "line-strong" ? "ink-soft" : key.Colour }),
        new PictureKey(words["network.matrix.darker"]) { Bare = true },
    ];

    private static IEnumerable<PictureKey> Sizes(NetworkGraph graph) =>
        new[] { graph.Area, graph.Width }.OfType<string>().Select(says => new PictureKey(says) { Bare = true });

    private static IEnumerable<PictureKey> Lines(NetworkGraph graph, UiText words)
    {
        if (graph.Edges.Any(e => e.Pos > 0 && e.Neg == 0))
            yield return new PictureKey(graph.Lines?.For ?? words["chart.for"], "stance-favourable") { Line = true };
        if (graph.Edges.Any(e => e.Neg > 0 && e.Pos == 0))
            yield return new PictureKey(graph.Lines?.Against ?? words["chart.against"], "stance-unfavourable") { Line = true };
        if (graph.Edges.Any(e => e.Neg > 0 && e.Pos > 0))
            yield return new PictureKey(words["stance.mixed"], "stance-favourable", "stance-unfavourable") { Line = true };
        if (graph.Edges.Any(e => e.Neg == 0 && e.Pos == 0))
            yield return new PictureKey(words["network.legend.plain"], "line-strong") { Line = true };
    }

    private static IReadOnlyList<PictureKey> Types(IEnumerable<string> colours, UiText words)
    {
        var used = colours.ToHashSet(StringComparer.Ordinal);
        return [.. ActorLook.All.Where(l => used.Contains(l.Colour)).Select(l => new PictureKey(words["type." + l.Type], l.Colour))];
    }

    private static PictureKey Side(DivergingSide side) => new(
        side.Label, side.Colour, Sign: side.Sign switch { > 0 => "+", < 0 => "\u2212", _ => null },
        Ink: side.Sign switch { > 0 => "on-stance-favourable", < 0 => "on-stance-unfavourable", _ => null });

    private static PictureKey Category(HeatCategory category, UiText words)
    {
        var key = category.Key();
        var (label, sign) = (words["stance." + key], category.ShortSign(words));
        return category switch
        {
            HeatCategory.Mixed => new PictureKey(label, "stance-favourable", "stance-unfavourable", sign, "on-stance-mixed"),
            HeatCategory.Undecided => new PictureKey(label, "stance-undecided", Sign: sign, Ink: "ink") { Hatched = true },
            HeatCategory.Absent => new PictureKey(label) { Hollow = true },
            _ => new PictureKey(label, "stance-" + key, Sign: sign, Ink: "on-stance-" + key),
        };
    }

    private static IReadOnlyList<PictureKey> Timeline(TimelineSpec timeline, UiText words)
    {
        List<PictureKey> keys = [];
        if (timeline.Articles.Count > 0) keys.Add(new PictureKey(words["chart.articles"], "mark"));
        if (timeline.Events.Count > 0) keys.Add(new PictureKey(words["chart.events"], "ink-soft"));
        return keys;
    }
}
