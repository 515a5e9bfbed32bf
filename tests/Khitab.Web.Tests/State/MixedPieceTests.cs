using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

public class MixedPieceTests
{
    private static readonly UiText English = new(UiLanguage.Find("en"));
    private static readonly UiText Arabic = new(UiLanguage.Arabic);

    private static string Written(IEnumerable<MixedPiece> pieces) =>
        string.Concat(pieces.Select(p => p.Text ?? $"[{p.Direction}:{Written(p.Inner)}]"));

    // Every sentence with names goes through it: nothing of the text may be lost, whatever the isolates in it.
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a \u2068ب\u2069 c", "a [auto:ب] c")]
    [InlineData("\u2067\u2068ا\u2069، \u2068b\u2069\u2069.", "[rtl:[auto:ا]، [auto:b]].")]
    [InlineData("open \u2066+1", "open [ltr:+1]")]
    [InlineData("x\u2069y", "xy")]
    public void Isolates_become_pieces(string text, string expected) => Assert.Equal(expected, Written(MixedPiece.Of(text)));

    // Three Arabic names in an English sentence are in the order counted: the list runs in the sentence's direction, each name in its own.
    [Fact]
    public void A_list_runs_in_the_direction_of_the_interface()
    {
        string[] names = ["مالي", "Niger", "«" + UiText.Isolate("تشاد") + "»"];
        Assert.Equal("[ltr:[auto:مالي], [auto:Niger], [ltr:«[auto:تشاد]»]]", Written(MixedPiece.Of(English.List(names))));
        Assert.StartsWith("[rtl:[auto:مالي]، ", Written(MixedPiece.Of(Arabic.List(names))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("الجزائر", null, "ar")]
    [InlineData("Mali", null, null)]
    [InlineData("Mali", "fr", "fr")]
    [InlineData("مالي", "und", "ar")]
    [InlineData("17", null, null)]
    public void The_language_of_a_text_is_known_or_told_by_its_script(string text, string? known, string? expected)
    {
        Assert.Equal(expected, TextLanguage.Of(text, known));
        Assert.Equal(expected == "ar" ? null : expected, Arabic.LangOf(text, known));
    }
}
