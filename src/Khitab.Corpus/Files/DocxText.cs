using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Khitab.Corpus.Files;

/// <summary>A paragraph of a document of Word, or a row of a table in one line.</summary>
/// <param name="Role">What its style makes of it.</param>
/// <param name="Text">Its text, never blank.</param>
/// <param name="IsRow">Whether it is a row of a table.</param>
/// <param name="IsListed">Whether it is an entry of a list.</param>
internal sealed record DocxBlock(DocxRole Role, string Text, bool IsRow = false, bool IsListed = false);

/// <summary>
/// Reads the text of a document of Word as a reader sees it with all changes accepted: what is deleted or hidden is not read, what is
/// inserted is. Notes, headers and footers are kept in other parts of the file, which are not opened.
/// </summary>
internal sealed class DocxText
{
    // A cell with more text than this lays a page out; it is no field of a table.
    private const int LongestCell = 200;

    // What is inside these is not shown, is shown twice, or says how the paragraph was before a change.
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "del", "moveFrom", "delText", "delInstrText", "instrText", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange",
        "sectPr", "sdtPr", "object", "rt", "annotation",
    };

    private readonly DocxStyles _styles;
    private readonly Stack<List<DocxBlock>> _sinks = new([[]]);
    private readonly Stack<List<List<DocxBlock>>> _rows = new();
    private readonly Stack<Paragraph> _paragraphs = new();

    // Whose end was deleted: what follows goes on in the same paragraph.
    private DocxBlock? _unended;
    private bool _isHidden;
    private bool _isInProperties;

    private DocxText(DocxStyles styles) => _styles = styles;

    /// <summary>The paragraphs in order.</summary>
    public static IReadOnlyList<DocxBlock> Of(MainDocumentPart main, ReadLimits limits)
    {
        var text = new DocxText(DocxStyles.Of(main, limits));
        using var reader = DocxXml.Open(main, limits);
        while (reader.Read())
        {
            while (reader.NodeType == XmlNodeType.Element && text.IsSkipped(reader)) reader.Skip();
            if (DocxXml.NameOf(reader) is not { } name) continue;
            if (reader.NodeType == XmlNodeType.Element) text.Open(reader, name);
            if (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement) text.Close(name);
        }

        return text._sinks.Last();
    }

    // «del» in a paragraph's own properties says that its end was deleted, not what is in it. Of what is there in an old and a new form,
    // the old one is left.
    private bool IsSkipped(XmlReader reader) =>
        DocxXml.NameOf(reader) is { } name
            ? Skipped.Contains(name) && !(name == "del" && _isInProperties)
            : reader.LocalName == "Fallback" && reader.NamespaceURI.EndsWith("/markup-compatibility/2006", StringComparison.Ordinal);

    private void Open(XmlReader reader, string name)
    {
        if (name == "tc") _sinks.Push([]);
        else if (name == "tr") _rows.Push([]);
        else if (name == "p") _paragraphs.Push(new Paragraph());
        else if (_paragraphs.TryPeek(out var paragraph)) Open(reader, name, paragraph);
    }

    private void Open(XmlReader reader, string name, Paragraph paragraph)
    {
        switch (name)
        {
            case "pPr":
                _isInProperties = true;
                break;
            case "del":
                paragraph.IsOpen = true;
                break;
            case "pStyle":
                paragraph.Style = DocxXml.Value(reader);
                break;
            case "outlineLvl":
                paragraph.Level = DocxXml.Number(DocxXml.Value(reader));
                break;
            case "numId":
                paragraph.IsListed = DocxXml.Value(reader) is not (null or "0");
                break;
            case "r":
                _isHidden = false;
                break;
            case "vanish":
                _isHidden = !_isInProperties && DocxXml.Value(reader) is not ("0" or "false" or "off");
                break;
            case "t" or "tab" or "noBreakHyphen" or "br" or "cr" when !_isHidden && !_isInProperties:
                paragraph.Text.Append(name switch { "t" => TextOf(reader), "tab" => " ", "noBreakHyphen" => "-", _ => "\n" });
                break;
        }
    }

    private static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var text = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(reader.Value);
        }

        return text.ToString();
    }

    private void Close(string name)
    {
        if (name == "pPr") _isInProperties = false;
        else if (name == "r") _isHidden = false;
        else if (name == "p" && _paragraphs.Count > 0) Add(_paragraphs.Pop());
        else if (name == "tc" && _sinks.Count > 1)
        {
            var cell = _sinks.Pop();
            if (cell.Count > 0 && _rows.TryPeek(out var row)) row.Add(cell);
        }
        else if (name == "tr" && _rows.Count > 0) AddRow(_rows.Pop());
    }

    private void Add(Paragraph paragraph)
    {
        var sink = _sinks.Peek();
        var lines = paragraph.Text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join('\n', lines);
        var goesOn = sink is [.., var last] && ReferenceEquals(last, _unended);
        if (text.Length > 0 && goesOn) sink[^1] = sink[^1] with { Text = sink[^1].Text + " " + text };
        else if (text.Length > 0)
            sink.Add(new DocxBlock(_styles.RoleOf(paragraph.Style, paragraph.Level), text, IsListed: paragraph.IsListed));
        else if (!goesOn) return;
        _unended = paragraph.IsOpen ? sink[^1] : null;
    }

    private void AddRow(List<List<DocxBlock>> cells)
    {
        var sink = _sinks.Peek();
        var layout = cells.Count == 1 || cells.Any(c => c.Sum(b => b.Text.Length) > LongestCell);
        if (layout) sink.AddRange(cells.SelectMany(c => c));
        else if (cells.Count > 0)
        {
            var line = string.Join(' ', cells.Select(c => string.Join(' ', c.Select(b => b.Text.Replace('\n', ' ')))));
            sink.Add(new DocxBlock(DocxRole.Text, line, IsRow: true));
        }
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }

        public int? Level { get; set; }

        public bool IsListed { get; set; }

        public bool IsOpen { get; set; }
    }
}
