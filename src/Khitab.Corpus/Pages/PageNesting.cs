namespace Khitab.Corpus.Pages;

/// <summary>
/// Guards the page's parser, which walks its tree by calling itself: markup that opens elements forever inside one another would end the
/// whole program.
/// </summary>
internal static class PageNesting
{
    // Elements that need not be closed («<p>», «<li>», «<td>») open often without nesting; this many pages never reach.
    private const int OpenFactor = 10;

    /// <summary>Whether the markup can be parsed safely.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="deepest">How deeply elements may be nested.</param>
    public static bool IsSound(ReadOnlySpan<char> markup, int deepest)
    {
        var open = 0;
        while (markup.IndexOf('<') is >= 0 and var at && at + 1 < markup.Length)
        {
            markup = markup[(at + 1)..];
            if (markup[0] == '/') open = Math.Max(0, open - 1);
            else if (char.IsAsciiLetter(markup[0]) && !IsVoid(markup)) open++;
            if (open > deepest * OpenFactor) return false;
        }

        return true;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var length = 1;
        while (length < tag.Length && length < 8 && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return tag[..length] is
            "br" or "img" or "meta" or "link" or "input" or "hr" or "p" or "li" or "td" or "tr" or "option" or "source" or "wbr"
            or "col" or "BR" or "IMG" or "META" or "LINK" or "INPUT" or "HR" or "P" or "LI" or "TD" or "TR" or "dd" or "dt"
            or "path" or "area" or "base";
    }
}
