using System.Net;
using System.Text.RegularExpressions;
using Khitab.Corpus.Files;

namespace Khitab.Corpus.Pages;

/// <summary>
/// Texts that come in fields of data and feeds, where some are plain and some carry the markup of the page that they were taken from.
/// </summary>
internal static partial class MarkupText
{
    /// <summary>The blocks of a text; markup is read as a page's is.</summary>
    /// <exception cref="ReadLimitException">Its elements are too deep inside one another.</exception>
    public static IReadOnlyList<TextBlock> Blocks(string text, ReadLimits limits)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        if (Tag().IsMatch(text)) return PageText.OfFragment(text, limits);
        return [new TextBlock(BlockKind.Plain, Entity().IsMatch(text) ? WebUtility.HtmlDecode(text) : text)];
    }

    /// <summary>A short value (a title, a name) in one line without markup; null for a blank one.</summary>
    public static string? Line(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (Tag().IsMatch(value)) value = AnyTag().Replace(value, " ");
        if (value.Contains('&', StringComparison.Ordinal)) value = WebUtility.HtmlDecode(value);

        // Half of a character that was cut off at an end says nothing.
        var line = Blank().Replace(value, " ").Trim(' ', '\uFFFD');
        return line.Length == 0 ? null : line;
    }

    [GeneratedRegex(
        @"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|figure"
        + @"|blockquote|table|td|tr|section|article|font|u|center|iframe|script|style|hr)\b[^<>]*>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("<[^<>]{1,500}>")]
    private static partial Regex AnyTag();

    [GeneratedRegex("&(?:[A-Za-z]{2,8}|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,5});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"[\s\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+")]
    private static partial Regex Blank();
}
