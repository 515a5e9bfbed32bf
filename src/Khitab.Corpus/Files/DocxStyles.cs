using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Khitab.Corpus.Files;

/// <summary>What the styles of a document of Word make of a paragraph.</summary>
internal enum DocxRole
{
    Text,
    Title,
    FirstHeading,
    Heading,

    /// <summary>A line of a table of contents, or of what else Word compiles itself.</summary>
    Compiled,
}

/// <summary>
/// Reads from a document's styles which of them are titles and headings: by their names, which are English whatever language Word speaks,
/// or by the level in the outline; a style that is based on another is what that one is.
/// </summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, (string? Name, string? Base, int? Level)> _styles = new(StringComparer.Ordinal);

    /// <summary>The styles of a document.</summary>
    public static DocxStyles Of(MainDocumentPart main, ReadLimits limits)
    {
        var styles = new DocxStyles();
        if (main.StyleDefinitionsPart is not { } part) return styles;
        using var reader = DocxXml.Open(part, limits);
        string? id = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var name = DocxXml.NameOf(reader);
            if (name == "style") id = DocxXml.Attribute(reader, "styleId");
            if (id is null) continue;
            var known = styles._styles.GetValueOrDefault(id);
            if (name == "name") styles._styles[id] = known with { Name = DocxXml.Value(reader) };
            else if (name == "basedOn") styles._styles[id] = known with { Base = DocxXml.Value(reader) };
            else if (name == "outlineLvl") styles._styles[id] = known with { Level = DocxXml.Number(DocxXml.Value(reader)) };
        }

        return styles;
    }

    /// <summary>What a paragraph is.</summary>
    /// <param name="style">Its style's id, or null.</param>
    /// <param name="level">Its own level in the outline, or null.</param>
    public DocxRole RoleOf(string? style, int? level)
    {
        for (var n = 0; style is not null && n < LongestChain; n++)
        {
            var (name, parent, own) = _styles.GetValueOrDefault(style);
            if (Named(name ?? style) is { } role) return role;
            level ??= own;
            style = parent;
        }

        return level switch { 0 => DocxRole.FirstHeading, > 0 and < 9 => DocxRole.Heading, _ => DocxRole.Text };
    }

    private static DocxRole? Named(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain switch
        {
            "title" => DocxRole.Title,
            "heading1" => DocxRole.FirstHeading,
            _ when plain.StartsWith("heading", StringComparison.Ordinal) && plain.Length == 8 && char.IsAsciiDigit(plain[7]) =>
                DocxRole.Heading,
            _ when plain.StartsWith("toc", StringComparison.Ordinal) && plain.Length == 4 && char.IsAsciiDigit(plain[3]) =>
                DocxRole.Compiled,
            "tocheading" or "tableoffigures" or "index1" => DocxRole.Compiled,
            _ => null,
        };
    }
}
