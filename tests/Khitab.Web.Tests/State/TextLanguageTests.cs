using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

/// <summary>A voice that reads Arabic as English is no reading: the language of a text has to be said, and rightly.</summary>
public class TextLanguageTests
{
    [Theory]
    [InlineData("المغرب", null, "ar", "rtl")]
    [InlineData("CNN تقول إن الجيش تقدم", null, "ar", "rtl")]
    [InlineData("Assimi Goïta", null, null, "ltr")]
    [InlineData("Le Maroc", "fr", "fr", "ltr")]
    [InlineData("روزنامه", "fa", "fa", "rtl")]
    [InlineData("نص", "und", "ar", "rtl")]
    [InlineData("2025", null, null, "ltr")]
    public void By_what_is_known_or_by_its_letters(string text, string? known, string? code, string direction)
    {
        Assert.Equal(code, TextLanguage.Of(text, known));
        Assert.Equal(direction, TextLanguage.Direction(text, known));
    }
}
