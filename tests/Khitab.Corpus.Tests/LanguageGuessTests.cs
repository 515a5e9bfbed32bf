namespace Khitab.Corpus.Tests;

/// <summary>Whether an article is in a language that is analysed: texts in others are kept, and must be known as such.</summary>
public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("اجتمع المجلس البلدي أمس في المدينة وناقش مشروع الميزانية", "ar")]
    [InlineData("وصل الوفد إلى أگادير مساء أمس", "ar")]
    [InlineData("اجتمع المجلس البلدي فے المدينة وناقش فے جلسة طويلة مشروع الميزانية المقبلة فے سرية", "ar")]
    [InlineData("قال رئيس شركة Renault في Paris إن المصنع باق", "ar")]
    [InlineData("Le conseil municipal s'est réuni hier dans la ville et a discuté du budget pour l'année", "fr")]
    [InlineData("The city council met yesterday and discussed the budget for the coming year", "en")]
    [InlineData("El ayuntamiento se reunió ayer con los vecinos para hablar de las obras que empiezan por la mañana", "und")]
    [InlineData("Der Stadtrat hat sich gestern mit dem Haushalt befasst und das ist nicht neu", "und")]
    [InlineData("شورای شهر دیروز برگزار شد و چند پرسش دربارهٔ بودجه مطرح گردید که پاسخ آن در گزارش نیامد", "und")]
    [InlineData("Городской совет собрался вчера", "und")]
    [InlineData("2025 - 17", "und")]
    [InlineData("", "und")]
    public void A_text_says_its_language(string text, string language) => Assert.Equal(language, LanguageGuess.Of(text));
}
