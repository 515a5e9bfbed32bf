using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

public class ViewKeysTests
{
    [Theory]
    [InlineData("/", "ui", "en", "/?ui=en")]
    [InlineData("/?actor=mali&actor=algeria", "ui", "en", "/?actor=mali&actor=algeria&ui=en")]
    [InlineData("/network?ui=en&actor=mali", "ui", null, "/network?actor=mali")]
    [InlineData("/?ui=en", "ui", null, "/")]
    [InlineData("/?q=a%26ui%3Dx&uix=1", "ui", "en", "/?q=a%26ui%3Dx&uix=1&ui=en")]
    [InlineData("/articles/abc?look=dark#e=10-20", "look", "light", "/articles/abc?look=light#e=10-20")]
    [InlineData("/?x=%D9%85+%2B&&y", "look", "dark", "/?x=%D9%85+%2B&y&look=dark")]
    public void One_key_changes_and_the_rest_of_the_link_stays(string link, string key, string? value, string expected) =>
        Assert.Equal(expected, ViewKeys.With(link, key, value));

    [Theory]
    [InlineData("هدنة & سلام = ؟ #1")]
    [InlineData("\"><script>")]
    [InlineData("100% + 1")]
    [InlineData("")]
    public void What_is_written_is_read_back(string value) =>
        Assert.Equal(value, ViewKeys.Read(ViewKeys.With("/articles?actor=mali#e=1-2", "q", value), "q"));

    [Fact]
    public void Reading_knows_the_end_of_the_query() => Assert.Null(ViewKeys.Read("/articles?a=1#ui=en", "ui"));

    [Fact]
    public void Another_page_keeps_the_query_and_leaves_the_place() =>
        Assert.Equal("/network?actor=mali&ui=en", ViewKeys.OnPage("/articles/abc?actor=mali&ui=en#e=1-2", "/network"));

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("contrast", "contrast")]
    [InlineData("Dark", null)]
    [InlineData("\"onload=", null)]
    [InlineData(null, null)]
    public void Only_known_looks_reach_the_page(string? value, string? expected) => Assert.Equal(expected, ViewKeys.FindLook(value));
}
