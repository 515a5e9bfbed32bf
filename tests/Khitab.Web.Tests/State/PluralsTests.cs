using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

public class PluralsTests
{
    private static readonly UiText Arabic = new(UiLanguage.Arabic);
    private static readonly UiText English = new(UiLanguage.English);

    [Theory]
    [InlineData(0, PluralForm.Zero)]
    [InlineData(1, PluralForm.One)]
    [InlineData(2, PluralForm.Two)]
    [InlineData(3, PluralForm.Few)]
    [InlineData(10, PluralForm.Few)]
    [InlineData(11, PluralForm.Many)]
    [InlineData(99, PluralForm.Many)]
    [InlineData(100, PluralForm.Other)]
    [InlineData(101, PluralForm.Other)]
    [InlineData(102, PluralForm.Other)]
    [InlineData(103, PluralForm.Few)]
    [InlineData(111, PluralForm.Many)]
    [InlineData(200, PluralForm.Other)]
    [InlineData(1005, PluralForm.Few)]
    public void Arabic_counts_by_the_last_two_digits(long n, PluralForm form) => Assert.Equal(form, Plurals.Arabic(n));

    [Theory]
    [InlineData("article", 0, "لا مقالات")]
    [InlineData("article", 1, "مقال واحد")]
    [InlineData("article", 2, "مقالان")]
    [InlineData("article", 5, "5 مقالات")]
    [InlineData("article", 14, "14 مقالا")]
    [InlineData("article", 100, "100 مقال")]
    [InlineData("statement", 143, "143 موقفا")]
    [InlineData("sentence", 4, "4 جمل")]
    public void An_Arabic_noun_agrees_with_its_number(string noun, long n, string expected) =>
        Assert.Equal(expected, Arabic.Count(noun, n));

    [Theory]
    [InlineData(0, "no articles")]
    [InlineData(1, "1 article")]
    [InlineData(2, "2 articles")]
    [InlineData(1234, "1,234 articles")]
    public void An_English_noun_agrees_with_its_number(long n, string expected) => Assert.Equal(expected, English.Count("article", n));
}
