using System.Text.RegularExpressions;

namespace Khitab.Corpus.Files;

/// <summary>
/// The paragraph that WordPress and its plug-ins add below every item of a feed, which names title and site once more: «The post … appeared
/// first on …», in the languages of the site. It is the feed's and not the article's.
/// </summary>
internal static partial class FeedFooter
{
    /// <summary>A text of a feed without it.</summary>
    public static string Without(string text)
    {
        var footer = Footer().Match(text);
        return footer.Success ? text[..footer.Index].TrimEnd() : text;
    }

    // Its end is the text's; up to three links of «continue reading» or counting pictures may come after it.
    [GeneratedRegex(
        """
        (?:<(?:p|div)\b[^<>]*>\s*|(?<=^|\n|>|[.!؟»"]\s))
        (?:The\ post|The\ article|Der\ Beitrag|L['’]article|Cet\ article|Le\ billet|La\ entrada|El\ art[ií]culo|O\ post
        |(?:ظهر|نشر|نُشر|ظهرت|نشرت|نُشرت)\s+(?:هذا|هذه)?\s*(?:ال)?(?:مقال|مقالة|موضوع|خبر|تدوينة|منشور|بوست|تقرير)
        |(?:هذا\s+|هذه\s+)?(?:ال)?(?:مقال|مقالة|موضوع|خبر|تدوينة|منشور|تقرير)(?=\s|<))
        (?:(?!</?p\b|\n\s*\n).){1,1500}?
        (?:appeared\ first\ on|first\ appeared\ on|was\ originally\ published|erschien\ zuerst\ auf|est\ apparu\ en\ premier\ sur
        |est\ apparue?\ d['’]abord\ (?:sur|dans)|se\ public[oó]\ primero\ en|apareceu\ primeiro
        |(?:ظهر|ظهرت|نشر|نشرت|نُشر|نُشرت)?\s*(?:أولا|أولًا|أولاً|اولا|لأول\s+مرة|للمرة\s+الأولى)\s*(?:على|في|عبر|بموقع))
        (?:(?!</?p\b|\n\s*\n).){1,500}?
        (?:</(?:p|div)>\s*|\s*)(?:<(?:img|p|div|br)\b[^<>]*>\s*(?:</(?:p|div)>)?\s*)*\z
        """,
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Footer();
}
