using Khitab.Discourse;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Network;
using Khitab.Web.State;

namespace Khitab.Web.Components.Overview;

/// <summary>Everything that the overview draws for one selection, computed once however often the page is rendered.</summary>
/// <param name="Stance">Whom the authors favour and fault.</param>
/// <param name="Voices">Who is heard.</param>
/// <param name="Actors">Who is mentioned.</param>
/// <param name="Matrix">Articles against actors.</param>
/// <param name="Themes">What it is about.</param>
/// <param name="Timeline">When.</param>
/// <param name="Network">Who goes with or against whom.</param>
/// <param name="Sources">Where the articles come from: by outlet, section and folder, each where there is a choice of them.</param>
/// <param name="Unjudged">Actors that are named without any judgement.</param>
public sealed record OverviewSpecs(
    DivergingBarSpec Stance, DivergingBarSpec Voices, BarSpec Actors, HeatMapSpec Matrix, BarSpec Themes, TimelineSpec Timeline,
    NetworkGraph Network, IReadOnlyList<(SelectionKey Key, BarSpec Spec)> Sources, IReadOnlyList<ActorVoice> Unjudged)
{
    /// <summary>This many nodes can be distinguished in a picture of a few hundred pixels.</summary>
    private const int MostNodes = 24;

    private const int MostUnjudged = 5;

    private static readonly SelectionKey[] SourceKeys = [SelectionKey.Outlet, SelectionKey.Section, SelectionKey.Folder];

    /// <summary>The heads of two cards take about as much room as so many bars.</summary>
    private const int HeadsInRows = 4;

    /// <summary>What a selection's answers come to.</summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="mostArticles">How many articles the heat map shows at most.</param>
    public static OverviewSpecs Of(SelectionResult result, UiText words, int mostArticles)
    {
        var stance = OverviewCharts.Stance(result, words);
        var voices = OverviewCharts.Voices(result, words);
        return new OverviewSpecs(
            stance,
            voices,
            OverviewCharts.Actors(result, words, stance.Rows.Count + voices.Rows.Count + HeadsInRows),
            OverviewCharts.Matrix(result, words, mostArticles),
            OverviewCharts.Themes(result, words),
            OverviewTimeline.Of(result, words),
            NetworkDrawing.Of(result.Network(new NetworkOptions(MaxNodes: MostNodes)), result.Snapshot, words),
            [.. SourceKeys.Select(key => (Key: key, Spec: OverviewCharts.Sources(key, result, words))).Where(s => s.Spec is not null)
                .Select(s => (s.Key, s.Spec!))],
            OverviewCharts.Unjudged(result, MostUnjudged));
    }
}
