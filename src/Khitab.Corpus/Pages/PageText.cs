using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Khitab.Corpus.Files;
using Khitab.Corpus.Metadata;

namespace Khitab.Corpus.Pages;

/// <summary>Turns a part of a page into blocks of text: one a paragraph, with what the markup says of each.</summary>
internal sealed partial class PageText
{
    private const int LongestCell = 60;

    // A title of three words has more letters than this; a link to «المصدر» has fewer.
    private const int ShortestTeaser = 12;
    private const int LongestTeaser = 250;
    private const int LongestCard = 500;

    // In words: of a linked title, and of a label before it.
    private const int ShortestTitle = 4;
    private const int LongestLabel = 5;

    private readonly PageMeasure _measure;
    private readonly int _whole;
    private readonly int _deepest;
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private BlockKind _kind;

    private PageText(PageMeasure measure, IElement root, int deepest)
    {
        _measure = measure;
        _whole = measure[root].Text;
        _deepest = deepest;
    }

    /// <summary>The blocks of an element.</summary>
    public static IReadOnlyList<TextBlock> Of(IElement root, PageMeasure measure, int deepest)
    {
        var text = new PageText(measure, root, deepest);
        text.Children(root, BlockKind.Plain, 0);
        text.Flush();
        return text._blocks;
    }

    /// <summary>The blocks of a piece of markup, as fields of data and feeds hold it.</summary>
    /// <exception cref="ReadLimitException">Its elements are too deep inside one another.</exception>
    public static IReadOnlyList<TextBlock> OfFragment(string markup, ReadLimits limits)
    {
        using var document = BoundedMarkup.Parse("<!doctype html><body>" + markup, limits.DeepestPage);
        return document.Body is { } body ? Of(body, PageMeasure.Of(body, limits.DeepestPage), limits.DeepestPage) : [];
    }

    private void Children(IElement element, BlockKind kind, int depth)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                if (_line.Length == 0) _kind = kind;
                _line.Append(element.LocalName == "pre" ? text.Data : Lines().Replace(text.Data, " "));
            }
            else if (node is IElement child && depth < _deepest && !PageElements.IsUnseen(child)) Child(child, kind, depth);
        }
    }

    private void Child(IElement child, BlockKind kind, int depth)
    {
        if (child.LocalName == "br")
        {
            _line.Append('\n');
            return;
        }

        // The cells of a row of figures stay one line; those of a page laid out as a table are blocks.
        var inRow = child.LocalName is "td" or "th" && _measure[child] is { IsLinks: false, Text: < LongestCell };
        if (inRow) _line.Append(' ');
        if (inRow || !PageElements.IsBlock(child))
        {
            Children(child, kind, depth + 1);
            return;
        }

        Flush();
        Children(child, kind == BlockKind.Plain ? KindOf(child) : kind, depth + 1);
        Flush();
    }

    private BlockKind KindOf(IElement element)
    {
        var size = _measure[element];
        if (IsLinkAlone(element, size)) return BlockKind.Aside;
        if (element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6") return BlockKind.Heading;
        var named = PageElements.KindOf(element);

        if (named == BlockKind.Plain && (IsCard(element, size) || IsOfAuthor(element, size))) return BlockKind.Aside;

        // A name says little where half of the article would go with it («content with-sidebar»).
        if (named != BlockKind.Plain && (size.Text * 2 < _whole || size.IsLinks)) return named;
        return element.LocalName is "ul" or "ol" or "div" or "section" or "table" && size.IsLinks && size.Text * 2 < _whole
            ? element.QuerySelector("a[rel~=tag]") is null ? BlockKind.Aside : BlockKind.Tags
            : BlockKind.Plain;
    }

    // A paragraph or a heading that is a link and nothing else leads to another article («فرنسا تعلن …» between two paragraphs), with a
    // label before it («شاهد: فرنسا تعلن …») or its day after it, too.
    private bool IsLinkAlone(IElement element, PageMeasure.Size size) =>
        element.LocalName is "p" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" && size.Linked >= ShortestTeaser
        && size.Text < LongestTeaser && size.Text * 2 < _whole && (size.Linked * 10 >= size.Text * 9 || IsLabelledLink(element));

    private static bool IsLabelledLink(IElement element)
    {
        if (element.QuerySelectorAll("a[href]") is not { Length: 1 } links) return false;
        var (text, title) = (MarkupText.Line(element.TextContent) ?? "", MarkupText.Line(links[0].TextContent) ?? "");
        if (title.Split(' ').Length < ShortestTitle || SegmentCues.EndsLikeSentence(text)) return false;
        var at = text.IndexOf(title, StringComparison.Ordinal);
        if (at < 0) return false;
        var (before, after) = (text[..at].Trim(), text[(at + title.Length)..].Trim(' ', '-', '–', '|', '(', ')', '،', ','));
        return (before.Length == 0 || before.EndsWith(':') && before.Split(' ').Length <= LongestLabel)
            && (after.Length == 0 || DateLine.Read(after) is not null);
    }

    // A picture or a linked heading with some words below it: the card of another article.
    private bool IsCard(IElement element, PageMeasure.Size size)
    {
        if (element.LocalName is not ("div" or "li" or "section" or "article" or "td") || size.Linked < ShortestTeaser) return false;
        if (size.Text > LongestCard || size.Text * 3 > _whole) return false;
        var heading = element.QuerySelector("h2, h3, h4, h5, h6")
            ?? (element.QuerySelector("img, time") is null ? null
                : element.QuerySelectorAll("a[href]").FirstOrDefault(a => _measure[a].Text > 0));
        return heading is not null && heading.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length >= 3
            && (heading.Closest("a[href]") is not null || _measure[heading].Linked * 10 >= _measure[heading].Text * 9);
    }

    // Who wrote it: a name, a picture, some lines of a life.
    private bool IsOfAuthor(IElement element, PageMeasure.Size size) =>
        PageElements.IsOfAuthor(element) && size.Text < LongestCard && size.Text * 3 < _whole;

    private void Flush()
    {
        if (_line.Length == 0) return;
        var text = _line.ToString();
        _line.Clear();
        foreach (var part in EmptyLine().Split(text))
        {
            var lines = part.Split('\n').Select(l => Spaces().Replace(l, " ").Trim()).Where(l => l.Length > 0);
            var block = string.Join('\n', lines);
            if (block.Length > 0) _blocks.Add(new TextBlock(_kind, block));
        }
    }

    [GeneratedRegex(@"[\r\n\t\f]+")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\n[^\S\n]*\n\s*")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Spaces();
}
