using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Khitab.Corpus.Files;

/// <summary>
/// Mends XML that is nearly well-formed: entities of HTML become their characters, bare ampersands are escaped, and characters that XML
/// does not have become U+FFFD, whether written or as numbers («&amp;#55357;» alone is half of a character).
/// </summary>
internal static partial class XmlMending
{
    /// <summary>The mended markup. What is inside CDATA has no entities.</summary>
    public static string Mended(string xml)
    {
        var mended = new StringBuilder(xml.Length);
        var at = 0;
        while (at < xml.Length)
        {
            var quoted = xml.IndexOf("<![CDATA[", at, StringComparison.Ordinal);
            if (quoted < 0) quoted = xml.Length;
            mended.Append(Reference().Replace(xml[at..quoted], Written));
            at = quoted;
            if (at == xml.Length) break;
            var end = xml.IndexOf("]]>", at, StringComparison.Ordinal);
            at = end < 0 ? xml.Length : end + 3;
            mended.Append(xml, quoted, at - quoted);
        }

        for (var i = 0; i < mended.Length; i++)
        {
            var c = mended[i];
            if (XmlConvert.IsXmlChar(c)) continue;
            if (char.IsHighSurrogate(c) && i + 1 < mended.Length && char.IsLowSurrogate(mended[i + 1])) i++;
            else mended[i] = char.IsSurrogate(c) ? '\uFFFD' : ' ';
        }

        return mended.ToString();
    }

    private static string Written(Match reference)
    {
        if (reference.Groups["xml"].Success) return reference.Value;
        if (reference.Groups["name"].Success)
            return WebUtility.HtmlDecode(reference.Value) is var decoded && decoded != reference.Value
                ? decoded is "<" ? "&lt;" : decoded is "&" ? "&amp;" : decoded : "&amp;" + reference.Value[1..];
        if (!reference.Groups["number"].Success) return "&amp;";

        // Two halves of a character, each with a number of its own, are one.
        var units = reference.Groups["number"].Captures.Select(n => Number(n.Value)).ToList();
        if (units is [>= 0xD800 and < 0xDC00, >= 0xDC00 and < 0xE000]) return new string([(char)units[0], (char)units[1]]);
        return string.Concat(units.Select(u => u switch
        {
            '<' or '>' or '&' or '"' or '\'' => $"&#{u};",
            >= 0xD800 and < 0xE000 or < 0 or > 0x10FFFF => "\uFFFD",
            < 0x20 and not ('\t' or '\n' or '\r') => " ",
            _ => char.ConvertFromUtf32(u),
        }));
    }

    private static int Number(string digits) => int.TryParse(
        digits.TrimStart('x', 'X'),
        digits[0] is 'x' or 'X' ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None,
        System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(
        "&(?:(?<xml>(?:amp|lt|gt|quot|apos);)|(?<name>[A-Za-z][A-Za-z0-9]{1,30};)"
        + "|#(?<number>[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});(?:&#(?<number>[0-9]{5}|[xX][dD][0-9A-Fa-f]{3});)?|)")]
    private static partial Regex Reference();
}
