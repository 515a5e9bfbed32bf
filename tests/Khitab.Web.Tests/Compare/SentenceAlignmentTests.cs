using Khitab.Model;
using Khitab.Web.Components.Compare;

namespace Khitab.Web.Tests.Compare;

public class SentenceAlignmentTests
{
    // What one report leaves out is the point of the table: it stands alone, and what both say stands together whatever is between.
    [Fact]
    public void What_one_text_leaves_out_stands_alone()
    {
        var (a, spansA) = Text("أعلنت مالي انسحابها من الاتفاق", "ورحب المغرب بالقرار ترحيبا واسعا", "وأدانت الجزائر الانسحاب من الاتفاق");
        var (b, spansB) = Text("أعلنت مالي انسحابها من الاتفاق أمس", "وأدانت الجزائر الانسحاب من الاتفاق", "ولم يعلق أحد في باماكو");
        var lines = SentenceAlignment.Of(a, spansA, b, spansB);
        Assert.Equal(
            [
                new AlignedSentences(spansA[0], spansB[0]), new AlignedSentences(spansA[1], null),
                new AlignedSentences(spansA[2], spansB[1]), new AlignedSentences(null, spansB[2]),
            ],
            lines);
    }

    // Every sentence is shown once and in order, whatever the texts are.
    [Fact]
    public void No_sentence_is_lost_or_shown_twice()
    {
        string[] words = ["مالي", "الجزائر", "المغرب", "وساطة", "انسحاب", "اتفاق", "جيش", "حدود", "😀", "x"];
        var random = new Random(6);
        for (var i = 0; i < 300; i++)
        {
            var (a, spansA) = Text(Sentences());
            var (b, spansB) = Text(Sentences());
            var lines = SentenceAlignment.Of(a, spansA, b, spansB);
            Assert.Equal(spansA, lines.Where(line => line.A is not null).Select(line => line.A!.Value));
            Assert.Equal(spansB, lines.Where(line => line.B is not null).Select(line => line.B!.Value));
            Assert.All(lines, line => Assert.True(line.A is not null || line.B is not null));
        }

        string[] Sentences() => [.. Enumerable.Range(0, random.Next(0, 8))
            .Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 7)).Select(_ => words[random.Next(words.Length)])))];
    }

    // A stored text may be shorter than what the model says of it.
    [Fact]
    public void Spans_outside_the_text_are_passed_over() => Assert.Empty(
        SentenceAlignment.Of("", [new TextSpan(0, 9), new TextSpan(-3, 2)], "", [new TextSpan(5, 5)]));

    private static (string Text, IReadOnlyList<TextSpan> Spans) Text(params string[] sentences)
    {
        var spans = new List<TextSpan>();
        var text = "";
        foreach (var sentence in sentences)
        {
            spans.Add(new TextSpan(text.Length, sentence.Length));
            text += sentence + ". ";
        }

        return (text, spans);
    }
}
