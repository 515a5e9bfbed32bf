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
        var climbed = new List<IElement>();
        var most = markup.Length / LeastTag + Implied;
        var created = 0;
        IElement? last = null;
        return new HtmlParser(new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => Created(element) })
            .ParseDocument(markup);

        // An element has its place only after this was called: the one before it has it now.
        void Created(IElement element)
        {
            if (last is not null) Measure(last);
            if (++created > most) throw new ReadLimitException("elements closed in a wrong order without end");
            last = element;
        }

        // What formats («<b>») and was left open is repeated around what follows without a call: whatever has no depth yet gets one.
        void Measure(IElement element)
        {
            var depth = -1;
            climbed.Clear();
            for (IElement? at = element; at is not null; at = at.ParentElement)
            {
                if (depths.TryGetValue(at, out depth)) break;
                depth = -1;
                climbed.Add(at);
                if (climbed.Count > deepest + 1) throw TooDeep();
            }

            for (var i = climbed.Count - 1; i >= 0; i--)
            {
                if (++depth > deepest) throw TooDeep();
                depths[climbed[i]] = depth;
            }
        }

        ReadLimitException TooDeep() => new($"elements deeper inside one another than {deepest}");
    }
}
