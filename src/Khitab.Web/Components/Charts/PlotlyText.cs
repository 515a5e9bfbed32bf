using System.Text;

namespace Khitab.Web.Components.Charts;

/// <summary>Text for plotly.js, which reads a little HTML and lays mixed scripts out from left to right.</summary>
public static class PlotlyText
{
    private const char RightToLeftEmbedding = '\u202B';
    private const char LeftToRightEmbedding = '\u202A';
    private const char LeftToRightMark = '\u200E';
    private const char PopFormatting = '\u202C';

    /// <summary>One line of text in the direction of the interface, with nothing in it that plotly.js would take for markup.</summary>
    public static string Line(string text, bool rightToLeft)
    {
        // Neither isolates nor embeddings inside embeddings hold in SVG text; a mark before a signed number does.
        var plain = text.Replace('\u2066', LeftToRightMark).Replace("\u2068", "", StringComparison.Ordinal)
            .Replace("\u2069", "", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        return (rightToLeft ? RightToLeftEmbedding : LeftToRightEmbedding) + plain + PopFormatting;
    }

    /// <summary>
    /// A name or a title in its own direction: an Arabic title keeps its closing quote at its end in an English page too.
    /// </summary>
    public static string Name(string text, bool rightToLeft) => Line(text, StartsRightToLeft(text) ?? rightToLeft);

    /// <summary>Whether the first letter belongs to a script that runs from right to left; null without a letter.</summary>
    private static bool? StartsRightToLeft(string text)
    {
        foreach (var letter in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            return letter.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFEFC);
        }
        return null;
    }
}
