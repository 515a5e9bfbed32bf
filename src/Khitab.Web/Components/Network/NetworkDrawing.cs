using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Network;

/// <summary>A network of the model as the browser draws it: names in the reader's language, marks for evidence.</summary>
public static class NetworkDrawing
{
    // As many groups as have a hue of their own; the smaller ones share one.
    private static readonly string[] GroupColours =
        ["actor-state", "actor-armed-group", "actor-community", "actor-organization", "actor-person", "actor-military", "actor-media"];

    /// <summary>The drawing of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="snapshot">Where names come from.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="sized">What the size of a node says.</param>
    /// <param name="byCommunity">Whether its colour says its community rather than its type.</param>
    public static NetworkGraph Of(
        Discourse.Network network, CorpusSnapshot snapshot, UiText words, NodeSize sized = NodeSize.Mentions, bool byCommunity = false) =>
            new(
        [.. network.Nodes.Select(n => new NetworkNode(
            n.Actor, words.Actor(snapshot, n.Actor), n.Type.Key(), sized == NodeSize.Degree ? n.Degree : n.Mentions, n.X, n.Y,
            byCommunity ? ColourOf(n.Community) : null, Says(n, snapshot, words)))],
        [.. network.Edges.Select(e => new NetworkEdge(
            NetworkChoices.MarkOf(network.Kind, e).ToString(), e.From, e.To, e.For, e.Against, e.Weight, e.Directed,
                Says(network.Kind, e, snapshot, words), NetworkChoices.CountOf(network.Kind, e)))],
        NetworkChoices.UnitOf(network.Kind),
        byCommunity ? Groups(network, snapshot, words) : null,
        words.Format("network.legend.area", words[sized == NodeSize.Degree ? "network.neighbours" : "unit.mentions"]),
        words.Format("network.legend.width", words["unit." + NetworkChoices.UnitOf(network.Kind) + "s"]));

    /// <summary>A group by its most mentioned members: «مجموعة المغرب ومالي».</summary>
    public static string GroupName(Discourse.Network network, int community, CorpusSnapshot snapshot, UiText words)
    {
        var names = network.Nodes.Where(n => n.Community == community).OrderByDescending(n => n.Mentions)
            .ThenBy(n => n.Actor, StringComparer.Ordinal)
            .Take(2).Select(n => words.Actor(snapshot, n.Actor)).ToList();
        return names.Count == 1 ? names[0] : words.Format("network.group", names[0], names[1]);
    }

    private static string ColourOf(int community) => community < GroupColours.Length ? GroupColours[community] : "actor-place";

    private static List<NetworkGroup> Groups(Discourse.Network network, CorpusSnapshot snapshot, UiText words)
    {
        var communities = network.Nodes.Select(n => n.Community).Distinct().Order().ToList();
        var groups = communities.Take(GroupColours.Length)
            .Select(c => new NetworkGroup(ColourOf(c), GroupName(network, c, snapshot, words))).ToList();
        if (communities.Count > GroupColours.Length)
        {
            groups.Add(new NetworkGroup(ColourOf(GroupColours.Length), words["network.groups.other"]));
        }
        return groups;
    }

    private static string Says(Discourse.NetworkNode node, CorpusSnapshot snapshot, UiText words) => words.Format(
        "network.says.node", words.Actor(snapshot, node.Actor), words.Count("mention", node.Mentions), words.Count("actor", node.Degree));

    private static string Says(NetworkKind kind, Discourse.NetworkEdge edge, CorpusSnapshot snapshot, UiText words)
    {
        var (from, to) = (words.Actor(snapshot, edge.From), words.Actor(snapshot, edge.To));
        if (kind != NetworkKind.Signed)
        {
            return words.Format("network.says.together", from, to, words.Count(NetworkChoices.UnitOf(kind), edge.Weight));
        }
        var counts = new List<string>();
        if (edge.For > 0) counts.Add(words.Count("statementfor", edge.For));
        if (edge.Against > 0) counts.Add(words.Count("statementagainst", edge.Against));
        if (edge.Neutral > 0) counts.Add(words.Count("statementneither", edge.Neutral));
        return words.Format("network.says.edge", from, to, words.List(counts));
    }
}
