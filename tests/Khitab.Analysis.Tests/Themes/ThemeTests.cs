using Khitab.Analysis.Tests.Statements;

namespace Khitab.Analysis.Tests.Themes;

public class ThemeTests
{
    private static List<string> Of(string paragraph) => [.. StatementsIn.Of(paragraph).Themes.Select(t => t.Theme)];

    [Theory]
    [InlineData(
        "أعلنت السلطات ضبط قارب من قوارب الموت قبالة الساحل. وترتبط الهجرة غير الشرعية بشبكات الاتجار بالبشر، ويواجه طالبو اللجوء أوضاعا صعبة.", "migration")]
    [InlineData(
        "أفرج الخاطفون عن الرهائن بعد شهرين. وكان اختطاف السياح قد أثار القلق، ولم تدفع أي فدية مقابل إطلاق سراح الرهائن.",
        "hostage-release")]
    public void A_theme_that_is_written_about_counts(string text, string theme) => Assert.Contains(theme, Of(text));

    [Fact]
    public void A_passing_word_is_no_theme() =>
        Assert.DoesNotContain(
            "migration",
            Of("افتتح الوزير معرض الكتاب في العاصمة وتحدث عن الأدب والترجمة والهجرة. وحضر الافتتاح كتاب كثيرون من القارة وناشرون من بلدان عديدة."));

    [Fact]
    public void The_shares_are_a_part_of_one()
    {
        var themes = StatementsIn.Of(
            "يتواصل التعاون العسكري والتدريب العسكري بين البلدين، وتشارك القوات في مناورات مشتركة لمكافحة الإرهاب ومواجهة الجماعات المسلحة.").Themes;
        Assert.NotEmpty(themes);
        Assert.InRange(themes.Sum(t => t.Weight), 0.1, 1.0001);
    }
}
