using Khitab.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Khitab.Web.Components.Layout;

/// <summary>
/// Draws nothing. Passes a change of the view on while it is being rendered itself, so that all that answers to it is drawn in one batch:
/// the browser gets one message and lays the page out once, instead of once for each part.
/// </summary>
public sealed class ViewPulse : ComponentBase, IDisposable
{
    private bool _due;

    [Inject]
    private CurrentView View { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => View.Together = () => _ = InvokeAsync(() =>
    {
        _due = true;
        StateHasChanged();
    });

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (!_due) return;
        _due = false;
        View.Announce();
    }

    /// <inheritdoc/>
    public void Dispose() => View.Together = null;
}
