using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Khitab.Corpus.Files;

namespace Khitab.Corpus.Pages;

/// <summary>
/// Parses pages as browsers do, and stops where the tree grows too deep (the parser puts what is below 512 levels beside one another, and
/// still has it all open). How deep it is, only its building tells: an end tag may close
/// nothing, stand in a comment, or be made up for by the parser. With every element it looks at all that are open, and what reads the tree
/// calls itself for each level, so that markup of a few hundred KB could take minutes, or end the program.
/// </summary>
internal static class BoundedMarkup
{
    // Besides those written («<b>»), a page gets some of its own: html, head, body, tbody.
    private const int LeastTag = 3;
    private const int Implied = 100;

    /// <summary>The document.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="deepest">How deeply elements may be nested.</param>
    /// <exception cref="ReadLimitException">Its elements are nested deeper, or the parser has to repeat them over and over.</exception>
    public static IHtmlDocument Parse(string markup, int deepest)
    {
        var depths = new Dictionary<IElement, int>(ReferenceEqualityComparer.Instance);
        var most = markup.Length / LeastTag + Implied;
        IElement? last = null;
        return new HtmlParser(new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => Created(element) })
            .ParseDocument(markup);

        // An element has its place only after this was called: the one before it has it now.
        void Created(IElement element)
        {
            if (last is not null)
            {
                var depth = last.ParentElement is { } parent ? depths.GetValueOrDefault(parent) + 1 : 0;
                if (depth > deepest) throw new ReadLimitException($"elements deeper inside one another than {deepest}");
                depths[last] = depth;
                if (depths.Count > most) throw new ReadLimitException("elements closed in a wrong order without end");
            }

            last = element;
        }
    }
}
