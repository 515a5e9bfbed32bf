using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Khitab.Corpus.Files;

/// <summary>
/// Reads the parts of a document of Word as plain XML. The library's own reader knows elements by where they may stand: below one that it
/// does not know (older kinds of links and tags) all text would be lost.
/// </summary>
internal static class DocxXml
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
    };

    /// <summary>Opens a part. It refuses what no document needs and a hostile one may have: definitions of entities.</summary>
    public static XmlReader Open(OpenXmlPart part, ReadLimits limits) => XmlReader.Create(
        new BoundedStream(part.GetStream(), limits),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, CheckCharacters = false });

    /// <summary>The name of an element of Word; null for any other.</summary>
    public static string? NameOf(XmlReader reader) => Namespaces.Contains(reader.NamespaceURI) ? reader.LocalName : null;

    /// <summary>The attribute <c>val</c>, in which most elements of Word say what they have to say.</summary>
    public static string? Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>An attribute of Word.</summary>
    public static string? Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI);

    /// <summary>A figure in an attribute.</summary>
    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
