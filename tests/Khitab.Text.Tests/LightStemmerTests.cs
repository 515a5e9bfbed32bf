namespace Khitab.Text.Tests;

public class LightStemmerTests
{
    [Theory]
    [InlineData("التعاون", "للتعاون")]
    [InlineData("تعاون", "وبالتعاون")]
    [InlineData("العسكري", "عسكرية")]
    [InlineData("شركات", "الشركة")]
    [InlineData("مغربية", "المغربيون")]
    [InlineData("سوداني", "السودانيون")]
    [InlineData("التزام", "الالتزام")]
    [InlineData("فلسطين", "الفلسطينية")]
    [InlineData("المالية", "مالي")]
    public void Forms_of_a_word_meet(string word, string other) => Assert.Equal(Stem(word), Stem(other));

    [Theory]
    [InlineData("لبنان", "لبن")]
    [InlineData("مالي", "مال")]
    [InlineData("تعاون", "تعال")]
    [InlineData("الله", "له")]
    public void Different_words_do_not(string word, string other) => Assert.NotEqual(Stem(word), Stem(other));

    [Theory]
    [InlineData("mali")]
    [InlineData("2025")]
    [InlineData("")]
    [InlineData("من")]
    [InlineData("وزن")]
    public void Nothing_is_taken_from(string key) => Assert.Same(key, LightStemmer.Stem(key));

    [Fact]
    public void Random_words_have_a_stem_inside_them()
    {
        foreach (var text in RandomText.Many(1000))
        {
            foreach (var key in ArabicNormalizer.Keys(text))
                Assert.Contains(LightStemmer.Stem(key), key, StringComparison.Ordinal);
        }
    }

    private static string Stem(string word) => LightStemmer.Stem(ArabicNormalizer.Key(word));
}
