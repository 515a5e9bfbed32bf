using System.Xml;
using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>
/// Makes records of the items of RSS and Atom: each element's text under its name as written, attributes under «name@attribute».
/// </summary>
internal static class FeedItems
{
    private const int Deepest = 100;

    /// <summary>Reads an item, or the channel's own elements above the items.</summary>
    /// <param name="xml">The item with its tags.</param>
    /// <param name="cause">Why it cannot be read.</param>
    public static RawRecord? Read(string xml, out string? cause)
    {
        // HTML entities, bare ampersands and characters that XML does not have are what breaks most broken feeds; entities would be lost
        // without an error.
        return TryRead(XmlMending.Mended(xml), out var record, out cause) ? record : null;
    }

    /// <summary>What the elements above the first item say, as far as they can be read.</summary>
    public static RawRecord ReadHead(string xml)
    {
        TryRead(XmlMending.Mended(xml), out var record, out _);
        return record;
    }

    private static bool TryRead(string xml, out RawRecord record, out string? cause)
    {
        record = new RawRecord();
        cause = null;
        try
        {
            Walk(xml, record);
            return true;
        }
        catch (XmlException error)
        {
            cause = "not well-formed: " + error.Message.Split(". ")[0];
            return false;
        }
    }

    private static void Walk(string xml, RawRecord record)
    {
        // Prefixes are left as they are: an item alone does not declare them.
        using var reader = new XmlTextReader(
            new StringReader(xml))
        { Namespaces = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, Normalization = false };
        var path = new Stack<string>();
        var text = new System.Text.StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var name = reader.Name;
                    if (path.Count > Deepest) throw new XmlException("elements too deep inside one another");
                    if (name is "p" or "div" or "br" or "li" && text.Length > 0 && text[^1] != '\n') text.Append("\n\n");
                    var empty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute()) record.Add(name + "@" + reader.Name, reader.Value);
                    reader.MoveToElement();

                    // Of Atom's links the alternate one is the page; the others lead to replies, editing and the feed itself.
                    if (name == "link" && reader.GetAttribute("rel") is null or "alternate") record.Add(name, reader.GetAttribute("href"));
                    if (empty) break;
                    path.Push(name);
                    if (!IsMarkup(path)) text.Clear();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    if (IsMarkup(path))
                    {
                        path.Pop();
                        break;
                    }

                    var field = path.Pop();
                    record.Add(
                        path.TryPeek(out var parent)
                        && parent is "author" or "source" or "image" or "textInput" ? parent + "." + field : field, text.ToString());
                    text.Clear();
                    break;
            }
        }
    }

    // Atom may carry a text as XHTML: its elements are the text's, not the item's.
    private static bool IsMarkup(Stack<string> path) =>
        path.Count > 1 && path.Skip(1).Any(p => p is "content" or "summary" or "description" or "title");
}
