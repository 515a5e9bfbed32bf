namespace Khitab.Analysis.Evaluation;

/// <summary>
/// The sentences by which a mark and a finding are held to be in one place: cut at a line's end, and after a mark of the end with a space.
/// Not the analysis's own sentences, so that its cutting is measured with the rest.
/// </summary>
internal static class MarkedSentences
{
    private const string Ends = ".!?؟…";

    /// <summary>The sentence around a place.</summary>
    public static TextSpan Around(string text, int start)
    {
        start = Math.Clamp(start, 0, text.Length);
        var left = start;
        while (left > 0 && !EndsAt(text, left)) left--;
        var right = start;
        while (right < text.Length)
        {
            if (text[right] == '\n') return TextSpan.FromBounds(left, right + 1);
            if (IsEnd(text, right) && right + 1 < text.Length && IsSpace(text[right + 1])) return TextSpan.FromBounds(left, right + 2);
            right++;
        }

        return TextSpan.FromBounds(left, text.Length);
    }

    private static bool EndsAt(string text, int place) =>
        text[place - 1] == '\n' || place > 1 && IsEnd(text, place - 2) && IsSpace(text[place - 1]);

    private static bool IsEnd(string text, int place) => Ends.Contains(text[place], StringComparison.Ordinal);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';
}
