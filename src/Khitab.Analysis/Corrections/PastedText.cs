using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Khitab.Analysis.Corrections;

/// <summary>What people paste into a field of one line: names come from pages and documents with what is around them there.</summary>
public static partial class PastedText
{
    private const int MostPasses = 8;

    /// <summary>
    /// The text without tags, control characters and characters that are not seen, entities read, white space as single spaces. Empty
    /// where nothing is left.
    /// </summary>
    public static string Clean(string? text)
    {
        var written = text ?? "";
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var cleaned = CleanOnce(written);
            if (cleaned == written) return cleaned;
            written = cleaned;
        }

        // Entities of entities of entities: nobody's name.
        return "";
    }

    /// <summary>Whether the text is what <see cref="Clean"/> leaves.</summary>
    public static bool IsClean(string text) => Clean(text) == text;

    // «&lt;b&gt;» is a tag that was written as text: entities are read first, then tags are taken out.
    private static string CleanOnce(string text)
    {
        var bare = Tag().Replace(WebUtility.HtmlDecode(text), " ");
        var line = new StringBuilder(bare.Length);
        foreach (var rune in bare.EnumerateRunes())
        {
            // A lone half of a pair comes as U+FFFD, and so does what was decoded wrongly: neither is a name.
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) line.Append(' ');
            else if (IsSeen(rune)) line.Append(rune);
        }

        return Spaces().Replace(line.ToString(), " ").Trim();
    }

    // The non-joiner of Persian is part of how a name is written; direction marks are how a page showed it.
    private static bool IsSeen(Rune rune) => rune.Value != 0xFFFD
        && (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            || rune.Value == 0x200C);

    [GeneratedRegex("<[/!?A-Za-z][^<>]{0,2000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
