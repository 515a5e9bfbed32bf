using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Open">The token of the opening mark.</param>
/// <param name="Close">The token of the closing mark.</param>
/// <param name="Words">Number of words between.</param>
internal readonly record struct QuotedStretch(int Open, int Close, int Words);

/// <summary>
/// Stretches between quotation marks, of whichever kind the newsroom uses. Marks are often the wrong way round («و”مسيئة “و”غير مقبولة”»),
/// straight, or opened twice and closed once, so a mark counts by where it is as well as by its shape.
/// </summary>
internal static class QuotedStretches
{
    private const int Longest = 400;

    /// <summary>
    /// The stretches of a passage, in order, never nested. One that is not closed before the next opens ends with its sentence.
    /// </summary>
    public static List<QuotedStretch> In(TokenizedText tokens, IReadOnlyList<Sentence> sentences)
    {
        var found = new List<QuotedStretch>();
        var open = -1;
        for (var t = 0; t < tokens.Count; t++)
        {
            if (!IsMark(tokens, t)) continue;
            if (open >= 0 && t - open > Longest) open = -1;
            if (open < 0)
            {
                if (OnlyCloses(tokens, t)) continue;
                open = t;

                // Marks of one shape hold those of another: «من يردد "…" لا يعرف».
                if (Partner(tokens, t) is { } partner && HoldsOther(tokens, t, partner))
                {
                    found.Add(new QuotedStretch(t, partner, Words(tokens, t + 1, partner)));
                    t = partner;
                    open = -1;
                }

                continue;
            }

            // A second opening mark of the same true shape nests; a second straight one shows that the first was never closed.
            if (OnlyOpens(tokens, t))
            {
                var mark = tokens.Original(t)[0];
                if (sentences.FirstOrDefault(s => s.First <= open && open < s.End) is { } sentence && sentence.End <= t
                    && mark is '\u201C' or '«' or '"')
                {
                    if (sentence.End - open > 2)
                    {
                        found.Add(new QuotedStretch(open, sentence.End - 1, Words(tokens, open + 1, sentence.End)));
                    }

                    open = t;
                    continue;
                }

                if (mark is '\u201C' or '«' && tokens.Original(open)[0] == mark) continue;
                if (mark == '"')
                {
                    open = t;
                    continue;
                }
            }

            if (t > open + 1) found.Add(new QuotedStretch(open, t, Words(tokens, open + 1, t)));
            open = -1;
        }

        // A mark that opens and is never closed holds to the end of its sentence.
        if (open >= 0 && OnlyOpens(tokens, open) && sentences.FirstOrDefault(s => s.First <= open && open < s.End) is { } last
            && last.End - open > 3)
        {
            found.Add(new QuotedStretch(open, last.End - 1, Words(tokens, open + 1, last.End)));
        }

        return found;
    }

    // The mark that closes one of a shape that opens, where no other opens before.
    private static int? Partner(TokenizedText tokens, int open)
    {
        var mark = tokens.Original(open)[0];
        if (mark is not ('«' or '\u201C' or '"')) return null;
        var closing = mark switch { '«' => '»', '"' => '"', _ => '\u201D' };
        for (var t = open + 1; t < tokens.Count && t - open <= Longest; t++)
        {
            if (tokens[t].Kind != TokenKind.Punctuation) continue;
            var other = tokens.Original(t)[0];
            if (other == closing) return t;
            if (other == mark) return null;
        }

        return null;
    }

    // Whether a pair of another shape stands whole between two marks.
    private static bool HoldsOther(TokenizedText tokens, int open, int close)
    {
        var inside = 0;
        for (var t = open + 1; t < close; t++)
        {
            if (IsMark(tokens, t)) inside++;
        }

        return inside > 0 && inside % 2 == 0;
    }

    private static int Words(TokenizedText tokens, int from, int end)
    {
        var words = 0;
        for (var t = from; t < end; t++)
        {
            if (tokens.IsWordOrNumber(t)) words++;
        }

        return words;
    }

    private static bool IsMark(TokenizedText tokens, int t) =>
        tokens[t].Kind == TokenKind.Punctuation
            && tokens.Original(t)[0] is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '«' or '»' or '‹' or '›';

    // White space before and none after.
    private static bool OnlyOpens(TokenizedText tokens, int t) => SpaceBefore(tokens, t) && !SpaceAfter(tokens, t);

    // A word before, and white space or another mark after; a lone و, ب or ل before belongs to what is quoted.
    private static bool OnlyCloses(TokenizedText tokens, int t)
    {
        if (SpaceBefore(tokens, t) || !SpaceAfter(tokens, t) && tokens[t + 1].Kind != TokenKind.Punctuation) return false;
        return !(tokens[t - 1].Length <= 2 && tokens[t - 1].Kind == TokenKind.Word);
    }

    private static bool SpaceBefore(TokenizedText tokens, int t) => t == 0 || tokens[t - 1].End < tokens[t].Start;

    private static bool SpaceAfter(TokenizedText tokens, int t) => t + 1 >= tokens.Count || tokens[t].End < tokens[t + 1].Start;
}
