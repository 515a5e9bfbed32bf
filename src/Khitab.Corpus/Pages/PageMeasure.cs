using AngleSharp.Dom;

namespace Khitab.Corpus.Pages;

/// <summary>How much text, linked text and prose every element of a page holds, in characters.</summary>
internal sealed class PageMeasure
{
    // Shorter blocks are labels, links and buttons rather than prose.
    private const int ShortestProse = 40;

    private readonly Dictionary<IElement, Size> _sizes = [];
    private readonly int _deepest;

    private PageMeasure(int deepest) => _deepest = deepest;

    /// <summary>The sizes of one element.</summary>
    /// <param name="Text">Characters that are not white space.</param>
    /// <param name="Linked">Those inside links.</param>
    /// <param name="Prose">Those of blocks of running text, outside links and outside what is beside the article.</param>
    /// <param name="Own">Those of the text outside of nested blocks.</param>
    /// <param name="OwnLinked">Those of them inside links.</param>
    public readonly record struct Size(int Text, int Linked, int Prose, int Own, int OwnLinked)
    {
        /// <summary>Whether it is a list of links rather than text with links in it.</summary>
        public bool IsLinks => Text > 0 && Linked * 10 >= Text * 7;
    }

    /// <summary>Measures a tree down to a depth.</summary>
    public static PageMeasure Of(IElement root, int deepest)
    {
        var measure = new PageMeasure(deepest);
        measure.Measure(root, 0, linked: false);
        return measure;
    }

    /// <summary>An element's sizes; nothing for one that is unseen or too deep.</summary>
    public Size this[IElement element] => _sizes.GetValueOrDefault(element);

    private Size Measure(IElement element, int depth, bool linked)
    {
        if (depth > _deepest || PageElements.IsUnseen(element)) return default;
        linked |= element.LocalName == "a" && element.HasAttribute("href");
        int text = 0, inLinks = 0, prose = 0, own = 0, ownLinked = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText run)
            {
                var length = Characters(run.Data);
                text += length;
                own += length;
                if (!linked) continue;
                inLinks += length;
                ownLinked += length;
            }
            else if (node is IElement child)
            {
                var size = Measure(child, depth + 1, linked);
                text += size.Text;
                inLinks += size.Linked;
                prose += size.Prose;
                if (PageElements.IsBlock(child)) continue;
                own += size.Own;
                ownLinked += size.OwnLinked;
            }
        }

        // A block's own text is what it contains outside of nested blocks.
        if (PageElements.IsBlock(element) && own - ownLinked >= ShortestProse) prose += own - ownLinked;
        if (PageElements.KindOf(element) != BlockKind.Plain) prose = 0;
        return _sizes[element] = new Size(text, inLinks, prose, own, ownLinked);
    }

    private static int Characters(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) count++;
        }

        return count;
    }
}
