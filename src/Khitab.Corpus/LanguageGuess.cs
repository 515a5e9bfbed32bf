namespace Khitab.Corpus;

/// <summary>Guesses the language of a text by its script and, within Latin script, by its commonest words.</summary>
public static class LanguageGuess
{
    private static readonly HashSet<string> French = new(StringComparer.OrdinalIgnoreCase)
        { "le", "la", "les", "des", "du", "et", "une", "est", "dans", "que", "pour", "sur", "au", "aux", "avec", "par" };

    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
        { "the", "of", "and", "to", "in", "is", "that", "for", "with", "was", "on", "by", "has", "are", "from", "as" };

    // Languages of the same script that share some of those words («la», «que», «as»): where theirs are more, it is none of the two.
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "el", "los", "las", "una", "por", "con", "del", "para", "como", "der", "die", "und", "das", "ist", "nicht", "von", "mit", "il",
        "della", "che", "di", "per", "non", "os", "uma", "não", "ao", "ve", "bir", "için", "bu", "het", "een", "van", "och", "att", "yang",
        "dan",
    };

    /// <summary>"ar", "fr", "en", or "und" where none of these.</summary>
    public static string Of(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 20_000));
        int arabic = 0, latin = 0, other = 0;
        foreach (var c in sample)
        {
            if (!char.IsLetter(c)) continue;
            if (c is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC') arabic++;
            else if (c < '\u0250') latin++;
            else other++;
        }

        if (arabic > latin && arabic > other) return IsForeign(sample, arabic) ? "und" : "ar";
        if (latin == 0 || other > latin) return "und";
        int french = 0, english = 0, others = 0;
        foreach (var word in sample.ToString().Split([' ', '\n', '\r', '\t', ',', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (French.Contains(word)) french++;
            if (English.Contains(word)) english++;
            if (Others.Contains(word)) others++;
        }

        if (others >= Math.Max(french, english)) return "und";
        return french > english ? "fr" : "en";
    }

    // Persian, Urdu and Kurdish share the script; their own letters give them away. A few may be names («أگادير») or a typist's habit
    // («فے»), and such texts have the ta marbuta, of which the others know next to nothing.
    private static bool IsForeign(ReadOnlySpan<char> text, int letters) =>
        CountOf(text, "پچژگےٹڈێۆەڵڕں") is >= 3 and var own && own * 100 > letters && CountOf(text, "ة") * 100 < letters;

    private static int CountOf(ReadOnlySpan<char> text, ReadOnlySpan<char> letters)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (letters.Contains(c)) count++;
        }

        return count;
    }
}
