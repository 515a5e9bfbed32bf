namespace Khitab.Discourse;

/// <summary>
/// Closeness (Freeman 1979): the inverse of a node's mean distance, in edges, to those it can reach; times the share of all others that it
/// can reach, so that two actors alone are not the closest of all (Wasserman and Faust 1994, formula 5.22). Between 0 and 1.
/// </summary>
internal static class Closeness
{
    /// <summary>The closeness of each node; 0 for one without neighbours.</summary>
    public static double[] Of(Graph graph)
    {
        var count = graph.Count;
        var closeness = new double[count];
        var (distance, order) = (new int[count], new int[count]);
        for (var source = 0; source < count; source++)
        {
            Array.Fill(distance, -1);
            (distance[source], order[0]) = (0, source);
            var (reached, sum) = (1, 0L);
            for (var next = 0; next < reached; next++)
            {
                var node = order[next];
                sum += distance[node];
                foreach (var (other, _) in graph.Neighbours[node])
                {
                    if (distance[other] >= 0) continue;
                    distance[other] = distance[node] + 1;
                    order[reached++] = other;
                }
            }

            if (sum > 0) closeness[source] = (reached - 1.0) / sum * (reached - 1.0) / (count - 1.0);
        }

        return closeness;
    }
}
