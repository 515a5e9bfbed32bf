namespace Khitab.Text.Tests;

/// <summary>A text without full stops is cut where words end: what compares the words of a sentence would take its square.</summary>
public sealed class LongSentenceTests
{
    private const int Longest = 40;

    [Fact]
    public void Pieces_are_short_in_order_and_hold_every_word()
    {
        var random = new Random(14);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ => random.Next(12) switch
            {
                0 or 1 or 2 => " ",
                3 => "\n",
                4 => ". ",
                5 => "😀",
                _ => "كلمة",
            }));
            var pieces = SentenceSplitter.Split(text, new Model.TextSpan(0, text.Length), Longest);
            Assert.All(pieces, p => Assert.InRange(p.Length, 1, Longest));
            Assert.All(pieces, p => Assert.False(char.IsLowSurrogate(text[p.Start])));
            Assert.All(pieces, p => Assert.False(char.IsWhiteSpace(text[p.Start]) || char.IsWhiteSpace(text[p.End - 1])));
            Assert.All(pieces.Zip(pieces.Skip(1)), p => Assert.True(p.First.End <= p.Second.Start));
            var covered = string.Concat(pieces.Select(p => p.Of(text)));
            Assert.Equal(Words(text), Words(covered));
        }

        static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void Sentences_of_usual_length_stay_what_they_are()
    {
        const string Text = "وصل الوفد أمس. وغادر اليوم.";
        var range = new Model.TextSpan(0, Text.Length);
        Assert.Equal(SentenceSplitter.Split(Text, range), SentenceSplitter.Split(Text, range, Longest));
    }
}
