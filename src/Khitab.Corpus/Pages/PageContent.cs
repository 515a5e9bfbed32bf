using AngleSharp.Dom;

namespace Khitab.Corpus.Pages;

/// <summary>Finds the part of a page that is the article.</summary>
internal static class PageContent
{
    // An element marked as the article's body but nearly empty is a teaser or filled by a script.
    private const int ShortestBody = 120;

    /// <summary>The element that holds the article's text.</summary>
    public static IElement Find(IElement body, PageMeasure measure)
    {
        var marked = Most(body.QuerySelectorAll("[itemprop~=articleBody], [property~=articleBody]"), measure);
        if (marked is not null && measure[marked].Prose >= ShortestBody) return marked;
        var whole = measure[body].Prose;
        var start = Most(body.QuerySelectorAll("article, [role=article]"), measure);
        if (start is null || measure[start].Prose * 3 < whole) start = Most(body.QuerySelectorAll("main, [role=main]"), measure);
        if (start is null || measure[start].Prose * 3 < whole) start = body;
        return Narrowed(start, measure);
    }

    // As long as one child holds nearly all of the prose, the article is inside it.
    private static IElement Narrowed(IElement element, PageMeasure measure)
    {
        while (true)
        {
            var best = Most(element.Children, measure);
            if (best is null || !PageElements.IsBlock(best) || best.LocalName is "p" or "blockquote" or "li") return element;
            if (measure[best].Prose * 5 < measure[element].Prose * 4) return element;
            element = best;
        }
    }

    private static IElement? Most(IEnumerable<IElement> elements, PageMeasure measure)
    {
        IElement? most = null;
        foreach (var element in elements)
        {
            if (measure[element].Prose > 0 && (most is null || measure[element].Prose > measure[most].Prose)) most = element;
        }

        return most;
    }
}
