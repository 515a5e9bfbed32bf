namespace Khitab.Text;

/// <summary>
/// Turns words into keys for matching: spellings that a reader takes for the same word get the same key. Keys are never shown, and offsets
/// never refer to it. One function is one rule; the rules are read once into a table of all characters, so a pass over a text costs one
/// lookup a character.
/// </summary>
public static class ArabicNormalizer
{
    /// <summary>أ إ آ ٱ and the other alifs become ا: outlets write الامارات and الإمارات.</summary>
    public static char FoldAlif(char c) => c is 'أ' or 'إ' or 'آ' or '\u0671' or '\u0672' or '\u0673' or '\u0675' ? 'ا' : c;

    /// <summary>
    /// ؤ and ئ become ء. One word changes its carrier with the school of spelling (مسؤول, مسئول; شؤون, شئون; رؤوس, رءوس) and with the
    /// case before a pronoun (وزراءه, وزراؤه, وزرائه), and all of these meet at ء. Folding to و and ي would meet none of them and would
    /// make فئة (group) the same as فيه (in it).
    /// </summary>
    public static char FoldHamzaCarrier(char c) => c is 'ؤ' or 'ئ' or '\u0676' or '\u0677' or '\u0678' ? 'ء' : c;

    /// <summary>ة becomes ه: the dots are often left out.</summary>
    public static char FoldTaMarbuta(char c) => c is 'ة' or '\u06C3' ? 'ه' : c;

    /// <summary>ى becomes ي: Egyptian typesetting writes both without dots.</summary>
    public static char FoldAlifMaqsura(char c) => c is 'ى' ? 'ي' : c;

    /// <summary>Persian and Urdu kaf, yeh and heh become the Arabic letters that they are typed for.</summary>
    public static char FoldPersianLetter(char c) => c switch
    {
        '\u06A9' or '\u06AA' => 'ك',
        '\u06CC' or '\u06D2' => 'ي',
        '\u06BE' or '\u06C0' or '\u06C1' or '\u06C2' or '\u06D5' => 'ه',
        _ => c,
    };

    /// <summary>
    /// Letters added for foreign sounds become the letter that others write for them: أگادير and أڭادير meet أكادير, ڤ meets ف.
    /// </summary>
    public static char FoldForeignSound(char c) => c switch
    {
        '\u06AF' or '\u06AD' or '\u0763' => 'ك',
        '\u06A4' or '\u06A5' => 'ف',
        '\u067E' => 'ب',
        '\u0686' => 'ج',
        '\u0698' => 'ز',
        _ => c,
    };

    /// <summary>Arabic-Indic (٠–٩) and Persian (۰–۹) digits, and their decimal and thousands marks, become Latin ones.</summary>
    public static char FoldDigit(char c) => c switch
    {
        >= '\u0660' and <= '\u0669' => (char)(c - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(c - '\u06F0' + '0'),
        >= '\uFF10' and <= '\uFF19' => (char)(c - '\uFF10' + '0'),
        '\u066B' => '.',
        '\u066C' => ',',
        _ => c,
    };

    /// <summary>Tatweel (ـ), which only stretches a word, is dropped.</summary>
    public static bool IsTatweel(char c) => c is '\u0640';

    /// <summary>Short vowels, tanwin, shadda, dagger alif, Quranic marks, and the combining accents of other scripts are dropped.</summary>
    public static bool IsDiacritic(char c) => c is
        (>= '\u064B' and <= '\u065F') or '\u0670'
        or (>= '\u0610' and <= '\u061A')
        or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E8') or (>= '\u06EA' and <= '\u06ED')
        or (>= '\u0897' and <= '\u089F') or (>= '\u08CA' and <= '\u08E1') or (>= '\u08E3' and <= '\u08FF')
        or (>= '\uFBB2' and <= '\uFBC2')
        or (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF');

    /// <summary>
    /// Characters without ink are dropped: bidirectional controls, joiners and non-joiners, zero-width spaces, soft hyphens, byte order
    /// marks, variation selectors.
    /// </summary>
    public static bool IsInvisible(char c) => c is
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\u061C' or '\uFEFF' or '\u00AD' or '\u034F' or '\u180E' or (>= '\uFE00' and <= '\uFE0F') or '\0';

    /// <summary>
    /// The letters of a presentation form (FB50–FDFF, FE70–FEFF), <c>null</c> for any other character. A ligature gives several: ﻻ is لا.
    /// </summary>
    public static string? ExpandPresentationForm(char c) => FoldTable.PresentationForms.GetValueOrDefault(c);

    /// <summary>
    /// Lower case, without diacritics, as one or more plain letters: Algérie meets ALGERIE. <c>null</c> where nothing changes.
    /// </summary>
    public static string? FoldLatin(char c)
    {
        var lower = char.ToLowerInvariant(c);
        if (FoldTable.LatinLetters.TryGetValue(c, out var plain) || FoldTable.LatinLetters.TryGetValue(lower, out plain)) return plain;
        return lower == c ? null : lower.ToString();
    }

    /// <summary>The key of a word with the place of each of its characters in the word.</summary>
    public static WordKey NormalizeWord(ReadOnlySpan<char> word)
    {
        var capacity = FoldTable.LongestKey(word);
        var key = capacity <= 512 ? stackalloc char[capacity] : new char[capacity];
        var offsets = new int[capacity + 1];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var before = length;
            length = FoldTable.Append(word[i], key, length);
            for (var k = before; k < length; k++) offsets[k] = i;
        }
        offsets[length] = word.Length;
        return new WordKey(new string(key[..length]), offsets.AsSpan(0, length + 1).ToArray());
    }

    /// <summary>
    /// The key of a phrase: the keys of its words and numbers with one space between them, whatever separates them in the text.
    /// </summary>
    public static string Key(string phrase) => string.Join(' ', Keys(phrase));

    /// <summary>The keys of a phrase's words and numbers, in order.</summary>
    public static IReadOnlyList<string> Keys(string phrase)
    {
        var keys = new List<string>();
        foreach (var token in Tokenizer.Tokenize(phrase))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                keys.Add(Normalize(phrase.AsSpan(token.Start, token.Length)));
        }
        return keys;
    }

    /// <summary>A whole text under the same rules, with its spaces and punctuation left in place.</summary>
    public static string Normalize(ReadOnlySpan<char> text)
    {
        var capacity = FoldTable.LongestKey(text);
        var buffer = capacity <= 512 ? stackalloc char[capacity] : new char[capacity];
        return new string(buffer[..FoldTable.Append(text, buffer)]);
    }

    /// <summary>
    /// The offset in a word of the character that gives the key's character at <paramref name="keyIndex"/>; the word's length for the
    /// key's end. The same as <see cref="WordKey.Offsets"/> for callers who keep only the key.
    /// </summary>
    public static int OriginalOffset(ReadOnlySpan<char> word, int keyIndex)
    {
        Span<char> scratch = stackalloc char[FoldTable.LongestExpansion + 1];
        scratch[0] = '\0';
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var added = FoldTable.Append(word[i], scratch, 1) - 1;
            length += added;
            if (length > keyIndex) return i;
            if (added > 0) scratch[0] = scratch[added];
        }
        return word.Length;
    }
}

/// <summary>A word's key and, for each of its characters, the offset in the word of the character that gave it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Offsets">One offset a character of the key, and the word's length at the end.</param>
public readonly record struct WordKey(string Key, IReadOnlyList<int> Offsets);
