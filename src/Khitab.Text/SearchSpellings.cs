namespace Khitab.Text;

/// <summary>
/// The spellings of one word that a search takes for each other although their keys differ: those where a hamza on a carrier, alone or left
/// out stands for a plain letter, as many type it (الجزاير for الجزائر, مسوول for مسؤول, الصحرا for الصحراء).
/// </summary>
/// <remarks>
/// All else that changes a spelling (alif's forms, ta marbuta, alif maqsura, tatweel, vowel signs) is folded in the key itself, see
/// <see cref="ArabicNormalizer"/>. The hamza is not: the analysis would take فئة (group) for فيه (in it). A search may, in words of four
/// letters or more, where such pairs are rare: a hit too many is seen and passed over, a miss is not.
/// </remarks>
public static class SearchSpellings
{
    private const int ShortestWord = 4;

    /// <summary>Bounds the combinations of a word of many weak letters.</summary>
    private const int Most = 48;

    /// <summary>The spellings of a key (a stem or a whole word), itself first.</summary>
    public static IReadOnlyList<string> Of(string key)
    {
        if (key.Length < ShortestWord || key[0] is < '\u0620' or > '\u06FF') return [key];
        var found = new List<string> { "" };
        for (var i = 0; i < key.Length; i++)
        {
            var forms = Forms(key, i);
            var next = new List<string>(found.Count * forms.Length);
            foreach (var form in forms)
            {
                foreach (var start in found) next.Add(start + form);
            }

            // Beyond the bound the rest of the word is taken as it is written.
            found = next.Count <= Most ? next : found.ConvertAll(start => start + key[i]);
        }

        var last = key[^1] == 'ا' ? found.Select(spelling => spelling + 'ء') : [];
        return [.. found.Concat(last).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the letter may be written as, the letter itself first.</summary>
    private static string[] Forms(string key, int at) => key[at] switch
    {
        'ء' when at == key.Length - 1 => ["ء", "ي", "و", ""],
        'ء' when key[at + 1] == 'ا' => ["ء", "ي", "و", ""],
        'ء' => ["ء", "ي", "و"],
        // A word's first letter bears no carrier.
        'ي' when at > 0 => ["ي", "ء"],
        'و' when at > 0 => ["و", "ء"],
        var letter => [letter.ToString()],
    };
}
