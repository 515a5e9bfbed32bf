using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.JSInterop;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// Keeps a failed chart from ending the circuit: Plotly.Blazor lets whatever goes wrong while its scripts are loaded pass through. The
/// server's picture and the table stay.
/// </summary>
public sealed partial class ChartBoundary : ErrorBoundaryBase
{
    [Inject]
    private ILogger<ChartBoundary> Logger { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddContent(0, CurrentException is { } failure ? ErrorContent?.Invoke(failure) : ChildContent);

    /// <inheritdoc/>
    protected override Task OnErrorAsync(Exception exception)
    {
        // A reader who left while the chart was on its way is no fault.
        if (exception is not (JSDisconnectedException or OperationCanceledException)) NotDrawn(Logger, exception);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "A chart could not be drawn.")]
    private static partial void NotDrawn(ILogger logger, Exception exception);
}
