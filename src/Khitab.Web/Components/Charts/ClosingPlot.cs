using Plotly.Blazor;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// Plotly.Blazor's chart, which ends with its page. By itself it waits at its end for the drawing that it has asked for, and a browser
/// that is closed meanwhile never answers: the circuit stayed in memory for good, and a server that was told to stop waited for it.
/// </summary>
public sealed class ClosingPlot : PlotlyChart, IAsyncDisposable
{
    // A browser that is there answers sooner.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Ends the chart: as soon as its browser lets it, and after a second in any case.</summary>
    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        try
        {
            await base.DisposeAsync().AsTask().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            // Nobody will answer: the reader has left.
        }
    }
}
