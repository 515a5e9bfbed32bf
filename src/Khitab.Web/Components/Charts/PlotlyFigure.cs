using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// A figure as plotly.js takes it, and what in it can be opened. Colours are written <c>var(--token)</c> and resolved in the browser, so
/// that one figure serves every look.
/// </summary>
/// <param name="Data">The traces.</param>
/// <param name="Layout">The layout.</param>
/// <param name="Marks">What can be opened or is explained on hover, as <see cref="PlotlyMarks"/> writes it.</param>
public sealed record PlotlyFigure(JsonArray Data, JsonObject Layout, JsonArray Marks)
{
    // Arabic letters as they are and not as six characters each: the text goes to a script and never into a page.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The figure as JSON for the chart module.</summary>
    public string ToJson() =>
        "{\"data\":" + Data.ToJsonString(Plain) + ",\"layout\":" + Layout.ToJsonString(Plain) + ",\"marks\":" + Marks.ToJsonString(Plain) + "}";
}
