using Khitab.Analysis.Evaluation;
using Khitab.Text;

namespace Khitab.Analysis.Tests.Evaluation;

/// <summary>What of the marks' own script is easily done otherwise: each expectation is what Python gives.</summary>
public class ScriptRulesTests
{
    [Fact]
    public void A_set_gives_its_spans_in_pythons_order()
    {
        TextSpan[] spans =
        [
            .. new[]
            {
                (5, 9), (120, 128), (33, 40), (7, 9), (1000, 1011), (64, 70), (2, 3), (501, 507), (77, 80), (8, 16), (300, 311), (41, 47),
            }.Select(s => TextSpan.FromBounds(s.Item1, s.Item2)),
        ];
        Assert.Equal("33 5 120 7", string.Join(' ', PythonSet.Order(spans[..4]).Select(s => s.Start)));
        Assert.Equal("41 8 120 300 7 2 5 501 64 33 77 1000", string.Join(' ', PythonSet.Order(spans).Select(s => s.Start)));
    }

    [Theory]
    [InlineData("التقى سالمٌ بهند وسالمين", "سالم", "6-10")]
    [InlineData("وزارة الري ووزارة النقل", "وزارة", "0-5 12-17")]
    [InlineData("قال للنقابة إن النقابة، فالنقابة", "النقابة", "4-11 15-22 25-32")]
    [InlineData("بالنقابة وبالنقابة لالنقابة هالنقابة", "النقابة", "1-8 11-18 20-27")]
    public void Names_are_found_behind_clitics(string text, string name, string places) =>
        Assert.Equal(places, string.Join(' ', NameSpans.Of([name], text).Order().Select(s => $"{s.Start}-{s.End}")));

    [Theory]
    [InlineData("أولى. ثانية؟ ثالثة\nرابعة", 7, "ثانية؟ ")]
    [InlineData("أولى. ثانية؟ ثالثة\nرابعة", 0, "أولى. ")]
    [InlineData("أولى. ثانية؟ ثالثة\nرابعة", 14, "ثالثة\n")]
    [InlineData("أولى. ثانية؟ ثالثة\nرابعة", 20, "رابعة")]
    [InlineData("نسبة 3.5 في المئة", 8, "نسبة 3.5 في المئة")]
    public void Sentences_end_with_a_line_or_a_mark_and_a_space(string text, int at, string sentence) =>
        Assert.Equal(sentence, MarkedSentences.Around(text, at).Of(text));

    [Theory]
    [InlineData(0.0625, "0.062")]
    [InlineData(0.1875, "0.188")]
    [InlineData(0.3125, "0.312")]
    [InlineData(2.0 / 3, "0.667")]
    [InlineData(0.0005, "0.001")]
    public void Halves_are_rounded_to_even_and_nothing_else_is_a_half(double value, string written) =>
        Assert.Equal(written, ExactDecimals.Write(value, 3));

    [Fact]
    public void Calibration_weighs_each_tenth_by_its_statements()
    {
        Judged[] judged = [new(0.95, true), new(0.95, false), new(1, true), new(0.1, false)];
        Assert.Equal([1, 3], Calibration.InBins(judged).Select(b => b.Count));
        Assert.Equal((0.1 + 3 * (2.9 / 3 - 2.0 / 3)) / 4, Calibration.Error(judged), 10);
    }
}
