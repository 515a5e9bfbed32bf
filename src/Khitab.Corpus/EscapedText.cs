using System.Globalization;
using System.Text.RegularExpressions;

namespace Khitab.Corpus;

/// <summary>
/// Texts that a program wrote with every Arabic letter as a number («&amp;#1605;&amp;#1575;», «\u0645\u0627») where no reader would turn it
/// back into a letter.
/// </summary>
internal static partial class EscapedText
{
    // A text about programming has some; of these texts they are the greater part.
    private const int Least = 10;

    /// <summary>The text with its letters, or the same text where it is not mostly numbers.</summary>
    public static string Mended(string text)
    {
        if (text.AsSpan().IndexOfAny("&\\") < 0 || text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F') >= 0) return text;
        int count = 0, length = 0;
        foreach (var written in Letter().EnumerateMatches(text))
        {
            count++;
            length += written.Length;
        }

        return count >= Least && length * 2 > text.Length ? Letter().Replace(text, Written) : text;
    }

    // What ASCII has may be markup and stays as it is; halves of a pair come out one after the other.
    private static string Written(Match letter)
    {
        var (digits, style) = letter.Groups["d"] is { Success: true } d
            ? (d.Value, NumberStyles.None) : (letter.Groups["h"].Value, NumberStyles.AllowHexSpecifier);
        return int.Parse(digits, style, CultureInfo.InvariantCulture) is > 0x7F and <= 0xFFFF and var unit
            ? ((char)unit).ToString() : letter.Value;
    }

    [GeneratedRegex(@"&#(?:(?<d>[0-9]{3,5})|[xX](?<h>[0-9A-Fa-f]{2,4}));|\\u(?<h>[0-9A-Fa-f]{4})")]
    private static partial Regex Letter();
}
