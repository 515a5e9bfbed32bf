using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Profiles;

/// <summary>What the corpus says is in its own language in an interface of another one.</summary>
public sealed class LanguageOfTextTests(ProfilePagesTests.App app) : IClassFixture<ProfilePagesTests.App>
{
    // A screen reader that speaks English reads Arabic letters out one by one, or not at all, where nothing says that they are Arabic.
    [Theory]
    [InlineData("/?ui=en&panel=1&evidence=mention:algeria")]
    [InlineData("/articles?ui=en&q=الجزاير")]
    [InlineData("/actors?ui=en")]
    [InlineData("/actors/algeria?ui=en")]
    [InlineData("/statements?ui=en")]
    [InlineData("/network?ui=en&table=1")]
    [InlineData("/?ui=en&actor=مجهول&q=الجزاير")]
    [InlineData("/themes/military-cooperation?ui=en")]
    [InlineData("/method?ui=en")]
    [InlineData("/articles/FIRST?ui=en&q=الجزاير")]
    public async Task Arabic_in_an_English_page_says_that_it_is_Arabic(string path)
    {
        using var client = app.CreateClient();
        var list = await Read(client, "/articles?q=الجزاير");
        var document = await Read(
            client, path.Replace("FIRST", list.QuerySelector("[data-article]")!.GetAttribute("data-article"), StringComparison.Ordinal));
        var said = 0;
        foreach (var node in document.Body!.GetDescendants().OfType<IText>())
        {
            if (node.ParentElement is not { } parent || parent.Closest("script, style") is not null || !HasArabic(node.Data))
            {
                continue;
            }
            said++;
            Assert.True(
                parent.Closest("[lang]")!.GetAttribute("lang") == "ar",
                $"{path}: {parent.ParentElement!.OuterHtml[..Math.Min(300, parent.ParentElement.OuterHtml.Length)]}");
        }

        Assert.True(said > 1);
    }

    // One letter is enough: a sentence that names an actor between English words is to set the name apart.
    private static bool HasArabic(string text) => text.Any(c => c is >= '\u0621' and <= '\u064A');

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Read(HttpClient client, string path) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));
}
