using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plotly.Blazor;
using PlotlyLayout = Plotly.Blazor.Layout;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// A figure in the types of Plotly.Blazor. Colours are written <c>var(--token)</c> and resolved in the browser, so that one figure serves
/// every look.
/// </summary>
/// <param name="Data">The traces.</param>
/// <param name="Layout">The layout; its meta holds the hints.</param>
/// <param name="Hints">What the chart module needs to know beside it.</param>
public sealed record PlotlyFigure(IList<ITrace> Data, PlotlyLayout Layout, ChartHints Hints)
{
    // Arabic letters as they are and not as six characters each: the text goes to a script and never into a page.
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new PlotlyWriter() },
    };

    /// <summary>How plotly.js is set up for every chart: it draws. Pointer, keys and downloads are ours.</summary>
    public static Config Config { get; } = new()
    {
        StaticPlot = true,
        Responsive = false,
        DisplayModeBar = Plotly.Blazor.ConfigLib.DisplayModeBarEnum.False,
    };

    /// <summary>The figure as JSON for the chart module.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { data = Data, layout = Layout }, Plain);
}
