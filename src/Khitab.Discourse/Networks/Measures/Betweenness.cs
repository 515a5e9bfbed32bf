namespace Khitab.Discourse;

/// <summary>
/// Betweenness (Freeman 1977): the share of the shortest paths between all other pairs that lead through a node, by the accumulation of
/// Brandes (2001). A path is as long as it has edges; weights say nothing of distance here. Between 0 and 1: divided by the number of pairs
/// of the other nodes.
/// </summary>
internal static class Betweenness
{
    /// <summary>The betweenness of each node.</summary>
    public static double[] Of(Graph graph)
    {
        var count = graph.Count;
        var sums = new double[count];
        var (paths, distance, dependency, order) = (new double[count], new int[count], new double[count], new int[count]);
        for (var source = 0; source < count; source++)
        {
            Array.Clear(paths);
            Array.Clear(dependency);
            Array.Fill(distance, -1);
            (paths[source], distance[source], order[0]) = (1, 0, source);
            var reached = 1;
            for (var next = 0; next < reached; next++)
            {
                var node = order[next];
                foreach (var (other, _) in graph.Neighbours[node])
                {
                    if (distance[other] < 0)
                    {
                        distance[other] = distance[node] + 1;
                        order[reached++] = other;
                    }

                    if (distance[other] == distance[node] + 1) paths[other] += paths[node];
                }
            }

            for (var last = reached - 1; last > 0; last--)
            {
                var node = order[last];
                foreach (var (other, _) in graph.Neighbours[node])
                {
                    if (distance[other] == distance[node] - 1) dependency[other] += paths[other] / paths[node] * (1 + dependency[node]);
                }

                sums[node] += dependency[node];
            }
        }

        // Every pair was met from both ends.
        var pairs = (double)(count - 1) * (count - 2);
        return pairs <= 0 ? sums : Array.ConvertAll(sums, sum => sum / pairs);
    }
}
