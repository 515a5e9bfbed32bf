using Microsoft.JSInterop;

namespace Khitab.Web.Components;

/// <summary>Leaving JavaScript modules behind.</summary>
internal static class JsModules
{
    /// <summary>Calls a last function of the module, if one is named, and disposes of it.</summary>
    public static async ValueTask DisposeQuietlyAsync(this IJSObjectReference? module, string? farewell = null, params object?[] arguments)
    {
        if (module is null) return;
        try
        {
            if (farewell is not null) await module.InvokeVoidAsync(farewell, arguments);
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and with it everything that the module held.
        }
    }
}
