using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Khitab.Corpus.Metadata;
using Khitab.Text;

namespace Khitab.Corpus.Pages;

/// <summary>
/// What a page says about its article: by linked data first, then by Open Graph and the older names, then by the page itself.
/// </summary>
internal sealed record PageMetadata(string? Title, string? Site, string? Author, string? Section, string? Url, DateOnly? Published)
{
    private static readonly string[] TitleSeparators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • "];

    /// <summary>Reads a page's head and, where that is silent, its body.</summary>
    /// <param name="document">The page.</param>
    /// <param name="linked">Its linked data.</param>
    /// <param name="content">What holds the article's text.</param>
    /// <param name="address">The page's address by what surrounds it, or null.</param>
    public static PageMetadata Of(IHtmlDocument document, JsonLd linked, IElement content, string? address)
    {
        var site = MarkupText.Line(Meta(document, "og:site_name", "application-name", "twitter:app:name:iphone")) ?? linked.Publisher;
        var title = TitleOf(document, linked, site);
        var url = WebAddress.Of(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"))
            ?? WebAddress.Of(Meta(document, "og:url")) ?? WebAddress.Of(linked.Url)
            ?? WebAddress.Of(document.QuerySelector("base[href]")?.GetAttribute("href")) ?? WebAddress.Of(address);
        return new PageMetadata(
            title,
            site,
            MarkupText.Line(
                linked.Author
                ?? NotAddress(
                    Meta(document, "author", "article:author", "dc.creator", "dc.creator.name", "parsely-author", "sailthru.author",
                    "twitter:data1"))
                ?? Text(
                    document, "[itemprop~=author] [itemprop~=name], [itemprop~=author], a[rel~=author], .byline .author, .author-name")),
            MarkupText.Line(linked.Section ?? Meta(document, "article:section", "section", "parsely-section", "category")
                ?? Text(document, "[itemprop~=articleSection]") ?? Crumb(document)),
            url,
            Day(document, linked) ?? PageDates.Of(document.Body!, content, title) ?? AddressDay.Of(url));
    }

    // A heading of the page that the metadata confirms is the title as readers saw it; metadata often adds the site's name.
    private static string? TitleOf(IHtmlDocument document, JsonLd linked, string? site)
    {
        var said = WithoutSite(
            MarkupText.Line(linked.Headline) ?? MarkupText.Line(Meta(document, "og:title", "twitter:title", "dc.title")), site);
        var headings = document.QuerySelectorAll("h1").Take(5).Select(h => MarkupText.Line(h.TextContent)).OfType<string>()
            .Where(h => ArabicNormalizer.Key(h).Length > 0).ToList();
        var page = MarkupText.Line(document.Title);
        var known = ArabicNormalizer.Key((said ?? page) ?? "");
        var confirmed = headings.Find(
            h => ArabicNormalizer.Key(h) is var key && key.Contains(' ', StringComparison.Ordinal)
            && known.Contains(key, StringComparison.Ordinal));
        if (confirmed is not null) return confirmed;
        if (said is not null) return said;
        return headings is [var only]
            && (page is null || ArabicNormalizer.Key(only) != ArabicNormalizer.Key(site ?? "")) ? only : WithoutSite(page, site, cut: true);
    }

    /// <summary>
    /// «عنوان | الموقع» without what comes after the last separator, where that is the site or, with <paramref name="cut"/>, looks like it.
    /// </summary>
    internal static string? WithoutSite(string? title, string? site, bool cut = false)
    {
        if (title is null) return null;
        foreach (var separator in TitleSeparators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0) continue;
            var end = ArabicNormalizer.Key(title[(at + separator.Length)..]);
            var named = site is not null && end.Length > 0
                && (end == ArabicNormalizer.Key(site) || ArabicNormalizer.Key(site).Contains(end, StringComparison.Ordinal));
            if (named || cut && end.Split(' ').Length <= 4 && at > title.Length / 2) return title[..at].Trim();
        }

        return title;
    }

    private static DateOnly? Day(IHtmlDocument document, JsonLd linked)
    {
        string?[] said =
        [
            linked.Published,
            Meta(document, "article:published_time", "article:published", "og:article:published_time", "datepublished", "date", "pubdate",
                "publishdate", "publish-date", "publish_date", "dc.date.issued",
                "dc.date", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
                    "og:published_time", "publication_date", "datecreated", "article.published", "article:published_date", "dcterms.issued",
                    "dc.date.created", "dc:date", "created"),
        ];
        return said.Select(d => MetadataDate.Parse(d)).FirstOrDefault(d => d is not null);
    }

    private static string? Meta(IHtmlDocument document, params string[] names)
    {
        foreach (var name in names)
        {
            foreach (var meta in document.QuerySelectorAll("meta[content]"))
            {
                var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
                if (name.Equals(key, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(meta.GetAttribute("content")))
                {
                    return meta.GetAttribute("content");
                }
            }
        }

        return null;
    }

    private static string? Text(IHtmlDocument document, string selector) =>
        document.QuerySelectorAll(selector).Take(3).Select(e => e.GetAttribute("content") ?? e.TextContent)
            .FirstOrDefault(t => !string.IsNullOrWhiteSpace(t) && t.Length < 120);

    // «الرئيسية › سياسة › …»: the second crumb.
    private static string? Crumb(IHtmlDocument document)
    {
        var crumbs = document.QuerySelectorAll(".breadcrumb a, .breadcrumbs a, [aria-label=breadcrumb] a").Take(3).ToList();
        return crumbs.Count >= 2 && crumbs[1].TextContent.Length < 40 ? crumbs[1].TextContent : null;
    }

    private static string? NotAddress(string? value) => value is null || value.Contains("://", StringComparison.Ordinal) ? null : value;
}
