using Microsoft.JSInterop;

namespace Khitab.Web.Components.Network;

/// <summary>What the drawn network calls when something in it is chosen.</summary>
/// <param name="node">Called with an actor's id.</param>
/// <param name="edge">Called with the id of an edge's mark.</param>
/// <param name="ego">Called with the id of the actor to be shown on its own.</param>
public sealed class NetworkListener(Func<string, Task> node, Func<string, Task> edge, Func<string, Task> ego)
{
    /// <summary>A node was chosen.</summary>
    [JSInvokable]
    public Task Node(string id) => node(id);

    /// <summary>An edge was chosen.</summary>
    [JSInvokable]
    public Task Edge(string id) => edge(id);

    /// <summary>A node is to be shown on its own.</summary>
    [JSInvokable]
    public Task Ego(string id) => ego(id);
}
