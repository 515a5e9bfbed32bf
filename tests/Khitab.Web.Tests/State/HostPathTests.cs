using Bunit;
using Khitab.Discourse;
using Khitab.Web.Components.Layout;
using Khitab.Web.State;
using Khitab.Web.Tests.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.State;

/// <summary>
/// Somebody is sent to a path of ours that reads like another host: no link of the page that he finds there may lead to that host.
/// </summary>
public class HostPathTests : ComponentTest
{
    public static TheoryData<string> Addresses =>
        ["http://localhost//evil.example/x?ui=en", "http://localhost/\\evil.example/x", "http://localhost///evil.example#place"];

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_views_links_stay(string address)
    {
        Navigation.NavigateTo(address);
        var view = Services.GetRequiredService<CurrentView>();
        AssertStays(view.Path, view.Link(view.Selection), view.Link(view.Opened(new AllMark())), view.AddressAt("place"));
        view.Go(view.Selection.With(SelectionKey.Actor, "mali"));
        AssertStays(Navigation.Uri);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_frames_links_stay(string address)
    {
        Navigation.NavigateTo(address);
        var link = PageLink.Read(Navigation.Uri).ToString();
        var hrefs = Render<NavRail>(p => p.Add(rail => rail.Link, link)).FindAll("a")
            .Concat(Render<Shortcuts>(p => p.Add(keys => keys.Ui, Ui).Add(keys => keys.Link, address)).FindAll("a"))
            .Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(hrefs);
        AssertStays([.. hrefs]);
    }

    private void AssertStays(params string[] links)
    {
        foreach (var link in links)
        {
            Assert.Equal("localhost", new Uri(new Uri(Navigation.Uri), link).Host);
            Assert.DoesNotContain("\\", link, StringComparison.Ordinal);
        }
    }
}
