namespace Khitab.Web.Tests.Profiles;

/// <summary>The counting unit in the link is obeyed, or the page says that it is not.</summary>
public sealed class UnitNoteTests(ProfilePagesTests.App app) : IClassFixture<ProfilePagesTests.App>
{
    // A reader who chose outlets and sees the same bars as before takes them for outlets.
    [Theory]
    [InlineData("/")]
    [InlineData("/network")]
    [InlineData("/network?tie=sentences")]
    [InlineData("/actors/mali")]
    [InlineData("/themes/military-cooperation")]
    public async Task Charts_that_keep_their_own_unit_say_so(string path)
    {
        using var client = app.CreateClient();
        Assert.DoesNotContain("data-unit-note", await client.GetStringAsync(path), StringComparison.Ordinal);
        var asked = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "unit=outlets";
        Assert.Contains("data-unit-note", await client.GetStringAsync(asked), StringComparison.Ordinal);
    }
}
