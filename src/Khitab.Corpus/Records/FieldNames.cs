using System.Collections.Frozen;
using Khitab.Text;

namespace Khitab.Corpus.Records;

/// <summary>
/// The names under which exports of newspapers, archives, scrapers and content systems keep an article's parts, in Arabic, English and
/// French. Case, spaces, dashes and underlines do not matter.
/// </summary>
internal static class FieldNames
{
    // Earlier names are surer: where a record has «content» and «description», the first is the text and the second a teaser.
    private static readonly (RecordField Field, string[] Names)[] Table =
    [
        (RecordField.Text,
        [
            "article body", "full text", "article text", "main text", "body text", "clean text", "plain text", "content text", "text",
            "body", "content", "article content", "content encoded", "main content", "story", "article", "body html", "content html",
            "html", "raw text", "paragraphs", "نص المقال", "نص الخبر", "النص الكامل", "النص", "نص", "المحتوى", "محتوى", "المتن", "متن",
            "متن الخبر", "المقال", "الخبر", "texte", "contenu", "corps",
        ]),
        (RecordField.Title,
        [
            "title", "headline", "head line", "article title", "news title", "main title", "header", "heading", "head", "hed", "العنوان",
            "عنوان", "عنوان المقال", "عنوان الخبر", "العنوان الرئيسي", "titre", "subject",
        ]),
        (RecordField.Outlet,
        [
            "outlet", "outlet name", "newspaper", "publisher", "news source", "source name", "source", "site name", "media name", "media",
            "medium", "news site", "news outlet", "journal", "site", "website", "domain", "host", "source domain", "publication", "الصحيفة",
            "صحيفة", "الجريدة", "جريدة", "المصدر", "مصدر", "الموقع", "موقع", "الناشر", "الوسيلة", "وسيلة الإعلام", "الوسيلة الإعلامية",
            "جهة النشر", "اسم الموقع", "media outlet", "éditeur",
        ]),
        (RecordField.Url,
        [
            "canonical url", "url", "link", "article url", "article link", "news url", "permalink", "source url", "web url", "uri", "href",
            "page url", "main entity of page", "guid", "الرابط", "رابط", "رابط المقال", "رابط الخبر", "lien",
        ]),
        (RecordField.Date,
        [
            "date published", "published at", "publish date", "publication date", "published date", "date publish", "pub date",
            "published on", "published time", "published", "publish time", "posted at", "posted on", "date posted", "date", "article date",
            "news date", "date time", "day", "created at", "created", "date created", "timestamp", "time", "date extracted", "seen date",
            "crawl date", "date download", "scraped at", "تاريخ النشر", "التاريخ", "تاريخ", "تاريخ المقال", "تاريخ الخبر", "اليوم",
            "date de publication", "publié le",
        ]),
        (RecordField.Author,
        [
            "author", "authors", "author name", "byline", "creator", "writer", "written by", "journalist", "reporter", "by", "الكاتب",
            "كاتب", "اسم الكاتب", "الكاتبة", "المؤلف", "المحرر", "الصحفي", "بقلم", "auteur",
        ]),
        (RecordField.Section,
        [
            "section", "article section", "section name", "category", "categories", "category name", "news category", "desk", "rubric",
            "topic", "topics", "label", "القسم", "قسم", "الباب", "التصنيف", "تصنيف", "الفئة", "فئة", "rubrique", "catégorie",
        ]),
    ];

    // Used as the text only if there is nothing better.
    private static readonly string[] Teasers = [
        "description", "summary", "excerpt", "abstract", "lead", "snippet", "الملخص", "ملخص", "الوصف", "المقدمة", "résumé", "chapeau"];

    // Parts of a path that say nothing: «_source.body», «content.rendered», «publisher.name».
    private static readonly FrozenSet<string> Wrappers =
        FrozenSet.ToFrozenSet(
            ["_source", "attributes", "fields", "data", "doc", "document", "node", "item", "record", "properties", "article", "news"],
            StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Leaves =
        FrozenSet.ToFrozenSet(
            ["rendered", "name", "value", "text", "#text", "plain", "content", "html", "$date", "iso", "ar", "fullName", "displayName"],
            StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (RecordField Field, int Rank)> Known = Build();

    /// <summary>What a field says by its name, and how sure that is (lower is surer); null for an unknown name.</summary>
    /// <param name="path">The name; with the names of the enclosing objects before it, joined by dots.</param>
    public static (RecordField Field, int Rank)? Of(string path)
    {
        if (Known.TryGetValue(Key(path), out var whole)) return whole;
        var parts = path.Split('.').ToList();
        while (parts.Count > 1 && Wrappers.Contains(parts[0])) parts.RemoveAt(0);
        while (parts.Count > 1 && Leaves.Contains(parts[^1])) parts.RemoveAt(parts.Count - 1);
        return parts.Count == 1 && Known.TryGetValue(Key(parts[0]), out var found) ? found : null;
    }

    /// <summary>Whether a name is one of a whole text, not of a teaser.</summary>
    public static bool IsText(string path) => Of(path) is { Field: RecordField.Text, Rank: < TeaserRank };

    /// <summary>From this rank on a text is a teaser.</summary>
    public const int TeaserRank = 1000;

    /// <summary>A name without case, spaces and signs.</summary>
    private static string Key(string name) => ArabicNormalizer.Key(string.Concat(name.Where(char.IsLetterOrDigit)));

    private static FrozenDictionary<string, (RecordField, int)> Build()
    {
        var known = new Dictionary<string, (RecordField, int)>(StringComparer.Ordinal);
        foreach (var (field, names) in Table)
        {
            for (var i = 0; i < names.Length; i++) known.TryAdd(Key(names[i]), (field, i));
        }

        for (var i = 0; i < Teasers.Length; i++) known.TryAdd(Key(Teasers[i]), (RecordField.Text, TeaserRank + i));
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
