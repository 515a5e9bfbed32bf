namespace Khitab.Discourse;

/// <summary>A network as it is drawn, in the form in which it is written: with its places and with the actors that nothing ties.</summary>
public static class NetworkGraphFile
{
    /// <summary>The written form.</summary>
    /// <param name="network">The network.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="nameOf">A node's name by its id.</param>
    /// <param name="colourOf">A node's colour as it is drawn; null colours communities.</param>
    public static GraphFile Of(
        Network network, string title, Func<string, string> nameOf, Func<NetworkNode, GraphColour?>? colourOf = null) => new(
        title,
        network.Kind == NetworkKind.Signed,
        [.. network.Nodes.Concat(network.Isolates).Select(node => new GraphFileNode(
            node.Actor,
            nameOf(node.Actor),
            ValuesOf(network, node),
            node.X,
            node.Y,
            node.Radius,
            colourOf is null ? node.Community < 0 ? null : GraphColour.OfGroup(node.Community) : colourOf(node)))],
        [.. network.Edges.Select(edge => new GraphFileEdge(
            edge.From, edge.To, edge.Weight, ValuesOf(network.Kind, edge), GraphColour.OfSign(SignOf(network.Kind, edge))))]);

    /// <summary>Whether an edge is drawn as for (above zero), against (below) or without a sign.</summary>
    public static double SignOf(NetworkKind kind, NetworkEdge edge) => kind switch
    {
        NetworkKind.Signed or NetworkKind.TwoMode => edge.For - edge.Against,
        NetworkKind.Conflict => -edge.Weight,
        NetworkKind.Congruence or NetworkKind.Subtract => edge.Weight,
        _ => 0,
    };

    /// <summary>What measures say of a node, under the names that files give them.</summary>
    internal static IEnumerable<KeyValuePair<string, object>> ValuesOf(NodeMeasures measures)
    {
        yield return new("degree", measures.Degree);
        yield return new("strength", measures.Strength);
        if (double.IsFinite(measures.Betweenness)) yield return new("betweenness", measures.Betweenness);
        if (double.IsFinite(measures.Closeness)) yield return new("closeness", measures.Closeness);
        yield return new("eigenvector", measures.Eigenvector);
        yield return new("pagerank", measures.PageRank);
    }

    private static Dictionary<string, object> ValuesOf(Network network, NetworkNode node)
    {
        var values = new Dictionary<string, object>
        {
            ["type"] = node.Concept is { Kind: PartyKind.Proposition } ? "proposition" : node.Type.ToString().ToLowerInvariant(),
        };
        if (network.Kind == NetworkKind.TwoMode) values["mode"] = node.Concept is null ? "actor" : "concept";
        values["mentions"] = node.Mentions;
        foreach (var (name, value) in ValuesOf(node.Measures)) values[name] = value;
        values["community"] = node.Community;
        return values;
    }

    private static Dictionary<string, object> ValuesOf(NetworkKind kind, NetworkEdge edge) =>
        kind is NetworkKind.Signed or NetworkKind.TwoMode
            ? new Dictionary<string, object> { ["for"] = edge.For, ["against"] = edge.Against, ["neither"] = edge.Neutral }
            : [];
}
