namespace Khitab.Model;

/// <summary>What a stretch of an article is. Only titles, headings and paragraphs are analysed; nothing is thrown away.</summary>
public enum SegmentKind
{
    /// <summary>The article's own title.</summary>
    Title,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>Running text of the article.</summary>
    Paragraph,

    /// <summary>Section and tag lines, often glued together by a copying tool.</summary>
    Tags,

    /// <summary>One entry of a list of sources.</summary>
    Reference,

    /// <summary>What readers wrote under the article, with its heading.</summary>
    Comment,

    /// <summary>Cookie notices, comment forms, footers, navigation.</summary>
    Boilerplate,
}
