using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>
/// What is kept of an article to compare its wording with others': its content words in order, each with its place in the text, in some
/// seven bytes. A word is plain where it names no actor or post, is no theme's cue and no number: names and terms are shared by all who
/// write about the same thing.
/// </summary>
internal sealed class Wording
{
    private const int ShortestTerm = 3;

    private readonly Traits[] _traits;
    private readonly PackedSpans _spans;

    private Wording(int article, int[] words, Traits[] traits, PackedSpans spans)
    {
        Article = article;
        Words = words;
        _traits = traits;
        _spans = spans;
    }

    [Flags]
    private enum Traits : byte
    {
        None = 0,
        Plain = 1,
        Term = 2,
    }

    /// <summary>The article's place in the corpus.</summary>
    public int Article { get; }

    /// <summary>Numbers of the content words in order; <see cref="ContentWords.None"/> between passages.</summary>
    public int[] Words { get; }

    /// <summary>Number of content words and breaks.</summary>
    public int Length => Words.Length;

    /// <summary>Whether the word at a place is plain.</summary>
    public bool IsPlain(int place) => (_traits[place] & Traits.Plain) != 0;

    /// <summary>Whether a theme may be made of the word at a place: it names nobody, is no number and not too short.</summary>
    public bool IsTerm(int place) => (_traits[place] & Traits.Term) != 0;

    /// <summary>Where the word at a place is; takes as many steps as there are words before it.</summary>
    public TextSpan SpanAt(int place) => _spans[place];

    /// <summary>Where the words are, from the first on.</summary>
    public PackedSpans.Reader Spans() => _spans.Read();

    /// <summary>The wording of an article.</summary>
    /// <param name="article">The article's place in the corpus.</param>
    /// <param name="reading">Its tokens.</param>
    /// <param name="analyzed">What was found in it.</param>
    /// <param name="posts">The posts that it gives persons.</param>
    /// <param name="numbers">Gives words their numbers.</param>
    public static Wording Of(
        int article, TokenizedArticle reading, AnalyzedArticle analyzed, IEnumerable<PersonPost> posts, ContentWords numbers)
    {
        var known = new Cover(
        [
            .. analyzed.Mentions.Select(m => m.Span).Concat(analyzed.ThemeMentions.Select(t => t.Span)).Concat(posts.Select(p => p.Span))
                .Order(),
        ]);
        var named = new Cover([.. analyzed.Mentions.Select(m => m.Span).Order()]);
        var (words, traits, spans) = (new List<int>(), new List<Traits>(), new List<TextSpan>());
        foreach (var passage in reading.Passages)
        {
            for (var t = 0; t < passage.Tokens.Count; t++)
            {
                if (!passage.Tokens.IsWordOrNumber(t)) continue;
                var number = numbers.Of(passage.Tokens.Form(t));
                if (number == ContentWords.None) continue;
                var span = passage.Tokens[t].Span;
                var trait = Traits.None;
                if (!known.Touches(span) && passage.Tokens[t].Kind == TokenKind.Word) trait |= Traits.Plain;
                if (!named.Touches(span) && span.Length >= ShortestTerm && !char.IsDigit(reading.Article.Text[span.Start]))
                    trait |= Traits.Term;
                words.Add(number);
                traits.Add(trait);
                spans.Add(span);
            }

            words.Add(ContentWords.None);
            traits.Add(Traits.None);
            spans.Add(new TextSpan(passage.Tokens.Range.End, 0));
        }

        return new Wording(article, [.. words], [.. traits], PackedSpans.Of(spans));
    }

    /// <summary>Spans in order, asked for words in order.</summary>
    private struct Cover(TextSpan[] spans)
    {
        private int _next;
        private int _until;

        /// <summary>Whether a word has a character with one of them in common.</summary>
        public bool Touches(TextSpan word)
        {
            for (; _next < spans.Length && spans[_next].Start < word.End; _next++) _until = Math.Max(_until, spans[_next].End);
            return word.Start < _until;
        }
    }
}
