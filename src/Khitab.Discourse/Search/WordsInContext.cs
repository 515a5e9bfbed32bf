namespace Khitab.Discourse;

/// <summary>A stretch of a text that shows what was searched for among its neighbours.</summary>
/// <param name="Span">The characters shown, within one sentence.</param>
/// <param name="Hits">The words found in it, in order.</param>
/// <param name="CutBefore">Whether the sentence begins before it.</param>
/// <param name="CutAfter">Whether the sentence goes on after it.</param>
public sealed record ContextLine(TextSpan Span, IReadOnlyList<TextSpan> Hits, bool CutBefore, bool CutAfter);

/// <summary>Words in context: the sentences of a text that say most about a search.</summary>
public static class WordsInContext
{
    /// <summary>A sentence longer than this is cut around its words.</summary>
    private const int Widest = 220;

    /// <summary>How much comes before the first word of a sentence that is cut.</summary>
    private const int Lead = 70;

    /// <summary>
    /// The sentences with the most different words of the search, then with the most of them, then the first ones; in the order of the
    /// text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="hits">What was found in it, in order.</param>
    /// <param name="most">How many sentences at most.</param>
    public static IReadOnlyList<ContextLine> Of(string text, IReadOnlyList<TextSpan> sentences, IReadOnlyList<SearchHit> hits, int most) =>
        [.. sentences
            .Select(
                sentence =>
                    (Sentence: sentence, Hits: hits.Where(hit => hit.Span.Start >= sentence.Start && hit.Span.Start < sentence.End)
                    .ToList()))
            .Where(found => found.Hits.Count > 0)
            .OrderByDescending(found => found.Hits.Select(hit => hit.Term).Distinct().Count())
            .ThenByDescending(found => found.Hits.Count)
            .Take(most)
            .OrderBy(found => found.Sentence.Start)
            .Select(found => Line(text, found.Sentence, found.Hits))];

    private static ContextLine Line(string text, TextSpan sentence, List<SearchHit> hits)
    {
        var span = sentence.Length <= Widest ? sentence : Window(text, sentence, hits[0].Span);
        return new ContextLine(
            span,
            [.. hits.Where(hit => span.Contains(hit.Span)).Select(hit => hit.Span)],
            span.Start > sentence.Start,
            span.End < sentence.End);
    }

    /// <summary>A part of a long sentence around a word; it begins and ends between words.</summary>
    private static TextSpan Window(string text, TextSpan sentence, TextSpan hit)
    {
        var start = Math.Max(sentence.Start, Math.Min(hit.Start - Lead, sentence.End - Widest));
        while (start > sentence.Start && start < hit.Start && !char.IsWhiteSpace(text[start - 1])) start++;
        var end = Math.Max(hit.End, Math.Min(sentence.End, start + Widest));
        while (end < sentence.End && end > hit.End && !char.IsWhiteSpace(text[end])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
