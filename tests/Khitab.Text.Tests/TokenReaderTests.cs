namespace Khitab.Text.Tests;

public class TokenReaderTests
{
    // The reader takes shortcuts (whole words as vectors, spellings remembered): any text must come out as by the plain functions, on the
    // first reading and on the second, which finds everything remembered.
    [Fact]
    public void Random_texts_read_as_token_key_and_stem_by_themselves()
    {
        var words = new WordTable();
        foreach (var text in RandomText.Many(2000))
        {
            var tokens = Tokenizer.Tokenize(text);
            for (var reading = 0; reading < 2; reading++)
            {
                var reader = new TokenReader(text, new TextSpan(0, text.Length), words);
                foreach (var token in tokens)
                {
                    Assert.True(reader.MoveNext());
                    Assert.Equal(token, reader.Token);
                    var key = ArabicNormalizer.Normalize(token.Span.Of(text));
                    Assert.Equal(key, reader.Form.Key);
                    Assert.Equal(LightStemmer.Stem(key), reader.Form.Stem);
                    Assert.Equal(reader.Form.Key, reader.Key);
                    Assert.Equal(reader.Form.Stem, reader.Stem);
                }
                Assert.False(reader.MoveNext());
            }
        }
    }

    // Around fourteen characters, the longest spelling remembered, and sixteen, the width of a vector, and at the end of the text, where a
    // vector would reach beyond it.
    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Words_of_any_length_end_where_their_letters_end(int length)
    {
        var word = new string('ب', length - 1) + 'ة';
        foreach (var after in (string[])["", " ", "،", "\u064B غدا", "1", "ـ", new string(' ', 20)])
        {
            var text = word + after;
            var expected = length + (after.StartsWith('\u064B') || after is "ـ" ? 1 : 0);
            var words = new WordTable();
            for (var reading = 0; reading < 2; reading++)
            {
                var reader = new TokenReader(text, new TextSpan(0, text.Length), words);
                Assert.True(reader.MoveNext());
                Assert.Equal(new Token(0, expected, TokenKind.Word), reader.Token);
                Assert.Equal(word[..^1] + 'ه', reader.Form.Key);
            }
        }
    }

    // The figure that is compared with others counts words, and each has its stem.
    [Fact]
    public void The_chain_counts_words_and_stems()
    {
        var figures = TextChain.Run(["قال: الجزائرُ 2025", ""], new WordTable());
        Assert.Equal((4L, 3L, 18L), (figures.Tokens, figures.Words, figures.Characters));
        Assert.Equal("قال".Length + "جزاءر".Length + "2025".Length, figures.StemCharacters);
    }

    // Spellings beyond the table's bound are read on, however many there are.
    [Fact]
    public void A_table_that_starts_anew_reads_on()
    {
        var words = new WordTable();
        for (var i = 0; i < WordTable.MostKeys + 1000; i++)
        {
            var text = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var reader = new TokenReader(text, new TextSpan(0, text.Length), words);
            Assert.True(reader.MoveNext());
            Assert.Equal(text, reader.Form.Key);
        }
        Assert.InRange(words.Count, 1, WordTable.MostKeys);
    }

    // A reader reads ahead: what it has read must outlast a table that another reader makes start over.
    [Fact]
    public void A_reader_goes_on_when_its_table_starts_anew()
    {
        var words = new WordTable();
        const string Text = "والجزائر قالت، 2025 المغربيون";
        var reader = new TokenReader(Text, new TextSpan(0, Text.Length), words);
        Assert.True(reader.MoveNext());
        for (var i = 0; i < WordTable.MostKeys + 1000; i++) words.Form(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var token in Tokenizer.Tokenize(Text))
        {
            var key = ArabicNormalizer.Normalize(token.Span.Of(Text));
            Assert.Equal(key, reader.Key);
            Assert.Equal(LightStemmer.Stem(key), reader.Stem);
            Assert.Equal(key, reader.Form.Key);
            reader.MoveNext();
        }
    }
}
