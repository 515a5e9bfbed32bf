namespace Khitab.Corpus.Files;

/// <summary>A letter, or several joined in one shape, as it stands on a page of a PDF.</summary>
/// <param name="Text">Its characters in the order in which they are read; U+FFFD where the font does not say which they are.</param>
/// <param name="Left">Its left end, in points from the left.</param>
/// <param name="Right">Its right end.</param>
/// <param name="Base">The height of the line on which it stands, in points from below.</param>
/// <param name="Size">The size of its font.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Base, double Size)
{
    /// <summary>The middle of it.</summary>
    public double Middle => (Left + Right) / 2;
}

/// <summary>What is on a page.</summary>
/// <param name="Glyphs">Its letters, in the order in which they are drawn, which may be any.</param>
/// <param name="Pictures">How many pictures it has.</param>
internal sealed record PdfPage(IReadOnlyList<PdfGlyph> Glyphs, int Pictures);
