using AngleSharp.Dom;
using Khitab.Corpus.Metadata;
using Khitab.Text;

namespace Khitab.Corpus.Pages;

/// <summary>
/// The day that a page shows to its readers: beside the title, by a <c>time</c> element, by the name of an element, by a label («تاريخ
/// النشر:») or as a line that is nothing but a date. A clock in the page's header and the days of other articles are none of these.
/// </summary>
internal sealed class PageDates
{
    private const int LongestLine = 120;
    private const int ShortestProse = 40;

    private readonly IElement _content;
    private readonly IElement? _title;
    private readonly List<Shown> _shown = [];
    private bool _titled;
    private bool _begun;
    private int _order;
    private int _lastProse;

    private PageDates(IElement content, IElement? title)
    {
        _content = content;
        _title = title;
    }

    private enum Sign
    {
        Line,
        Named,
        Element,
        Published,
    }

    // Where a date is shown: how it is told, whether the title and the text have begun, and whether it is inside what holds the article.
    private sealed record Shown(DateOnly Day, Sign Sign, bool Titled, bool Begun, bool Inside, bool Beside, int Order);

    /// <summary>The day that the markup or the words of a page show; null where they show none that is surely the article's.</summary>
    /// <param name="body">The page.</param>
    /// <param name="content">What holds the article's text.</param>
    /// <param name="title">The article's title, if it is known.</param>
    public static DateOnly? Of(IElement body, IElement content, string? title)
    {
        var heading = TitleElement(body, title);
        var dates = new PageDates(content, heading);
        dates.Walk(body, dates.Holder(body), inside: false, beside: false);
        return dates.Best();
    }

    // The first heading that is the title; where none is, any short element that is.
    private static IElement? TitleElement(IElement body, string? title)
    {
        if (title is null) return null;
        var key = ArabicNormalizer.Key(title);
        return Find("h1, h2, h3") ?? Find("[class*=title i], [class*=headline i], [id*=title i], font, b, strong")
            ?? Find("div, p, td, span");

        IElement? Find(string selector) => body.QuerySelectorAll(selector).Take(400).FirstOrDefault(
            e => e.TextContent.Length <= 3 * title.Length + 100 && ArabicNormalizer.Key(e.TextContent) == key);
    }

    // The smallest element around title and text; the whole page is no such thing.
    private IElement? Holder(IElement body)
    {
        if (_title is null) return _content == body ? null : _content;
        for (var element = _title.ParentElement; element is not null && element != body; element = element.ParentElement)
        {
            if (element == _content || element.Contains(_content)) return element;
        }

        // A text that is laid directly in the page has its title in it as well.
        return _content.Contains(_title) && _content != body ? _content : null;
    }

    private void Walk(IElement element, IElement? holder, bool inside, bool beside)
    {
        if (PageElements.IsUnseen(element)) return;
        if (element == _title) _titled = true;
        inside |= element == holder;
        beside |= IsBeside(element);
        var before = _shown.Count;
        if (Said(element) is { } said) Add(said.Day, said.Sign, inside, beside);
        var taken = _shown.Count > before || IsInSentence(element);
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child) Walk(child, holder, inside, beside);
            else if (node is IText text) Take(text.Data, inside, beside, taken);
        }
    }

    private void Take(string text, bool inside, bool beside, bool taken)
    {
        _order++;
        var line = text.Trim();
        if (line.Length == 0) return;
        if (!taken && line.Length <= LongestLine && DateLine.Read(line) is { } read)
        {
            Add(read.Day, read.IsLabelled ? Sign.Published : Sign.Line, inside, beside);
        }
        else if (!taken && line.Length >= ShortestProse && !beside && (inside || _titled || _title is null) && !IsTitle(line))
        {
            _begun = true;
            _lastProse = _order;
        }
    }

    private bool IsTitle(string line) =>
        _title is not null && line.Length <= 2 * _title.TextContent.Length
        && ArabicNormalizer.Key(line) == ArabicNormalizer.Key(_title.TextContent);

    private void Add(DateOnly day, Sign sign, bool inside, bool beside) =>
        _shown.Add(new Shown(day, sign, _titled, _begun, inside, beside, _order));

    // What an element itself says: marked as the day of publication, a time, named so, or holding nothing but a date.
    private static (DateOnly Day, Sign Sign)? Said(IElement element)
    {
        if (element.LocalName is "html" or "body" or "a") return null;
        var text = element.ChildElementCount <= 6 ? element.TextContent : "";
        if (text.Length > 2 * LongestLine) text = "";
        var line = MarkupText.Line(text) ?? "";
        if (DateLine.IsUpdate(line) || DateLine.IsOther(line) || PageElements.IsNamed(element, UpdateNames)) return null;
        if (IsMarked(element))
        {
            return MetadataDate.Parse(element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? line) is { } marked
                ? (marked, Sign.Published) : null;
        }

        if (IsInSentence(element)) return null;
        if (element.LocalName == "time")
        {
            return (MetadataDate.Parse(element.GetAttribute("datetime")) ?? MetadataDate.Parse(line)) is { } time
                ? (time, element.HasAttribute("pubdate") ? Sign.Published : Sign.Element) : null;
        }

        if (line.Length > LongestLine || element.QuerySelector("time") is not null) return null;
        var named = PageElements.IsNamed(element, PublishedNames) ? Sign.Published
            : PageElements.IsNamed(element, DateNames) ? Sign.Named : (Sign?)null;
        if (named is { } sign && !DateLine.IsSentence(line) && (MetadataDate.Parse(line) ?? InAttributes(element)) is { } day)
            return (day, sign);
        if (line.Length == 0) return null;
        if (element.QuerySelectorAll("*").Any(PageElements.IsBlock)) return null;
        return DateLine.Read(line) is { } read ? (read.Day, read.IsLabelled ? Sign.Published : Sign.Line) : null;
    }

    // «وكان المجلس قد اجتمع يوم <time>3 يناير</time>»: a day of the story.
    private static bool IsInSentence(IElement element)
    {
        if (PageElements.IsBlock(element)) return false;
        var block = element.ParentElement;
        while (block is not null && !PageElements.IsBlock(block)) block = block.ParentElement;
        return block is { LocalName: "p" or "li" or "blockquote" } && block.TextContent is { Length: < 5000 } text
            && text.Length - element.TextContent.Length >= ShortestProse && DateLine.IsSentence(MarkupText.Line(text) ?? "");
    }

    // What readers see as «منذ 3 ساعات» says the day in an attribute: «title», «datetime», «data-date», «data-timestamp».
    private static DateOnly? InAttributes(IElement element) =>
        element.Attributes.Where(a => a.Name is "title" or "datetime" or "content" || a.Name.StartsWith("data-", StringComparison.Ordinal))
            .Select(a => MetadataDate.Parse(a.Value)).FirstOrDefault(d => d is not null);

    private static readonly string[] PublishedNames = ["published", "publish", "pubdate", "posted", "issued"];
    private static readonly string[] DateNames = ["date", "time", "datetime", "timestamp", "day", "created"];
    private static readonly string[] AuthorNames = ["author", "writer", "auteur"];
    private static readonly string[] UpdateNames = ["updated", "update", "modified"];

    // Microdata and RDFa: «itemprop="datePublished"», «property="dc:date"».
    private static bool IsMarked(IElement element) =>
        (element.GetAttribute("itemprop") ?? element.GetAttribute("property")) is { } names
        && names.Split(' ').Any(n => n[(n.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant()
            is "datepublished" or "published_time" or "published" or "issued" or "created" or "created_at" or "pubdate" or "datecreated"
            || n.ToLowerInvariant() is "dc:date" or "dc.date" or "dcterms:date");

    // Navigation, other articles and what readers wrote; a header of the page is beside the article where its title is not in it.
    private bool IsBeside(IElement element) =>
        element.LocalName is "nav" or "aside" or "footer" or "figure" or "figcaption"
        || element.LocalName == "header" && (_title is null || !element.Contains(_title)) && !_content.Contains(element)
        || element.LocalName == "article" && element != _content && !element.Contains(_content) && !_content.Contains(element)
        || element != _content && !element.Contains(_content) && PageElements.IsOfOthers(element)
        || (element.LocalName is "div" or "li" or "section" or "article" or "td" || _begun && element.LocalName == "p")
        && IsCard(element);

    // A small block with a link of several words leads to another article, whose day it may show. Below the text fewer words are enough,
    // and a heading is as good as a link; but the author's name is linked, too.
    private bool IsCard(IElement element) =>
        (_title is null || !element.Contains(_title)) && element.ChildElementCount <= 8 && !element.Contains(_content)
        && element.TextContent.Length < 600
        && element.QuerySelectorAll(_begun ? "a[href], h2, h3, h4, h5, h6" : "a[href]").Take(8)
            .Any(a => a.TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= (_begun ? 2 : 4) && !IsAuthor(a));

    private static bool IsAuthor(IElement link) =>
        link.GetAttribute("rel") is "author" || PageElements.IsNamed(link, AuthorNames)
        || link.GetAttribute("href") is { } href && AuthorNames.Any(n => href.Contains("/" + n, StringComparison.OrdinalIgnoreCase));

    private DateOnly? Best()
    {
        var own = _shown.Where(s => !s.Beside).ToList();

        // Under the title, above the text: what is labelled or marked first, then in order.
        return First(own.Where(s => s.Titled && !s.Begun))

            // Above the title, inside what holds both.
            ?? Last(own.Where(s => !s.Titled && !s.Begun && (s.Inside || s.Sign == Sign.Published)))

            // Under a first paragraph, or at the end: only what says that it is the day of publication, or a time in the text's element.
            ?? First(own.Where(s => s.Begun && (s.Sign == Sign.Published || s.Sign is Sign.Element or Sign.Named && s.Inside)))
            ?? Only(own.Where(s => s.Sign == Sign.Line && s.Begun && s.Inside && s.Order >= _lastProse));
    }

    // Several days below the text are those of a list.
    private static DateOnly? Only(IEnumerable<Shown> shown) =>
        shown.Select(s => s.Day).Distinct().Take(2).ToList() is [var day] ? day : null;

    private static DateOnly? First(IEnumerable<Shown> shown) =>
        shown.OrderByDescending(s => s.Sign == Sign.Published).ThenByDescending(s => s.Sign != Sign.Line).ThenBy(s => s.Order)
            .FirstOrDefault()?.Day;

    private static DateOnly? Last(IEnumerable<Shown> shown) =>
        shown.OrderByDescending(s => s.Sign == Sign.Published).ThenByDescending(s => s.Sign != Sign.Line).ThenByDescending(s => s.Order)
            .FirstOrDefault()?.Day;
}
