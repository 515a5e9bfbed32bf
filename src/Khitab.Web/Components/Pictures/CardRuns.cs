using Khitab.Web.State;

namespace Khitab.Web.Components.Pictures;

/// <summary>A stretch of a line that is drawn with one font in one direction.</summary>
/// <param name="Text">Its letters in the order they are read.</param>
/// <param name="RightToLeft">Whether it runs from right to left.</param>
/// <param name="Arabic">Whether it is written with the Arabic letters' font.</param>
public readonly record struct CardRun(string Text, bool RightToLeft, bool Arabic);

/// <summary>
/// The order in which the stretches of a line stand on paper, from left to right: the Unicode bidirectional algorithm as far as titles and
/// names need it. Letters and digits have their direction, what is between two of one direction has theirs, all else that of the line.
/// </summary>
public static class CardRuns
{
    private enum Kind
    {
        Neutral,
        Left,
        Right,
        Digit,
    }

    /// <summary>The stretches of a line, the leftmost first.</summary>
    /// <param name="line">The line, as it is stored.</param>
    /// <param name="rightToLeft">The direction of the line.</param>
    public static IReadOnlyList<CardRun> Of(string line, bool rightToLeft)
    {
        var text = ViewTitle.Plain(line);
        var kinds = text.Select(KindOf).ToArray();
        var right = new bool[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            right[i] = kinds[i] switch
            {
                Kind.Right => true,
                Kind.Left or Kind.Digit => false,
                _ => Between(kinds, i, rightToLeft),
            };
        }

        // Digits after Arabic belong to its side: from left to right in themselves, in their place among what runs from the right.
        var inRight = new bool[text.Length];
        for (var i = 0; i < text.Length; i++) inRight[i] = right[i] || (kinds[i] == Kind.Digit && Strong(kinds, i, -1) == Kind.Right);
        return rightToLeft ? Reversed(Cut(text, right)) : Blocks(text, right, inRight);
    }

    private static IReadOnlyList<CardRun> Blocks(string text, bool[] right, bool[] inRight)
    {
        var runs = new List<CardRun>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && inRight[end] == inRight[i]) end++;
            var cut = Cut(text[i..end], right[i..end]);
            runs.AddRange(inRight[i] ? Reversed(cut) : cut);
            i = end;
        }

        return runs;
    }

    private static List<CardRun> Cut(string text, bool[] right)
    {
        var runs = new List<CardRun>();
        for (var i = 0; i < text.Length;)
        {
            var arabic = IsArabic(text[i]);
            var end = i + 1;
            while (end < text.Length && right[end] == right[i] && IsArabic(text[end]) == arabic) end++;
            runs.Add(new CardRun(text[i..end], right[i], arabic));
            i = end;
        }

        return runs;
    }

    private static List<CardRun> Reversed(List<CardRun> runs)
    {
        runs.Reverse();
        return runs;
    }

    private static bool Between(Kind[] kinds, int at, bool rightToLeft)
    {
        // Beside digits the line's direction holds; between two letters of one direction theirs.
        var (before, after) = (Strong(kinds, at, -1), Strong(kinds, at, 1));
        return before == after && before != Kind.Neutral ? before == Kind.Right : rightToLeft;
    }

    private static Kind Strong(Kind[] kinds, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < kinds.Length; i += step)
        {
            if (kinds[i] is Kind.Left or Kind.Right) return kinds[i];
        }

        return Kind.Neutral;
    }

    private static Kind KindOf(char c) =>
        c is >= '0' and <= '9' or '\u202F' or '%' ? Kind.Digit
        : IsArabic(c) && char.IsLetter(c) ? Kind.Right
        : char.IsLetter(c) ? Kind.Left
        : Kind.Neutral;

    private static bool IsArabic(char c) =>
        c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC');
}
