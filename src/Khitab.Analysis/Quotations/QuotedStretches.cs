using Khitab.Analysis.Reading;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>Stretches between quotation marks, of whichever kind the newsroom uses.</summary>
internal static class QuotedStretches
{
    private const string Opening = "«“„‹";
    private const string Closing = "»”‟›";

    /// <summary>Tokens of the opening and closing mark of each stretch in a sentence; an unclosed mark opens none.</summary>
    public static List<(int Open, int Close)> In(TokenizedText tokens, Sentence sentence)
    {
        var found = new List<(int, int)>();
        var open = -1;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (tokens[t].Kind != TokenKind.Punctuation) continue;
            var mark = tokens.Original(t)[0];
            var straight = mark is '"' or '\u201C' or '\u201D' or '\u201F';
            if (open < 0 && (straight || Opening.Contains(mark, StringComparison.Ordinal))) open = t;
            else if (open >= 0 && (straight || Closing.Contains(mark, StringComparison.Ordinal)))
            {
                found.Add((open, t));
                open = -1;
            }
        }

        return found;
    }
}
