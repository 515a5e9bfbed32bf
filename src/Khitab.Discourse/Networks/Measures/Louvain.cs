namespace Khitab.Discourse;

/// <summary>
/// Communities by the method of Blondel, Guillaume, Lambiotte and Lefebvre (2008): nodes move to the neighbouring community that raises
/// modularity most until none does, communities become nodes, and so on. Nodes are visited in an order that the seed and their ids fix.
/// </summary>
internal static class Louvain
{
    /// <summary>The number of each node's community: 0 the largest, then by first member.</summary>
    public static int[] Communities(Graph graph, int seed)
    {
        var count = graph.Count;
        var membership = Enumerable.Range(0, count).ToArray();
        var edges = graph.Neighbours.Select(list => list.ToDictionary(edge => edge.Node, edge => edge.Weight)).ToArray();
        var order = Enumerable.Range(0, count).OrderBy(node => StableHash.Of(graph.Ids[node], seed)).ThenBy(node => node).ToArray();
        while (true)
        {
            var communities = Move(edges, order);
            var numbers = communities.Distinct().Order().Select((community, number) => (community, number))
                .ToDictionary(pair => pair.community, pair => pair.number);
            for (var i = 0; i < count; i++) membership[i] = numbers[communities[membership[i]]];
            if (numbers.Count == edges.Length) break;
            edges = Merge(edges, communities, numbers);
            order = Enumerable.Range(0, edges.Length).ToArray();
        }

        return Discourse.Communities.Numbered(membership);
    }

    private static int[] Move(Dictionary<int, double>[] edges, int[] order)
    {
        var communities = Enumerable.Range(0, edges.Length).ToArray();
        // A loop stands for the edges inside a community and counts at both ends.
        var strengths = edges.Select((list, node) => list.Sum(edge => edge.Key == node ? 2 * edge.Value : edge.Value)).ToArray();
        var totals = (double[])strengths.Clone();
        var whole = strengths.Sum();
        if (whole <= 0) return communities;
        for (var (round, moved) = (0, true); moved && round < 100; round++)
        {
            moved = false;
            foreach (var node in order)
            {
                var own = communities[node];
                totals[own] -= strengths[node];
                var links = new SortedDictionary<int, double> { [own] = 0 };
                foreach (var (other, weight) in edges[node])
                {
                    if (other != node) links[communities[other]] = links.GetValueOrDefault(communities[other]) + weight;
                }

                var (best, gain) = (own, links[own] - (strengths[node] * totals[own] / whole));
                foreach (var (community, weight) in links)
                {
                    var here = weight - (strengths[node] * totals[community] / whole);
                    if (here > gain + 1e-9) (best, gain) = (community, here);
                }

                communities[node] = best;
                totals[best] += strengths[node];
                moved |= best != own;
            }
        }

        return communities;
    }

    private static Dictionary<int, double>[] Merge(Dictionary<int, double>[] edges, int[] communities, Dictionary<int, int> numbers)
    {
        var merged = Enumerable.Range(0, numbers.Count).Select(_ => new Dictionary<int, double>()).ToArray();
        for (var node = 0; node < edges.Length; node++)
        {
            foreach (var (other, weight) in edges[node])
            {
                var (a, b) = (numbers[communities[node]], numbers[communities[other]]);
                // Both ends list an edge: inside a community it is met twice and becomes one loop.
                var part = a == b && node != other ? weight / 2 : weight;
                merged[a][b] = merged[a].GetValueOrDefault(b) + part;
            }
        }

        return merged;
    }
}
