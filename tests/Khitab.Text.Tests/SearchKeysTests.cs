namespace Khitab.Text.Tests;

public class SearchKeysTests
{
    [Fact]
    public void A_query_finds_a_text_in_another_form() =>
        Assert.Equal(SearchKeys.Of("التعاون العسكري"), SearchKeys.Of("للتعاون العسكريّ"));

    [Theory]
    [InlineData("لمالي", "مالي")]
    [InlineData("وبباماكو", "باماكو")]
    [InlineData("للجنة", "اللجنة")]
    [InlineData("كشريك", "شريك")]
    public void A_word_answers_without_its_clitics(string word, string query) =>
        Assert.Contains(Assert.Single(SearchKeys.Of(query)), SearchKeys.Alternatives(TokenizedText.Read(word, new WordTable()).Form(0)));
}
