namespace Khitab.Discourse;

/// <summary>The nodes of a network's edges: how central they are, which communities they form and where they stand.</summary>
internal static class NetworkNodes
{
    /// <summary>The nodes in ordinal order of id, concepts among them.</summary>
    public static IReadOnlyList<NetworkNode> Of(
        SelectionResult result, NetworkOptions options, NodeIds ids, IReadOnlyList<NetworkEdge> edges, double[] strengths)
    {
        // A node none of whose edges is left would float alone: it is one of those left off.
        var kept = edges.SelectMany(edge => (string[])[edge.From, edge.To]).Distinct().Order(StringComparer.Ordinal).ToList();
        var places = kept.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place, StringComparer.Ordinal);
        var numbered = edges.Select(edge => (places[edge.From], places[edge.To], edge.Weight)).ToList();
        var graph = Graph.Of(kept, numbered);
        var measures = NodeMeasures.Of(graph, numbered, options.Kind == NetworkKind.Signed);
        var communities = Communities.Of(graph, options.Communities, options.Seed);
        var nodes = kept.Select((id, i) => NodeOf(result, ids, ids.Find(id), edges) with
        {
            Degree = graph.Degree(i),
            Strength = strengths[ids.Find(id)],
            Community = communities[i],
            Measures = measures[i],
        }).ToList();
        var drawn = nodes.ConvertAll(node => node.SizeBy(options.Sized) is var size && double.IsFinite(size) ? size : 0);
        var largest = drawn.DefaultIfEmpty().Max();
        double[] radii = [.. drawn.Select(size => RadiusOf(size, largest))];
        var points = ForceLayout.Arrange(graph, radii, options.Seed, Math.Clamp(options.Aspect, 0.2, 5));
        return [.. nodes.Select((node, i) => node with { X = points[i].X, Y = points[i].Y, Radius = radii[i] })];
    }

    /// <summary>Area, not radius, grows with the number: an actor of four times the mentions looks four times as big.</summary>
    public static double RadiusOf(double size, double largest) => 5 + (15 * (largest > 0 ? Math.Sqrt(Math.Max(0, size) / largest) : 1));

    /// <summary>What is known of a node by itself.</summary>
    public static NetworkNode NodeOf(SelectionResult result, NodeIds ids, int node, IReadOnlyList<NetworkEdge>? edges = null)
    {
        var snapshot = result.Snapshot;
        if (node < ids.Actors)
        {
            var actor = snapshot.Actors[node];
            return new NetworkNode(actor.Id, actor.Type, result.Counts.Actors[node].Mentions, 0, 0, -1, 0, 0, 0);
        }

        var party = snapshot.Tables.PartyList[node - ids.Actors];
        var id = ids[node];
        var statements = edges?.Where(edge => edge.To == id).Sum(edge => edge.For + edge.Against + edge.Neutral) ?? 0;
        var type = party.Kind == PartyKind.Actor ? snapshot.FindActor(party.Name)?.Type ?? ActorType.Place : ActorType.Place;
        return new NetworkNode(id, type, statements, 0, 0, -1, 0, 0, 0);
    }
}
