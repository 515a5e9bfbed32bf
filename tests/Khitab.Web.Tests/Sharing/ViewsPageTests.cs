using Bunit;
using Khitab.Storage;
using Khitab.Web.Components.Pages;
using Khitab.Web.State;
using Khitab.Web.Tests.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Sharing;

/// <summary>The list of saved views by itself: what it says when it is empty, and that what is deleted comes back.</summary>
public sealed class ViewsPageTests : ComponentTest
{
    protected override void AddServices(IServiceCollection services)
    {
        var root = new InMemoryDatabaseRoot();
        services.AddKhitabStorage(options => options.UseInMemoryDatabase("views", root));
        services.AddSingleton(TimeProvider.System).AddSingleton<SavedViews>().AddSingleton<ShortLinks>();
    }

    private SavedViews Saved => Services.GetRequiredService<SavedViews>();

    [Fact]
    public async Task Without_a_view_it_says_how_one_is_made()
    {
        var page = Render<ViewsPage>();
        await page.WaitForElementAsync("[data-empty]");
        Assert.Contains(Ui["share.save"][..^1], page.Find("[data-empty]").TextContent, StringComparison.Ordinal);
        Assert.Contains(Ui["views.lead.passing"], page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_renamed_deleted_and_put_back()
    {
        var view = await Saved.SaveAsync("مالي & غيرها", "/?actor=mali");
        await Saved.SaveAsync("غيره", "/network");
        var page = Render<ViewsPage>();
        var row = $"[data-view-key='{view!.Key}']";
        await page.WaitForElementAsync(row);
        Assert.Equal("مالي & غيرها", page.Find(row + " h2").TextContent);
        Assert.Equal("/?actor=mali", page.Find(row + " h2 a").GetAttribute("href"));

        await page.Find(row + " [data-rename]").ClickAsync(new());
        await page.Find(row + " input").InputAsync(new() { Value = "مالي" });
        await page.Find(row + " form").SubmitAsync();
        Assert.Equal("مالي", page.Find(row + " h2").TextContent);

        await page.Find(row + " [data-rename]").ClickAsync(new());
        await page.Find(row + " input").KeyDownAsync(Key.Escape);
        Assert.Empty(page.FindAll(row + " form"));

        await page.Find(row + " [data-delete]").ClickAsync(new());
        Assert.Empty(page.FindAll(row));
        await page.Find("[data-undo]").ClickAsync(new());
        Assert.Equal("مالي", page.Find(row + " h2").TextContent);
        Assert.Empty(page.FindAll("[data-undo]"));
    }

    // Somebody else was quicker: the page says so and shows what there is.
    [Fact]
    public async Task What_somebody_else_deleted_is_said_to_be_gone()
    {
        var view = await Saved.SaveAsync("مالي", "/");
        var page = Render<ViewsPage>();
        await page.WaitForElementAsync("[data-delete]");
        await Saved.RemoveAsync(view!);
        await page.Find("[data-delete]").ClickAsync(new());
        Assert.Contains(Ui["views.gone"], page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-empty]"));
    }
}
