namespace Khitab.Model;

/// <summary>One document as loaded: its original text, what each part of it is, and what is known about it.</summary>
/// <param name="Id">First 12 hex digits of the SHA-256 of the text; a number is appended for a true duplicate.</param>
/// <param name="File">The name of the file or item it came from, for the reader and for errors; never used as a path.</param>
/// <param name="Text">The text as decoded, without a byte order mark, line ends kept. All spans count into it.</param>
/// <param name="Segments">Labelled stretches in order.</param>
/// <param name="Title">The title as written in the text, or null where the text has none.</param>
/// <param name="DerivedTitle">The article's first words, which name it if it has no title.</param>
/// <param name="Section">The newspaper's section («سياسة»), or null.</param>
/// <param name="Outlet">Id of the outlet, or null where unknown.</param>
/// <param name="Url">Address of the original, or null.</param>
/// <param name="Language">Language of the text as an ISO 639-1 code, or "und" (undetermined).</param>
/// <param name="Published">What is known of the day of publication.</param>
public sealed record Article(
    string Id,
    string File,
    string Text,
    IReadOnlyList<Segment> Segments,
    string? Title,
    string? DerivedTitle,
    string? Section,
    string? Outlet,
    string? Url,
    string Language,
    Publication Published)
{
    /// <summary>The outlet's display name, or null if only its id or nothing is known.</summary>
    public string? OutletName { get; init; }

    /// <summary>
    /// The folder that its file lies in inside the corpus or an archive, with slashes between («politics/2025»), or null.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>Whether its title was told from its text by its place and shape alone.</summary>
    public bool TitleIsGuessed { get; init; }

    /// <summary>The author according to the metadata, or null.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// The statements that a person coded elsewhere, row by row, of which the text is made; null for every text that is read itself.
    /// </summary>
    public IReadOnlyList<CodedRow>? Coding { get; init; }
}
