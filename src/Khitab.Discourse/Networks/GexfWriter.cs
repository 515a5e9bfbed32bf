using System.Xml;

namespace Khitab.Discourse;

/// <summary>
/// Writes a graph as GEXF 1.2 (gexf.net), with places, sizes and colours in its <c>viz</c> module. Version 1.3 is newer, and readers that
/// many have (NetworkX before 3.6) find no graph in it.
/// </summary>
public static class GexfWriter
{
    private const string Space = "http://www.gexf.net/1.2draft";
    private const string Viz = "http://www.gexf.net/1.2draft/viz";

    // Okabe and Ito's, which those who see red and green alike tell apart, and grey.
    private static readonly (int Red, int Green, int Blue)[] Colours =
    [
        (0, 114, 178), (213, 94, 0), (0, 158, 115), (204, 121, 167), (230, 159, 0), (86, 180, 233), (240, 228, 66), (127, 127, 127),
    ];

    /// <summary>Writes the graph as one document.</summary>
    public static void Write(GraphFile graph, TextWriter to)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Indent = true });
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", Space);
        xml.WriteAttributeString("xmlns", "viz", null, Viz);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("meta", Space);
        xml.WriteElementString("title", Space, GraphFile.Written(graph.Title));
        xml.WriteElementString("creator", Space, "Khitab");
        xml.WriteEndElement();
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", graph.Directed ? "directed" : "undirected");
        Attributes(xml, "node", GraphFile.Columns(graph.Nodes.Select(node => node.Values)));
        Attributes(xml, "edge", GraphFile.Columns(graph.Edges.Select(edge => edge.Values)));
        xml.WriteStartElement("nodes", Space);
        foreach (var node in graph.Nodes) Write(xml, node);
        xml.WriteEndElement();
        xml.WriteStartElement("edges", Space);
        foreach (var (edge, number) in graph.Edges.Select((edge, number) => (edge, number)))
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("id", GraphFile.Written(number));
            xml.WriteAttributeString("source", GraphFile.Written(edge.From));
            xml.WriteAttributeString("target", GraphFile.Written(edge.To));
            xml.WriteAttributeString("weight", GraphFile.Written(edge.Weight));
            Values(xml, edge.Values);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Write(XmlWriter xml, GraphFileNode node)
    {
        xml.WriteStartElement("node", Space);
        xml.WriteAttributeString("id", GraphFile.Written(node.Id));
        xml.WriteAttributeString("label", GraphFile.Written(node.Label));
        Values(xml, node.Values);
        if (node.Group is { } group)
        {
            var (red, green, blue) = Colours[group % Colours.Length];
            xml.WriteStartElement("viz", "color", Viz);
            xml.WriteAttributeString("r", GraphFile.Written(red));
            xml.WriteAttributeString("g", GraphFile.Written(green));
            xml.WriteAttributeString("b", GraphFile.Written(blue));
            xml.WriteEndElement();
        }

        if (node is { X: { } x, Y: { } y })
        {
            xml.WriteStartElement("viz", "position", Viz);
            xml.WriteAttributeString("x", GraphFile.Written(x));
            xml.WriteAttributeString("y", GraphFile.Written(y));
            xml.WriteAttributeString("z", "0");
            xml.WriteEndElement();
            xml.WriteStartElement("viz", "size", Viz);
            xml.WriteAttributeString("value", GraphFile.Written(node.Radius ?? 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, string of, IReadOnlyList<(string Name, object Sample)> columns)
    {
        if (columns.Count == 0) return;
        xml.WriteStartElement("attributes", Space);
        xml.WriteAttributeString("class", of);
        foreach (var (name, sample) in columns)
        {
            xml.WriteStartElement("attribute", Space);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name);
            // GEXF says "integer" for what GraphML calls "int".
            xml.WriteAttributeString("type", GraphFile.TypeOf(sample) is "int" ? "integer" : GraphFile.TypeOf(sample));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, IReadOnlyDictionary<string, object> values)
    {
        if (values.Count == 0) return;
        xml.WriteStartElement("attvalues", Space);
        foreach (var (name, value) in values)
        {
            xml.WriteStartElement("attvalue", Space);
            xml.WriteAttributeString("for", name);
            xml.WriteAttributeString("value", GraphFile.Written(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
