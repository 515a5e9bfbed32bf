using Khitab.Text;

namespace Khitab.Web.Components.Article;

/// <summary>A part of a passage.</summary>
/// <param name="Span">The characters, in their article's text.</param>
/// <param name="Same">Whether the other passage has these words too, in this order.</param>
public readonly record struct AlignedPart(TextSpan Span, bool Same);

/// <summary>Two passages word by word.</summary>
/// <param name="Left">The parts of the first; together they are the whole passage.</param>
/// <param name="Right">The parts of the second.</param>
public sealed record PassageAlignment(IReadOnlyList<AlignedPart> Left, IReadOnlyList<AlignedPart> Right)
{
    /// <summary>
    /// Largest table of words against words that is filled; beyond it only the passages' common beginnings and ends are the same.
    /// </summary>
    private const long MostCells = 4_000_000;

    /// <summary>
    /// Aligns two passages by the longest sequence of words that both have in order. Words are the same where their matching keys are:
    /// vowel signs, tatweel and the spellings of hamza make no difference, a prefixed «و» does.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A passage does not lie inside its text.</exception>
    public static PassageAlignment Of(string leftText, TextSpan left, string rightText, TextSpan right)
    {
        var (a, b) = (WordsOf(leftText, left), WordsOf(rightText, right));
        var (sameA, sameB) = Match(a, b);
        return new PassageAlignment(Parts(left, a, sameA), Parts(right, b, sameB));
    }

    private static List<(TextSpan Span, string Key)> WordsOf(string text, TextSpan range) =>
        [.. Tokenizer.Tokenize(text, range)
            .Where(token => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Url)
            .Select(token => (token.Span, ArabicNormalizer.Key(token.Span.Of(text))))];

    private static (bool[] A, bool[] B) Match(List<(TextSpan Span, string Key)> a, List<(TextSpan Span, string Key)> b)
    {
        var (sameA, sameB) = (new bool[a.Count], new bool[b.Count]);
        var start = 0;
        while (start < a.Count && start < b.Count && a[start].Key == b[start].Key) sameA[start] = sameB[start++] = true;
        var end = 0;
        while (a.Count - end > start && b.Count - end > start && a[^(end + 1)].Key == b[^(end + 1)].Key)
        {
            end++;
            sameA[^end] = sameB[^end] = true;
        }

        var (rows, columns) = (a.Count - start - end, b.Count - start - end);
        if ((long)rows * columns > MostCells) return (sameA, sameB);

        // longest[i, j]: the most words that the rests from i and j have in common, in order.
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = a[start + i].Key == b[start + j].Key
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (a[start + i].Key == b[start + j].Key) sameA[start + i++] = sameB[start + j++] = true;
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        return (sameA, sameB);
    }

    /// <summary>Runs of like words; what is between two words is different only where both are.</summary>
    private static List<AlignedPart> Parts(TextSpan range, List<(TextSpan Span, string Key)> words, bool[] same)
    {
        var parts = new List<AlignedPart>();
        var at = range.Start;
        void Until(int end, bool isSame)
        {
            if (end <= at) return;
            if (parts.Count > 0 && parts[^1].Same == isSame)
            {
                parts[^1] = new AlignedPart(TextSpan.FromBounds(parts[^1].Span.Start, end), isSame);
            }
            else parts.Add(new AlignedPart(TextSpan.FromBounds(at, end), isSame));
            at = end;
        }

        for (var i = 0; i < words.Count; i++)
        {
            Until(words[i].Span.Start, i == 0 || same[i - 1] || same[i]);
            Until(words[i].Span.End, same[i]);
        }

        Until(range.End, true);
        return parts;
    }
}
