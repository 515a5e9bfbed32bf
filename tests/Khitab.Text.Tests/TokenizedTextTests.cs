namespace Khitab.Text.Tests;

public class TokenizedTextTests
{
    [Fact]
    public void Tokens_keys_and_stems_come_in_one_pass()
    {
        const string Text = "قال: الجزائرُ 2025";
        var tokens = TokenizedText.Read(Text, new WordTable());
        Assert.Equal(["قال", ":", "الجزاءر", "2025"], Enumerable.Range(0, tokens.Count).Select(tokens.Key));
        Assert.Equal("جزاءر", tokens.Stem(2));
        Assert.Equal("الجزائرُ", tokens.Original(2).ToString());
        Assert.Equal("الجزائرُ 2025", tokens.SpanOf(2, 3).Of(Text));
    }

    [Fact]
    public void One_table_shares_forms_between_texts()
    {
        var words = new WordTable();
        Assert.Same(TokenizedText.Read("أحمد", words).Form(0), TokenizedText.Read("قال احمد", words).Form(1));
        Assert.Equal(2, words.Count);
    }

    [Fact]
    public void A_table_grows()
    {
        var words = new WordTable();
        var forms = Enumerable.Range(0, 20_000).Select(i => words.Form($"كلمة{i}")).ToList();
        for (var i = 0; i < forms.Count; i++) Assert.Same(forms[i], words.Form($"كلمة{i}"));
    }

    [Fact]
    public void Joiners_have_words_on_both_sides()
    {
        var tokens = TokenizedText.Read("جنوب-جنوب - شمال، d’Ivoire", new WordTable());
        Assert.Equal([1, 7], Enumerable.Range(0, tokens.Count).Where(tokens.IsJoiner));
    }

    [Fact]
    public void A_token_is_found_by_offset()
    {
        var tokens = TokenizedText.Read("في مالي", new WordTable());
        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 2], Enumerable.Range(0, 8).Select(tokens.IndexAt));
    }

    [Fact]
    public void Random_texts_read_as_the_tokeniser_and_the_normaliser_do()
    {
        var words = new WordTable();
        foreach (var text in RandomText.Many(2000))
        {
            var tokens = TokenizedText.Read(text, words);
            Assert.Equal(Tokenizer.Tokenize(text), tokens.Tokens.ToArray());
            for (var i = 0; i < tokens.Count; i++)
            {
                Assert.Equal(ArabicNormalizer.Normalize(tokens.Original(i)), tokens.Key(i));
                Assert.False(tokens.IsWordOrNumber(i) && tokens.Key(i).Length == 0);
                Assert.Equal(LightStemmer.Stem(tokens.Key(i)), tokens.Stem(i));
            }
        }
    }
}
