using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>The sentence that a row stands in, widened to the row's evidence where that reaches beyond it.</summary>
/// <param name="Text">Its words; the evidence alone where it is in no sentence.</param>
/// <param name="Start">Where the evidence begins in <paramref name="Text"/>.</param>
public sealed record SentenceExcerpt(string Text, int Start)
{
    /// <summary>
    /// Cuts it out of an article's text: where sentences are is known to the snapshot, so that nothing but the text has to be fetched. Null
    /// where the text does not reach so far: the store may already hold another reading of it than the snapshot.
    /// </summary>
    /// <param name="snapshot">The snapshot that the row is of.</param>
    /// <param name="article">The article's place in it.</param>
    /// <param name="sentence">The sentence's number in the article, or -1.</param>
    /// <param name="evidence">The row's evidence.</param>
    /// <param name="text">The article's text.</param>
    public static SentenceExcerpt? Of(CorpusSnapshot snapshot, int article, int sentence, TextSpan evidence, string text)
    {
        if (evidence.End > text.Length) return null;
        var isKnown = sentence >= 0 && sentence < snapshot.SentenceCount(article);
        var whole = isKnown ? snapshot.Sentence(article, sentence) : evidence;
        var start = Math.Min(whole.Start, evidence.Start);
        var end = Math.Min(text.Length, Math.Max(whole.End, evidence.End));
        return new SentenceExcerpt(text[start..end], evidence.Start - start);
    }
}
