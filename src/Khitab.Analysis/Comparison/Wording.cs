using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>
/// What is kept of an article to compare its wording with others': its content words in order, each with its place in the text. A
/// word is plain where it names no actor or post, is no theme's cue and no number: names and terms are shared by all who write about
/// the same thing.
/// </summary>
internal sealed class Wording
{
    private Wording(int article, int[] words, bool[] plain, TextSpan[] spans)
    {
        Article = article;
        Words = words;
        Plain = plain;
        Spans = spans;
    }

    /// <summary>The article's place in the corpus.</summary>
    public int Article { get; }

    /// <summary>Numbers of the content words in order; <see cref="ContentWords.None"/> between passages.</summary>
    public int[] Words { get; }

    /// <summary>Whether each is plain.</summary>
    public bool[] Plain { get; }

    /// <summary>Where each is.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>Number of content words and breaks.</summary>
    public int Length => Words.Length;

    public static Wording Of(
        int article, TokenizedArticle reading, AnalyzedArticle analyzed, IEnumerable<PersonPost> posts, ContentWords numbers)
    {
        var known = analyzed.Mentions.Select(m => m.Span)
            .Concat(analyzed.ThemeMentions.Select(t => t.Span))
            .Concat(posts.Select(p => p.Span))
            .Order()
            .ToList();
        var (words, plain, spans) = (new List<int>(), new List<bool>(), new List<TextSpan>());
        var (next, until) = (0, 0);
        foreach (var passage in reading.Passages)
        {
            for (var t = 0; t < passage.Tokens.Count; t++)
            {
                if (!passage.Tokens.IsWordOrNumber(t)) continue;
                var number = numbers.Of(passage.Tokens.Form(t));
                if (number == ContentWords.None) continue;
                var span = passage.Tokens[t].Span;
                for (; next < known.Count && known[next].Start < span.End; next++) until = Math.Max(until, known[next].End);
                var named = span.Start < until;
                words.Add(number);
                plain.Add(!named && passage.Tokens[t].Kind == TokenKind.Word);
                spans.Add(span);
            }

            words.Add(ContentWords.None);
            plain.Add(false);
            spans.Add(new TextSpan(passage.Tokens.Range.End, 0));
        }

        return new Wording(article, [.. words], [.. plain], [.. spans]);
    }
}
