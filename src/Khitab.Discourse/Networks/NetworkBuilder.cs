namespace Khitab.Discourse;

/// <summary>Builds a network from what a selection gives, then lays it out.</summary>
internal static class NetworkBuilder
{
    private const double IsolateGap = 12;

    public static Network Build(SelectionResult result, NetworkOptions options)
    {
        if (options.Focus is { } asked) options = options with { Focus = result.Snapshot.FindActor(asked)?.Id ?? asked };
        var all = Ties(result, options.Kind);
        var ties = all.Where(tie => tie.Weight >= Math.Max(1, options.MinWeight)).ToList();
        var light = all.Count - ties.Count;
        var focused = options.Focus is { } focus ? result.Snapshot.ActorPlace(focus) : -1;
        if (options.Focus is not null) ties = Around(ties, focused);
        var strengths = Strengths(ties, result.Snapshot.Actors.Count);
        var rank = result.Snapshot.Tables.ActorRank;
        var tied = Enumerable.Range(0, strengths.Length).Where(actor => strengths[actor] > 0).ToList();
        var wanted = new bool[strengths.Length];
        foreach (var actor in tied
            .OrderByDescending(actor => actor == focused)
            .ThenByDescending(actor => strengths[actor])
            .ThenBy(actor => rank[actor])
            .Take(options.MaxNodes))
        {
            wanted[actor] = true;
        }

        // Ids are looked at where little is left: a large corpus has a million pairs.
        var edges = ties
            .Where(tie => wanted[tie.From] && wanted[tie.To])
            .OrderByDescending(tie => tie.Weight)
            .ThenBy(tie => rank[tie.From])
            .ThenBy(tie => rank[tie.To])
            .Take(options.MaxEdges)
            .OrderBy(tie => rank[tie.From])
            .ThenBy(tie => rank[tie.To])
            .Select(tie => tie.Edge(result.Snapshot))
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
                Strength = strengths[result.Snapshot.ActorPlace(actor)],
                Community = communities[i],
                X = points[i].X,
                Y = points[i].Y,
                Radius = radii[i],
            })
            .ToList();
        var alone = options.Focus is null
            ? sizes.Where(pair => pair.Value > 0 && strengths[result.Snapshot.ActorPlace(pair.Key)] == 0).Select(pair => pair.Key).ToList()
            : [];
        return new Network(
            options.Kind,
            nodes,
            edges,
            Row(result, alone, sizes, nodes, options.MaxNodes),
            alone.Count,
            light,
            tied.Count - kept.Count,
            ties.Count - edges.Count,
            all.Select(tie => tie.Weight).DefaultIfEmpty().Max());
    }

    private static List<Tie> Ties(SelectionResult result, NetworkKind kind)
    {
        if (kind == NetworkKind.Signed)
        {
            // What an actor says of itself ties nobody; statements that take no side have no sign to draw.
            return EdgeCounts.Of(result).All(withInner: false)
                .Where(edge => edge.Weight > 0)
                .Select(edge => new Tie(edge.From, edge.To, true, edge.For, edge.Against, edge.Neutral, edge.Weight))
                .ToList();
        }

        return result.Pairs(kind == NetworkKind.CoMention ? CoMentionScope.Article : CoMentionScope.Sentence)
            .Select(pair => new Tie(pair.A, pair.B, false, 0, 0, 0, pair.Count))
            .ToList();
    }

    /// <summary>The ties among an actor and its neighbours.</summary>
    private static List<Tie> Around(List<Tie> ties, int focus)
    {
        var near = ties.Where(tie => tie.From == focus || tie.To == focus).SelectMany(tie => (int[])[tie.From, tie.To]).ToHashSet();
        return ties.Where(tie => near.Contains(tie.From) && near.Contains(tie.To)).ToList();
    }

    /// <summary>Each actor's weight of ties, by its number.</summary>
    private static int[] Strengths(List<Tie> ties, int actors)
    {
        var strengths = new int[actors];
        foreach (var tie in ties)
        {
            strengths[tie.From] += tie.Weight;
            strengths[tie.To] += tie.Weight;
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

    /// <summary>An edge between actors by their numbers.</summary>
    private readonly record struct Tie(int From, int To, bool Directed, int For, int Against, int Neutral, int Weight)
    {
        public NetworkEdge Edge(CorpusSnapshot snapshot) =>
            new(snapshot.Actors[From].Id, snapshot.Actors[To].Id, Directed, For, Against, Neutral, Weight);
    }
}
