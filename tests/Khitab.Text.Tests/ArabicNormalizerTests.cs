namespace Khitab.Text.Tests;

public class ArabicNormalizerTests
{
    [Theory]
    [InlineData("أحمد", "احمد")]
    [InlineData("إفريقيا", "افريقيا")]
    [InlineData("آسيا", "اسيا")]
    [InlineData("\u0671لله", "الله")]
    public void Alifs_are_one(string word, string same) => AssertSameKey(word, same);

    [Theory]
    [InlineData("مسؤول", "مسئول")]
    [InlineData("شؤون", "شئون")]
    [InlineData("رؤوس", "رءوس")]
    [InlineData("وزراؤه", "وزرائه")]
    [InlineData("وزراءه", "وزرائه")]
    [InlineData("\u0645\u0633\u0648\u0654\u0648\u0644", "مسؤول")]
    public void A_hamza_is_one_on_any_carrier(string word, string same) => AssertSameKey(word, same);

    [Fact]
    public void A_group_is_not_in_it() => Assert.NotEqual(ArabicNormalizer.Key("فئة"), ArabicNormalizer.Key("فيه"));

    [Fact]
    public void Ta_marbuta_is_ha() => AssertSameKey("لجنة", "لجنه");

    [Fact]
    public void Alif_maqsura_is_ya() => AssertSameKey("مستشفى", "مستشفي");

    [Fact]
    public void Tatweel_is_dropped() => AssertSameKey("المغـــرب", "المغرب");

    [Theory]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("دعمًا", "دعما")]
    [InlineData("الرحم\u0670ن", "الرحمن")]
    [InlineData("قُلْ\u06D6", "قل")]
    public void Diacritics_are_dropped(string word, string same) => AssertSameKey(word, same);

    [Theory]
    [InlineData("\uFE8D\uFEDF\uFEE4\uFED0\uFEAE\uFE8F", "المغرب")]
    [InlineData("بﻼد", "بلاد")]
    [InlineData("\uFDF2", "الله")]
    [InlineData("\uFBFC", "ي")]
    public void Presentation_forms_are_their_letters(string word, string same) => AssertSameKey(word, same);

    [Theory]
    [InlineData("٢٠٢٥", "2025")]
    [InlineData("۱۷", "17")]
    [InlineData("٣٫٥", "3.5")]
    public void Digits_are_latin(string number, string same) => AssertSameKey(number, same);

    [Theory]
    [InlineData("\u200Fمالي\u200E", "مالي")]
    [InlineData("\uFEFFمالي", "مالي")]
    [InlineData("ما\u200Cلي", "مالي")]
    [InlineData("ما\u200Dلي", "مالي")]
    [InlineData("\u2067مالي\u2069", "مالي")]
    public void Invisible_characters_are_dropped(string word, string same) => AssertSameKey(word, same);

    [Theory]
    [InlineData("کابل", "كابل")]
    [InlineData("علی", "علي")]
    [InlineData("ھيئة", "هيئة")]
    public void Persian_letters_are_arabic(string word, string same) => AssertSameKey(word, same);

    [Theory]
    [InlineData("أڭادير", "أكادير")]
    [InlineData("أگادير", "أكادير")]
    [InlineData("ڤيينا", "فيينا")]
    public void Foreign_sounds_are_written_either_way(string word, string same) => AssertSameKey(word, same);

    [Theory]
    [InlineData("Mali", "MALI")]
    [InlineData("Algérie", "ALGERIE")]
    [InlineData("Alge\u0301rie", "Algérie")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("ＡＥＳ", "aes")]
    public void Latin_is_lower_case_and_plain(string word, string same) => AssertSameKey(word, same);

    [Fact]
    public void A_phrase_is_its_words_with_one_space() =>
        Assert.Equal("كانون الثاني يناير cote d ivoire", ArabicNormalizer.Key(" كانون  الثّاني/يناير، Côte d’Ivoire. "));

    [Fact]
    public void A_text_keeps_its_spaces_and_punctuation() =>
        Assert.Equal("قال: «الي الامام», 5.", ArabicNormalizer.Normalize("قَالَ: «إلى الأمـام», ٥."));

    [Fact]
    public void Offsets_of_a_key_lead_back_into_the_word()
    {
        var word = ArabicNormalizer.NormalizeWord("وَﻻ\u200Fعِب");
        Assert.Equal("ولاعب", word.Key);
        Assert.Equal([0, 2, 2, 4, 6, 7], word.Offsets);
    }

    [Fact]
    public void Every_character_folds_once_and_for_all()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var once = ArabicNormalizer.Normalize([(char)code]);
            Assert.Equal(once, ArabicNormalizer.Normalize(once));
        }
    }

    [Fact]
    public void Random_texts_fold_once_and_for_all()
    {
        foreach (var text in RandomText.Many(2000))
        {
            var once = ArabicNormalizer.Normalize(text);
            Assert.Equal(once, ArabicNormalizer.Normalize(once));
            Assert.Equal(once, ArabicNormalizer.NormalizeWord(text).Key);
        }
    }

    [Fact]
    public void Random_offsets_rise_and_agree()
    {
        foreach (var text in RandomText.Many(1000))
        {
            var word = ArabicNormalizer.NormalizeWord(text);
            Assert.Equal(word.Key.Length + 1, word.Offsets.Count);
            for (var k = 0; k <= word.Key.Length; k++)
            {
                Assert.Equal(word.Offsets[k], ArabicNormalizer.OriginalOffset(text, k));
                Assert.InRange(word.Offsets[k], k == 0 ? 0 : word.Offsets[k - 1], text.Length);
            }
        }
    }

    private static void AssertSameKey(string word, string same) => Assert.Equal(ArabicNormalizer.Key(same), ArabicNormalizer.Key(word));
}
