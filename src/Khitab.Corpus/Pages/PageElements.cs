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
            "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
            "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Asides = FrozenSet.ToFrozenSet(
        [
            "related", "share", "sharing", "sharedaddy", "social", "newsletter", "subscribe", "subscription", "advert", "advertisement",
            "ads", "promo", "breadcrumb", "breadcrumbs", "sidebar", "recommended", "recommendations", "trending", "popular", "readmore",
            "pagination", "pager", "toolbar", "cookie", "cookies", "caption", "copyright", "navigation", "menu", "byline",
        ],
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
            case "body" or "html" or "main" or "article" or "p" or "h1":
                return BlockKind.Plain;
        }

        var names = element.ClassName + " " + element.Id;
        if (names.Length < 3) return BlockKind.Plain;
        foreach (var word in Word().EnumerateMatches(names))
        {
            var key = names.AsSpan(word.Index, word.Length).ToString().ToLowerInvariant();
            if (Comments.Contains(key)) return BlockKind.Comment;
            if (TagWords.Contains(key)) return BlockKind.Tags;
            if (Asides.Contains(key)) return BlockKind.Aside;
        }

        return BlockKind.Plain;
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    // «relatedPosts», «post-tags», «share_bar»: words end at signs and before capitals.
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Word();
}
