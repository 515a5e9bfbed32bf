using System.Runtime.CompilerServices;

namespace Khitab.Text;

/// <summary>The rules of <see cref="ArabicNormalizer"/> read into one table of all UTF-16 code units.</summary>
internal static class FoldTable
{
    /// <summary>The most key characters that one character of a text can give.</summary>
    public const int LongestExpansion = 24;

    /// <summary>Marks characters that the table alone cannot fold; as a noncharacter it is no character of any text.</summary>
    private const char Special = '\uFFFF';

    private const char HamzaAbove = '\u0654';
    private const char HamzaBelow = '\u0655';

    public static readonly Dictionary<char, string> PresentationForms =
        Khitab.Text.PresentationForms.All().ToDictionary(f => f.Form, f => f.Letters);

    public static readonly Dictionary<char, string> LatinLetters =
        Khitab.Text.LatinLetters.All
            .SelectMany(f => f.Letters.Select(letter => (Letter: letter, f.Plain)))
            .ToDictionary(f => f.Letter, f => f.Plain);

    private static readonly Dictionary<char, string> Expansions = [];

    private static readonly char[] Folded = Build();

    /// <summary>Appends what <paramref name="c"/> gives to a key of <paramref name="length"/> characters; returns the new length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Append(char c, Span<char> key, int length)
    {
        var folded = Folded[c];
        if (folded == Special) return AppendSpecial(c, key, length);
        if (folded != '\0') key[length++] = folded;
        return length;
    }

    /// <summary>Whether a character adds nothing to a key.</summary>
    public static bool Drops(char c) => Folded[c] == '\0';

    /// <summary>Writes the key of <paramref name="text"/>, which has room for <see cref="LongestKey"/>; returns its length.</summary>
    public static int Append(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        foreach (var c in text) length = Append(c, key, length);
        return length;
    }

    /// <summary>How many characters the key of <paramref name="text"/> has at most.</summary>
    public static int LongestKey(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            if (Folded[c] == Special && Expansions.TryGetValue(c, out var letters)) length += letters.Length - 1;
        }
        return length;
    }

    private static int AppendSpecial(char c, Span<char> key, int length)
    {
        if (c is HamzaAbove or HamzaBelow)
        {
            // و and ي with a combining hamza are the decomposed ؤ and ئ; an alif has lost its hamza anyway.
            if (length > 0 && key[length - 1] is 'و' or 'ي') key[length - 1] = 'ء';
            return length;
        }
        foreach (var letter in Expansions[c]) key[length++] = letter;
        return length;
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++) table[code] = FoldLetter((char)code);
        foreach (var (letter, plain) in LatinLetters) Set(table, letter, plain);
        // Letters whose lower case is in the list of Latin letters, as Å (the unit) is å.
        for (var code = 0; code < table.Length; code++)
        {
            if (LatinLetters.TryGetValue(table[code], out var plain)) Set(table, (char)code, plain);
        }
        foreach (var (form, letters) in PresentationForms)
        {
            // The letters of a form are folded as if they had been typed.
            Set(table, form, string.Concat(letters.Select(letter => table[letter]).Where(letter => letter != '\0')));
        }
        table[HamzaAbove] = Special;
        table[HamzaBelow] = Special;
        table[Special] = '\0';
        return table;
    }

    private static void Set(char[] table, char c, string folded)
    {
        if (folded.Length > 1) Expansions[c] = folded;
        table[c] = folded.Length switch { 0 => '\0', 1 => folded[0], _ => Special };
    }

    private static char FoldLetter(char c)
    {
        if (ArabicNormalizer.IsTatweel(c) || ArabicNormalizer.IsDiacritic(c) || ArabicNormalizer.IsInvisible(c)) return '\0';
        return char.ToLowerInvariant(
            ArabicNormalizer.FoldDigit(
                ArabicNormalizer.FoldForeignSound(
                    ArabicNormalizer.FoldPersianLetter(
                        ArabicNormalizer.FoldAlifMaqsura(
                            ArabicNormalizer.FoldTaMarbuta(
                                ArabicNormalizer.FoldHamzaCarrier(
                                    ArabicNormalizer.FoldAlif(c))))))));
    }
}
