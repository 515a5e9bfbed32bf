namespace Khitab.Discourse;

/// <summary>Builds a network from what a selection gives, then lays it out.</summary>
internal static class NetworkBuilder
{
    private const double IsolateGap = 12;

    public static Network Build(SelectionResult result, NetworkOptions options)
    {
        if (options.Focus is { } asked) options = options with { Focus = result.Snapshot.FindActor(asked)?.Id ?? asked };
        var all = Edges(result, options.Kind);
        var edges = all.Where(edge => edge.Weight >= Math.Max(1, options.MinWeight)).ToList();
        var light = all.Count - edges.Count;
        if (options.Focus is { } focus) edges = Around(edges, focus);
        var strengths = Strengths(edges);
        var wanted = strengths
            .OrderByDescending(pair => pair.Key == options.Focus)
            .ThenByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(options.MaxNodes)
            .Select(pair => pair.Key)
            .ToHashSet(StringComparer.Ordinal);
        var matching = edges.Count;
        edges = edges
            .Where(edge => wanted.Contains(edge.From) && wanted.Contains(edge.To))
            .OrderByDescending(edge => edge.Weight)
            .ThenBy(edge => edge.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.To, StringComparer.Ordinal)
            .Take(options.MaxEdges)
            .OrderBy(edge => edge.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.To, StringComparer.Ordinal)
            .ToList();
        // An actor none of whose edges is left would float alone: it is one of those left off.
        var kept = edges.SelectMany(edge => (string[])[edge.From, edge.To]).Distinct().Order(StringComparer.Ordinal).ToList();
        var mentions = result.Inside(SelectionKey.Actor, CountUnit.Mentions);
        var sizes = mentions.Values.ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        var graph = Graph.Of(kept, edges);
        var drawn = kept.Select((actor, i) => options.Sized == NodeSize.Degree ? graph.Degree(i) : sizes.GetValueOrDefault(actor))
            .ToArray();
        var largest = Math.Max(1, drawn.DefaultIfEmpty().Max());
        var radii = Array.ConvertAll(drawn, size => RadiusOf(size, largest));
        var points = ForceLayout.Arrange(graph, radii, options.Seed, Math.Clamp(options.Aspect, 0.2, 5));
        var communities = Louvain.Communities(graph, options.Seed);
        var nodes = kept
            .Select((actor, i) => NodeOf(result, actor, sizes) with
            {
                Degree = graph.Degree(i),
                Strength = strengths[actor],
                Community = communities[i],
                X = points[i].X,
                Y = points[i].Y,
                Radius = radii[i],
            })
            .ToList();
        var alone = options.Focus is null
            ? sizes.Where(pair => pair.Value > 0 && !strengths.ContainsKey(pair.Key)).Select(pair => pair.Key).ToList()
            : [];
        return new Network(
            options.Kind,
            nodes,
            edges,
            Row(result, alone, sizes, nodes, options.MaxNodes),
            alone.Count,
            light,
            strengths.Count - kept.Count,
            matching - edges.Count,
            all.Select(edge => edge.Weight).DefaultIfEmpty().Max());
    }

    private static List<NetworkEdge> Edges(SelectionResult result, NetworkKind kind)
    {
        if (kind == NetworkKind.Signed)
        {
            // What an actor says of itself ties nobody; statements that take no side have no sign to draw.
            return result.SignedEdges()
                .Where(edge => edge.From != edge.To && edge.Weight > 0)
                .Select(edge => new NetworkEdge(edge.From, edge.To, true, edge.For, edge.Against, edge.Neutral, edge.Weight))
                .ToList();
        }

        return result.CoMentions(kind == NetworkKind.CoMention ? CoMentionScope.Article : CoMentionScope.Sentence)
            .Select(pair => new NetworkEdge(pair.A, pair.B, false, 0, 0, 0, pair.Count))
            .ToList();
    }

    /// <summary>The edges among an actor and its neighbours.</summary>
    private static List<NetworkEdge> Around(List<NetworkEdge> edges, string focus)
    {
        var near = edges.Where(edge => edge.From == focus || edge.To == focus)
            .SelectMany(edge => (string[])[edge.From, edge.To])
            .ToHashSet(StringComparer.Ordinal);
        return edges.Where(edge => near.Contains(edge.From) && near.Contains(edge.To)).ToList();
    }

    private static Dictionary<string, int> Strengths(List<NetworkEdge> edges)
    {
        var strengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            strengths[edge.From] = strengths.GetValueOrDefault(edge.From) + edge.Weight;
            strengths[edge.To] = strengths.GetValueOrDefault(edge.To) + edge.Weight;
        }

        return strengths;
    }

    /// <summary>Area, not radius, grows with the number: an actor of four times the mentions looks four times as big.</summary>
    private static double RadiusOf(int size, int largest) => 5 + (15 * Math.Sqrt((double)size / largest));

    private static NetworkNode NodeOf(SelectionResult result, string actor, Dictionary<string, int> sizes) =>
        new(actor, result.Snapshot.FindActor(actor)!.Type, sizes.GetValueOrDefault(actor), 0, 0, -1, 0, 0, 0);

    private static List<NetworkNode> Row(
        SelectionResult result, List<string> alone, Dictionary<string, int> sizes, List<NetworkNode> nodes, int most)
    {
        var left = nodes.Count == 0 ? 0 : nodes.Min(node => node.X - node.Radius);
        var bottom = nodes.Count == 0 ? 0 : nodes.Min(node => node.Y - node.Radius);
        var right = nodes.Count == 0 ? double.MaxValue : Math.Max(left + 400, nodes.Max(node => node.X + node.Radius));
        var largest = Math.Max(1, sizes.Values.DefaultIfEmpty().Max());
        var row = new List<NetworkNode>();
        var (x, y) = (left, bottom - 50);
        foreach (var actor in alone.OrderByDescending(actor => sizes[actor]).ThenBy(actor => actor, StringComparer.Ordinal).Take(most))
        {
            var radius = RadiusOf(sizes[actor], largest) / 2;
            if (x + (2 * radius) > right && x > left) (x, y) = (left, y - 40);
            row.Add(NodeOf(result, actor, sizes) with { X = x + radius, Y = y, Radius = radius });
            x += (2 * radius) + IsolateGap;
        }

        return row;
    }
}
