using Microsoft.JSInterop;

namespace Khitab.Web.Components.Charts;

/// <summary>What a drawing in the browser calls when one of its marks is chosen.</summary>
/// <param name="chosen">Told the mark's id.</param>
public sealed class MarkListener(Func<string, Task> chosen)
{
    /// <summary>A mark was chosen.</summary>
    [JSInvokable]
    public Task Mark(string id) => chosen(id);
}
