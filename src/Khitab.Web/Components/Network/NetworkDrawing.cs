using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Network;

/// <summary>A network of the model as the browser draws it: names in the reader's language, marks for evidence.</summary>
public static class NetworkDrawing
{
    /// <summary>The drawing of a network, coloured by type.</summary>
    public static NetworkGraph Of(Discourse.Network network, CorpusSnapshot snapshot, UiText words) =>
        Of(network, snapshot, words, NodeSize.Mentions, null);

    /// <summary>The drawing of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="snapshot">Where names come from.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="sized">What the size of a node says.</param>
    /// <param name="colours">What its colour says; null for its type.</param>
    public static NetworkGraph Of(
        Discourse.Network network, CorpusSnapshot snapshot, UiText words, NodeSize sized, NodeColours? colours)
    {
        var kind = network.Kind;
        var width = kind switch
        {
            NetworkKind.Congruence or NetworkKind.Conflict or NetworkKind.Subtract => words["network.weight"],
            // Shares of statements are no statements.
            NetworkKind.TwoMode when network.Edges.Any(e => !double.IsInteger(e.Weight)) => words["network.weight"],
            _ => words["unit." + NetworkChoices.UnitOf(kind) + "s"],
        };
        return new NetworkGraph(
            [.. network.Nodes.Select(n => new NetworkNode(
                n.Actor, words.Node(snapshot, n.Actor), NodeColours.TypeOf(n), Finite(n.SizeBy(sized)), n.X, n.Y, colours?.TokenOf(n),
                Says(n, snapshot, words)))],
            [.. network.Edges.Select(e => EdgeOf(kind, e, snapshot, words))],
            NetworkChoices.UnitOf(kind),
            colours?.Legend(snapshot, words),
            words.Format("network.legend.area", words["network.size." + sized.ToString().ToLowerInvariant()]),
            words.Format("network.legend.width", width),
            kind is NetworkKind.Congruence or NetworkKind.Conflict or NetworkKind.Subtract
                ? new LineWords(words["network.legend.agree"], words["network.legend.differ"]) : null);
    }

    /// <summary>A group by its most mentioned members: «مجموعة المغرب ومالي».</summary>
    public static string GroupName(Discourse.Network network, int community, CorpusSnapshot snapshot, UiText words)
    {
        var names = network.Nodes.Where(n => n.Community == community).OrderByDescending(n => n.Mentions)
            .ThenBy(n => n.Actor, StringComparer.Ordinal)
            .Take(2).Select(n => words.Node(snapshot, n.Actor)).ToList();
        return names.Count == 1 ? names[0] : words.Format("network.group", names[0], names[1]);
    }

    private static NetworkEdge EdgeOf(NetworkKind kind, Discourse.NetworkEdge edge, CorpusSnapshot snapshot, UiText words)
    {
        // Agreement has the colour of what is for, and disagreement that of what is against.
        var (pro, con) = kind switch
        {
            NetworkKind.Congruence or NetworkKind.Conflict or NetworkKind.Subtract =>
                NetworkGraphFile.SignOf(kind, edge) > 0 ? (1, 0) : (0, 1),
            _ => (edge.For, edge.Against),
        };
        return new NetworkEdge(
            NetworkChoices.MarkOf(kind, edge).ToString(), edge.From, edge.To, pro, con, Math.Abs(edge.Weight), edge.Directed,
            Says(kind, edge, snapshot, words), NetworkChoices.CountOf(kind, edge));
    }

    private static double Finite(double size) => double.IsFinite(size) ? size : 0;

    private static string Says(Discourse.NetworkNode node, CorpusSnapshot snapshot, UiText words) => words.Format(
        "network.says.node", words.Node(snapshot, node.Actor),
        words.Count(node.Concept is null ? "mention" : "statement", node.Mentions), words.Count("neighbour", node.Degree));

    /// <summary>A tie in one line: who, whom and how much.</summary>
    public static string Says(NetworkKind kind, Discourse.NetworkEdge edge, CorpusSnapshot snapshot, UiText words)
    {
        var (from, to) = (words.Node(snapshot, edge.From), words.Node(snapshot, edge.To));
        if (kind is NetworkKind.Congruence or NetworkKind.Conflict or NetworkKind.Subtract)
        {
            return words.Format(
                "network.says.pair", from, to, words["network.tie." + kind.ToString().ToLowerInvariant()], words.Weight(edge.Weight));
        }

        if (kind is NetworkKind.CoMention or NetworkKind.SentenceCoMention)
        {
            return words.Format("network.says.together", from, to, words.Count(NetworkChoices.UnitOf(kind), (long)edge.Weight));
        }
        var counts = new List<string>();
        if (edge.For > 0) counts.Add(words.Count("statementfor", edge.For));
        if (edge.Against > 0) counts.Add(words.Count("statementagainst", edge.Against));
        if (edge.Neutral > 0) counts.Add(words.Count("statementneither", edge.Neutral));
        return words.Format("network.says.edge", from, to, words.List(counts));
    }
}
