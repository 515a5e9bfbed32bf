namespace Khitab.Analysis.Corrections;

/// <summary>
/// Words of a text that are found again after it was read anew or has changed around them: the words, a little of what stands before and
/// after, and where they stood (the TextQuoteSelector and TextPositionSelector of the W3C's Web Annotation Data Model, sections 4.2.4 and
/// 4.2.5).
/// </summary>
/// <param name="Quote">The words.</param>
/// <param name="Before">What stands before them; up to <see cref="Context"/> code units.</param>
/// <param name="After">What stands after them.</param>
/// <param name="Start">Where they began, in UTF-16 code units.</param>
public sealed record TextAnchor(string Quote, string Before, string After, int Start)
{
    /// <summary>How much of what stands around is kept, in UTF-16 code units.</summary>
    public const int Context = 32;

    /// <summary>How long the words may be, in UTF-16 code units: some pages.</summary>
    public const int Longest = 8_000;

    // Words that stand once in a text are those that were meant, unless they are so few that they may stand anywhere.
    private const int LongEnough = 20;

    // So much of what stood around a short quote has to be there still, in code units on both sides together.
    private const int Enough = 8;

    // A comma stands hundreds of times in an article, and nobody anchors anything to it.
    private const int MostPlaces = 2_000;

    /// <summary>The anchor of a span; the span is cut to what lies inside the text.</summary>
    public static TextAnchor Of(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, Math.Min(text.Length, start + Longest));
        var (before, after) = (Math.Max(0, start - Context), Math.Min(text.Length, end + Context));
        // Half a character is none.
        if (before > 0 && char.IsLowSurrogate(text[before])) before++;
        if (after < text.Length && after > end && char.IsHighSurrogate(text[after - 1])) after--;
        return new TextAnchor(text[start..end], text[Math.Min(before, start)..start], text[end..after], start);
    }

    /// <summary>
    /// Where the words stand in a text: at their old place, or where most of what stood around them does, or where white space alone is
    /// otherwise; null where they are not there any more.
    /// </summary>
    public TextSpan? Find(string text)
    {
        if (Quote.Length == 0) return null;
        if (IsAt(text, Start) && Likeness(text, Start, Quote.Length) == Before.Length + After.Length)
            return new TextSpan(Start, Quote.Length);
        return Best(text) ?? Bare(text);
    }

    private bool IsAt(string text, int start) =>
        start >= 0 && start <= text.Length - Quote.Length && string.CompareOrdinal(text, start, Quote, 0, Quote.Length) == 0;

    private TextSpan? Best(string text)
    {
        (int Start, int Likeness)? best = null;
        var places = 0;
        for (var at = text.IndexOf(Quote, StringComparison.Ordinal); at >= 0 && places < MostPlaces;
            at = text.IndexOf(Quote, at + 1, StringComparison.Ordinal), places++)
        {
            var likeness = Likeness(text, at, Quote.Length);
            var isBetter = best is not { } known || likeness > known.Likeness
                || (likeness == known.Likeness && Math.Abs((long)at - Start) < Math.Abs((long)known.Start - Start));
            if (isBetter) best = (at, likeness);
        }

        if (best is not { } found) return null;
        var isMeant = found.Likeness >= Math.Min(Enough, Before.Length + After.Length) || (places == 1 && Quote.Length >= LongEnough);
        return isMeant ? new TextSpan(found.Start, Quote.Length) : null;
    }

    // How much of what stood around the words stands around a place, counted from the words outwards.
    private int Likeness(string text, int start, int length)
    {
        var (before, after) = (0, 0);
        while (before < Before.Length && before < start && text[start - 1 - before] == Before[^(1 + before)]) before++;
        while (after < After.Length && start + length + after < text.Length && text[start + length + after] == After[after]) after++;
        return before + after;
    }

    // Line ends and spaces differ between two ways to take a text out of a page, and between a page and what is selected on it.
    private TextSpan? Bare(string text)
    {
        var quote = Squeeze(Quote, null);
        if (quote.Length == 0) return null;
        var places = new List<int>(text.Length);
        var bare = Squeeze(text, places);
        if (bare.Length == text.Length && quote.Length == Quote.Length) return null;
        var start = places.BinarySearch(Start);
        var anchor = new TextAnchor(quote, Squeeze(Before, null), Squeeze(After, null), start < 0 ? ~start : start);
        return anchor.Best(bare) is { } found ? TextSpan.FromBounds(places[found.Start], places[found.End - 1] + 1) : null;
    }

    private static string Squeeze(string text, List<int>? places)
    {
        var left = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            left.Append(text[i]);
            places?.Add(i);
        }

        return left.ToString();
    }
}
