using System.Text.Json.Nodes;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// A figure as plotly.js takes it. Colours are written <c>var(--token)</c> and resolved in the browser, so that one figure serves every
/// look.
/// </summary>
/// <param name="Data">The traces.</param>
/// <param name="Layout">The layout.</param>
/// <param name="Height">Its height in pixels.</param>
public sealed record PlotlyFigure(JsonArray Data, JsonObject Layout, int Height)
{
    /// <summary>The figure as JSON for the chart module.</summary>
    public string ToJson() =>
        new JsonObject { ["data"] = Data.DeepClone(), ["layout"] = Layout.DeepClone(), ["height"] = Height }.ToJsonString();
}
