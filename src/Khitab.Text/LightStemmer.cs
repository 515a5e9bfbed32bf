namespace Khitab.Text;

/// <summary>
/// A light stem: what is left of a word key without conjunction, article and the most frequent endings, so that a search for one form
/// finds the others. It is no root and need not be a word.
/// </summary>
/// <remarks>
/// After light10 of L. S. Larkey, L. Ballesteros, M. E. Connell, "Light Stemming for Arabic Information Retrieval" (2007). Changed where
/// its lengths join words that a reader of news distinguishes: endings need longer stems (light10 merges لبنان with لبن and مالي with مال),
/// an article is looked for twice (التزام and الالتزام), and endings are taken until none fits (سودانيون, سوداني).
/// </remarks>
public static class LightStemmer
{
    private const int ShortestAfterAnd = 3;
    private const int ShortestAfterArticle = 3;

    /// <summary>Endings, and how many letters must stay before each.</summary>
    private static readonly (string Ending, int Stays)[] Endings =
    [
        ("ها", 3), ("ات", 2), ("ون", 4), ("ان", 4), ("ين", 3), ("يه", 4), ("ه", 2), ("ي", 4),
    ];

    /// <summary>The stem of a word key; the key itself where nothing can be taken off.</summary>
    public static string Stem(string key)
    {
        var stem = Stem(key.AsSpan());
        return stem.Length == key.Length ? key : stem.ToString();
    }

    /// <summary>The stem of a word key, as a part of it.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> key)
    {
        if (key.Length == 0 || !ArabicLetter(key[0])) return key;
        return WithoutEndings(WithoutArticle(key));
    }

    private static bool ArabicLetter(char c) => c is >= '\u0620' and <= '\u06FF';

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> key)
    {
        var rest = key;
        // و may come before any of the others; ف ب ك only count with an article, because otherwise they are as often a word's own first
        // letter.
        if (rest[0] == 'و' && rest.Length > ShortestAfterAnd) rest = rest[1..];
        if (rest[0] is 'ف' or 'ب' or 'ك' && rest[1..].StartsWith("ال", StringComparison.Ordinal) && rest.Length >= 3 + ShortestAfterArticle)
            rest = rest[3..];
        else if (rest.StartsWith("لل", StringComparison.Ordinal) && rest.Length >= 2 + ShortestAfterArticle)
            rest = rest[2..];
        for (var i = 0; i < 2; i++)
        {
            if (rest.StartsWith("ال", StringComparison.Ordinal) && rest.Length >= 2 + ShortestAfterArticle) rest = rest[2..];
        }
        return rest;
    }

    private static ReadOnlySpan<char> WithoutEndings(ReadOnlySpan<char> word)
    {
        for (var taken = true; taken;)
        {
            taken = false;
            foreach (var (ending, stays) in Endings)
            {
                if (word.Length < stays + ending.Length || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
                word = word[..^ending.Length];
                taken = true;
                break;
            }
        }
        return word;
    }
}
