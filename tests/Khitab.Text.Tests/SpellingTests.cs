namespace Khitab.Text.Tests;

public class SpellingTests
{
    // What a table takes for one word must be one word: letters of the same low byte (A, \u0641), the same letters and more, and characters
    // whose low byte is nothing.
    [Fact]
    public void Different_words_read_differently()
    {
        string[] words = [
            "A", "\u0641", "\u0141", "AA", "AAA", "\u0600", "\u0600\u0600", "\0", "\u0641\u0600", new('ب', 13), new('ب', 14),
            new string('ب', 13) + 'ا'];
        Assert.Equal(words.Length, words.Select(w => Spelling.Of(w, 0, w.Length)).Where(s => s.IsSome).Distinct().Count());
    }

    // One word reads the same wherever it stands, with room for a whole vector after it or none.
    [Fact]
    public void A_word_reads_the_same_everywhere()
    {
        for (var length = 1; length <= 14; length++)
        {
            var word = new string([.. Enumerable.Range(0, length).Select(i => (char)('ب' + i))]);
            var text = $"{word} {word}";
            var spelling = Spelling.Of(text, 0, length);
            Assert.True(spelling.IsSome);
            Assert.Equal(spelling, Spelling.Of(text, length + 1, length));
            Assert.Equal(spelling, Spelling.Of(text + new string('ت', 20), length + 1, length));
        }
    }

    // Those are worked out each time; taken for short ones they would get another word's key.
    [Theory]
    [InlineData("ببببببببببببببب")]
    [InlineData("بāب")]
    public void Long_and_mixed_words_have_none(string word) => Assert.Equal(Spelling.None, Spelling.Of(word, 0, word.Length));
}
