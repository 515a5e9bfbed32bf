namespace Khitab.Text.Tests;

public class SearchSpellingsTests
{
    // Whoever types without hamzas, as on most telephones, searches for the same word; and the texts write both ways themselves.
    [Theory]
    [InlineData("الجزاير", "الجزائر")]
    [InlineData("جزاير", "والجزائر")]
    [InlineData("الجزائر", "الجزاير")]
    [InlineData("رييس", "رئيس")]
    [InlineData("مسوول", "مسؤول")]
    [InlineData("مسؤول", "مسئول")]
    [InlineData("الصحرا", "الصحراء")]
    [InlineData("الصحراء", "الصحرا")]
    [InlineData("الامارات", "الإمارات")]
    [InlineData("القرءان", "القرآن")]
    [InlineData("حكومه", "حكومة")]
    [InlineData("مصطفي", "مصطفى")]
    [InlineData("الجـــزائر", "الجَزَائِر")]
    public void Any_spelling_finds(string typed, string written) => Assert.True(Meet(typed, written));

    // A carrier in a short word is as often a letter of its own: «in it» is no «group», «May» no «water».
    [Theory]
    [InlineData("فيه", "فئة")]
    [InlineData("ماي", "ماء")]
    [InlineData("جزار", "الجزائر")]
    [InlineData("سورية", "سيرية")]
    public void Different_words_stay_different(string typed, string written) => Assert.False(Meet(typed, written));

    [Fact]
    public void A_word_of_many_weak_letters_stays_bounded() => Assert.InRange(SearchSpellings.Of(new string('ي', 200)).Count, 1, 64);

    private static bool Meet(string typed, string written) =>
        SearchSpellings.Of(Assert.Single(SearchKeys.Of(typed)))
            .Intersect(SearchKeys.Alternatives(TokenizedText.Read(written, new WordTable()).Form(0)), StringComparer.Ordinal).Any();
}
