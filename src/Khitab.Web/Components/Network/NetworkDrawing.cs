using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Network;

/// <summary>A network of the model as the browser draws it: names in the reader's language, marks for evidence.</summary>
public static class NetworkDrawing
{
    /// <summary>The drawing of a network.</summary>
    public static NetworkGraph Of(Discourse.Network network, CorpusSnapshot snapshot, Words words) => new(
        [.. network.Nodes.Select(n => new NetworkNode(n.Actor, words.Actor(snapshot, n.Actor), n.Type.Key(), n.Size, n.X, n.Y))],
        [.. network.Edges.Select(e => new NetworkEdge(MarkOf(network.Kind, e).ToString(), e.From, e.To, e.For, e.Against, e.Weight, e.Directed))]);

    private static Mark MarkOf(NetworkKind kind, Discourse.NetworkEdge edge) => kind switch
    {
        NetworkKind.CoMention => Mark.Together(edge.From, edge.To),
        NetworkKind.SentenceCoMention => Mark.Together(edge.From, edge.To, CoMentionScope.Sentence),
        _ => Mark.Edge(edge.From, edge.To),
    };
}
