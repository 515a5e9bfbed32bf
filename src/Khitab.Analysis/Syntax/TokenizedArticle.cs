using Khitab.Text;

namespace Khitab.Analysis.Syntax;

/// <summary>A sentence by its tokens.</summary>
/// <param name="Index">Its number in the article.</param>
/// <param name="First">Index of its first token in its passage.</param>
/// <param name="End">Index just past its last token.</param>
/// <param name="Span">Its place in the article.</param>
internal sealed record Sentence(int Index, int First, int End, TextSpan Span);

/// <summary>One analysed segment: its tokens and sentences.</summary>
/// <param name="Kind">Title, heading or paragraph. A paragraph that is longer than any is several passages.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Sentences">Its sentences in order.</param>
internal sealed record Passage(SegmentKind Kind, TokenizedText Tokens, IReadOnlyList<Sentence> Sentences);

/// <summary>An article cut into passages, sentences and tokens: what every later stage reads.</summary>
internal sealed class TokenizedArticle
{
    // In characters. Of a thousand articles of Hespress the longest sentence has 1,900, the longest paragraph 26,000, the longest text
    // 36,000. What looks around in sentence, passage or text may take the square of these, but not of what a file holds.
    private const int LongestSentence = 4_000;
    private const int LongestPassage = 30_000;
    private const int LongestPart = 60_000;
    private const int MostPassages = 400;

    private TokenizedArticle(Article article, IReadOnlyList<Passage> passages)
    {
        Article = article;
        Passages = passages;
    }

    public Article Article { get; }

    /// <summary>Titles, headings and paragraphs in order.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>All sentences of all passages in order.</summary>
    public IEnumerable<Sentence> Sentences => Passages.SelectMany(p => p.Sentences);

    /// <summary>
    /// The article in parts no longer than long articles are, each a row of whole passages; nearly always one. Names, speakers and what
    /// they say are read within a part, so that a book takes as long as its pages do.
    /// </summary>
    public IEnumerable<TokenizedArticle> Parts()
    {
        var part = new List<Passage>();
        var length = 0;
        foreach (var passage in Passages)
        {
            if (length > 0 && (length + passage.Tokens.Range.Length > LongestPart || part.Count == MostPassages))
            {
                yield return new TokenizedArticle(Article, part);
                (part, length) = ([], 0);
            }

            part.Add(passage);
            length += passage.Tokens.Range.Length;
        }

        yield return new TokenizedArticle(Article, part);
    }

    public static TokenizedArticle Of(Article article, WordTable words)
    {
        var passages = new List<Passage>();
        var index = 0;
        foreach (var segment in article.Segments)
        {
            if (segment.Kind is not (SegmentKind.Title or SegmentKind.Heading or SegmentKind.Paragraph)) continue;
            foreach (var (range, spans) in Ranges(segment.Span, SentenceSplitter.Split(article.Text, segment.Span, LongestSentence)))
            {
                var tokens = TokenizedText.Read(article.Text, range, words);
                var sentences = new List<Sentence>();
                foreach (var span in spans)
                {
                    var first = tokens.IndexAt(span.Start);
                    var end = tokens.IndexAt(span.End);
                    if (end > first) sentences.Add(new Sentence(index++, first, end, span));
                }

                passages.Add(new Passage(segment.Kind, tokens, sentences));
            }
        }

        return new TokenizedArticle(article, passages);
    }

    // A segment as a whole, or in rows of sentences.
    private static IEnumerable<(TextSpan Range, IReadOnlyList<TextSpan> Sentences)> Ranges(
        TextSpan segment, IReadOnlyList<TextSpan> sentences)
    {
        if (segment.Length <= LongestPassage) return [(segment, sentences)];
        var ranges = new List<(TextSpan, IReadOnlyList<TextSpan>)>();
        var row = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            if (row.Count > 0 && sentence.End - row[0].Start > LongestPassage)
            {
                ranges.Add((TextSpan.FromBounds(row[0].Start, row[^1].End), row));
                row = [];
            }

            row.Add(sentence);
        }

        if (row.Count > 0) ranges.Add((TextSpan.FromBounds(row[0].Start, row[^1].End), row));
        return ranges;
    }
}
