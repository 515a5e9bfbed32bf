namespace Khitab.Web.Components.Article;

/// <summary>A sentence as it is in one block, or what is between sentences.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Sentence">The sentence's number in the article, from 0, or -1 between sentences.</param>
public readonly record struct TextStretch(TextSpan Span, int Sentence);

/// <summary>One part of the page: a title, heading or paragraph, or neighbouring removed segments folded into one line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stretches">
/// What is in it, in order: of a part that is read, sentences and what is between them, which together are the whole of it; of a folded
/// one, each segment.
/// </param>
public sealed record ArticleBlock(SegmentKind Kind, IReadOnlyList<TextStretch> Stretches)
{
    /// <summary>Whether it is a part of the article proper.</summary>
    public bool IsRead => IsReadKind(Kind);

    /// <summary>From the first character to the last.</summary>
    public TextSpan Span => TextSpan.FromBounds(Stretches[0].Span.Start, Stretches[^1].Span.End);

    internal static bool IsReadKind(SegmentKind kind) => kind is SegmentKind.Title or SegmentKind.Heading or SegmentKind.Paragraph;
}

/// <summary>Cuts an article into the blocks that its page draws.</summary>
public static class ArticleBlocks
{
    /// <summary>
    /// The blocks in the order of the text, none empty. Segments and sentences that reach out of the text or into one another (a store
    /// filled by other hands) are cut to what is left.
    /// </summary>
    public static IReadOnlyList<ArticleBlock> Of(AnalyzedArticle article)
    {
        var blocks = new List<ArticleBlock>();
        var folded = new List<TextStretch>();
        SegmentKind? kind = null;
        var text = article.Article.Text;
        var sentences = Fitted(article.Sentences.Select((span, number) => (span, number)), text);
        var next = 0;
        foreach (var (span, segment) in Fitted(article.Article.Segments.Select(s => (s.Span, s.Kind)), text))
        {
            var read = ArticleBlock.IsReadKind(segment);
            if (kind is { } open && (read || open != segment))
            {
                blocks.Add(new ArticleBlock(open, folded));
                (folded, kind) = ([], null);
            }

            if (read)
            {
                blocks.Add(new ArticleBlock(segment, Stretches(span, sentences, ref next)));
            }
            else
            {
                folded.Add(new TextStretch(span, -1));
                kind = segment;
            }
        }

        if (kind is { } last) blocks.Add(new ArticleBlock(last, folded));
        return blocks;
    }

    /// <summary>The stretches of one block; <paramref name="next"/> is the first sentence that does not end before it.</summary>
    private static List<TextStretch> Stretches(TextSpan block, List<(TextSpan Span, int Number)> sentences, ref int next)
    {
        var stretches = new List<TextStretch>();
        var at = block.Start;
        while (next < sentences.Count && sentences[next].Span.End <= block.Start) next++;
        for (var i = next; i < sentences.Count && sentences[i].Span.Start < block.End; i++)
        {
            var start = Math.Max(sentences[i].Span.Start, block.Start);
            var end = Math.Min(sentences[i].Span.End, block.End);
            if (start > at) stretches.Add(new TextStretch(TextSpan.FromBounds(at, start), -1));
            stretches.Add(new TextStretch(TextSpan.FromBounds(start, end), sentences[i].Number));
            at = end;
        }

        if (at < block.End) stretches.Add(new TextStretch(TextSpan.FromBounds(at, block.End), -1));
        return stretches;
    }

    /// <summary>Spans in order, inside the text, none over another, none empty, none cutting a character in two.</summary>
    private static List<(TextSpan Span, T What)> Fitted<T>(IEnumerable<(TextSpan Span, T What)> spans, string text)
    {
        var fitted = new List<(TextSpan, T)>();
        var at = 0;
        foreach (var (span, what) in spans.OrderBy(s => s.Span.Start))
        {
            var start = MarkedText.Whole(text, Math.Max(span.Start, at));
            var end = MarkedText.Whole(text, (int)Math.Min((long)span.Start + span.Length, text.Length));
            if (end <= start) continue;
            fitted.Add((TextSpan.FromBounds(start, end), what));
            at = end;
        }

        return fitted;
    }
}
