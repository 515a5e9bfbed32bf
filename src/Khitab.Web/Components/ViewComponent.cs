using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Web.State;
using Microsoft.AspNetCore.Components;

namespace Khitab.Web.Components;

/// <summary>A component that draws the current view and draws it again when link or model change.</summary>
public abstract class ViewComponent : ComponentBase, IDisposable
{
    // An instance of its own, so that it is distinguished from the end of any task of a component.
    private static readonly Task Nothing = Task.FromResult(new object());

    private (string Address, ModelState State, CorpusSnapshot Snapshot)? _drawn;

    /// <summary>What the reader looks at.</summary>
    [Inject]
    protected CurrentView View { get; set; } = null!;

    /// <summary>The interface's words.</summary>
    [CascadingParameter]
    protected UiText Ui { get; set; } = null!;

    /// <summary>Whether the model is loaded.</summary>
    protected bool IsReady => View.State == ModelState.Ready;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        View.Changed += Redraw;
        _drawn = Now;
        await View.ReadyAsync();
    }

    /// <inheritdoc/>
    protected override bool ShouldRender()
    {
        _drawn = Now;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        View.Changed -= Redraw;
        GC.SuppressFinalize(this);
    }

    /// <summary>What has to be fetched again after a change, before drawing.</summary>
    protected virtual Task RefreshAsync() => Nothing;

    /// <summary>Opens the evidence of a mark by its written form.</summary>
    protected void OpenMark(string mark) => OpenMark(mark, null);

    /// <summary>The same, for a number that counts articles, outlets, origins or sentences and not rows.</summary>
    protected void OpenMark(string mark, string? counts)
    {
        if (Khitab.Discourse.Mark.TryParse(mark, out var parsed)) View.Open(parsed, counts);
    }

    private (string Address, ModelState State, CorpusSnapshot Snapshot) Now => (View.Address, View.State, View.Snapshot);

    private void Redraw() => _ = InvokeAsync(async () =>
    {
        var refresh = RefreshAsync();
        // The page, or whatever this is in, has drawn it already for the same change: once is enough.
        if (ReferenceEquals(refresh, Nothing) && _drawn == Now) return;
        await refresh;
        StateHasChanged();
    });
}
