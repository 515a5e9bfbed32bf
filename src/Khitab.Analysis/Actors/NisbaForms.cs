namespace Khitab.Analysis.Actors;

/// <summary>The forms of an Arabic adjective of origin, made from its masculine singular («مغربي»).</summary>
internal static class NisbaForms
{
    /// <summary>With the article, masculine: «المغربي»، «الكوري الجنوبي».</summary>
    public static string Masculine(string nisba) => Inflect(nisba, "", article: true);

    /// <summary>With the article, feminine: «المغربية»، «الكورية الجنوبية».</summary>
    public static string Feminine(string nisba) => Inflect(nisba, "ة", article: true);

    /// <summary>Without the article, feminine: «مغربية»، «كورية جنوبية».</summary>
    public static string IndefiniteFeminine(string nisba) => Inflect(nisba, "ة", article: false);

    /// <summary>Every form, with and without the article: singular, dual, sound plurals.</summary>
    public static IReadOnlyList<string> All(string nisba)
    {
        var forms = new List<string>();
        foreach (var ending in (ReadOnlySpan<string>)["", "ة", "ون", "ين", "ان", "تان", "تين", "ات"])
            foreach (var article in (ReadOnlySpan<bool>)[false, true])
                forms.Add(Inflect(nisba, ending, article));
        return forms;
    }

    // Where every word is itself an adjective in ي, all inflect; otherwise the first takes the article and the last the ending.
    private static string Inflect(string nisba, string ending, bool article)
    {
        var words = nisba.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = words.All(w => w.EndsWith('ي'));
        for (var i = 0; i < words.Length; i++)
        {
            if (all || i == words.Length - 1) words[i] += ending;
            if (article && (all || i == 0)) words[i] = "ال" + words[i];
        }

        return string.Join(' ', words);
    }
}
