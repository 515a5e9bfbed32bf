using System.Globalization;

namespace Khitab.Discourse.Tests;

public class NetworkTests
{
    [Fact]
    public void Opposite_signs_are_kept_apart_and_directions_too()
    {
        var network = Signed("a>b:1", "a>b:-1", "a>b:0", "b>a:-1", "c>c:1", "a>d:0").Network(new NetworkOptions());
        Assert.Equal(
            [new NetworkEdge("a", "b", true, 1, 1, 1, 2), new NetworkEdge("b", "a", true, 0, 1, 0, 1)],
            network.Edges);
        Assert.Equal(["a", "b"], network.Nodes.Select(node => node.Actor));
        Assert.Equal([1, 1], network.Nodes.Select(node => node.Degree));
        Assert.Equal([3, 3], network.Nodes.Select(node => node.Strength));
    }

    [Fact]
    public void Light_edges_are_left_off_and_counted_and_isolates_set_aside()
    {
        var result = Signed("a>b:1", "a>b:1", "b>c:1");
        var network = result.Network(new NetworkOptions(MinWeight: 2));
        Assert.Single(network.Edges);
        Assert.Equal(1, network.LightEdgeCount);
        Assert.Equal(["c", "lonely"], network.Isolates.Select(node => node.Actor).Order());
        Assert.Equal(2, network.IsolateCount);
        var bottom = network.Nodes.Min(node => node.Y - node.Radius);
        Assert.All(network.Isolates, node => Assert.True(node.Y + node.Radius < bottom));
    }

    [Fact]
    public void The_heaviest_nodes_are_kept()
    {
        var network = Signed("a>b:1", "a>b:1", "b>c:1", "d>e:1").Network(new NetworkOptions(MaxNodes: 2));
        Assert.Equal(["a", "b"], network.Nodes.Select(node => node.Actor));
        Assert.Equal(3, network.OtherNodeCount);
    }

    [Fact]
    public void A_focus_shows_an_actor_with_its_neighbours_and_their_ties()
    {
        var network = Signed("a>b:1", "a>c:1", "b>c:-1", "c>d:1", "d>e:1").Network(new NetworkOptions(Focus: "a"));
        Assert.Equal(["a", "b", "c"], network.Nodes.Select(node => node.Actor));
        Assert.Equal(3, network.Edges.Count);
        Assert.Empty(network.Isolates);
    }

    [Fact]
    public void An_empty_selection_gives_an_empty_picture()
    {
        var network = CorpusSnapshot.Empty.Select(Selection.Empty).Network(new NetworkOptions(NetworkKind.CoMention));
        Assert.Empty(network.Nodes);
        Assert.Empty(network.Edges);
        Assert.Empty(network.Isolates);
    }

    [Fact]
    public void The_same_graph_and_seed_give_the_same_picture_bit_for_bit()
    {
        var first = Big(120, 300, 5).Network(new NetworkOptions());
        var second = Big(120, 300, 5).Network(new NetworkOptions());
        Assert.Equal(first.Nodes, second.Nodes);
        Assert.NotEqual(first.Nodes, Big(120, 300, 5).Network(new NetworkOptions(Seed: 2)).Nodes);
    }

    [Fact]
    public void The_picture_of_a_small_graph_is_pinned()
    {
        var network = Signed("a>b:1", "b>c:-1", "c>a:1", "c>d:1").Network(new NetworkOptions());
        var places = network.Nodes.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Actor} {n.X:F6} {n.Y:F6} {n.Community}"));
        Assert.Equal(
            [
                "a -79.364976 -6.918929 0", "b -48.420052 61.049981 0", "c 6.578832 -18.602402 1", "d 79.364976 -61.049981 1",
            ],
            places);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(30, 60)]
    [InlineData(200, 500)]
    [InlineData(300, 290)]
    public void No_two_nodes_overlap(int nodes, int edges)
    {
        var placed = Big(nodes, edges, 9).Network(new NetworkOptions()).Nodes;
        for (var i = 1; i < placed.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (dx, dy) = (placed[i].X - placed[j].X, placed[i].Y - placed[j].Y);
                Assert.True(Math.Sqrt((dx * dx) + (dy * dy)) >= placed[i].Radius + placed[j].Radius, $"{i} and {j} of {placed.Count}");
            }
        }

        Assert.All(placed, node => Assert.True(double.IsFinite(node.X) && double.IsFinite(node.Y)));
    }

    // A reader who filters looks for the same actors in the same places. Graphs at random are the hardest: nothing but homes holds them.
    [Fact]
    public void A_small_change_moves_the_picture_little()
    {
        var moves = Enumerable.Range(1, 8).Select(seed =>
        {
            var before = Big(60, 150, seed).Network(new NetworkOptions()).Nodes.ToDictionary(n => n.Actor);
            var after = Big(60, 150, seed, without: 3).Network(new NetworkOptions()).Nodes;
            var size = before.Values.Max(n => n.X) - before.Values.Min(n => n.X);
            return after.Select(n => Distance(n, before[n.Actor]) / size).Order().ElementAt(after.Count / 2);
        }).ToList();
        Assert.True(moves.Average() < 0.14, $"the middle move is {moves.Average():P0} of the width");
    }

    [Fact]
    public void Tied_actors_stand_nearer_than_others()
    {
        var network = Big(60, 100, 5).Network(new NetworkOptions());
        var places = network.Nodes.ToDictionary(n => n.Actor);
        var tied = network.Edges.Average(edge => Distance(places[edge.From], places[edge.To]));
        var all = network.Nodes.SelectMany(a => network.Nodes.Where(b => b != a).Select(b => Distance(a, b))).Average();
        Assert.True(tied < all * 0.7, $"tied {tied:F1}, all {all:F1}");
    }

    [Fact]
    public void Two_cliques_with_one_tie_are_two_communities()
    {
        string[] clique = ["1>2:1", "1>3:1", "2>3:1", "1>4:1", "2>4:1", "3>4:1"];
        var edges = clique.Select(e => "a" + e.Replace(">", ">a", StringComparison.Ordinal))
            .Concat(clique.Select(e => "b" + e.Replace(">", ">b", StringComparison.Ordinal)))
            .Append("a1>b1:1");
        var nodes = Signed([.. edges, "b1>b5:1"]).Network(new NetworkOptions()).Nodes;
        Assert.Equal([1, 1, 1, 1, 0, 0, 0, 0, 0], nodes.Select(node => node.Community));
    }

    // A frame that is wider than it is high is filled as far as the ties allow, not left empty at its sides.
    [Theory]
    [InlineData(1.6)]
    [InlineData(0.6)]
    public void The_picture_takes_the_shape_of_its_frame(double aspect)
    {
        var nodes = Big(60, 100, 5).Network(new NetworkOptions(Aspect: aspect)).Nodes;
        var shape = (nodes.Max(n => n.X) - nodes.Min(n => n.X)) / (nodes.Max(n => n.Y) - nodes.Min(n => n.Y));
        Assert.InRange(shape, aspect * 0.75, aspect * 1.35);
    }

    // Parts without a tie to one another must not drift to the ends of the picture, where everything else would be too small to read.
    [Fact]
    public void Parts_without_a_tie_stay_near_one_another()
    {
        var pairs = Enumerable.Range(0, 12).Select(i => $"a{i}>b{i}:1").ToArray();
        var nodes = Signed(pairs).Network(new NetworkOptions()).Nodes;
        var far = nodes.Max(a => nodes.Max(b => Distance(a, b)));
        Assert.InRange(far, 0, 1_000);
    }

    // An edge that passes under a node looks as if it ended there.
    [Fact]
    public void Edges_keep_off_the_nodes_that_are_not_theirs()
    {
        var network = Big(24, 30, 3).Network(new NetworkOptions());
        var places = network.Nodes.ToDictionary(n => n.Actor);
        var hidden = network.Edges.Sum(e => network.Nodes.Count(n =>
            n.Actor != e.From && n.Actor != e.To && FromSegment(n, places[e.From], places[e.To]) < n.Radius * 0.5));
        Assert.True(hidden <= network.Edges.Count / 10, $"{hidden} of {network.Edges.Count} edges pass under a node");
    }

    // What is left off is said, and nobody is left in the picture without an edge.
    [Fact]
    public void The_heaviest_edges_are_kept_and_the_others_counted()
    {
        var network = Signed("a>b:1", "a>b:1", "b>c:1", "b>c:1", "c>d:1").Network(new NetworkOptions(MaxEdges: 2));
        Assert.Equal(["a", "b", "c"], network.Nodes.Select(node => node.Actor));
        Assert.Equal((1, 1), (network.OtherNodeCount, network.OtherEdgeCount));
        Assert.Equal(2, network.HeaviestWeight);
    }

    // A corpus of thousands of actors must cost no more than its most tied ones.
    [Fact]
    public void Thousands_of_actors_are_cut_to_the_most_tied()
    {
        var result = Big(5_000, 9_000, 4);
        var network = result.Network(new NetworkOptions());
        Assert.InRange(network.Nodes.Count, 100, 300);
        Assert.All(network.Nodes, n => Assert.True(n.Degree > 0));
        Assert.True(network.OtherNodeCount > 4_000);
    }

    // Size says mentions or neighbours, as the reader asks; the places make room for the size that is drawn.
    [Fact]
    public void Nodes_are_sized_by_mentions_or_by_neighbours()
    {
        var result = Signed("a>b:1", "a>c:1", "a>d:1");
        Assert.Single(result.Network(new NetworkOptions()).Nodes.Select(n => n.Radius).Distinct());
        var nodes = result.Network(new NetworkOptions(Sized: NodeSize.Degree)).Nodes;
        Assert.Equal("a", nodes.MaxBy(n => n.Radius)!.Actor);
        Assert.Equal(2, nodes.Select(n => n.Radius).Distinct().Count());
    }

    private static double FromSegment(NetworkNode node, NetworkNode a, NetworkNode b)
    {
        var (x, y) = (b.X - a.X, b.Y - a.Y);
        var share = Math.Clamp((((node.X - a.X) * x) + ((node.Y - a.Y) * y)) / ((x * x) + (y * y)), 0, 1);
        return Math.Sqrt(Math.Pow(node.X - a.X - (share * x), 2) + Math.Pow(node.Y - a.Y - (share * y), 2));
    }

    private static SelectionResult Signed(params string[] edges) =>
        Make.Snapshot(Make.Article(
            "x",
            mentions: edges.SelectMany(e => e.Split(':')[0].Split('>')).Distinct().Append("lonely").Select(actor => Make.Mention(actor)),
            statements: edges.Select(e => Make.Statement(
                "actor:" + e.Split('>')[0],
                "actor:" + e.Split('>')[1].Split(':')[0],
                int.Parse(e.Split(':')[1], CultureInfo.InvariantCulture)))))
            .Select(Selection.Empty);

    private static double Distance(NetworkNode a, NetworkNode b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));

    private static SelectionResult Big(int nodes, int edges, int seed, int without = 0)
    {
        var random = new Random(seed);
        var list = Enumerable.Range(0, edges)
            .Select(_ => $"n{random.Next(nodes)}>n{random.Next(nodes)}:{(random.Next(2) * 2) - 1}")
            .ToArray();
        return Signed(list[without..]);
    }
}
