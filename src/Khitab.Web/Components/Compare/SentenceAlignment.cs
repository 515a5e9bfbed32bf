using Khitab.Text;

namespace Khitab.Web.Components.Compare;

/// <summary>A line of two texts side by side: a sentence of each, or of one alone.</summary>
/// <param name="A">The sentence of the first text, or null.</param>
/// <param name="B">The sentence of the second text, or null.</param>
public readonly record struct AlignedSentences(TextSpan? A, TextSpan? B);

/// <summary>Two texts sentence by sentence: what both say in one line, what one alone says in a line of its own.</summary>
public static class SentenceAlignment
{
    /// <summary>
    /// Two sentences are the same report where the words that they share are at least this part of both (Dice's coefficient, 2·shared
    /// over the sum of their words).
    /// </summary>
    public const double LeastAlike = 0.5;

    private const int MostSentences = 400;

    /// <summary>
    /// Aligns sentences in order so that the sum of likenesses is greatest (Needleman and Wunsch 1970, with no cost for a gap). Words are
    /// the same where their stems are. Of very long texts the first 400 sentences are aligned.
    /// </summary>
    /// <param name="textA">The first text.</param>
    /// <param name="a">Its sentences in order.</param>
    /// <param name="textB">The second text.</param>
    /// <param name="b">Its sentences in order.</param>
    public static IReadOnlyList<AlignedSentences> Of(
        string textA, IReadOnlyList<TextSpan> a, string textB, IReadOnlyList<TextSpan> b)
    {
        var (first, second) = (Read(textA, a), Read(textB, b));
        var best = new double[first.Count + 1, second.Count + 1];
        var alike = new double[first.Count, second.Count];
        for (var i = first.Count - 1; i >= 0; i--)
        {
            for (var j = second.Count - 1; j >= 0; j--)
            {
                alike[i, j] = Alike(first[i].Words, second[j].Words);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (alike[i, j] >= LeastAlike) best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + alike[i, j]);
            }
        }

        var lines = new List<AlignedSentences>();
        var (x, y) = (0, 0);
        while (x < first.Count || y < second.Count)
        {
            if (x < first.Count && y < second.Count && alike[x, y] >= LeastAlike && best[x, y] <= best[x + 1, y + 1] + alike[x, y])
                lines.Add(new AlignedSentences(first[x++].Span, second[y++].Span));
            else if (y == second.Count || (x < first.Count && best[x + 1, y] >= best[x, y + 1]))
                lines.Add(new AlignedSentences(first[x++].Span, null));
            else lines.Add(new AlignedSentences(null, second[y++].Span));
        }

        return lines;
    }

    private static List<(TextSpan Span, HashSet<string> Words)> Read(string text, IReadOnlyList<TextSpan> sentences) =>
    [
        .. sentences.Where(s => s.Start >= 0 && s.Length > 0 && s.End <= text.Length).Take(MostSentences)
            .Select(s => (s, SearchKeys.Of(s.Of(text)).ToHashSet(StringComparer.Ordinal))),
    ];

    private static double Alike(HashSet<string> a, HashSet<string> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
}
