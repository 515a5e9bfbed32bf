using Khitab.Text;

namespace Khitab.Analysis.Syntax;

/// <summary>A sentence by its tokens.</summary>
/// <param name="Index">Its number in the article.</param>
/// <param name="First">Index of its first token in its passage.</param>
/// <param name="End">Index just past its last token.</param>
/// <param name="Span">Its place in the article.</param>
internal sealed record Sentence(int Index, int First, int End, TextSpan Span);

/// <summary>One analysed segment: its tokens and sentences.</summary>
/// <param name="Kind">Title, heading or paragraph.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Sentences">Its sentences in order.</param>
internal sealed record Passage(SegmentKind Kind, TokenizedText Tokens, IReadOnlyList<Sentence> Sentences);

/// <summary>An article cut into passages, sentences and tokens: what every later stage reads.</summary>
internal sealed class TokenizedArticle
{
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

    public static TokenizedArticle Of(Article article, WordTable words)
    {
        var passages = new List<Passage>();
        var index = 0;
        foreach (var segment in article.Segments)
        {
            if (segment.Kind is not (SegmentKind.Title or SegmentKind.Heading or SegmentKind.Paragraph)) continue;
            var tokens = TokenizedText.Read(article.Text, segment.Span, words);
            var sentences = new List<Sentence>();
            foreach (var span in SentenceSplitter.Split(article.Text, segment.Span))
            {
                var first = tokens.IndexAt(span.Start);
                var end = tokens.IndexAt(span.End);
                if (end > first) sentences.Add(new Sentence(index++, first, end, span));
            }

            passages.Add(new Passage(segment.Kind, tokens, sentences));
        }

        return new TokenizedArticle(article, passages);
    }
}
