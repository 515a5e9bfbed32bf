namespace Khitab.Web.State;

/// <summary>
/// A stretch of an article's text as it was selected on a page. Pages don't keep white space as it was, so both ends are counted in
/// characters that are seen, from the beginning of the sentence that they lie in.
/// </summary>
/// <param name="Article">Id of the article.</param>
/// <param name="From">Where the sentence of the first end begins in the text, in UTF-16 code units.</param>
/// <param name="Skip">How many characters that are seen lie between there and the first end.</param>
/// <param name="To">Where the sentence of the last end begins.</param>
/// <param name="Take">How many characters that are seen lie between there and the last end.</param>
public sealed record PointedText(string Article, int From, int Skip, int To, int Take)
{
    /// <summary>The span in the article's text; null where nothing of it is pointed at.</summary>
    public TextSpan? In(string text)
    {
        if (From < 0 || To < From || Skip < 0 || Take < 0) return null;
        var start = After(text, From, Skip);
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var end = After(text, To, Take);
        return end > start ? TextSpan.FromBounds(start, end) : null;
    }

    // The offset just past so many characters that are seen.
    private static int After(string text, int from, int count)
    {
        var at = Math.Min(from, text.Length);
        while (at < text.Length && count > 0)
        {
            if (!char.IsWhiteSpace(text[at])) count--;
            at++;
        }

        return at;
    }
}
