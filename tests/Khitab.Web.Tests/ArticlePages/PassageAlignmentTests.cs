using Khitab.Text;
using Khitab.Web.Components.Article;

namespace Khitab.Web.Tests.ArticlePages;

public class PassageAlignmentTests
{
    private static string Marked(string text, IEnumerable<AlignedPart> parts) =>
        string.Concat(parts.Select(p => p.Same ? p.Span.Of(text) : "[" + p.Span.Of(text) + "]"));

    // Differences are what the reader looks for: added and changed words, not vowel signs or hamza spellings.
    [Theory]
    [InlineData("وقّع البلدان الاتفاق", "وقع البلدان الإتفاق", "وقّع البلدان الاتفاق", "وقع البلدان الإتفاق")]
    [InlineData("بحث الوفد سبل التعاون", "بحث الوفد المغربي سبل التعاون", "بحث الوفد سبل التعاون", "بحث الوفد [المغربي] سبل التعاون")]
    [InlineData("قالت الرباط، أمس", "قالت باماكو، أمس", "قالت [الرباط]، أمس", "قالت [باماكو]، أمس")]
    [InlineData("واحد اثنان", "ثلاثة أربعة خمسة", "[واحد اثنان]", "[ثلاثة أربعة خمسة]")]
    [InlineData("", "كلمة", "", "[كلمة]")]
    [InlineData("أ ب أ ب", "ب أ", "[أ] ب أ [ب]", "ب أ")]
    public void Words_that_differ_are_marked(string left, string right, string leftMarked, string rightMarked)
    {
        var aligned = PassageAlignment.Of(left, new TextSpan(0, left.Length), right, new TextSpan(0, right.Length));
        Assert.Equal(leftMarked, Marked(left, aligned.Left));
        Assert.Equal(rightMarked, Marked(right, aligned.Right));
    }

    // Whatever is marked, no character of a passage may be lost, and both sides must agree on what is the same.
    [Fact]
    public void Parts_are_the_whole_passage_and_the_same_words_are_the_same_on_both_sides()
    {
        var random = new Random(14);
        string[] words = ["مالي", "المغرب", "و", "2023", "،", "قال", "\u0640", "<b>", "a.b/c"];
        for (var i = 0; i < 500; i++)
        {
            string Text() => string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
            var (a, b) = (Text(), Text());
            var (inA, inB) = (new TextSpan(0, a.Length), new TextSpan(0, b.Length));
            var aligned = PassageAlignment.Of(a, inA, b, inB);
            Assert.Equal(a, string.Concat(aligned.Left.Select(p => p.Span.Of(a))));
            Assert.Equal(b, string.Concat(aligned.Right.Select(p => p.Span.Of(b))));
            Assert.Equal(Same(a, aligned.Left), Same(b, aligned.Right));
        }

        static IEnumerable<string> Same(string text, IEnumerable<AlignedPart> parts) => parts.Where(p => p.Same)
            .SelectMany(p => Tokenizer.Tokenize(text, p.Span)).Where(t => t.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Url)
            .Select(t => ArabicNormalizer.Key(t.Span.Of(text)));
    }

    // Two copies of a book would ask for a table of billions of cells.
    [Fact]
    public void Very_long_passages_are_aligned_at_their_ends_only()
    {
        var left = "بداية " + string.Join(' ', Enumerable.Range(0, 4000).Select(i => "أ" + i)) + " نهاية";
        var right = "بداية " + string.Join(' ', Enumerable.Range(0, 4000).Select(i => "ب" + i)) + " نهاية";
        var aligned = PassageAlignment.Of(left, new TextSpan(0, left.Length), right, new TextSpan(0, right.Length));
        Assert.Equal([true, false, true], aligned.Left.Select(p => p.Same));
    }
}
