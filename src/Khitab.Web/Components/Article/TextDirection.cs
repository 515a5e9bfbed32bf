namespace Khitab.Web.Components.Article;

/// <summary>In which direction an article is written.</summary>
public static class TextDirection
{
    private static readonly HashSet<string> RightToLeft = new(["ar", "fa", "ur", "he", "yi", "ps", "ckb", "sd", "ug", "dv"], StringComparer.Ordinal);

    /// <summary>
    /// «rtl» or «ltr», as HTML names it: by the language, or where that is not known by the first letter that has a direction.
    /// </summary>
    public static string Of(Khitab.Corpus.Article article)
    {
        if (article.Language != "und") return Name(RightToLeft.Contains(article.Language));
        var first = article.Text.FirstOrDefault(char.IsLetter);
        return Name(first is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'));
    }

    private static string Name(bool rightToLeft) => rightToLeft ? "rtl" : "ltr";
}
