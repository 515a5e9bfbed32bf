namespace Khitab.Discourse.Tests;

/// <summary>Communities by both methods, on graphs that can be worked with a pencil and on random ones.</summary>
public class CommunityTests
{
    [Theory]
    [InlineData(CommunityMethod.Leiden)]
    [InlineData(CommunityMethod.Louvain)]
    public void Two_triangles_on_a_bridge_are_two_communities(CommunityMethod method)
    {
        var graph = Make("a-b", "b-c", "c-a", "c-d", "d-e", "e-f", "f-d");
        Assert.Equal([0, 0, 0, 1, 1, 1], Communities.Of(graph, method, 1));
        // Of seven edges six are inside; each side has seven of fourteen ends: 6/7 − 2·(1/2)².
        Assert.Equal((6 / 7.0) - 0.5, Communities.Modularity(graph, [0, 0, 0, 1, 1, 1]), 12);
    }

    // Four cliques of four in a ring: each clique alone has 24 of 28 edges inside and 14 of 56 ends.
    [Theory]
    [InlineData(CommunityMethod.Leiden)]
    [InlineData(CommunityMethod.Louvain)]
    public void Cliques_in_a_ring_are_a_community_each(CommunityMethod method)
    {
        var edges = new List<(int, int, double)>();
        for (var clique = 0; clique < 4; clique++)
        {
            for (var a = 0; a < 4; a++)
            {
                for (var b = 0; b < a; b++) edges.Add(((4 * clique) + a, (4 * clique) + b, 1));
            }

            edges.Add((4 * clique, (4 * ((clique + 1) % 4)) + 1, 1));
        }

        var graph = Graph.Of([.. Enumerable.Range(0, 16).Select(i => $"n{i:00}")], edges);
        var found = Communities.Of(graph, method, 3);
        Assert.Equal(Enumerable.Range(0, 16).Select(i => i / 4), found);
        Assert.Equal((24 / 28.0) - 0.25, Communities.Modularity(graph, found), 12);
    }

    // Weights decide: of a path of four the heavy ends belong together, and the light middle parts them.
    [Theory]
    [InlineData(CommunityMethod.Leiden)]
    [InlineData(CommunityMethod.Louvain)]
    public void A_light_edge_parts_what_heavy_ones_tie(CommunityMethod method)
    {
        var graph = Graph.Of(["a", "b", "c", "d"], [(0, 1, 5), (1, 2, 1), (2, 3, 5)]);
        Assert.Equal([0, 0, 1, 1], Communities.Of(graph, method, 1));
    }

    [Theory]
    [InlineData(CommunityMethod.Leiden)]
    [InlineData(CommunityMethod.Louvain)]
    public void Nodes_without_edges_are_communities_of_one(CommunityMethod method)
    {
        Assert.Equal([0, 1, 2], Communities.Of(Graph.Of(["a", "b", "c"], []), method, 1));
        Assert.Empty(Communities.Of(Graph.Of([], []), method, 1));
        Assert.Equal(0, Communities.Modularity(Graph.Of(["a"], []), [0]));
    }

    [Fact]
    public void Leiden_is_connected_never_below_louvain_and_the_same_each_time()
    {
        var random = new Random(19);
        for (var round = 0; round < 120; round++)
        {
            // Sparse ones of a few hundred nodes are those on which Louvain's method gets stuck.
            var graph = round % 10 == 0
                ? Random(random.Next(100, 250), random.Next(150, 400), random) : Random(random.Next(2, 60), random.Next(1, 140), random);
            var found = Communities.Of(graph, CommunityMethod.Leiden, round);
            AssertConnected(graph, found);
            Assert.True(
                Communities.Modularity(graph, found)
                    >= Communities.Modularity(graph, Communities.Of(graph, CommunityMethod.Louvain, round)) - 1e-9,
                $"round {round}");
            Assert.Equal(found, Communities.Of(graph, CommunityMethod.Leiden, round));
        }
    }

    // Modularity by its definition: over all pairs of nodes, the weight less what their strengths would give by chance.
    [Fact]
    public void Modularity_is_the_sum_over_pairs()
    {
        var random = new Random(7);
        for (var round = 0; round < 30; round++)
        {
            var graph = Random(random.Next(2, 12), random.Next(1, 20), random);
            if (graph.EdgeCount == 0) continue;
            var membership = Enumerable.Range(0, graph.Count).Select(_ => random.Next(3)).ToArray();
            membership = Communities.Numbered(membership);
            var (sum, whole) = (0.0, Enumerable.Range(0, graph.Count).Sum(graph.Strength));
            for (var a = 0; a < graph.Count; a++)
            {
                for (var b = 0; b < graph.Count; b++)
                {
                    if (membership[a] != membership[b]) continue;
                    sum += graph.Neighbours[a].Where(edge => edge.Node == b).Sum(edge => edge.Weight)
                        - (graph.Strength(a) * graph.Strength(b) / whole);
                }
            }

            Assert.Equal(sum / whole, Communities.Modularity(graph, membership), 9);
        }
    }

    private static void AssertConnected(Graph graph, int[] membership)
    {
        foreach (var community in Enumerable.Range(0, graph.Count).GroupBy(node => membership[node]))
        {
            var reached = new HashSet<int> { community.First() };
            for (var open = new Queue<int>(reached); open.TryDequeue(out var node);)
            {
                foreach (var (other, _) in graph.Neighbours[node])
                {
                    if (membership[other] == community.Key && reached.Add(other)) open.Enqueue(other);
                }
            }

            Assert.Equal(community.Count(), reached.Count);
        }
    }

    private static Graph Random(int nodes, int edges, Random random) => Graph.Of(
        [.. Enumerable.Range(0, nodes).Select(i => $"n{i}")],
        [.. Enumerable.Range(0, edges).Select(_ => (random.Next(nodes), random.Next(nodes), (double)random.Next(1, 6)))]);

    private static Graph Make(params string[] edges)
    {
        string[] ids = [.. edges.SelectMany(edge => edge.Split('-')).Distinct().Order(StringComparer.Ordinal)];
        return Graph.Of(ids, edges.Select(edge => (Array.IndexOf(ids, edge[..1]), Array.IndexOf(ids, edge[2..]), 1.0)));
    }
}
