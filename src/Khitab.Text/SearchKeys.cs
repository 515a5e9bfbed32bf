namespace Khitab.Text;

/// <summary>What a search compares. Texts and queries take the same path, so «التعاون العسكري» finds «للتعاون العسكري».</summary>
public static class SearchKeys
{
    /// <summary>The stems of the words and numbers of a text or of a query, in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var stems = new List<string>();
        foreach (var key in ArabicNormalizer.Keys(text)) stems.Add(LightStemmer.Stem(key));
        return stems;
    }

    /// <summary>
    /// All the stems that a word of a text answers to: that of the word, and those of its readings without ب, ل, ف and the like, which a
    /// stem alone does not take off. A query's stem found among them is a hit: «مالي» in «لمالي».
    /// </summary>
    public static IReadOnlyList<string> Alternatives(WordForm word)
    {
        var stems = new List<string> { word.Stem };
        foreach (var reading in word.Readings)
        {
            var stem = LightStemmer.Stem(reading.Core);
            if (!stems.Contains(stem, StringComparer.Ordinal)) stems.Add(stem);
        }
        return stems;
    }
}
