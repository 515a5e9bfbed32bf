using System.Globalization;

namespace Khitab.Text;

/// <summary>What the tokeniser needs to know of a code unit.</summary>
internal enum CharKind : byte
{
    Space,
    Invisible,
    ArabicLetter,
    Letter,
    Mark,
    Digit,
    Punctuation,
    Symbol,
    Surrogate,
}

/// <summary>The kind of every UTF-16 code unit, in one table.</summary>
internal static class CharKinds
{
    private static readonly CharKind[] Table = Build();

    public static CharKind Of(char c) => Table[c];

    public static bool IsLetter(char c) => Table[c] is CharKind.ArabicLetter or CharKind.Letter;

    public static bool IsLetterOrDigit(char c) => Table[c] is CharKind.ArabicLetter or CharKind.Letter or CharKind.Digit;

    private static CharKind[] Build()
    {
        var table = new CharKind[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++) table[code] = Classify((char)code);
        return table;
    }

    private static CharKind Classify(char c)
    {
        if (char.IsSurrogate(c)) return CharKind.Surrogate;
        if (char.IsWhiteSpace(c)) return CharKind.Space;
        if (ArabicNormalizer.IsInvisible(c)) return CharKind.Invisible;
        if (ArabicNormalizer.IsTatweel(c) || ArabicNormalizer.IsDiacritic(c)) return CharKind.Mark;
        // ﷺ and its like stand for whole phrases and are typed as signs between words.
        if (c is >= '\uFDFA' and <= '\uFDFF') return CharKind.Symbol;
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                // Shaped forms of marks alone are letters by category only.
                if (FoldTable.Drops(c)) return CharKind.Mark;
                return IsArabic(c) ? CharKind.ArabicLetter : CharKind.Letter;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return CharKind.Mark;
            case UnicodeCategory.DecimalDigitNumber:
                return CharKind.Digit;
            case UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation:
                // These are signs of quantity or of the net, not of a sentence's structure.
                return c is '%' or '\u066A' or '#' or '@' or '&' or '\u2030' ? CharKind.Symbol : CharKind.Punctuation;
            default:
                return CharKind.Symbol;
        }
    }

    private static bool IsArabic(char c) =>
        c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u0870' and <= '\u08FF')
            or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
