using Khitab.Corpus.Metadata;

namespace Khitab.Corpus;

/// <summary>What the markup says a block of text is; where there is no markup, <see cref="Plain"/>.</summary>
internal enum BlockKind
{
    /// <summary>Running text, or text whose kind only its wording shows.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A picture's caption, a row of links, a share bar: beside the article.</summary>
    Aside,

    /// <summary>Keywords.</summary>
    Tags,

    /// <summary>What readers wrote.</summary>
    Comment,
}

/// <summary>One block of an article's text, of one or several lines.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, never blank.</param>
internal sealed record TextBlock(BlockKind Kind, string Text);

/// <summary>An article's parts as a reader found them, before they are joined into one text.</summary>
/// <param name="File">The name of the file or item, for the reader.</param>
/// <param name="Title">The title in one line, or null where none is known.</param>
/// <param name="Blocks">The text below the title.</param>
internal sealed record ArticleParts(string File, string? Title, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>Who published it.</summary>
    public OutletIdentity? Outlet { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The newspaper's section.</summary>
    public string? Section { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where that day comes from.</summary>
    public DateBasis Basis { get; init; } = DateBasis.Metadata;
}
