using System.Text.RegularExpressions;
using Khitab.Corpus.Pages;
using Khitab.Text;

namespace Khitab.Corpus.Files;

/// <summary>
/// The paragraph that WordPress and its plug-ins add below every item of a feed, which names title and site once more: «The post … appeared
/// first on …», in the languages of the site. It is the feed's and not the article's.
/// </summary>
internal static partial class FeedFooter
{
    // Beside the title and the site's name such a paragraph has few words.
    private const int MostWords = 12;

    /// <summary>A text of a feed without it.</summary>
    /// <param name="text">The text with its markup.</param>
    /// <param name="title">The item's title, or null.</param>
    public static string Without(string text, string? title)
    {
        var footer = Footer().Match(text);
        if (footer.Success) return text[..footer.Index].TrimEnd();
        var last = LastParagraph().Match(text);
        return last.Success && NamesTitle(last.Groups[1].Value, title) ? text[..last.Index].TrimEnd() : text;
    }

    // In whatever language: a last paragraph with a link that says the title again, and little else.
    private static bool NamesTitle(string paragraph, string? title)
    {
        if (ArabicNormalizer.Key(title ?? "") is not { Length: > 0 } key) return false;
        var links = Link().Matches(paragraph).Select(m => ArabicNormalizer.Key(MarkupText.Line(m.Groups[1].Value) ?? "")).ToList();
        return links.Exists(l => l.Contains(key, StringComparison.Ordinal) && l.Split(' ').Length <= key.Split(' ').Length + MostWords / 2)
            && ArabicNormalizer.Key(MarkupText.Line(paragraph) ?? "").Split(' ').Length <= key.Split(' ').Length + MostWords;
    }

    [GeneratedRegex(
        @"<(?:p|div)\b[^<>]*>((?:(?!</?(?:p|div)\b).){1,2000})</(?:p|div)>\s*(?:<(?:img|br)\b[^<>]*>\s*)*\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.RightToLeft, matchTimeoutMilliseconds: 2000)]
    private static partial Regex LastParagraph();

    [GeneratedRegex(@"<a\b[^<>]*>((?:(?!</a>).){1,1000})</a>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Link();

    // Its end is the text's; up to three links of «continue reading» or counting pictures may come after it.
    [GeneratedRegex(
        """
        (?:<(?:p|div)\b[^<>]*>\s*|(?<=^|\n|>|[.!؟»"]\s))
        (?:The\ post|The\ article|This\ (?:post|article)|Der\ Beitrag|L['’]article|Cet\ article|Le\ billet|La\ entrada
        |El\ art[ií]culo|O\ post|L['’]articolo|Het\ bericht|نوشته
        |(?:ظهر|نشر|نُشر|ظهرت|نشرت|نُشرت)\s+(?:هذا|هذه)?\s*(?:ال)?(?:مقال|مقالة|موضوع|خبر|تدوينة|منشور|بوست|تقرير)
        |(?:هذا\s+|هذه\s+)?(?:ال)?(?:مقال|مقالة|موضوع|خبر|تدوينة|منشور|تقرير|محتوى|نص|مادة)(?=\s|<))
        (?:(?!</?p\b|\n\s*\n).){1,1500}?
        (?:appeared\ first\ on|first\ appeared\ on|was\ originally\ published|erschien\ zuerst\ auf|est\ apparu\ en\ premier\ sur
        |est\ apparue?\ d['’]abord\ (?:sur|dans)|proviene\ da|verscheen\ eerst\ op|اولین\ بار\ در
        |se\ public[oó]\ primero\ en|apareceu\ primeiro
        |(?:ظهر|ظهرت|نشر|نشرت|نُشر|نُشرت)?\s*(?:أولا|أولًا|أولاً|اولا|لأول\s+مرة|للمرة\s+الأولى)\s*(?:على|في|عبر|بموقع))
        (?:(?!</?p\b|\n\s*\n).){1,500}?
        (?:</(?:p|div)>\s*|\s*)(?:<(?:img|p|div|br)\b[^<>]*>\s*(?:</(?:p|div)>)?\s*)*\z
        """,
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Footer();
}
