namespace Khitab.Text;

/// <summary>
/// Finds the dates that a text gives, in Arabic of any region, French and English. A date that the calendar does not have is none, and what
/// depends on the day of writing is found without a value; nothing is guessed.
/// </summary>
public static class DateFinder
{
    /// <summary>The dates in a part of a text, in order and without overlaps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public static IReadOnlyList<FoundDate> Find(string text, TextSpan range) => Find(TokenizedText.Read(text, range, new WordTable()));

    /// <summary>The dates in a text that has been read, in order and without overlaps.</summary>
    public static IReadOnlyList<FoundDate> Find(TokenizedText tokens)
    {
        var dates = new List<FoundDate>();
        var grammar = new DateGrammar(tokens, dates);
        for (var i = 0; i < tokens.Count;)
        {
            var next = grammar.ReadAt(i);
            i = Math.Max(next, i + 1);
        }
        return dates;
    }
}
