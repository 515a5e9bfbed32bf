using Khitab.Coded;

namespace Khitab.Discourse.Tests;

/// <summary>What is measured of networks, on cases that can be worked with a pencil, and against plain definitions at random.</summary>
public class MeasureTests
{
    // A path of three and a pair: of the five, the middle one leads the only pair of others that has a way, (b) by a and c.
    private static readonly Graph PathAndPair = Make("a-b", "b-c", "d-e");

    [Fact]
    public void Betweenness_is_the_share_of_shortest_paths()
    {
        // Four others make six pairs; one of them, a and c, passes through b.
        Assert.Equal([0, 1 / 6.0, 0, 0, 0], Betweenness.Of(PathAndPair));
        // In a square each node carries half of one of three pairs.
        Assert.All(Betweenness.Of(Make("a-b", "b-c", "c-d", "d-a")), value => Assert.Equal(1 / 6.0, value, 12));
        Assert.Equal([0.0, 0.0], Betweenness.Of(Make("a-b")));
    }

    [Fact]
    public void Closeness_counts_only_whom_one_reaches()
    {
        // a reaches two of four at distances 1 and 2: 2/3 by 2/4; b at 1 and 1; d one of four at 1.
        double[] expected = [1 / 3.0, 0.5, 1 / 3.0, 0.25, 0.25];
        Assert.All(Closeness.Of(PathAndPair).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 12));
    }

    [Fact]
    public void Eigenvector_centrality_is_that_of_the_matrix()
    {
        // A path of three has the greatest eigenvalue √2 and the vector (1, √2, 1)/2.
        var path = EigenvectorCentrality.Of(Make("a-b", "b-c"));
        Assert.Equal(0.5, path[0], 6);
        Assert.Equal(Math.Sqrt(0.5), path[1], 6);
        // Of two parts the strongest has all of it.
        Assert.Equal(0, EigenvectorCentrality.Of(PathAndPair)[3], 6);
        Assert.Equal([0.0], EigenvectorCentrality.Of(Graph.Of(["a"], [])));
    }

    [Fact]
    public void PageRank_follows_directions_and_weights()
    {
        // Two point at c, which points nowhere. With r = PR(a) = PR(b): PR(c) = r + 0.85·2r, all come to 1.
        var rank = PageRank.Of(3, [(0, 2, 1), (1, 2, 5)], directed: true);
        Assert.Equal(1 / 4.7, rank[0], 9);
        Assert.Equal(2.7 / 4.7, rank[2], 9);
        Assert.All(PageRank.Of(3, [(0, 1, 2), (1, 2, 2), (2, 0, 2)], directed: false), r => Assert.Equal(1 / 3.0, r, 9));
    }

    [Fact]
    public void Triads_are_balanced_where_signs_multiply_to_plus()
    {
        // a and b against c: balanced. With d for all three: (a,b,d) +++, (a,c,d) and (b,c,d) with one against each.
        var balance = TriadBalance.Of(4, [(0, 1, 1), (0, 2, -2), (2, 1, -1), (3, 0, 1), (3, 1, 1), (2, 3, 1)]);
        Assert.Equal(new TriadBalance(1, 2, 1, 0), balance);
        Assert.Equal(0.5, balance.Share);
        // +2 one way and −2 the other is no sign, and no triangle.
        Assert.Null(TriadBalance.Of(3, [(0, 1, 2), (1, 0, -2), (1, 2, 1), (2, 0, 1)]).Share);
    }

    [Fact]
    public void The_backbone_keeps_what_stands_out()
    {
        // A hub with weights 8, 1 and 1: the shares at the hub come by chance with 0.2², 0.9², 0.9²; at the ends they are only edges.
        var significance = DisparityFilter.Significance([(0, 1, 8), (0, 2, 1), (3, 0, 1)]);
        double[] expected = [0.04, 0.81, 0.81];
        Assert.All(significance.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 12));
        Assert.Equal([1.0], DisparityFilter.Significance([(0, 1, 1)]));
        // Both directions of a pair are one edge of weight 8.
        Assert.All(
            DisparityFilter.Significance([(0, 1, 5), (1, 0, -3), (0, 2, 1), (3, 0, 1)]).Zip([0.04, 0.04, 0.81, 0.81]),
            pair => Assert.Equal(pair.Second, pair.First, 12));
    }

    // A path of three has the eigenvalues 0 and ±√2; and whatever the matrix, they add up to its diagonal, their squares to its entries'.
    [Fact]
    public void Eigenvalues_are_those_of_the_matrix()
    {
        var path = SymmetricSpectrum.Of(new double[,] { { 0, 1, 0 }, { 1, 0, 1 }, { 0, 1, 0 } });
        Assert.All(path.Zip([-Math.Sqrt(2), 0, Math.Sqrt(2)]), pair => Assert.Equal(pair.Second, pair.First, 12));
        var random = new Random(6);
        for (var round = 0; round < 30; round++)
        {
            var matrix = Symmetric(random.Next(1, 20), random);
            for (var i = 0; i < matrix.GetLength(0); i++) matrix[i, i] = random.Next(5);
            var (trace, squares) = (Enumerable.Range(0, matrix.GetLength(0)).Sum(i => matrix[i, i]), matrix.Cast<double>().Sum(x => x * x));
            var found = SymmetricSpectrum.Of(matrix);
            Assert.Equal(trace, found.Sum(), 8);
            Assert.Equal(squares, found.Sum(x => x * x), 6);
        }
    }

    // z ties a pair that x ties already, at half the weight of the ties, and nobody alone: it goes first, and loses little. Of x and y, y
    // alone ties c and d.
    [Fact]
    public void The_concepts_that_tie_nobody_else_go_first()
    {
        var events = CodedEvents.Of(CodedTable.Read(new StringReader(
            "actor,concept,agreement\na,x,1\nb,x,1\na,z,1\nb,z,1\nc,y,1\nd,y,1\ne,only,1\n")));
        var steps = ConceptBackbone.Of(events, new StanceOptions(NetworkKind.Congruence));
        Assert.Equal(["only", "x", "y"], steps.Select(step => step.Concept));
        // Two pairs have the spectrum 0, 0, 2, 2 (and 0 for e): without y one pair is left, and the 2 of the other is lost.
        double[] losses = [0, 0, 2];
        Assert.All(steps.Zip(losses), pair => Assert.Equal(pair.Second, pair.First.Loss, 9));
    }

    // Two camps of two that agree inside and differ between are parted wholly; which split it is, is told.
    [Fact]
    public void Polarisation_finds_the_camps()
    {
        var (events, options) = (Camps(), new StanceOptions(NetworkKind.Congruence));
        var found = Polarisation.Of(
            StanceNetwork.Of(events, options), StanceNetwork.Of(events, options with { Kind = NetworkKind.Conflict }), 2,
            PolarisationMeasure.ExternalInternal);
        Assert.Equal(1, found.Value, 12);
        Assert.Equal(found.Clusters[0], found.Clusters[1]);
        Assert.NotEqual(found.Clusters[0], found.Clusters[2]);
    }

    // Exchanges are counted by what they change: it must be what counting all again gives.
    [Theory]
    [InlineData(PolarisationMeasure.ExternalInternal)]
    [InlineData(PolarisationMeasure.AbsoluteDifference)]
    public void An_exchange_gains_what_the_whole_gains(PolarisationMeasure measure)
    {
        var random = new Random(4);
        for (var round = 0; round < 30; round++)
        {
            var actors = random.Next(4, 12);
            double[,] agree = Symmetric(actors, random), differ = Symmetric(actors, random);
            var split = Enumerable.Range(0, actors).Select(i => i % 3).ToArray();
            var quality = new SplitQuality(agree, differ, [.. Enumerable.Range(0, 3).Select(g => split.Count(s => s == g))], measure);
            var (before, a, b) = (quality.Of(split), random.Next(actors), random.Next(actors));
            if (split[a] == split[b]) continue;
            var gain = quality.Gain(split, a, b);
            (split[a], split[b]) = (split[b], split[a]);
            Assert.Equal(quality.Of(split) - before, gain, 9);
        }
    }

    // Slow and plain: every shortest path by name.
    [Fact]
    public void Betweenness_agrees_with_counting_paths()
    {
        var random = new Random(8);
        for (var round = 0; round < 20; round++)
        {
            var count = random.Next(3, 9);
            var edges = Enumerable.Range(0, random.Next(2, 14)).Select(_ => (random.Next(count), random.Next(count), 1.0)).ToList();
            var graph = Graph.Of([.. Enumerable.Range(0, count).Select(i => $"n{i}")], edges);
            var found = Betweenness.Of(graph);
            for (var node = 0; node < count; node++)
            {
                var sum = 0.0;
                for (var a = 0; a < count; a++)
                {
                    for (var b = a + 1; b < count; b++)
                    {
                        if (a == node || b == node) continue;
                        var paths = Shortest(graph, a, b);
                        if (paths.Count > 0) sum += (double)paths.Count(path => path.Contains(node)) / paths.Count;
                    }
                }

                Assert.Equal(sum / ((count - 1) * (count - 2) / 2.0), found[node], 9);
            }
        }
    }

    private static List<List<int>> Shortest(Graph graph, int from, int to)
    {
        var paths = new List<List<int>> { new() { from } };
        for (var length = 0; length < graph.Count; length++)
        {
            var there = paths.Where(path => path[^1] == to).ToList();
            if (there.Count > 0) return there;
            paths = [.. paths.SelectMany(path => graph.Neighbours[path[^1]]
                .Where(edge => !path.Contains(edge.Node)).Select(edge => (List<int>)[.. path, edge.Node]))];
        }

        return [];
    }

    private static StanceEvents Camps() => CodedEvents.Of(CodedTable.Read(new StringReader(
        "actor,concept,agreement\na,x,1\nb,x,1\nc,x,0\nd,x,0\na,y,0\nb,y,0\nc,y,1\nd,y,1\n")));

    private static double[,] Symmetric(int size, Random random)
    {
        var matrix = new double[size, size];
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < a; b++) matrix[a, b] = matrix[b, a] = random.Next(5);
        }

        return matrix;
    }

    private static Graph Make(params string[] edges)
    {
        string[] ids = [.. edges.SelectMany(edge => edge.Split('-')).Distinct().Order(StringComparer.Ordinal)];
        return Graph.Of(ids, edges.Select(edge => (Array.IndexOf(ids, edge[..1]), Array.IndexOf(ids, edge[2..]), 1.0)));
    }
}
