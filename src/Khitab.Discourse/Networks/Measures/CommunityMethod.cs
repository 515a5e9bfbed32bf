namespace Khitab.Discourse;

/// <summary>By which method the communities of a network are sought. Both raise Newman and Girvan's modularity (2004).</summary>
public enum CommunityMethod
{
    /// <summary>Traag, Waltman and van Eck (2019): every community is connected.</summary>
    Leiden,

    /// <summary>Blondel, Guillaume, Lambiotte and Lefebvre (2008).</summary>
    Louvain,
}

/// <summary>Communities of a graph: every node in one.</summary>
internal static class Communities
{
    /// <summary>The number of each node's community: 0 the largest, then by first member. Deterministic.</summary>
    public static int[] Of(Graph graph, CommunityMethod method, int seed) => method switch
    {
        CommunityMethod.Louvain => Louvain.Communities(graph, seed),
        _ => Leiden.Communities(graph, seed),
    };

    /// <summary>The same communities numbered anew: 0 the largest, then by first member.</summary>
    public static int[] Numbered(int[] membership)
    {
        var numbers = membership.Select((community, node) => (community, node))
            .GroupBy(pair => pair.community)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Min(pair => pair.node))
            .Select((group, number) => (group.Key, number))
            .ToDictionary(pair => pair.Key, pair => pair.number);
        return Array.ConvertAll(membership, community => numbers[community]);
    }

    /// <summary>
    /// Modularity (Newman and Girvan 2004; weighted by Newman 2004): the share of weight inside communities less the share that chance
    /// would put there, from −½ to 1. 0 without edges.
    /// </summary>
    public static double Modularity(Graph graph, int[] membership)
    {
        var (inside, totals, whole) = (0.0, new double[graph.Count], 0.0);
        for (var node = 0; node < graph.Count; node++)
        {
            foreach (var (other, weight) in graph.Neighbours[node])
            {
                if (membership[other] == membership[node]) inside += weight;
                totals[membership[node]] += weight;
                whole += weight;
            }
        }

        return whole <= 0 ? 0 : (inside / whole) - totals.Sum(total => total / whole * (total / whole));
    }
}
