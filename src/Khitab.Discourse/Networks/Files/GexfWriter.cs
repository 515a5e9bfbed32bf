using System.Xml;

namespace Khitab.Discourse;

/// <summary>
/// Writes a graph as GEXF (gexf.net), with places, sizes and colours in its <c>viz</c> module: in version 1.3, or in 1.2 for readers that
/// find no graph in a newer one (NetworkX before 3.6).
/// </summary>
public sealed class GexfWriter
{
    private readonly string _version;
    private readonly string _space;
    private readonly string _viz;

    private GexfWriter(string version, string space) => (_version, _space, _viz) = (version, space, space + "/viz");

    /// <summary>Version 1.3.</summary>
    public static GexfWriter Version13 { get; } = new("1.3", "http://gexf.net/1.3");

    /// <summary>Version 1.2.</summary>
    public static GexfWriter Version12 { get; } = new("1.2", "http://www.gexf.net/1.2draft");

    /// <summary>Writes the graph as one document.</summary>
    public void Write(GraphFile graph, TextWriter to)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Indent = true });
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", _space);
        xml.WriteAttributeString("xmlns", "viz", null, _viz);
        xml.WriteAttributeString("version", _version);
        xml.WriteStartElement("meta", _space);
        xml.WriteElementString("title", _space, GraphFile.Written(graph.Title));
        xml.WriteElementString("creator", _space, "Khitab");
        xml.WriteEndElement();
        xml.WriteStartElement("graph", _space);
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", graph.Directed ? "directed" : "undirected");
        Attributes(xml, "node", GraphFile.Columns(graph.Nodes.Select(node => node.Values)));
        Attributes(xml, "edge", GraphFile.Columns(graph.Edges.Select(edge => edge.Values)));
        xml.WriteStartElement("nodes", _space);
        foreach (var node in graph.Nodes) Write(xml, node);
        xml.WriteEndElement();
        xml.WriteStartElement("edges", _space);
        foreach (var (edge, number) in graph.Edges.Select((edge, number) => (edge, number)))
        {
            xml.WriteStartElement("edge", _space);
            xml.WriteAttributeString("id", GraphFile.Written(number));
            xml.WriteAttributeString("source", GraphFile.Written(edge.From));
            xml.WriteAttributeString("target", GraphFile.Written(edge.To));
            xml.WriteAttributeString("weight", GraphFile.Written(edge.Weight));
            Values(xml, edge.Values);
            Colour(xml, edge.Colour);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Write(XmlWriter xml, GraphFileNode node)
    {
        xml.WriteStartElement("node", _space);
        xml.WriteAttributeString("id", GraphFile.Written(node.Id));
        xml.WriteAttributeString("label", GraphFile.Written(node.Label));
        Values(xml, node.Values);
        Colour(xml, node.Colour);
        if (node is { X: { } x, Y: { } y })
        {
            xml.WriteStartElement("viz", "position", _viz);
            xml.WriteAttributeString("x", GraphFile.Written(x));
            xml.WriteAttributeString("y", GraphFile.Written(y));
            xml.WriteAttributeString("z", "0");
            xml.WriteEndElement();
            xml.WriteStartElement("viz", "size", _viz);
            xml.WriteAttributeString("value", GraphFile.Written(node.Radius ?? 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Colour(XmlWriter xml, GraphColour? colour)
    {
        if (colour is not { } known) return;
        xml.WriteStartElement("viz", "color", _viz);
        xml.WriteAttributeString("r", GraphFile.Written((int)known.Red));
        xml.WriteAttributeString("g", GraphFile.Written((int)known.Green));
        xml.WriteAttributeString("b", GraphFile.Written((int)known.Blue));
        xml.WriteEndElement();
    }

    private void Attributes(XmlWriter xml, string of, IReadOnlyList<(string Name, object Sample)> columns)
    {
        if (columns.Count == 0) return;
        xml.WriteStartElement("attributes", _space);
        xml.WriteAttributeString("class", of);
        foreach (var (name, sample) in columns)
        {
            xml.WriteStartElement("attribute", _space);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name);
            // GEXF says "integer" for what GraphML calls "int".
            xml.WriteAttributeString("type", GraphFile.TypeOf(sample) is "int" ? "integer" : GraphFile.TypeOf(sample));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Values(XmlWriter xml, IReadOnlyDictionary<string, object> values)
    {
        if (values.Count == 0) return;
        xml.WriteStartElement("attvalues", _space);
        foreach (var (name, value) in values)
        {
            xml.WriteStartElement("attvalue", _space);
            xml.WriteAttributeString("for", name);
            xml.WriteAttributeString("value", GraphFile.Written(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
