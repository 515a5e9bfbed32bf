using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Khitab.Corpus.Pages;

/// <summary>What an element of a page is for, by its name and by the words that authors of pages put in classes and ids.</summary>
internal static partial class PageElements
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "input", "select", "button", "textarea",
            "option", "dialog", "head", "title", "math", "audio", "video"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "marquee", "nav", "ol",
            "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Asides = FrozenSet.ToFrozenSet(
        [
            "related", "share", "sharing", "sharedaddy", "social", "newsletter", "subscribe", "subscription", "advert", "advertisement",
            "ads", "promo", "breadcrumb", "breadcrumbs", "sidebar", "recommended", "recommendations", "trending", "popular", "readmore",
            "pagination", "pager", "toolbar", "cookie", "cookies", "caption", "copyright", "navigation", "menu", "byline", "teaser",
            "teasers", "bio", "biography", "ticker", "tickers", "marquee", "breaking", "disclaimer", "policy", "consent", "gdpr", "recirc",
            "recirculation", "taboola", "outbrain", "mgid", "signup", "poll", "promotion", "sponsored", "readalso", "seealso",
            "terms", "embedded",
        ],
        StringComparer.Ordinal);

    // Two words that only together say what a block is: «read-more», «author-box», «aboutAuthor».
    private static readonly FrozenSet<string> AsidePairs = FrozenSet.ToFrozenSet(
        [
            "read more", "read also", "see also", "also read", "more news", "more posts", "more stories", "more articles", "more from",
            "latest news", "latest posts", "last news", "other news", "other posts", "other articles", "next post", "next article",
            "prev post", "previous post", "post nav", "news ticker", "author box", "author bio", "author info", "author about",
            "author card", "author profile", "author description", "about author", "about writer", "writer info", "writer box",
            "writer bio", "author desc", "author block", "post author", "comment policy", "terms use", "most read", "most viewed",
            "more on", "wp embed", "also like", "house rules",
            "you may", "may like", "dont miss", "inline link", "in article", "article links", "follow us", "our app", "app banner",
        ],
        StringComparer.Ordinal);

    // What other articles of the site are shown in, besides navigation and what stands beside an article anyway.
    private static readonly FrozenSet<string> OfOthers = FrozenSet.ToFrozenSet(
        [
            "related", "sidebar", "recommended", "recommendations", "trending", "popular", "pagination", "pager", "navigation", "menu",
            "nav", "navbar", "topbar", "side", "teaser", "teasers", "ticker", "marquee", "breaking", "widget", "weather", "prayer",
            "footer", "clock", "newsletter", "ads", "advert", "advertisement", "comment", "comments", "commentlist", "disqus", "respond",
            "latest", "more", "recirc", "taboola", "outbrain", "today", "hijri", "prev", "previous", "next", "caption", "similar",
        ],
        StringComparer.Ordinal);

    // Alone they say little: a page of an author has them, too.
    private static readonly string[] AuthorWords = ["author", "authors", "writer", "writers"];

    private static readonly FrozenSet<string> PartNames = FrozenSet.ToFrozenSet(
        ["data-component", "data-component-name", "data-module", "data-widget", "data-block", "data-block-name", "data-testid", "data-qa",
            "aria-label"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Comments = FrozenSet.ToFrozenSet(
        ["comment", "comments", "commentlist", "disqus", "respond"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> TagWords = FrozenSet.ToFrozenSet(
        ["tag", "tags", "tagcloud", "keywords"], StringComparer.Ordinal);

    /// <summary>Whether the element is never visible text.</summary>
    public static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && Hidden().IsMatch(style);

    /// <summary>Whether it is a block on lines of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>What the element holds by its name, class or id; <see cref="BlockKind.Plain"/> where they say nothing.</summary>
    public static BlockKind KindOf(IElement element)
    {
        switch (element.LocalName)
        {
            case "aside" or "nav" or "footer" or "figcaption":
                return BlockKind.Aside;
            case "marquee":
                return BlockKind.Aside;
            case "body" or "html" or "main" or "article" or "h1":
                return BlockKind.Plain;
        }

        if (element.GetAttribute("role") is "complementary" or "navigation" or "contentinfo") return BlockKind.Aside;
        var names = Names(element);
        if (names.Length < 3) return BlockKind.Plain;
        string? before = null;
        foreach (var key in Words(names))
        {
            if (before is not null && AsidePairs.Contains(before + " " + key)) return BlockKind.Aside;

            // The rules for comments are the site's.
            if (Comments.Contains(key))
                return names.Contains("policy", StringComparison.OrdinalIgnoreCase) ? BlockKind.Aside : BlockKind.Comment;
            if (TagWords.Contains(key)) return BlockKind.Tags;
            if (Asides.Contains(key)) return BlockKind.Aside;
            before = key;
        }

        return BlockKind.Plain;
    }

    // Pages that are put together of parts name them in attributes of their own («data-component="related-articles"»).
    private static string Names(IElement element)
    {
        var names = element.ClassName + " " + element.Id;
        foreach (var attribute in element.Attributes)
        {
            if (PartNames.Contains(attribute.Name)) names += " " + attribute.Value;
        }

        return names;
    }

    /// <summary>Whether an element's class or id has one of some words.</summary>
    public static bool IsNamed(IElement element, IReadOnlyCollection<string> words) =>
        (element.ClassName is not null || element.Id is not null) && Words(element.ClassName + " " + element.Id).Any(words.Contains);

    /// <summary>Whether its class or id names the author.</summary>
    public static bool IsOfAuthor(IElement element) => IsNamed(element, AuthorWords);

    /// <summary>Whether it holds navigation or other articles by its class or id.</summary>
    public static bool IsOfOthers(IElement element) => IsNamed(element, OfOthers);

    private static IEnumerable<string> Words(string names) => Word().Matches(names).Select(m => m.Value.ToLowerInvariant());

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    // «relatedPosts», «post-tags», «share_bar»: words end at signs and before capitals.
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Word();
}
