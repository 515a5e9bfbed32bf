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
        var plain = text.Replace('\u2066', LeftToRightMark).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        return (rightToLeft ? RightToLeftEmbedding : LeftToRightEmbedding) + plain + PopFormatting;
    }

    /// <summary>Several lines, each in the direction of the interface.</summary>
    public static string Lines(bool rightToLeft, params IEnumerable<string> lines) =>
        string.Join("<br>", lines.Where(l => l.Length > 0).Select(l => Line(l, rightToLeft)));
}
