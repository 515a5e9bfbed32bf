namespace Khitab.Text;

/// <summary>
/// Finds the dates that a text gives, in Arabic of any region, French and English. A date that the calendar does not have is none, and what
/// depends on the day of writing has a value only where that day is known; nothing is guessed.
/// </summary>
public static class DateFinder
{
    // A table of words takes half a megabyte, and lines of pages and fields of records are asked about by the million: one a thread, until
    // it has grown.
    private const int MostWords = 4096;

    [ThreadStatic]
    private static WordTable? _words;

    /// <summary>The dates in a part of a text, in order and without overlaps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public static IReadOnlyList<FoundDate> Find(string text, TextSpan range)
    {
        if (_words is null || _words.Count > MostWords) _words = new WordTable();
        return Find(TokenizedText.Read(text, range, _words));
    }

    /// <summary>The years in which a day of writing is plausible.</summary>
    private const int FirstYear = 1500;

    private const int LastYear = 2100;

    /// <summary>The dates in a text that has been read, in order and without overlaps.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="written">
    /// The day of writing, from which «أمس», «الاثنين الماضي» and «20 فبراير» get their values; <c>null</c> where it is not known.
    /// </param>
    public static IReadOnlyList<FoundDate> Find(TokenizedText tokens, DateOnly? written = null)
    {
        var dates = new List<FoundDate>();
        var grammar = new DateGrammar(tokens, dates, written is { Year: >= FirstYear and <= LastYear } day ? new WrittenDay(day) : null);
        for (var i = 0; i < tokens.Count;)
        {
            var next = grammar.ReadAt(i);
            i = Math.Max(next, i + 1);
        }
        return dates;
    }
}
