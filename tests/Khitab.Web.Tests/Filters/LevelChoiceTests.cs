using AngleSharp.Dom;
using Bunit;
using Khitab.Web.Components.Filters;
using Khitab.Web.Tests.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Filters;

public class LevelChoiceTests : ComponentTest
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Theory]
    [InlineData("/", "level:body")]
    [InlineData("/network?level=state&ui=ar", "level:state")]
    [InlineData("/?level=country", "level:body")]
    public void The_choice_is_what_the_link_says(string link, string chosen)
    {
        Navigation.NavigateTo(link);
        var choice = Render<LevelChoice>();
        Assert.Equal(2, choice.FindAll("[data-choice]").Count);
        Assert.Equal(chosen, Assert.Single(choice.FindAll("input"), IsChecked).Closest("[data-choice]")!.GetAttribute("data-choice"));
        Assert.Contains(Ui["level.state"], choice.Markup, StringComparison.Ordinal);
    }

    // The rest of the view stays: the reader counts the same articles otherwise.
    [Fact]
    public async Task Choosing_changes_the_level_alone()
    {
        Navigation.NavigateTo("/network?actor=mali&unit=articles&tie=sentences");
        var choice = Render<LevelChoice>();
        await choice.Find("[data-choice='level:state']").ClickAsync(new());
        Assert.EndsWith("/network?actor=mali&level=state&unit=articles&tie=sentences", Navigation.Uri, StringComparison.Ordinal);
        await choice.Find("[data-choice='level:body']").ClickAsync(new());
        Assert.EndsWith("/network?actor=mali&unit=articles&tie=sentences", Navigation.Uri, StringComparison.Ordinal);
    }

    private static bool IsChecked(IElement input) => input.HasAttribute("checked") || input.GetAttribute("aria-checked") == "true";
}
