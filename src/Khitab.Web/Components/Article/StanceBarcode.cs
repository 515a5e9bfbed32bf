namespace Khitab.Web.Components.Article;

/// <summary>One line of the barcode.</summary>
/// <param name="First">Number of its first sentence, from 0.</param>
/// <param name="Last">Number of its last sentence; the first again where a line is a sentence.</param>
/// <param name="Span">From the first character of its sentences to the last.</param>
/// <param name="For">The author's statements in it that are for their target.</param>
/// <param name="Against">The author's statements in it that are against theirs.</param>
/// <param name="OthersFor">Those of anybody else that are for.</param>
/// <param name="OthersAgainst">Those of anybody else that are against.</param>
public sealed record BarcodeLine(int First, int Last, TextSpan Span, int For, int Against, int OthersFor, int OthersAgainst)
{
    /// <summary>
    /// Its class in the style sheet: the author's stance where there is one (<c>for</c>, <c>against</c>, <c>both</c>), otherwise that of
    /// those who speak in the text (<c>others-for</c> and so on), otherwise <c>none</c>.
    /// </summary>
    public string Look => Side(For, Against) ?? (Side(OthersFor, OthersAgainst) is { } others ? "others-" + others : "none");

    private static string? Side(int plus, int minus) => (plus, minus) switch
    {
        (0, 0) => null,
        (_, 0) => "for",
        (0, _) => "against",
        _ => "both",
    };
}

/// <summary>The stance of a whole article at a glance: a thin line a sentence.</summary>
public static class StanceBarcode
{
    /// <summary>
    /// Most lines: with more, each is too thin to be seen or hit. Longer articles share a line among neighbouring sentences.
    /// </summary>
    public const int Most = 200;

    /// <summary>The lines in the order of the text; every sentence is in exactly one.</summary>
    /// <param name="article">The article.</param>
    /// <param name="most">How many lines at most, 1 or more.</param>
    public static IReadOnlyList<BarcodeLine> Of(AnalyzedArticle article, int most = Most)
    {
        var sentences = article.Sentences;
        var size = (sentences.Count + most - 1) / most;
        var lines = new List<BarcodeLine>();
        for (var first = 0; first < sentences.Count; first += size)
        {
            var last = Math.Min(first + size, sentences.Count) - 1;
            lines.Add(new BarcodeLine(first, last, TextSpan.FromBounds(sentences[first].Start, sentences[last].End), 0, 0, 0, 0));
        }

        foreach (var statement in article.Statements.Where(s => s.Polarity != 0))
        {
            var sentence = SentenceOf(sentences, statement.Span.Start);
            if (sentence < 0) continue;
            var line = lines[sentence / size];
            lines[sentence / size] = (statement.Holder.Kind == PartyKind.Author, statement.Polarity > 0) switch
            {
                (true, true) => line with { For = line.For + 1 },
                (true, false) => line with { Against = line.Against + 1 },
                (false, true) => line with { OthersFor = line.OthersFor + 1 },
                (false, false) => line with { OthersAgainst = line.OthersAgainst + 1 },
            };
        }

        return lines;
    }

    private static int SentenceOf(IReadOnlyList<TextSpan> sentences, int offset)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Contains(offset)) return middle;
            if (sentences[middle].Start > offset) high = middle - 1;
            else low = middle + 1;
        }

        return -1;
    }
}
