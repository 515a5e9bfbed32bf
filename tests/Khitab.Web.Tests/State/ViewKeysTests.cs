using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

public class ViewKeysTests
{
    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("contrast", "contrast")]
    [InlineData("Dark", null)]
    [InlineData("\"onload=", null)]
    [InlineData(null, null)]
    public void Only_known_looks_reach_the_page(string? value, string? expected) => Assert.Equal(expected, ViewKeys.FindLook(value));
}
