namespace Khitab.Discourse;

/// <summary>Builds a network from what a selection gives, then lays it out.</summary>
internal static class NetworkBuilder
{
    private const double IsolateGap = 12;

    public static Network Build(SelectionResult result, NetworkOptions options)
    {
        if (options.Focus is { } asked) options = options with { Focus = result.Snapshot.FindActor(asked)?.Id ?? asked };
        var snapshot = result.Snapshot;
        var focused = options.Focus is { } focus ? snapshot.ActorPlace(focus) : -1;
        var bounded = options.Focus is null && options.MinWeight <= 1 && options.MaxNodes <= Ties.MostDense;
        var ties = bounded ? Ties.AmongStrongest(result, options) : Ties.All(result, options, focused);
        var (strengths, rank) = (ties.Strengths, snapshot.Tables.ActorRank);
        var tied = strengths.Count(strength => strength > 0);
        var wanted = new bool[strengths.Length];
        foreach (var actor in Ties.Strongest(snapshot, strengths, options.MaxNodes)) wanted[actor] = true;
        if (focused >= 0 && strengths[focused] > 0 && !wanted[focused] && options.MaxNodes > 0)
        {
            // Whom the picture is about stays, before the weakest.
            wanted[Ties.Strongest(snapshot, strengths, options.MaxNodes)[^1]] = false;
            wanted[focused] = true;
        }

        var edges = ties.Kept
            .Where(tie => wanted[tie.From] && wanted[tie.To])
            .OrderByDescending(tie => tie.Weight)
            .ThenBy(tie => rank[tie.From])
            .ThenBy(tie => rank[tie.To])
            .Take(options.MaxEdges)
            .OrderBy(tie => rank[tie.From])
            .ThenBy(tie => rank[tie.To])
            .Select(tie => tie.Edge(snapshot))
            .ToList();
        // An actor none of whose edges is left would float alone: it is one of those left off.
        var kept = edges.SelectMany(edge => (string[])[edge.From, edge.To]).Distinct().Order(StringComparer.Ordinal).ToList();
        int SizeOf(string actor) => result.Counts.Actors[snapshot.ActorPlace(actor)].Mentions;
        var graph = Graph.Of(kept, edges);
        var drawn = kept.Select((actor, i) => options.Sized == NodeSize.Degree ? graph.Degree(i) : SizeOf(actor))
            .ToArray();
        var largest = Math.Max(1, drawn.DefaultIfEmpty().Max());
        var radii = Array.ConvertAll(drawn, size => RadiusOf(size, largest));
        var points = ForceLayout.Arrange(graph, radii, options.Seed, Math.Clamp(options.Aspect, 0.2, 5));
        var communities = Louvain.Communities(graph, options.Seed);
        var nodes = kept
            .Select((actor, i) => NodeOf(result, snapshot.ActorPlace(actor)) with
            {
                Degree = graph.Degree(i),
                Strength = strengths[result.Snapshot.ActorPlace(actor)],
                Community = communities[i],
                X = points[i].X,
                Y = points[i].Y,
                Radius = radii[i],
            })
            .ToList();
        var alone = new List<int>();
        for (var actor = 0; actor < strengths.Length && options.Focus is null; actor++)
        {
            if (strengths[actor] == 0 && result.Counts.Actors[actor].Mentions > 0) alone.Add(actor);
        }

        var aloneCount = alone.Count;
        return new Network(
            options.Kind,
            nodes,
            edges,
            Row(result, alone, nodes, options.MaxNodes),
            aloneCount,
            ties.Light,
            tied - kept.Count)
        { Totals = ties.Totals };
    }

    /// <summary>Area, not radius, grows with the number: an actor of four times the mentions looks four times as big.</summary>
    private static double RadiusOf(int size, int largest) => 5 + (15 * Math.Sqrt((double)size / largest));

    private static NetworkNode NodeOf(SelectionResult result, int actor) =>
        new(
            result.Snapshot.Actors[actor].Id, result.Snapshot.Actors[actor].Type, result.Counts.Actors[actor].Mentions, 0, 0, -1, 0, 0, 0);

    private static List<NetworkNode> Row(SelectionResult result, List<int> alone, List<NetworkNode> nodes, int most)
    {
        var (counts, rank) = (result.Counts.Actors, result.Snapshot.Tables.ActorRank);
        var left = nodes.Count == 0 ? 0 : nodes.Min(node => node.X - node.Radius);
        var bottom = nodes.Count == 0 ? 0 : nodes.Min(node => node.Y - node.Radius);
        var right = nodes.Count == 0 ? double.MaxValue : Math.Max(left + 400, nodes.Max(node => node.X + node.Radius));
        var largest = Math.Max(1, counts.Select(actor => actor.Mentions).DefaultIfEmpty().Max());
        var row = new List<NetworkNode>();
        var (x, y) = (left, bottom - 50);
        var listed = Best.Of(
            alone, most, (a, b) => counts[a].Mentions != counts[b].Mentions
                ? counts[b].Mentions.CompareTo(counts[a].Mentions) : rank[a].CompareTo(rank[b]));
        foreach (var actor in listed)
        {
            var radius = RadiusOf(counts[actor].Mentions, largest) / 2;
            if (x + (2 * radius) > right && x > left) (x, y) = (left, y - 40);
            row.Add(NodeOf(result, actor) with { X = x + radius, Y = y, Radius = radius });
            x += (2 * radius) + IsolateGap;
        }

        return row;
    }
}
