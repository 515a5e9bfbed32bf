using System.Xml;

namespace Khitab.Discourse;

/// <summary>
/// Writes a graph as GraphML (graphml.graphdrawing.org). Places, sizes and colours are the values <c>x</c>, <c>y</c>, <c>size</c> and
/// <c>r</c>, <c>g</c>, <c>b</c> (0 to 255), by which Gephi and graphology take them up.
/// </summary>
public static class GraphMlWriter
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes the graph as one document.</summary>
    public static void Write(GraphFile graph, TextWriter to)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Indent = true });
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Space);
        Key(xml, "n_label", "node", "label", "string");
        var places = graph.Nodes.Any(node => node.X is not null);
        if (places)
        {
            foreach (var name in (string[])["x", "y", "size"]) Key(xml, "n_" + name, "node", name, "double");
        }

        if (graph.Nodes.Any(node => node.Colour is not null)) ColourKeys(xml, "node");
        Keys(xml, "node", GraphFile.Columns(graph.Nodes.Select(node => node.Values)));
        Key(xml, "e_weight", "edge", "weight", "double");
        if (graph.Edges.Any(edge => edge.Colour is not null)) ColourKeys(xml, "edge");
        Keys(xml, "edge", GraphFile.Columns(graph.Edges.Select(edge => edge.Values)));
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", GraphFile.Written(graph.Title));
        xml.WriteAttributeString("edgedefault", graph.Directed ? "directed" : "undirected");
        foreach (var node in graph.Nodes) Write(xml, node);
        foreach (var (edge, number) in graph.Edges.Select((edge, number) => (edge, number)))
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("id", "e" + GraphFile.Written(number));
            xml.WriteAttributeString("source", GraphFile.Written(edge.From));
            xml.WriteAttributeString("target", GraphFile.Written(edge.To));
            Data(xml, "e_weight", edge.Weight);
            Colour(xml, "e_", edge.Colour);
            foreach (var (name, value) in edge.Values) Data(xml, "e_" + name, value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Write(XmlWriter xml, GraphFileNode node)
    {
        xml.WriteStartElement("node", Space);
        xml.WriteAttributeString("id", GraphFile.Written(node.Id));
        Data(xml, "n_label", node.Label);
        if (node is { X: { } x, Y: { } y })
        {
            Data(xml, "n_x", x);
            Data(xml, "n_y", y);
            Data(xml, "n_size", node.Radius ?? 1);
        }

        Colour(xml, "n_", node.Colour);
        foreach (var (name, value) in node.Values) Data(xml, "n_" + name, value);
        xml.WriteEndElement();
    }

    private static void ColourKeys(XmlWriter xml, string of)
    {
        foreach (var name in (string[])["r", "g", "b"]) Key(xml, of[..1] + "_" + name, of, name, "int");
    }

    private static void Colour(XmlWriter xml, string prefix, GraphColour? colour)
    {
        if (colour is not { } known) return;
        Data(xml, prefix + "r", (int)known.Red);
        Data(xml, prefix + "g", (int)known.Green);
        Data(xml, prefix + "b", (int)known.Blue);
    }

    private static void Keys(XmlWriter xml, string of, IReadOnlyList<(string Name, object Sample)> columns)
    {
        foreach (var (name, sample) in columns) Key(xml, of[..1] + "_" + name, of, name, GraphFile.TypeOf(sample));
    }

    private static void Key(XmlWriter xml, string id, string of, string name, string type)
    {
        xml.WriteStartElement("key", Space);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, object value)
    {
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", key);
        xml.WriteString(GraphFile.Written(value));
        xml.WriteEndElement();
    }
}
