namespace Khitab.Discourse;

/// <summary>
/// Communities by the method of Traag, Waltman and van Eck (2019), «From Louvain to Leiden: guaranteeing well-connected communities», by
/// modularity. Nodes move while that helps; each community is then refined into parts that are well tied to the rest of it, the parts
/// become nodes, and so on. It starts from Louvain's communities, so that it never ends below them, and is repeated until nothing moves.
/// </summary>
internal static class Leiden
{
    private const int MostRounds = 20;

    /// <summary>The number of each node's community: 0 the largest, then by first member. Every community is connected.</summary>
    public static int[] Communities(Graph graph, int seed)
    {
        var level = CommunityLevel.Of(graph, seed);
        var found = Louvain.Communities(graph, seed);
        for (var round = 1; round <= MostRounds; round++)
        {
            var next = Discourse.Communities.Numbered(Round(level, found, new LeidenRefinement(seed, round)));
            if (next.AsSpan().SequenceEqual(found)) break;
            found = next;
        }

        return Discourse.Communities.Numbered(Connected(graph, found));
    }

    private static int[] Round(CommunityLevel graph, int[] start, LeidenRefinement refinement)
    {
        var (level, communities) = (graph, (int[])start.Clone());
        var place = Enumerable.Range(0, graph.Count).ToArray();
        while (true)
        {
            Move(level, communities);
            var parts = refinement.Of(level, communities);
            var count = parts.DefaultIfEmpty(-1).Max() + 1;
            // Each part is one node, or none could be merged: there is nothing left to put together.
            if (count == level.Count) break;
            var merged = new int[count];
            for (var node = 0; node < level.Count; node++) merged[parts[node]] = communities[node];
            for (var node = 0; node < place.Length; node++) place[node] = parts[place[node]];
            // A community's number has to be one of the nodes'.
            communities = Discourse.Communities.Numbered(merged);
            level = level.Merged(parts, count);
        }

        return Array.ConvertAll(place, node => communities[node]);
    }

    /// <summary>Fast local moving: only the neighbours of a node that has moved are looked at again.</summary>
    private static void Move(CommunityLevel level, int[] communities)
    {
        var (totals, sizes) = (new double[level.Count], new int[level.Count]);
        for (var node = 0; node < level.Count; node++)
        {
            totals[communities[node]] += level.Strengths[node];
            sizes[communities[node]]++;
        }

        var empty = new Stack<int>(Enumerable.Range(0, level.Count).Where(community => sizes[community] == 0).Reverse());
        var queue = new Queue<int>(level.Order);
        var waits = Enumerable.Repeat(true, level.Count).ToArray();
        var links = new SortedDictionary<int, double>();
        while (queue.TryDequeue(out var node))
        {
            waits[node] = false;
            var own = communities[node];
            totals[own] -= level.Strengths[node];
            if (--sizes[own] == 0) empty.Push(own);
            links.Clear();
            links[own] = 0;
            foreach (var (other, weight) in level.Neighbours[node])
            {
                links[communities[other]] = links.GetValueOrDefault(communities[other]) + weight;
            }

            var (best, gain) = (own, level.Gain(node, links[own], totals[own]));
            // A community of its own: nothing gained, nothing lost.
            if (gain < -CommunityLevel.Least && empty.TryPeek(out var alone)) (best, gain) = (alone, 0);
            foreach (var (community, weight) in links)
            {
                var here = level.Gain(node, weight, totals[community]);
                if (here > gain + CommunityLevel.Least) (best, gain) = (community, here);
            }

            if (sizes[best] == 0) empty.Pop();
            sizes[best]++;
            totals[best] += level.Strengths[node];
            communities[node] = best;
            if (best == own) continue;
            foreach (var (other, _) in level.Neighbours[node])
            {
                if (communities[other] == best || waits[other]) continue;
                waits[other] = true;
                queue.Enqueue(other);
            }
        }
    }

    // What hangs together by rounding alone is parted: that never lowers modularity.
    private static int[] Connected(Graph graph, int[] communities)
    {
        var found = Enumerable.Repeat(-1, graph.Count).ToArray();
        for (var first = 0; first < graph.Count; first++)
        {
            if (found[first] >= 0) continue;
            var open = new Stack<int>([first]);
            found[first] = first;
            while (open.TryPop(out var node))
            {
                foreach (var (other, _) in graph.Neighbours[node])
                {
                    if (found[other] >= 0 || communities[other] != communities[first]) continue;
                    found[other] = first;
                    open.Push(other);
                }
            }
        }

        return found;
    }
}
