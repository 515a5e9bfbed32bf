using System.Xml.Linq;
using CsvHelper;

namespace Khitab.Discourse.Tests;

/// <summary>Networks written for other programs: what is in the picture is in the file, whatever a name holds.</summary>
public class GraphFileTests
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";
    private static readonly XNamespace Gexf = "http://www.gexf.net/1.2draft";
    private static readonly XNamespace Viz = "http://www.gexf.net/1.2draft/viz";

    private static readonly GraphFile Hostile = new(
        "شبكة <x>",
        Directed: true,
        [
            new GraphFileNode(
                "a", "مالي \"و\" <باماكو> & \u0001 \uD800 😀", new Dictionary<string, object> { ["type"] = "state", ["mentions"] = 3 }, 1.5,
                -2, 4, new GraphColour(0, 114, 178)),
            new GraphFileNode("=b", "=HYPERLINK(\"x\"), 1", new Dictionary<string, object> { ["type"] = "state", ["share"] = 0.25 }),
        ],
        [
            new GraphFileEdge("a", "=b", 2, new Dictionary<string, object> { ["for"] = 2, ["against"] = 0 }),
            new GraphFileEdge("=b", "a", 1, new Dictionary<string, object> { ["for"] = 0, ["against"] = 1 }),
        ]);

    // Gephi stops at the first character that XML forbids; a corpus may hold any.
    [Fact]
    public void GraphMl_holds_every_node_edge_and_value_whatever_the_names()
    {
        var document = XDocument.Parse(Written(GraphMlWriter.Write));
        var graph = document.Root!.Element(GraphMl + "graph")!;
        Assert.Equal("directed", (string?)graph.Attribute("edgedefault"));
        Assert.Equal(["a", "=b"], graph.Elements(GraphMl + "node").Select(n => (string?)n.Attribute("id")));
        Assert.Equal(
            [("a", "=b"), ("=b", "a")], graph.Elements(GraphMl + "edge")
            .Select(e => ((string?)e.Attribute("source"), (string?)e.Attribute("target"))));
        Assert.Equal("مالي \"و\" <باماكو> & \uFFFD \uFFFD 😀", Data(graph.Elements(GraphMl + "node").First(), "n_label"));
        Assert.Equal(
            ("1.5", "-2", "4"),
            (Data(graph.Elements(GraphMl + "node").First(), "n_x"), Data(graph.Elements(GraphMl + "node").First(), "n_y"),
            Data(graph.Elements(GraphMl + "node").First(), "n_size")));
        Assert.Equal(["2", "1"], graph.Elements(GraphMl + "edge").Select(e => Data(e, "e_weight")));
        // Every value refers to a key that is declared, with its type.
        var keys = document.Root.Elements(GraphMl + "key")
            .ToDictionary(k => (string)k.Attribute("id")!, k => (string)k.Attribute("attr.type")!);
        Assert.All(graph.Descendants(GraphMl + "data"), d => Assert.True(keys.ContainsKey((string)d.Attribute("key")!)));
        Assert.Equal(("int", "double", "string"), (keys["n_mentions"], keys["n_share"], keys["n_type"]));
    }

    [Fact]
    public void Gexf_holds_the_same_with_places()
    {
        var graph = XDocument.Parse(Written(GexfWriter.Version12.Write)).Root!.Element(Gexf + "graph")!;
        var node = graph.Descendants(Gexf + "node").First();
        Assert.Equal("1.5", (string?)node.Element(Viz + "position")!.Attribute("x"));
        Assert.Equal("4", (string?)node.Element(Viz + "size")!.Attribute("value"));
        Assert.Null(graph.Descendants(Gexf + "node").Last().Element(Viz + "position"));
        Assert.Equal(["2", "1"], graph.Descendants(Gexf + "edge").Select(e => (string?)e.Attribute("weight")));
        Assert.Equal(
            "integer", (string?)graph.Descendants(Gexf + "attribute").First(a => (string?)a.Attribute("title") == "mentions")
            .Attribute("type"));
        Assert.Equal(2, graph.Descendants(Gexf + "edge").Select(e => (string?)e.Attribute("id")).Distinct().Count());
    }

    // Both versions say the same; readers tell them by their namespaces.
    [Fact]
    public void Gexf_is_written_in_two_versions()
    {
        var written = (GexfWriter[])[GexfWriter.Version13, GexfWriter.Version12];
        var (newer, older) = (XDocument.Parse(Written(written[0].Write)), XDocument.Parse(Written(written[1].Write)));
        Assert.Equal(("http://gexf.net/1.3", "1.3"), (newer.Root!.Name.NamespaceName, (string?)newer.Root.Attribute("version")));
        Assert.Equal(
            newer.Descendants().Select(e => e.Name.LocalName), older.Descendants().Select(e => e.Name.LocalName));
        var colour = Assert.Single(newer.Descendants(), e => e.Name == XName.Get("color", "http://gexf.net/1.3/viz"));
        Assert.Equal("178", (string?)colour.Attribute("b"));
    }

    // A name that begins as a formula is data, not a program to be run by whoever opens the file.
    [Fact]
    public void Csv_has_a_line_an_edge_and_runs_nothing()
    {
        var written = Written(EdgeCsvWriter.Write);
        using var rows = CsvReader.Create(new StringReader(written), CsvReaderOptions.Default);
        var lines = new List<string[]>();
        while (rows.Read()) lines.Add([.. Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetString(i) ?? "")]);
        Assert.Equal(["Source", "Target", "Type", "Weight", "source_name", "target_name", "for", "against"], rows.Headers);
        Assert.Equal(2, lines.Count);
        Assert.All(lines.SelectMany(l => l), field => Assert.False(field.StartsWith('=')));
        Assert.Equal(("Directed", "2", "2", "0"), (lines[0][2], lines[0][3], lines[0][6], lines[0][7]));
    }

    // The file is the picture: nodes, edges, signs and places of the network that is shown, and the row of those that nothing ties.
    [Fact]
    public void A_network_is_written_as_it_is_drawn()
    {
        var network = Make.Snapshot(Make.Article(
            "x",
            mentions: [Make.Mention("a"), Make.Mention("a"), Make.Mention("b"), Make.Mention("alone")],
            statements: [
                Make.Statement("actor:a", "actor:b", 1), Make.Statement("actor:a", "actor:b", -1),
                Make.Statement("actor:a", "actor:b", 0)]))
            .Select(Selection.Empty).Network(new NetworkOptions());
        var file = NetworkGraphFile.Of(network, "t", id => id.ToUpperInvariant());
        Assert.Equal(
            [("a", "A", 2), ("b", "B", 1), ("alone", "ALONE", 1)], file.Nodes.Select(n => (n.Id, n.Label, (int)n.Values["mentions"])));
        var edge = Assert.Single(file.Edges);
        Assert.Equal((2d, 1, 1, 1), (edge.Weight, (int)edge.Values["for"], (int)edge.Values["against"], (int)edge.Values["neither"]));
        Assert.Equal(network.Nodes.Concat(network.Isolates).Select(n => (double?)n.X), file.Nodes.Select(n => n.X));
        Assert.True(file.Directed);
    }

    private static string Written(Action<GraphFile, TextWriter> write)
    {
        using var text = new StringWriter();
        write(Hostile, text);
        return text.ToString();
    }

    private static string? Data(XElement of, string key) =>
        (string?)of.Elements(GraphMl + "data").FirstOrDefault(d => (string?)d.Attribute("key") == key);
}
